package org.amparo.donor;

import java.time.LocalDate;

/**
 * Days a release may be about: a quarter, a half or the whole of a calendar year, and nothing between, so that two of them either are about the
 * same quarters or about none.
 *
 * @param from first day; both days count
 * @param to last day
 */
public record ReleasePeriod(LocalDate from, LocalDate to) {

    /** Days after the last day of a quarter in which what happened in it can still be entered; what comes later counts on the day of its entry. */
    public static final int DAYS_TO_CLOSE = 30;

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** A quarter. @param first its first day */
    public static ReleasePeriod quarter(LocalDate first) {
        return new ReleasePeriod(first, first.plusMonths(QUARTER).minusDays(1));
    }

    /** True for a quarter, a half or a whole calendar year. */
    public boolean isWhole() {
        for (int months = QUARTER; months <= YEAR; months *= 2) {
            if (from.getDayOfMonth() == 1 && (from.getMonthValue() - 1) % months == 0 && to.equals(from.plusMonths(months).minusDays(1))) {
                return true;
            }
        }
        return false;
    }

    /** Last day on which what happened in the period can be entered as part of it. */
    public LocalDate closesOn() {
        return to.plusDays(DAYS_TO_CLOSE);
    }

    /** First day of the quarter of a day. */
    static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / QUARTER * QUARTER + 1, 1);
    }
}
