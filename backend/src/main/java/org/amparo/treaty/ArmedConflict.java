package org.amparo.treaty;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An armed conflict in which a State is engaged, as far as it matters for the effect of a withdrawal.
 *
 * @param to last day; null while it goes on
 */
public record ArmedConflict(UUID conflictId, String state, LocalDate from, LocalDate to, String source, boolean verified) {

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** As it was known on a day: an end that was still ahead was not known. */
    ArmedConflict asOf(LocalDate day) {
        return to == null || !to.isAfter(day) ? this : new ArmedConflict(conflictId, state, from, null, source, verified);
    }
}
