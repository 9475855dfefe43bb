package org.amparo.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What lies between two answers to one question.
 *
 * @param before the earlier answer
 * @param after the later one
 * @param all how many items are counted otherwise; together they make the whole difference, in how many are in each part and in the amounts
 * that sums, medians and ratios are reckoned from
 * @param kinds how many of all changed from which part to which, the most frequent first
 * @param changes those that were asked for, in an order of their own that stays
 */
public record WhyChanged(Question before, Question after, long all, Map<Kind, Long> kinds, List<Change> changes) {

    /**
     * From one part to another; of one part to the same where only the amount is another.
     *
     * @param from null when it was not counted
     * @param to null when it is not counted any more
     */
    public record Kind(String from, String to) {
    }

    /**
     * One item that is counted otherwise.
     *
     * @param values where it is counted, one for each cut
     * @param fileNumber of the person; null where no person is counted, or one whose file is no longer within the viewer's reach
     * @param from part it was in; null when it was not counted there
     * @param to part it is in now; null when it is not counted there any more
     * @param amountBefore days, kilometres or people, as the indicator has them; null without any
     * @param amountAfter the same now
     * @param because what became known of the person in between, in order; of people without a file number here nothing, since it may have
     * happened after the file was handed over
     * @param held how many events of such people there are; with none and no other, only days went by
     */
    public record Change(List<String> values, UUID survivorId, String fileNumber, UUID subjectId, String from, String to,
            Long amountBefore, Long amountAfter, List<Because> because, int held) {

        public Kind kind() {
            return new Kind(from, to);
        }
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
