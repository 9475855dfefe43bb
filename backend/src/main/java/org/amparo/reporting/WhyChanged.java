package org.amparo.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What lies between two answers to one question.
 *
 * @param before the earlier answer
 * @param after the later one
 * @param changes items that are counted otherwise; together they make the whole difference
 */
public record WhyChanged(Question before, Question after, List<Change> changes) {

    /**
     * One item that is counted otherwise.
     *
     * @param values where it is counted, one for each cut
     * @param fileNumber of the person; null where no person is counted
     * @param from part it was in; null when it was not counted there
     * @param to part it is in now; null when it is not counted there any more
     * @param because what became known of the person in between, in order; empty when only days went by
     */
    public record Change(List<String> values, UUID survivorId, String fileNumber, UUID subjectId, String from, String to,
            List<Because> because) {
    }

    /**
     * @param position place of the event in the sealed order
     * @param eventName what it was
     */
    public record Because(long position, String eventName, Instant recordedAt) {
    }

    public WhyChanged {
        changes = List.copyOf(changes);
    }
}
