package org.amparo.survivor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;

/**
 * One event of a file as people read it; the sentence comes from the message files by {@code eventName}.
 *
 * @param sequence place of the event among those of its own file, case or referral, from 0
 * @param occurredOn when it happened in the world
 * @param by user who recorded it
 * @param facts codes and dates for the sentence, by name, e.g. {@code kind=AMPUTATION}
 * @param text free text; null when none, or withheld from this viewer
 * @param changes for a correction or an update: what was and what is now
 * @param withheld true when something of this entry is not shown to this viewer
 */
public record TimelineEntry(UUID eventId, long sequence, String eventName, TimelineKind kind, Instant recordedAt, PartialDate occurredOn,
        UUID by, Map<String, String> facts, Personal<String> text, List<Change> changes, boolean withheld) {

    /** Paging key: the entries older than this one come after it. */
    public String place() {
        return new TimelinePlace(recordedAt, sequence, eventId).text();
    }

    /** Paging key before which all stands that was recorded earlier than a moment. */
    public static String placeBefore(Instant moment) {
        return new TimelinePlace(moment, 0, new UUID(0, 0)).text();
    }

    /** One field's old and new value; a code, a date as {@code 2019-05-01/EXACT}, or text. Null for empty. */
    public record Change(String field, Personal<String> was, Personal<String> now) {
    }
}
