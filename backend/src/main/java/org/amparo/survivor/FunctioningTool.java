package org.amparo.survivor;

import java.util.List;
import org.amparo.vocabulary.DisabilityStatus;

/**
 * Sets of functioning questions, with ages, domains and published cut-offs (domain 2.6). Answers are 1 no difficulty, 2 some, 3 a lot,
 * 4 cannot do at all, 7 prefer not to say, 9 don't know; for the two emotion domains of the child module 1 never to 5 daily.
 */
public enum FunctioningTool {
    /** Washington Group Short Set, 18 and over. */
    WG_SS(18, 150, List.of("SEE", "HEAR", "WALK", "COG", "SELF", "COMM"), List.of()),
    /** Child Functioning Module, 5 to 17. */
    CFM_5_17(5, 17,
            List.of("SEE", "HEAR", "WALK", "SELF", "COMM", "LEARN", "REMEMBER", "FOCUS", "CHANGE", "BEHAVIOUR", "RELATIONS", "ANXIETY",
                    "DEPRESSION"),
            List.of("ANXIETY", "DEPRESSION")),
    /** Child Functioning Module, 2 to 4. */
    CFM_2_4(2, 4, List.of("SEE", "HEAR", "WALK", "FINE_MOTOR", "COMM", "LEARN", "PLAY", "BEHAVIOUR"), List.of());

    private final int fromAge;
    private final int toAge;
    private final List<String> domains;
    private final List<String> byFrequency;

    FunctioningTool(int fromAge, int toAge, List<String> domains, List<String> byFrequency) {
        this.fromAge = fromAge;
        this.toAge = toAge;
        this.domains = domains;
        this.byFrequency = byFrequency;
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

    /** Published cut-off: a lot of difficulty or cannot do at all in any domain, or daily for emotions; a missing answer never counts as none. */
    public DisabilityStatus statusOf(String answers) {
        boolean missing = false;
        for (int i = 0; i < domains.size(); i++) {
            char answer = answers.charAt(i);
            boolean frequency = isByFrequency(domains.get(i));
            if (frequency ? answer == '5' : answer == '3' || answer == '4') {
                return DisabilityStatus.WITH_DISABILITY;
            }
            missing |= answer == '7' || answer == '9';
        }
        return missing ? DisabilityStatus.UNKNOWN : DisabilityStatus.WITHOUT_DISABILITY;
    }
}
