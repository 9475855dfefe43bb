package org.amparo.caseplan;

/** What a case waits for next. */
public enum NextStep {
    START_ASSESSMENT,
    COMPLETE_ASSESSMENT,
    WRITE_PLAN,
    APPROVE_PLAN,
    FOLLOW_UP,
    REVIEW,
    END_REVIEW,
    LOOK_AT_HOLD,
    ANSWER_TRANSFER,
    APPROVE_CLOSURE,
    NOTHING
}
