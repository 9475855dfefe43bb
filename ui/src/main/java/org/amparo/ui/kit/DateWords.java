package org.amparo.ui.kit;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;

/** Dates as people say them and as they type them: "14 May 2006", "March 2006", "about 1994", "1980s", "date not known", "prefers not to say". */
public final class DateWords {

    private static final int OLDEST_AGE = 120;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern NUMBERS = Pattern.compile("(?:(\\d{1,2})[./\\- ]+)?(\\d{1,2})[./\\- ]+(\\d{4})");
    private static final Pattern DAY_NAME_YEAR = Pattern.compile("(?:(\\d{1,2})\\.?\\s+)?(\\p{L}[\\p{L}\\p{M}]*)\\.?,?\\s+(\\d{4})");
    private static final Pattern NAME_DAY_YEAR = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern DECADE = Pattern.compile("(\\d{3}0)\\s?['’]?s");
    private static final Pattern ABOUT = Pattern.compile("(?:~|c\\.|ca\\.?|about|around)\\s*(\\d{1,4})(?:\\s*\\p{L}.*)?");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\s*\\p{L}.*)?");

    private DateWords() {
    }

    /** The date with the precision that is known; never more exact than it is. */
    public static String of(PartialDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case EXACT -> of(date.date());
            case MONTH -> pattern("date.pattern.month").format(date.date());
            case YEAR -> String.valueOf(date.year());
            case ESTIMATED_AGE -> Labels.text("date.about", String.valueOf(date.year()));
            case DECADE -> Labels.text("date.decade", String.valueOf(date.year()));
            case UNKNOWN -> Labels.text("date.unknown");
            case PREFER_NOT_TO_SAY -> Labels.text("date.not-said");
        };
    }

    /** A day in words, e.g. "14 May 2006"; empty for null. */
    public static String of(LocalDate day) {
        return day == null ? "" : pattern("date.pattern.exact").format(day);
    }

    /** A day in few letters, for columns: of this year without the year. */
    public static String brief(LocalDate day, LocalDate today) {
        return pattern(day.getYear() == today.getYear() ? "date.pattern.brief" : "date.pattern.brief-year").format(day);
    }

    /** Today in words, with the day of the week. */
    public static String ofToday(LocalDate today) {
        return pattern("date.pattern.today").format(today);
    }

    /** Day and time of something recorded. */
    public static String of(Instant moment, ZoneId zone) {
        return moment == null ? "" : pattern("date.pattern.moment").format(moment.atZone(zone));
    }

    private static DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(Labels.text(key), Labels.locale());
    }

    /**
     * Reads what was typed.
     *
     * @param ages true when a bare number up to 120 means a told age (a birth date)
     * @return empty when it cannot be understood or names a day that does not exist
     */
    public static Optional<PartialDate> read(String typed, boolean ages, LocalDate today) {
        String text = tidy(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Arrays.asList(tidy(Labels.text("date.typed.unknown")).split(",")).contains(text)) {
            return Optional.of(PartialDate.UNKNOWN);
        }
        if (Arrays.asList(tidy(Labels.text("date.typed.not-said")).split(",")).contains(text)) {
            return Optional.of(PartialDate.NOT_SAID);
        }
        try {
            return parse(text, ages, today);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> parse(String text, boolean ages, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(dayOrMonth(iso.group(3), number(iso.group(2)), number(iso.group(1))));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean dayFirst = numbers.group(1) == null || "dmy".equals(Labels.text("date.order"));
            String day = dayFirst ? numbers.group(1) : numbers.group(2);
            String month = dayFirst ? numbers.group(2) : numbers.group(1);
            return Optional.of(dayOrMonth(day, number(month), number(numbers.group(3))));
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return about(number(about.group(1)), about.group(1).length(), ages, today);
        }
        Matcher named = DAY_NAME_YEAR.matcher(text);
        if (named.matches()) {
            return dated(named.group(1), named.group(2), named.group(3));
        }
        Matcher american = NAME_DAY_YEAR.matcher(text);
        if (american.matches()) {
            return dated(american.group(2), american.group(1), american.group(3));
        }
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            return Optional.of(new PartialDate(LocalDate.of(number(decade.group(1)), 1, 1), Precision.DECADE));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(PartialDate.ofYear(number(text)));
        }
        Matcher age = AGE.matcher(text);
        return ages && age.matches() ? told(number(age.group(1)), today) : Optional.empty();
    }

    private static Optional<PartialDate> about(int number, int digits, boolean ages, LocalDate today) {
        if (digits == 4) {
            return Optional.of(new PartialDate(LocalDate.of(number, 1, 1), Precision.ESTIMATED_AGE));
        }
        return ages ? told(number, today) : Optional.empty();
    }

    private static Optional<PartialDate> told(int age, LocalDate today) {
        return age > OLDEST_AGE ? Optional.empty() : Optional.of(PartialDate.ofEstimatedAge(age, today));
    }

    private static Optional<PartialDate> dated(String day, String monthName, String year) {
        OptionalInt month = month(monthName);
        return month.isEmpty() ? Optional.empty() : Optional.of(dayOrMonth(day, month.getAsInt(), number(year)));
    }

    private static PartialDate dayOrMonth(String day, int month, int year) {
        return day == null ? PartialDate.ofMonth(year, month) : PartialDate.exact(LocalDate.of(year, month, number(day)));
    }

    private static OptionalInt month(String name) {
        for (Locale locale : List.of(Labels.locale(), Locale.ENGLISH)) {
            for (Month month : Month.values()) {
                String full = tidy(month.getDisplayName(TextStyle.FULL, locale));
                if (full.equals(name) || (name.length() >= 3 && full.startsWith(name))) {
                    return OptionalInt.of(month.getValue());
                }
            }
        }
        return OptionalInt.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Lower case, one space between words, digits of any script as 0-9, letters without marks. */
    static String tidy(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder tidy = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> {
                    if (Character.isDigit(point)) {
                        tidy.append(Character.digit(point, 10));
                    } else {
                        tidy.appendCodePoint(Character.toLowerCase(point));
                    }
                });
        return tidy.toString().replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }
}
