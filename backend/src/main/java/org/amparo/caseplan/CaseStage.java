package org.amparo.caseplan;

/** Where a case is (domain 5.2). Stored by name in rows: add, never rename. */
public enum CaseStage {
    REGISTERED, ASSESSMENT, PLANNING, PLAN_APPROVAL, ACTIVE, REVIEW, ON_HOLD, TRANSFER_PENDING, CLOSURE_REQUESTED, CLOSED, REOPENED;

    /** True while work can be added, if only some. */
    public boolean isOpen() {
        return this != CLOSED;
    }
}
