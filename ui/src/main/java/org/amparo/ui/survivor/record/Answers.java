package org.amparo.ui.survivor.record;

import org.amparo.survivor.FunctioningQuestion;
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

    /** What a question is called in a list: its domain, and which of its questions it is where there are several. */
    static String question(FunctioningTool tool, FunctioningQuestion question) {
        return tool.isForChildren() ? Labels.text("wg.brief." + question.code()) : domain(question.domain());
    }

    /** An answer to a question. */
    static String words(FunctioningQuestion question, char answer) {
        if (answer == '7' || answer == '9') {
            return Labels.text("wg.answer." + answer);
        }
        return Labels.text(switch (question.scale()) {
            case DIFFICULTY -> "wg.answer.difficulty." + answer;
            case FREQUENCY -> "wg.answer.often." + answer;
            case COMPARED -> "wg.answer.same-age." + answer;
            case YES_NO -> "wg.answer.yes-no." + answer;
        });
    }

    /** Domain and answer: "Walking: a lot of difficulty". */
    public static String words(FunctioningTool tool, int index, char answer) {
        String domain = tool.domains().get(index);
        return domain(domain) + ": " + words(tool, domain, answer);
    }
}
