package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** How a business stands that a grant helped to begin (domain 4.3). */
public enum BusinessStatus implements SupportStatus {
    OPERATING, PROFITABLE, CLOSED;

    @Override
    public Set<BusinessStatus> next() {
        return EnumSet.allOf(BusinessStatus.class);
    }

    @Override
    public boolean isSettled() {
        return this == CLOSED;
    }
}
