package org.amparo.vocabulary;

/** Where a referral goes. */
public enum ReferralRecipient {
    /** Inside the file's own organisation: no consent for sharing is asked for. */
    OWN_ORGANISATION,
    /** Another organisation that answers on its own screen. */
    PARTNER,
    /** A provider without an account, who answers by a link or a printed code. */
    OUTSIDE
}
