package org.amparo.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Turns what Axon or the store knows of an event into {@link Recorded}. */
final class StoredEvents {

    private StoredEvents() {
    }

    static Recorded recorded(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Not an event of an aggregate: " + message.getPayloadType().getName());
        }
        return recorded(UUID.fromString(event.getIdentifier()), UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber(),
                NamedEvents.nameOf(event.getPayloadType()), event.getTimestamp(), event.getMetaData());
    }

    /** To the millisecond, as the store keeps it, so that a live row and a rebuilt one carry the same moment. */
    static Recorded recorded(UUID eventId, UUID aggregateId, long sequence, String name, Instant recordedAt, Map<String, ?> metadata) {
        return new Recorded(eventId, aggregateId, sequence, name, recordedAt.truncatedTo(ChronoUnit.MILLIS),
                text(metadata, Recorded.OCCURRED_ON),
                id(metadata, Recorded.BY), text(metadata, Recorded.ROLE), id(metadata, Recorded.TEAM), text(metadata, Recorded.CHANNEL),
                id(metadata, Recorded.COMMAND_ID));
    }

    private static String text(Map<String, ?> metadata, String key) {
        return metadata.get(key) instanceof String value ? value : null;
    }

    private static UUID id(Map<String, ?> metadata, String key) {
        String value = text(metadata, key);
        return value == null ? null : UUID.fromString(value);
    }
}
