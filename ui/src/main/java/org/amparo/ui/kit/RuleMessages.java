package org.amparo.ui.kit;

import java.time.LocalDate;
import org.amparo.platform.RuleBroken;
import org.amparo.vocabulary.PartialDate;

/** The sentence of a refusal, in the language of the person looking, with codes and dates in words and the rule's number behind it. */
public final class RuleMessages {

    private RuleMessages() {
    }

    /** The sentence alone. */
    public static String sentence(RuleBroken broken) {
        return Labels.text(broken.rule(), broken.values().stream().map(RuleMessages::word).toArray());
    }

    /** The sentence with the number of its rule, as it stands next to a field: "… (R9)". */
    public static String numbered(RuleBroken broken) {
        return broken.number().matches("R\\d+") ? sentence(broken) + " (" + broken.number() + ")" : sentence(broken);
    }

    private static String word(Object value) {
        return switch (value) {
            case Enum<?> code -> Labels.inSentence(code);
            case PartialDate date -> DateWords.of(date);
            case LocalDate day -> DateWords.of(day);
            default -> String.valueOf(value);
        };
    }
}
