package org.amparo.ui.survivor.record;

import org.amparo.survivor.FunctioningTool;
import org.amparo.ui.kit.Labels;

/** Answers to questions about functioning, in words. */
public final class Answers {

    private Answers() {
    }

    /** What a domain is called: "Walking". */
    static String domain(String domain) {
        return Labels.text("wg.domain." + domain);
    }

    /** Difficulty for most; how often for emotions; compared with other children for the behaviour of the youngest. */
    static String words(FunctioningTool tool, String domain, char answer) {
        String scale = "difficulty.";
        if (tool.isByFrequency(domain)) {
            scale = "often.";
        } else if (tool == FunctioningTool.CFM_2_4 && domain.equals("BEHAVIOUR")) {
            scale = "compared.";
        }
        return Labels.text("wg.answer." + (answer == '7' || answer == '9' ? "" : scale) + answer);
    }

    /** Domain and answer: "Walking: a lot of difficulty". */
    public static String words(FunctioningTool tool, int index, char answer) {
        String domain = tool.domains().get(index);
        return domain(domain) + ": " + words(tool, domain, answer);
    }
}
