package org.amparo.prosthetics;

import java.time.LocalDate;

/**
 * How long a device is expected to last, and why.
 *
 * @param age whole years by which it was reckoned; null when the year of birth is not known, which counts as grown up
 * @param months expected life by the table; 0 when somebody set the day by hand
 * @param replacementDue a prompt to look, not proof that the device is bad
 * @param reviewAgainOn when the person comes into another row of the table; null when never
 * @param basis why it is as it is
 */
public record Lifetime(Integer age, int months, LocalDate replacementDue, LocalDate reviewAgainOn, Basis basis) {

    /** Why a replacement is due on the day it is. */
    public enum Basis {
        /** By product and age at delivery. */
        TABLE,
        /** By the age the person has come into. */
        AGE,
        /** Because the person has grown. */
        GROWTH,
        /** Set by whoever delivered it. */
        BY_HAND,
        /** Because it could not be used any more when the programme first saw it. */
        CONDITION
    }
}
