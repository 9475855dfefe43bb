package org.amparo.caseplan;

/** What a supervisor is asked to approve. */
public enum ApprovalKind {
    PLAN, CLOSURE, REOPENING
}
