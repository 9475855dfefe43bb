package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;

import org.amparo.vocabulary.PartialDate;

/**
 * What a date in a file may be (R7): not in the future, not before the person's birth, not longer ago than people live.
 *
 * @param birth unknown when it is not known
 */
record Lifetime(PartialDate birth, LocalDate today) {

    static final int LONGEST_LIFE_YEARS = 120;

    void require7(PartialDate date, String field) {
        if (date != null && date.isKnown()) {
            require(!date.isSurelyAfter(today), "R7.future", field, date.earliest());
            require(!date.latest().isBefore(today.minusYears(LONGEST_LIFE_YEARS)), "R7.tooLongAgo", field, LONGEST_LIFE_YEARS);
            require(!date.isSurelyBefore(birth), "R7.birth", field);
        }
    }

    void require7(LocalDate day, String field) {
        if (day != null) {
            require7(PartialDate.exact(day), field);
        }
    }
}
