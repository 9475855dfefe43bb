package org.amparo.treaty;

import java.time.LocalDate;

/**
 * A convention, as reference data.
 *
 * @param withdrawalMonths from the notice of a withdrawal to its effect; null where no source is recorded, and then no day is reckoned
 * @param waitsForConflict true when a withdrawal takes no effect before the end of an armed conflict in which the State is engaged when
 * these months are over
 * @param article that says so; null when none is recorded
 * @param verified false for what nobody has checked in a source
 */
public record Convention(String code, String title, LocalDate adoptedOn, LocalDate inForceOn, Integer withdrawalMonths,
        boolean waitsForConflict, String article, String source, boolean verified) {
}
