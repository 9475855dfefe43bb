package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** What somebody does for a living, or instead of it (domain 4.3). */
public enum WorkStatus implements SupportStatus {
    UNEMPLOYED_SEEKING, NOT_SEEKING, SELF_EMPLOYED, WAGE_FORMAL, WAGE_INFORMAL, UNPAID_FAMILY, STUDENT, HOME_CARE, RETIRED, UNABLE;

    @Override
    public Set<WorkStatus> next() {
        return EnumSet.allOf(WorkStatus.class);
    }

    @Override
    public boolean isSettled() {
        return false;
    }

    /** True for work that hours are asked about. */
    public boolean isWork() {
        return this == SELF_EMPLOYED || this == WAGE_FORMAL || this == WAGE_INFORMAL || this == UNPAID_FAMILY;
    }
}
