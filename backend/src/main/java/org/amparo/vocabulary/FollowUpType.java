package org.amparo.vocabulary;

/** Kinds of follow-up (domain 5.4). */
public enum FollowUpType {
    HOME_VISIT, PHONE, OFFICE, SERVICE_CHECK, DEVICE_CHECK, OUTCOME_CHECK_6M, OUTCOME_CHECK_12M
}
