package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** How a child or an adult stands with school (domain 4.3). */
public enum SchoolStatus implements SupportStatus {
    NOT_ENROLLED, ENROLLED, ATTENDING, DROPPED_OUT, COMPLETED_YEAR, COMPLETED_LEVEL;

    @Override
    public Set<SchoolStatus> next() {
        return switch (this) {
            case NOT_ENROLLED -> EnumSet.of(NOT_ENROLLED, ENROLLED, ATTENDING);
            case ENROLLED, ATTENDING -> EnumSet.of(NOT_ENROLLED, ENROLLED, ATTENDING, DROPPED_OUT, COMPLETED_YEAR, COMPLETED_LEVEL);
            case DROPPED_OUT -> EnumSet.of(DROPPED_OUT, ENROLLED, ATTENDING);
            case COMPLETED_YEAR -> EnumSet.of(ENROLLED, ATTENDING, NOT_ENROLLED, DROPPED_OUT, COMPLETED_LEVEL);
            case COMPLETED_LEVEL -> EnumSet.of(ENROLLED, ATTENDING);
        };
    }

    @Override
    public boolean isSettled() {
        return this == COMPLETED_LEVEL;
    }
}
