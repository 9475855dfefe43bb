package org.amparo.survivor;

import java.util.List;
import org.amparo.vocabulary.DisabilityStatus;

/**
 * Sets of functioning questions, with ages, domains and published cut-offs (domain 2.6). Answers are 1 no difficulty, 2 some, 3 a lot,
 * 4 cannot do at all, 7 prefer not to say, 9 don't know; for the two emotion domains of the child module 1 never to 5 daily; for the
 * behaviour of the youngest, compared with others of the same age, 1 not at all or less, 2 the same, 3 more, 4 a lot more.
 */
public enum FunctioningTool {
    /** Washington Group Short Set, 18 and over. */
    WG_SS(18, 150, List.of("SEE", "HEAR", "WALK", "COG", "SELF", "COMM"), List.of(), null),
    /** Child Functioning Module, 5 to 17. */
    CFM_5_17(5, 17,
            List.of("SEE", "HEAR", "WALK", "SELF", "COMM", "LEARN", "REMEMBER", "FOCUS", "CHANGE", "BEHAVIOUR", "RELATIONS", "ANXIETY",
                    "DEPRESSION"),
            List.of("ANXIETY", "DEPRESSION"), FunctioningQuestions.OF_5_TO_17),
    /** Child Functioning Module, 2 to 4. */
    CFM_2_4(2, 4, List.of("SEE", "HEAR", "WALK", "FINE_MOTOR", "COMM", "LEARN", "PLAY", "BEHAVIOUR"), List.of(),
            FunctioningQuestions.OF_2_TO_4);

    private static final char PASSED_OVER = '-';
    private static final String COMPARED = "BEHAVIOUR";

    private final int fromAge;
    private final int toAge;
    private final List<String> domains;
    private final List<String> byFrequency;
    private final List<FunctioningQuestion> questions;

    FunctioningTool(int fromAge, int toAge, List<String> domains, List<String> byFrequency,
            List<FunctioningQuestion> questions) {
        this.fromAge = fromAge;
        this.toAge = toAge;
        this.domains = domains;
        this.byFrequency = byFrequency;
        this.questions = questions == null
                ? domains.stream().map(domain -> FunctioningQuestion.of(domain, domain, FunctioningQuestion.Scale.DIFFICULTY)).toList()
                : questions;
    }

    public int fromAge() {
        return fromAge;
    }

    public int toAge() {
        return toAge;
    }

    public List<String> domains() {
        return domains;
    }

    /** The questions in their order; for the adults' set one a domain. */
    public List<FunctioningQuestion> questions() {
        return questions;
    }

    /** True when every question has a set of its own, so that answers are given by question. */
    public boolean isForChildren() {
        return this != WG_SS;
    }

    public boolean fits(int age) {
        return age >= fromAge && age <= toAge;
    }

    /** True for the domains answered by how often, from 1 never to 5 daily, instead of by how much difficulty. */
    public boolean isByFrequency(String domain) {
        return byFrequency.contains(domain);
    }

    /** True when there is one answer a domain and each is within its range. */
    public boolean accepts(String answers) {
        if (answers == null || answers.length() != domains.size()) {
            return false;
        }
        for (int i = 0; i < domains.size(); i++) {
            String allowed = isByFrequency(domains.get(i)) ? "1234579" : "123479";
            if (allowed.indexOf(answers.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Published cut-off: a lot of difficulty or cannot do at all in any domain, daily for emotions, a lot more than others for the behaviour
     * of the youngest; a missing answer never counts as none.
     */
    public DisabilityStatus statusOf(String answers) {
        boolean missing = false;
        for (int i = 0; i < domains.size(); i++) {
            char answer = answers.charAt(i);
            if (isSevere(domains.get(i), answer)) {
                return DisabilityStatus.WITH_DISABILITY;
            }
            missing |= answer == '7' || answer == '9';
        }
        return missing ? DisabilityStatus.UNKNOWN : DisabilityStatus.WITHOUT_DISABILITY;
    }

    /** True when a question is asked after the answers to those before it. */
    public boolean asks(int question, String answers) {
        FunctioningQuestion asked = questions.get(question);
        if (asked.gate() == null) {
            return true;
        }
        int gate = place(asked.gate());
        return asked.when().indexOf(answers.charAt(gate)) >= 0;
    }

    private int place(String code) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No such question: " + code);
    }

    /** True when there is one possible answer for each question that is asked, and {@code -} for each that is passed over. */
    public boolean acceptsAsked(String asked) {
        if (asked == null || asked.length() != questions.size()) {
            return false;
        }
        for (int i = 0; i < questions.size(); i++) {
            char answer = asked.charAt(i);
            if (asks(i, asked) ? !questions.get(i).scale().accepts(answer) : answer != PASSED_OVER) {
                return false;
            }
        }
        return true;
    }

    /**
     * The answers by domain that accepted answers by question make. The worst answer of a domain stands for it; where none reaches the
     * cut-off and one is missing, the domain is missing: a missing answer never counts as none.
     */
    public String answersOf(String asked) {
        StringBuilder answers = new StringBuilder();
        domains.forEach(domain -> answers.append(answerOf(domain, asked)));
        return answers.toString();
    }

    private char answerOf(String domain, String asked) {
        char worst = '1';
        char missing = 0;
        for (int i = 0; i < questions.size(); i++) {
            FunctioningQuestion question = questions.get(i);
            char answer = asked.charAt(i);
            if (!question.counted() || !question.domain().equals(domain) || answer == PASSED_OVER) {
                continue;
            }
            if (answer == '7' || answer == '9') {
                missing = (char) Math.max(missing, answer);
            } else {
                worst = (char) Math.max(worst, byDomain(question, answer));
            }
        }
        return missing == 0 || isSevere(domain, worst) ? worst : missing;
    }

    private boolean isSevere(String domain, char answer) {
        if (isByFrequency(domain)) {
            return answer == '5';
        }
        boolean compared = this == CFM_2_4 && domain.equals(COMPARED);
        return answer == '4' || answer == '3' && !compared;
    }

    /** "Not at all" and "less" are one answer where a domain is told. */
    private static char byDomain(FunctioningQuestion question, char answer) {
        return question.scale() == FunctioningQuestion.Scale.COMPARED && answer > '1' ? (char) (answer - 1) : answer;
    }
}
