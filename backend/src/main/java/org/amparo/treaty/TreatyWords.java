package org.amparo.treaty;

import org.amparo.platform.DayWords;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** What reports and standings say in a reader's language, from {@code messages/treaty}: the same on screens and in files. */
public final class TreatyWords {

    private final ResourceBundle words;
    private final Locale locale;

    private TreatyWords(Locale locale) {
        this.words = ResourceBundle.getBundle("messages.treaty", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    public static TreatyWords in(Locale locale) {
        return new TreatyWords(locale);
    }

    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    public String kind(ReportKey.Kind kind) {
        return text("treaty.kind." + kind);
    }

    /** Heading of a section. @param code {@link TreatyReport.Section#code()} */
    public String section(String code) {
        return text("treaty.section." + code);
    }

    public String step(StatusStep step) {
        return text("treaty.step." + step);
    }

    /** The country's name by its code. */
    public String state(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    public String day(LocalDate day) {
        return DayWords.of(day, locale);
    }

    /** What holds of a State on a day, as one sentence. */
    public String standing(Standing standing) {
        String since = standing.since() == null ? "" : day(standing.since());
        return switch (standing.status()) {
            case NOTHING_RECORDED -> text("treaty.standing.NOTHING_RECORDED");
            case SIGNED, BOUND_NOT_IN_FORCE, PARTY, WITHDRAWN -> text("treaty.standing." + standing.status(), since);
            case WITHDRAWING -> {
                if (standing.heldByConflict()) {
                    yield text("treaty.standing.held", since);
                }
                yield standing.takesEffectOn() == null
                        ? text("treaty.standing.unreckoned", since)
                        : text("treaty.standing.WITHDRAWING", since, day(standing.takesEffectOn()));
            }
        };
    }
}
