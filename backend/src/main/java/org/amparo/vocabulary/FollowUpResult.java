package org.amparo.vocabulary;

/** What came of a follow-up (domain 5.4). */
public enum FollowUpResult {
    DONE, NOT_FOUND, REFUSED, RESCHEDULED, MISSED
}
