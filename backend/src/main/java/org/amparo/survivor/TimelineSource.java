package org.amparo.survivor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;

/**
 * Puts what happens in another capability on the survivor's one timeline. A bean of this type says a line for each event of its own; the
 * timeline keeps the rows, so that they are rebuilt with all others. A line must follow from the event alone.
 */
public interface TimelineSource {

    /** The sealed interface of the events it speaks for. */
    Class<? extends DomainEvent> events();

    /** What the timeline says of an event; empty for one that nobody reads about. */
    Optional<Line> line(DomainEvent event);

    /**
     * One entry.
     *
     * @param facts codes and dates for the sentence, by name; never words of a person
     * @param text free text; null for none
     * @param textClass class under which the text is sealed and shown
     */
    record Line(UUID survivorId, TimelineKind kind, Map<String, String> facts, Personal<String> text, PersonalClass textClass) {

        public Line {
            facts = Map.copyOf(facts);
        }

        /** A line with names and values in turn; values that are null are left out. */
        public static Line of(UUID survivorId, TimelineKind kind, Personal<String> text, PersonalClass textClass,
                Object... namesAndValues) {
            Map<String, String> facts = new TreeMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (namesAndValues[i + 1] != null) {
                    facts.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
                }
            }
            return new Line(survivorId, kind, facts, text, textClass);
        }
    }
}
