package org.amparo.vocabulary;

/** Why a device is used no more and nothing follows it from this programme. */
public enum RetirementReason {
    WORN_OUT, BROKEN, OUTGROWN, LOST_STOLEN, NOT_USED, NO_LONGER_NEEDED, REPLACED_ELSEWHERE, DIED
}
