package org.amparo.vocabulary;

/** How soon a need must be met (domain 2.9) and a provider must answer (domain 2.11). */
public enum Urgency {
    /** Within 24 hours. */
    IMMEDIATE(1),
    /** Within a week. */
    URGENT(3),
    /** Within a month. */
    ROUTINE(14),
    /** Takes years. */
    LONG_TERM(14);

    private final int answerWithinDays;

    Urgency(int answerWithinDays) {
        this.answerWithinDays = answerWithinDays;
    }

    /** Days within which a provider is expected to answer a referral; the default of domain 2.11. */
    public int answerWithinDays() {
        return answerWithinDays;
    }
}
