package org.amparo.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of one coming of a report for one person.
 *
 * @param why key of the sentence that says why there is no file; null when there is or may be one
 */
public record Delivery(UUID scheduleId, LocalDate dueOn, UUID recipient, State state, String why, int tries, Instant endedAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DELIVERED,
        /** The person may not see it any more. */
        REFUSED,
        /** It could not be written, and is not tried any more. */
        FAILED
    }
}
