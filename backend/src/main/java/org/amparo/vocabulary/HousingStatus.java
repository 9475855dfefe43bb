package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** How far the works at a home are, and whether the person uses them (domain 4.3). */
public enum HousingStatus implements SupportStatus {
    NOT_FINISHED,
    /** Whether the person uses it is not known yet. */
    FINISHED,
    USED,
    NOT_USED;

    @Override
    public Set<HousingStatus> next() {
        return this == NOT_FINISHED ? EnumSet.allOf(HousingStatus.class) : EnumSet.of(FINISHED, USED, NOT_USED);
    }

    @Override
    public boolean isSettled() {
        return this == USED;
    }
}
