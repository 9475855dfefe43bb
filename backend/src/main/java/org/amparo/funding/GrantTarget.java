package org.amparo.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a grant wants to reach of an indicator by a day, and where it began. A later one for the same indicator and day takes its place.
 *
 * @param value 0 to 1,000,000 with two digits behind the point at most; up to 100 where it is a percent
 * @param by day by which it is to be reached; within the grant's days
 * @param baseline where it began, in the same unit; null when it was not measured
 * @param baselineOn day of the baseline; null without one
 */
public record GrantTarget(LogframeIndicator indicator, GrantUnit unit, BigDecimal value, LocalDate by, BigDecimal baseline,
        LocalDate baselineOn) {

    public GrantTarget {
        value = plain(value);
        baseline = plain(baseline);
    }

    /** Zeros at the end do not come back from the store. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number == null ? null : number.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }
}
