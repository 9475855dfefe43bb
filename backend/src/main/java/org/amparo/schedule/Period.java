package org.amparo.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which days a report is about, told from the day on which it comes. */
public enum Period {
    YESTERDAY,
    LAST_WEEK,
    LAST_MONTH,
    LAST_QUARTER,
    LAST_YEAR,
    /** The twelve months that end with the day before. */
    LAST_TWELVE_MONTHS,
    /** From the first of January to the day before; on the first of January, the whole year before. */
    YEAR_SO_FAR;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** @param from first day @param to last day; both count */
    public record Days(LocalDate from, LocalDate to) {
    }

    public Days of(LocalDate day) {
        LocalDate yesterday = day.minusDays(1);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = day.withDayOfMonth(1);
        LocalDate quarter = firstOfQuarter(day);
        LocalDate year = day.withDayOfYear(1);
        return switch (this) {
            case YESTERDAY -> new Days(yesterday, yesterday);
            case LAST_WEEK -> new Days(monday.minusWeeks(1), monday.minusDays(1));
            case LAST_MONTH -> new Days(month.minusMonths(1), month.minusDays(1));
            case LAST_QUARTER -> new Days(quarter.minusMonths(MONTHS_OF_A_QUARTER), quarter.minusDays(1));
            case LAST_YEAR -> new Days(year.minusYears(1), year.minusDays(1));
            case LAST_TWELVE_MONTHS -> new Days(day.minusYears(1), yesterday);
            case YEAR_SO_FAR -> new Days(yesterday.withDayOfYear(1), yesterday);
        };
    }

    static LocalDate firstOfQuarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    }
}
