package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** How an application for a legal document stands (domain 4.3). */
public enum DocumentStatus implements SupportStatus {
    APPLIED, GRANTED, REFUSED, APPEALED;

    @Override
    public Set<DocumentStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(APPLIED, GRANTED, REFUSED);
            case GRANTED -> EnumSet.of(GRANTED);
            case REFUSED -> EnumSet.of(REFUSED, APPEALED, APPLIED);
            case APPEALED -> EnumSet.of(APPEALED, GRANTED, REFUSED);
        };
    }

    @Override
    public boolean isSettled() {
        return this == GRANTED;
    }
}
