package org.amparo.caseplan;

/** What a case review decides. MAINTENANCE: nothing is open but the care of a device or a lasting condition; the case weighs little. */
public enum ReviewDecision {
    CONTINUE, CHANGE_PLAN, MAINTENANCE
}
