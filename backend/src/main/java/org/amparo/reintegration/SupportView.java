package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportStatus;

/**
 * One support with all that was found of it. Words are left out for whoever may not read medical details.
 *
 * @param checkOn day of the next outcome check; null when none follows
 * @param endedOn null while it goes on
 * @param outcomes the first first
 * @param payments of a grant, the first first
 */
public record SupportView(UUID supportId, SupportPlan plan, LocalDate checkOn, LocalDate endedOn, SupportEnding end, List<Found> outcomes,
        List<Paid> payments) {

    /** @param corrected true when what stands here was put right later */
    public record Found(Outcome outcome, UUID by, boolean corrected) {
    }

    /** @param line name of the budget line */
    public record Paid(Disbursement disbursement, String line, UUID by, boolean corrected) {
    }

    /** Where it stands; null before anything was found, and for community life. */
    public SupportStatus status() {
        return outcomes.isEmpty() ? null : outcomes.getLast().outcome().status();
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    /** True when an outcome check was due before this day. */
    public boolean isOverdue(LocalDate today) {
        return checkOn != null && checkOn.isBefore(today);
    }
}
