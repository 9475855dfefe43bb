package org.amparo.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral stands, and where it can go from there (domain 2.11). */
public enum ReferralState {
    DRAFT,
    SENT,
    NO_RESPONSE,
    ACCEPTED,
    APPOINTMENT_SET,
    NO_SHOW,
    SERVICE_STARTED,
    /** The service was given. */
    COMPLETED,
    ENDED_INCOMPLETE,
    DECLINED_BY_PROVIDER,
    WITHDRAWN,
    CLOSED_NO_RESPONSE;

    /** The states that can follow this one; none when the referral is over. */
    public Set<ReferralState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SENT, WITHDRAWN);
            case SENT -> EnumSet.of(ACCEPTED, DECLINED_BY_PROVIDER, NO_RESPONSE, WITHDRAWN);
            case NO_RESPONSE -> EnumSet.of(SENT, CLOSED_NO_RESPONSE, ACCEPTED);
            case ACCEPTED -> EnumSet.of(APPOINTMENT_SET, SERVICE_STARTED, WITHDRAWN, DECLINED_BY_PROVIDER);
            case APPOINTMENT_SET -> EnumSet.of(SERVICE_STARTED, NO_SHOW, WITHDRAWN);
            case NO_SHOW -> EnumSet.of(APPOINTMENT_SET, ENDED_INCOMPLETE);
            case SERVICE_STARTED -> EnumSet.of(COMPLETED, ENDED_INCOMPLETE);
            case COMPLETED, ENDED_INCOMPLETE, DECLINED_BY_PROVIDER, WITHDRAWN, CLOSED_NO_RESPONSE -> EnumSet.noneOf(ReferralState.class);
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }

    /** True while the provider was asked and has not answered. */
    public boolean awaitsAnswer() {
        return this == SENT || this == NO_RESPONSE;
    }
}
