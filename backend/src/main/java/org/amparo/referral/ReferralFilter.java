package org.amparo.referral;

import org.amparo.access.Scope;

/**
 * Which referrals a list shows.
 *
 * @param reach what the person asked to see, e.g. OWN; null for all that is granted
 * @param what which part of their life; null for all
 */
public record ReferralFilter(Scope reach, Part what) {

    public static final ReferralFilter NONE = new ReferralFilter(null, null);

    /** Parts of a referral's life, as people ask for them. */
    public enum Part {
        /** Needs somebody: no answer in time, declined is over, no-show, or no result after an appointment. */
        NEEDS_ACTION,
        /** The provider was asked and has time left to answer. */
        WAITING,
        /** Accepted, with or without appointment, or under way. */
        UNDER_WAY,
        OVER
    }
}
