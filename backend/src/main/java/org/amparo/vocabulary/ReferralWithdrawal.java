package org.amparo.vocabulary;

/** Why a referral was withdrawn by the person or the caseworker before a service started. */
public enum ReferralWithdrawal {
    PERSON_DECIDED,
    OTHER_PROVIDER_CHOSEN,
    NO_LONGER_NEEDED,
    /** The person withdrew the consent to share; recorded by the product itself. */
    CONSENT_WITHDRAWN,
    MADE_BY_MISTAKE,
    OTHER
}
