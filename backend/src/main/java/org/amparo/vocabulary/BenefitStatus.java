package org.amparo.vocabulary;

import java.util.EnumSet;
import java.util.Set;

/** How a benefit, pension or compensation stands (domain 4.3). */
public enum BenefitStatus implements SupportStatus {
    APPLIED, APPROVED, PAID_REGULARLY, REFUSED, STOPPED;

    @Override
    public Set<BenefitStatus> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(APPLIED, APPROVED, PAID_REGULARLY, REFUSED);
            case APPROVED -> EnumSet.of(APPROVED, PAID_REGULARLY, STOPPED, REFUSED);
            case PAID_REGULARLY -> EnumSet.of(PAID_REGULARLY, STOPPED);
            case REFUSED -> EnumSet.of(REFUSED, APPLIED, APPROVED);
            case STOPPED -> EnumSet.of(STOPPED, APPLIED, PAID_REGULARLY);
        };
    }

    @Override
    public boolean isSettled() {
        return this == PAID_REGULARLY;
    }
}
