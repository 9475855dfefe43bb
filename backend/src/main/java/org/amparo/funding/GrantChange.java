package org.amparo.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One change of a grant.
 *
 * @param grant the details as they became; null for another change
 * @param target the target that was set, or that was dropped, which then has an indicator and a day alone; null for another change
 * @param on day on which it was closed; null for another change
 */
public record GrantChange(Kind kind, UUID by, Instant at, GrantDetails grant, GrantTarget target, LocalDate on) {

    /** What was done. */
    public enum Kind {
        OPENED, CORRECTED, CLOSED, REOPENED, TARGET_SET, TARGET_DROPPED
    }
}
