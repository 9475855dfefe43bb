package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** How a vocational training stands (domain 4.3). */
public enum TrainingStatus implements SupportStatus {
    STARTED, COMPLETED, CERTIFIED, DROPPED_OUT;

    @Override
    public Set<TrainingStatus> next() {
        return switch (this) {
            case STARTED -> EnumSet.allOf(TrainingStatus.class);
            case COMPLETED -> EnumSet.of(COMPLETED, CERTIFIED);
            case CERTIFIED -> EnumSet.of(CERTIFIED);
            case DROPPED_OUT -> EnumSet.of(DROPPED_OUT, STARTED);
        };
    }

    /** Who completed it is asked later whether they work in the trade. */
    @Override
    public boolean isSettled() {
        return this == DROPPED_OUT;
    }

    /** True when the training came to its end as planned. */
    public boolean isCompleted() {
        return this == COMPLETED || this == CERTIFIED;
    }
}
