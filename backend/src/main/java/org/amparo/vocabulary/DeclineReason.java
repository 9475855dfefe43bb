package org.amparo.vocabulary;

/** Why a provider declines a referral (domain 2.11). */
public enum DeclineReason {
    NO_CAPACITY, NOT_ELIGIBLE, SERVICE_NOT_OFFERED, WRONG_AREA, INCOMPLETE_INFORMATION, FUNDING_ENDED, OTHER
}
