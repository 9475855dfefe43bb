package org.amparo.survivor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.amparo.platform.RuleBroken;

/** Where on a timeline an entry stands: by when it was recorded; what was recorded in one moment, by its place in its own aggregate. */
record TimelinePlace(Instant recordedAt, long sequence, UUID eventId) {

    private static final TimelinePlace END = new TimelinePlace(Instant.parse("9999-12-31T00:00:00Z"), 0, new UUID(0, 0));

    String text() {
        return recordedAt + "_" + sequence + "_" + eventId;
    }

    /** @param text null for the end of the timeline */
    static TimelinePlace of(String text) {
        if (text == null) {
            return END;
        }
        String[] parts = text.split("_");
        try {
            return new TimelinePlace(Instant.parse(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notAPlace) {
            throw new RuleBroken("form.code", "before");
        }
    }

    OffsetDateTime at() {
        return recordedAt.atOffset(ZoneOffset.UTC);
    }
}
