package org.amparo.vocabulary;

/** How a provider's answer to a referral came in. */
public enum AnsweredBy {
    /** By the provider on its own screen. */
    SCREEN,
    /** By the provider through the secret link or the printed code, without an account. */
    LINK,
    /** The provider told the caseworker, who wrote it down. */
    TOLD
}
