package org.amparo.reintegration;

import java.util.List;
import java.util.UUID;

/**
 * All of one person's reintegration.
 *
 * @param supports open ones first, then by when they began
 * @param reviews the first first
 */
public record Reintegration(List<SupportView> supports, List<Said> reviews, Achievement achievement) {

    /** @param corrected true when what stands here was put right later */
    public record Said(UUID reviewId, Review review, UUID by, boolean corrected) {
    }

    /** True when nothing was ever recorded. */
    public boolean isEmpty() {
        return supports.isEmpty() && reviews.isEmpty();
    }
}
