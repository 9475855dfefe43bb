package org.amparo.survivor;

import java.util.List;

/**
 * One question of a set about functioning, in its place.
 *
 * @param code unique within its set, e.g. {@code SEE_WITH}; its words are {@code wg.<set>.<code>}
 * @param domain domain that it belongs to
 * @param scale what can be answered
 * @param counted false for one that only leads to others, or tells of walking with a device: it does not count for the result
 * @param gate code of the earlier question that decides whether it is asked; null when it is always asked
 * @param when answers to the gate after which it is asked; empty when it is always asked
 */
public record FunctioningQuestion(String code, String domain, Scale scale, boolean counted, String gate, String when) {

    /** What can be answered, beside 7 prefer not to say and 9 don't know. */
    public enum Scale {
        /** 1 no difficulty, 2 some, 3 a lot, 4 cannot do at all. */
        DIFFICULTY("1234", "34"),
        /** 1 never, 2 a few times a year, 3 monthly, 4 weekly, 5 daily. */
        FREQUENCY("12345", "5"),
        /** Compared with other children of the same age: 1 not at all, 2 less, 3 the same, 4 more, 5 a lot more. */
        COMPARED("12345", "5"),
        /** 1 yes, 2 no. */
        YES_NO("12", "");

        private final String answers;
        private final String severe;

        Scale(String answers, String severe) {
            this.answers = answers;
            this.severe = severe;
        }

        /** The answers from the least to the most, with the two that tell nothing last. */
        public List<Character> answers() {
            return (answers + "79").chars().mapToObj(answer -> (char) answer).toList();
        }

        boolean accepts(char answer) {
            return (answers + "79").indexOf(answer) >= 0;
        }

        /** True when the answer alone reaches the published cut-off. */
        boolean isSevere(char answer) {
            return severe.indexOf(answer) >= 0;
        }
    }

    static FunctioningQuestion of(String code, String domain, Scale scale) {
        return new FunctioningQuestion(code, domain, scale, true, null, "");
    }

    /** Leads to others, and does not count itself. */
    FunctioningQuestion leading() {
        return new FunctioningQuestion(code, domain, scale, false, gate, when);
    }

    /** Asked only after one of these answers to an earlier question. */
    FunctioningQuestion after(String earlier, String answers) {
        return new FunctioningQuestion(code, domain, scale, counted, earlier, answers);
    }
}
