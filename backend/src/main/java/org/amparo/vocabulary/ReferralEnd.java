package org.amparo.vocabulary;

/** Why a referral ended before the service was completed. */
public enum ReferralEnd {
    /** The person did not come to the appointments. */
    NO_SHOWS,
    PERSON_STOPPED,
    PROVIDER_STOPPED,
    /** The person withdrew the consent to share. */
    CONSENT_WITHDRAWN,
    MOVED_AWAY,
    DIED,
    OTHER
}
