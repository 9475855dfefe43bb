package org.amparo.vocabulary;

/** What came of feedback or a complaint. */
public enum FeedbackOutcome {
    EXPLAINED,
    PUT_RIGHT,
    PRACTICE_CHANGED,
    APOLOGY_GIVEN,
    NOT_UPHELD,
    PASSED_ON,
    /** The person took it back. */
    WITHDRAWN_BY_PERSON,
    /** Nobody could be reached with an answer. */
    NOT_REACHED
}
