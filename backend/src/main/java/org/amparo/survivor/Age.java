package org.amparo.survivor;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;

/**
 * A person's age in whole years on a day, as exactly as the birth date is known.
 *
 * @param youngest age if born on the last day the birth date can mean
 * @param oldest age if born on the first day it can mean
 * @param likely the age that rules and screens go by: the told age where one was told, else the youngest, so that a child is not missed
 */
public record Age(int youngest, int oldest, int likely) {

    /** First birthday on which a person decides alone. */
    public static final int OF_MAJORITY = 18;

    /** Empty when the birth date is unknown. */
    public static Optional<Age> on(LocalDate day, PartialDate birth) {
        if (birth == null || !birth.isKnown()) {
            return Optional.empty();
        }
        int youngest = Math.max(0, Period.between(birth.latest(), day).getYears());
        int oldest = Math.max(0, Period.between(birth.earliest(), day).getYears());
        int likely = birth.precision() == Precision.ESTIMATED_AGE ? Math.max(0, day.getYear() - birth.year()) : youngest;
        return Optional.of(new Age(youngest, oldest, likely));
    }

    public boolean isChild() {
        return likely < OF_MAJORITY;
    }

    /** True when the tool is meant for some age the person can have (R10). */
    public boolean fits(FunctioningTool tool) {
        return youngest <= tool.toAge() && oldest >= tool.fromAge();
    }

    /** Which sentence of R10 tells what to ask at this age. */
    String toolVariant() {
        return likely < FunctioningTool.CFM_2_4.fromAge() ? "R10.none" : isChild() ? "R10" : "R10.adult";
    }
}
