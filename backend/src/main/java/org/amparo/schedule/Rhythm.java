package org.amparo.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a report comes; always on the first day of its stretch. */
public enum Rhythm {
    DAILY, WEEKLY, MONTHLY, QUARTERLY;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The first day after this one on which it comes. */
    public LocalDate after(LocalDate day) {
        return switch (this) {
            case DAILY -> day.plusDays(1);
            case WEEKLY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1).plusMonths(1);
            case QUARTERLY -> Period.firstOfQuarter(day).plusMonths(MONTHS_OF_A_QUARTER);
        };
    }
}
