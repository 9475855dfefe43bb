package org.amparo.forecast;

import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.prosthetics.DeviceLifetimes;
import org.amparo.vocabulary.AssistiveProduct;

/**
 * Devices that are taken to last alike.
 *
 * @param fromAge first age at delivery, in whole years, of the row of the table of lifetimes
 * @param toAge last age of that row, counted
 * @param heavyLabour whether the person works hard with it; false for children
 */
record Kind(AssistiveProduct product, int fromAge, int toAge, boolean heavyLabour) {

    static final int OF_MAJORITY = 18;
    private static final int OLDEST = 120;

    static Kind of(Life life, DeviceLifetimes table) {
        return of(life.product(), ageOn(life.birthYear(), life.delivered()), life.heavyLabour(), table);
    }

    /** @param age whole years at delivery; null when not known, which counts as grown up */
    static Kind of(AssistiveProduct product, Integer age, boolean heavyLabour, DeviceLifetimes table) {
        DeviceLifetimes.Row row = table.row(product.lifetime(), age);
        return new Kind(product, row.fromAge(), row.toAge(), heavyLabour && (age == null || age >= OF_MAJORITY));
    }

    /** Whole years, reckoned from the year of birth alone; null when that is not known. @param day since 1 January 1970 */
    static Integer ageOn(Integer birthYear, int day) {
        return birthYear == null ? null : Math.clamp(Days.of(day).getYear() - birthYear - 1L, 0, OLDEST);
    }

    static boolean isChild(Integer birthYear, int day) {
        Integer age = ageOn(birthYear, day);
        return age != null && age < OF_MAJORITY;
    }

    /** The same without a word about work. */
    Kind ofAnyWork() {
        return new Kind(product, fromAge, toAge, false);
    }
}
