package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.RehabEnd;

/**
 * One episode with everything in it.
 *
 * @param goals in the order in which they were set
 * @param sessions those that were not taken back, the latest first
 * @param exercises of the home programme; empty when there is none
 * @param endReason null while it goes on
 */
public record RehabView(RehabRow row, Placement placement, boolean emergency,
        Personal<String> reason, List<Goal> goals, List<Held> sessions, List<HomeExercise> exercises, LocalDate exercisesOn,
        Personal<String> exerciseWords, RehabEnd endReason, Personal<String> summary) {

    /** @param attainment -2 to 2; null while it was not rated */
    public record Goal(UUID goalId, Personal<String> words, Personal<String> target, LocalDate setOn, LocalDate dueOn,
            Integer attainment, LocalDate ratedOn) {
    }

    /** @param by who recorded it */
    public record Held(RehabSession session, boolean corrected, UUID by) {
    }

    /** Ids of all goals. */
    public Set<UUID> goalIds() {
        return goals.stream().map(Goal::goalId).collect(java.util.stream.Collectors.toSet());
    }
}
