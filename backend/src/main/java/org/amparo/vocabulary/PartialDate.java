package org.amparo.vocabulary;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A date as well as a person knows it: "14 May 2006", "March 2006", "about 1994", "in the 1980s", or not at all;
 * or one that the person prefers not to say.
 *
 * @param date first day of what is known; null exactly when the precision is UNKNOWN or PREFER_NOT_TO_SAY
 * @param precision how much of the date is known; ESTIMATED_AGE means a year reckoned from a told age, give or take two years
 */
public record PartialDate(LocalDate date, Precision precision) {

    /** No date that is recorded lies before this year. */
    public static final int EARLIEST_YEAR = 1900;

    private static final int YEARS_OF_DOUBT_IN_A_TOLD_AGE = 2;

    /** Date known not at all. */
    public static final PartialDate UNKNOWN = new PartialDate(null, Precision.UNKNOWN);

    /** Date that the person prefers not to say. */
    public static final PartialDate NOT_SAID = new PartialDate(null, Precision.PREFER_NOT_TO_SAY);

    public PartialDate {
        Objects.requireNonNull(precision, "precision");
        if ((date == null) != isNone(precision)) {
            throw new IllegalArgumentException("A date is given exactly when its precision is neither UNKNOWN nor PREFER_NOT_TO_SAY");
        }
        date = switch (precision) {
            case EXACT, UNKNOWN, PREFER_NOT_TO_SAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR, ESTIMATED_AGE -> date.withDayOfYear(1);
            case DECADE -> LocalDate.of(date.getYear() / 10 * 10, 1, 1);
        };
    }

    private static boolean isNone(Precision precision) {
        return precision == Precision.UNKNOWN || precision == Precision.PREFER_NOT_TO_SAY;
    }

    public static PartialDate exact(LocalDate day) {
        return new PartialDate(day, Precision.EXACT);
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH);
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** The birth date of someone told to be {@code age} years old on {@code day}. */
    public static PartialDate ofEstimatedAge(int age, LocalDate day) {
        return new PartialDate(LocalDate.of(day.getYear() - age, 1, 1), Precision.ESTIMATED_AGE);
    }

    public boolean isKnown() {
        return date != null;
    }

    /** Year of the date, or null when nothing is known. */
    public Integer year() {
        return date == null ? null : date.getYear();
    }

    /** First day this date can mean; null when unknown or not said. */
    public LocalDate earliest() {
        return switch (precision) {
            case UNKNOWN, PREFER_NOT_TO_SAY -> null;
            case ESTIMATED_AGE -> date.minusYears(YEARS_OF_DOUBT_IN_A_TOLD_AGE);
            case EXACT, MONTH, YEAR, DECADE -> date;
        };
    }

    /** Last day this date can mean; null when unknown or not said. */
    public LocalDate latest() {
        return switch (precision) {
            case UNKNOWN, PREFER_NOT_TO_SAY -> null;
            case EXACT -> date;
            case MONTH -> date.plusMonths(1).minusDays(1);
            case YEAR -> date.plusYears(1).minusDays(1);
            case ESTIMATED_AGE -> date.plusYears(1 + YEARS_OF_DOUBT_IN_A_TOLD_AGE).minusDays(1);
            case DECADE -> date.plusYears(10).minusDays(1);
        };
    }

    /** True when every day this date can mean is before every day the other can mean. Unknown dates are never surely before. */
    public boolean isSurelyBefore(PartialDate other) {
        return isKnown() && other.isKnown() && latest().isBefore(other.earliest());
    }

    /** True when every day this date can mean lies after {@code day}. */
    public boolean isSurelyAfter(LocalDate day) {
        return isKnown() && earliest().isAfter(day);
    }

    /** As it is kept in a column or in metadata: {@code 2019-05-01/MONTH}; without a date {@code /UNKNOWN} or {@code /PREFER_NOT_TO_SAY}. */
    public String asText() {
        return (date == null ? "" : date) + "/" + precision;
    }

    /** Reads {@link #asText()}; null for null. */
    public static PartialDate ofText(String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new PartialDate(slash == 0 ? null : LocalDate.parse(text.substring(0, slash)), Precision.valueOf(text.substring(slash + 1)));
    }
}
