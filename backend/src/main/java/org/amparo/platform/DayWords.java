package org.amparo.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A day in words, the same on files, in sentences and on screens, e.g. "14 May 2006". English alone has two orders; the product writes the day
 * first, as humanitarian reports do. Other languages write it as is usual in them.
 */
public final class DayWords {

    private DayWords() {
    }

    /** With the whole name of the month. */
    public static String of(LocalDate day, Locale locale) {
        return format(day, locale, FormatStyle.LONG, "d MMMM uuuu");
    }

    /** In few letters, for charts. */
    public static String brief(LocalDate day, Locale locale) {
        return format(day, locale, FormatStyle.MEDIUM, "d MMM uuuu");
    }

    private static String format(LocalDate day, Locale locale, FormatStyle style, String english) {
        DateTimeFormatter words = "en".equals(locale.getLanguage())
                ? DateTimeFormatter.ofPattern(english, locale)
                : DateTimeFormatter.ofLocalizedDate(style).withLocale(locale);
        return words.format(day);
    }
}
