package org.amparo.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was said of a target.
 *
 * @param adm1 first-level area; null for everywhere
 * @param to last day; null for without an end
 * @param value null for one that was dropped, as are unit and last day
 * @param by who said so
 * @param position place of the sealed order
 */
public record Target(String indicator, String adm1, LocalDate from, LocalDate to, TargetUnit unit, BigDecimal value, UUID by, Instant at,
        long position) {

    public boolean isDropped() {
        return value == null;
    }

    boolean covers(LocalDate day) {
        return !isDropped() && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
