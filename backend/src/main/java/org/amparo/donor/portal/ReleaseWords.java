package org.amparo.donor.portal;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.amparo.donor.LogframeLine;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.funding.LogframeIndicator;
import org.amparo.platform.DayWords;

/** What a release says in a reader's language, from {@code messages/release}: the same on the page and in files. */
public final class ReleaseWords {

    private final ResourceBundle words;
    private final Locale locale;

    private ReleaseWords(Locale locale) {
        this.words = ResourceBundle.getBundle("messages.release", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    public static ReleaseWords in(Locale locale) {
        return new ReleaseWords(locale);
    }

    Locale locale() {
        return locale;
    }

    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    public String day(LocalDate day) {
        return DayWords.of(day, locale);
    }

    public String period(LocalDate from, LocalDate to) {
        return text("release.period", day(from), day(to));
    }

    public String title(PublishedRelease release) {
        return text("release.title", String.valueOf(release.number()), release.programme().name());
    }

    /** Where it is about: a first-level area, or the country. */
    public String area(PublishedRelease release) {
        return release.isOfOneArea() ? release.areas().get(release.tables().scope().area()) : text("release.country");
    }

    /** What a table is about; where areas were left out of it, it does not speak of them. */
    public String table(TableDesign design) {
        String without = "release.table." + design.name() + ".no-area";
        boolean byArea = design.by().stream()
                .anyMatch(dimension -> dimension.name().equals("area") && !dimension.codes().equals(List.of(Dimension.ALL)));
        return !byArea && words.containsKey(without) ? words.getString(without) : named("release.table." + design.name(), design.name());
    }

    public String dimension(Dimension dimension) {
        return named("release.by." + dimension.name(), dimension.name());
    }

    /** A category; areas by the names they had when it was released. */
    public String category(PublishedRelease release, Dimension dimension, String code) {
        return dimension.name().equals("area") && release.areas().containsKey(code)
                ? release.areas().get(code)
                : part(code);
    }

    String part(String code) {
        return named("release.of." + code, code.charAt(0) + code.substring(1).toLowerCase(locale).replace('_', ' '));
    }

    /** Words for a code; a code of a later catalogue that has none here is read out. */
    private String named(String key, String readOut) {
        return words.containsKey(key) ? words.getString(key) : readOut;
    }

    /** What stands in a cell. */
    public String cell(Cell cell) {
        return switch (cell) {
            case Cell.Shown shown -> number(shown.count());
            case Cell.Small small -> text("release.cell.small", small.most());
            case Cell.Withheld withheld -> text("release.cell.withheld");
        };
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String section(PublishedRelease.Section section) {
        return text("release.section." + section);
    }

    public String level(LogframeIndicator.Level level) {
        return text("release.level." + level);
    }

    /** What a line of the logframe is about. */
    public String indicator(LogframeLine line) {
        String sentence = part(line.indicator());
        return line.part().isEmpty() ? sentence : text("release.logframe.part", sentence, part(line.part()));
    }

    /** A baseline or a target in its unit; a dash where none was agreed. */
    public String goal(LogframeLine line, BigDecimal value) {
        if (value == null) {
            return text("release.none");
        }
        String number = NumberFormat.getInstance(locale).format(value);
        return line.percent() ? text("release.percent", number) : number;
    }

    /** What came of it, as the published cells tell it. */
    public String actual(PublishedRelease release, LogframeLine line) {
        return switch (line.actual()) {
            case null -> text("release.not-counted");
            case LogframeLine.Actual.Count count -> cell(release.tables().table(count.table()).cells().get(count.place()));
            case LogframeLine.Actual.Share share -> {
                PublishedTable table = release.tables().table(share.table());
                String words = table.shareInWords(share.part(), share.whole());
                yield words.isEmpty() ? text("release.cell.withheld") : words;
            }
        };
    }
}
