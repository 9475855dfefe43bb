package org.amparo.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * The circumstances of one stored event, for projections, timelines and the file as of a date.
 *
 * @param eventId id of the event, derived from the command id and the event's place among the command's events
 * @param aggregateId id of the aggregate
 * @param sequence number of the event within its aggregate, from 0
 * @param eventName stored name, e.g. {@code injury.recorded}
 * @param recordedAt when it was written down
 * @param occurredOn when it happened in the world, with precision, as {@code date/PRECISION}; null when the same as recordedAt
 * @param by user who recorded it; a pseudonymous id
 * @param role role in which the user acted
 * @param team team of the user at that time; null when none
 * @param channel how it came in
 * @param commandId command that caused it
 */
public record Recorded(UUID eventId, UUID aggregateId, long sequence, String eventName, Instant recordedAt, String occurredOn, UUID by,
        String role, UUID team, String channel, UUID commandId) {

    /** Names of the message metadata that carry these values, on commands and on stored events; the values are texts. */
    public static final String BY = "by";
    public static final String ROLE = "role";
    public static final String TEAM = "team";
    public static final String CHANNEL = "channel";
    public static final String COMMAND_ID = "commandId";
    public static final String OCCURRED_ON = "occurredOn";
}
