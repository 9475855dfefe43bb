package org.amparo.reporting;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.amparo.platform.DayWords;
import org.amparo.targets.Target;

/** What an indicator says in a reader's language, from {@code messages/indicators}: one sentence for screens, exports and releases. */
public final class IndicatorWords {

    private static final String BUNDLE = "messages.indicators";

    private final ResourceBundle words;
    private final Locale locale;

    private IndicatorWords(Locale locale) {
        this.words = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    public static IndicatorWords in(Locale locale) {
        return new IndicatorWords(locale);
    }

    /** What it is, e.g. "People whose needs are all met". */
    public String sentence(Indicator indicator) {
        return words.getString("indicator." + indicator.id() + ".sentence");
    }

    /** Who or what is counted, with the days of the question. */
    public String denominator(Question question) {
        return filled("indicator." + question.indicator().id() + ".of", question.from(), question.to());
    }

    /** Which of them make the share; empty where nothing is shared. */
    public Optional<String> numerator(Question question) {
        String key = "indicator." + question.indicator().id() + ".share";
        return words.containsKey(key) ? Optional.of(filled(key, question.from(), question.to())) : Optional.empty();
    }

    /** What is wanted, e.g. "Target: 60 %, from 1 January 2026". */
    public String target(Optional<Target> target) {
        return target.map(wanted -> new MessageFormat(words.getString("indicator.target." + wanted.unit()), locale).format(new Object[]{
                NumberFormat.getInstance(locale).format(wanted.value()),
                DayWords.of(wanted.from(), locale)}))
                .orElseGet(() -> words.getString("indicator.target.none"));
    }

    /** A part in words, one of a group with its group; a code of a list that has no words here as its name is read out. */
    public String part(String part) {
        int slash = part.indexOf('/');
        if (slash > 0) {
            return words.getString("indicator.group." + part.substring(0, slash)) + ": " + part(part.substring(slash + 1));
        }
        String key = "indicator.part." + part;
        return words.containsKey(key) ? words.getString(key) : part.charAt(0) + part.substring(1).toLowerCase(locale).replace('_', ' ');
    }

    /** Whose people were counted. */
    public String reach(Reach reach) {
        return new MessageFormat(words.getString("indicator.reach." + reach.scope()), locale)
                .format(new Object[]{String.join(", ", reach.areas())});
    }

    /** That so many of what was counted are not listed, since their files are with others now. */
    public String beyond(long count) {
        return new MessageFormat(words.getString("indicator.beyond"), locale).format(new Object[]{count});
    }

    /** Header of a column of a figure's table, but for cuts, which screens name, and for parts. */
    public String head(FigureLayout.Column column, Indicator indicator) {
        return switch (column.kind()) {
            case CUT -> throw new IllegalArgumentException("Screens name cuts");
            case PART -> part(column.part());
            case WHO -> column("who");
            case REASON -> column("reason");
            case ALL -> FigureLayout.isRanked(indicator) ? column("counted." + indicator.of()) : column("items");
            case SHARE -> column("share");
            case RATIO -> column("ratio");
            case MEDIAN -> column("median");
            case NINETIETH -> column("ninetieth");
        };
    }

    /** The head of the row of everybody. */
    public String together() {
        return column("together");
    }

    /** Header of a column of a table that is taken out. */
    String column(String name) {
        return words.getString("indicator.column." + name);
    }

    private String filled(String key, LocalDate from, LocalDate to) {
        return new MessageFormat(words.getString(key), locale).format(new Object[]{DayWords.of(from, locale), DayWords.of(to, locale)});
    }
}
