package org.amparo.ui.reporting;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.reporting.Figure;
import org.amparo.reporting.FigureLayout;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.DeclineReason;

/** How indicators, their parts and their numbers are told. */
public final class FigureWords {

    public static final String NOTHING = "–";
    private static final double SMALL = 9.95;

    private FigureWords() {
    }

    public static String title(Indicator indicator) {
        return Labels.text("figure." + indicator.id());
    }

    /** What is counted and what makes the share, as a sentence; the same as on every export. */
    public static String sentence(Question question) {
        return Labels.text("figure.sentence", words().sentence(question.indicator()),
                words().numerator(question).map(share -> ", " + share).orElse(""));
    }

    public static String denominator(Question question) {
        return words().denominator(question);
    }

    private static IndicatorWords words() {
        return IndicatorWords.in(Labels.locale());
    }

    public static String part(String part) {
        return Stream.<Enum<?>>concat(Arrays.stream(Barrier.values()), Arrays.stream(DeclineReason.values()))
                .filter(code -> code.name().equals(part)).findFirst().map(Labels::of).orElseGet(() -> words().part(part));
    }

    /** Parts in the order of the definition; of a ranking those there are, the largest first. */
    public static List<String> parts(Figure figure) {
        return FigureLayout.parts(figure);
    }

    /** The period of a question, or the one day that it is about. */
    public static String when(Question question) {
        return question.indicator().isOfPeriod()
                ? Labels.text("figure.period", DateWords.of(question.from()), DateWords.of(question.to()))
                : DateWords.of(question.to());
    }

    /** True when the parts are told one under the other, with an item in as many as apply. */
    public static boolean isRanked(Indicator indicator) {
        return FigureLayout.isRanked(indicator);
    }

    public static String number(long number) {
        return Labels.text("kit.number", number);
    }

    /** An amount in its unit, with one digit behind the point where there are few. */
    public static String amount(Indicator indicator, Double amount) {
        if (amount == null) {
            return Labels.text("figure.none");
        }
        NumberFormat format = NumberFormat.getInstance(Labels.locale());
        format.setMaximumFractionDigits(amount < SMALL ? 1 : 0);
        return switch (indicator.unit()) {
            case DAYS -> Labels.text("figure.days", format.format(amount));
            case KILOMETRES -> Labels.text("figure.km", format.format(amount));
            case PERCENT -> Labels.text("figure.percent", format.format(amount));
            case PEOPLE -> format.format(amount);
        };
    }

    /** "No cases" where there is nobody to take a share of. */
    public static String share(long part, long all) {
        return all == 0 ? Labels.text("figure.no-cases") : Labels.text("figure.percent", Math.round(100.0 * part / all));
    }

    /** The one number a figure is remembered by: the share, the median, or how many. */
    public static String headline(Indicator indicator, Figure.Cell cell) {
        return switch (indicator.form()) {
            case SHARE -> share(cell.numerator(indicator), cell.items());
            case TIME -> cell.median() == null ? Labels.text("figure.no-cases") : amount(indicator, cell.median());
            case COUNT, RANKING -> number(cell.items());
            case RATIO, EQUITY -> value(indicator, cell) == null ? Labels.text("figure.no-cases") : ratio(value(indicator, cell));
        };
    }

    /** A number as it was said, with two digits behind the point at most. */
    public static String ratioOrWhole(double number) {
        NumberFormat format = NumberFormat.getInstance(Labels.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    public static String ratio(double ratio) {
        NumberFormat format = NumberFormat.getInstance(Labels.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(ratio);
    }

    /** Numerator and denominator under the headline. */
    public static String beneath(Indicator indicator, Figure.Cell cell) {
        return switch (indicator.form()) {
            case SHARE -> Labels.text("figure.of", number(cell.numerator(indicator)), number(cell.items()));
            case TIME -> Labels.text("figure.median-of", number(cell.numerator(indicator)),
                    number(cell.items() - cell.numerator(indicator)));
            case COUNT, RANKING -> Labels.text("figure.counted." + indicator.of().name());
            case RATIO -> Labels.text("figure.ratio");
            case EQUITY -> Labels.text("figure.equity");
        };
    }

    /** The value that a course over time is drawn from; null where there is none. */
    public static Double value(Indicator indicator, Figure.Cell cell) {
        return switch (indicator.form()) {
            case SHARE -> cell.items() == 0 ? null : 100.0 * cell.numerator(indicator) / cell.items();
            case TIME -> cell.median();
            case COUNT, RANKING -> (double) cell.items();
            case RATIO -> Figure.ratio(indicator, cell);
            case EQUITY -> Figure.equity(indicator, cell).stream().map(Figure.Equity::ratio).filter(Objects::nonNull).min(Double::compare)
                    .orElse(null);
        };
    }

    /**
     * Whole percents of parts that add up to 100: what rounding leaves over goes to those that lost most by it.
     *
     * @return one for each part; all zero when there is nothing
     */
    public static List<Integer> percents(List<Long> parts) {
        long all = parts.stream().mapToLong(Long::longValue).sum();
        int[] percents = parts.stream().mapToInt(part -> all == 0 ? 0 : (int) (100 * part / all)).toArray();
        int left = all == 0 ? 0 : 100 - Arrays.stream(percents).sum();
        List<Integer> byLoss = new ArrayList<>(IntStream.range(0, percents.length).boxed().toList());
        byLoss.sort(Comparator.comparingLong(i -> -(100 * parts.get(i) % Math.max(all, 1))));
        byLoss.stream().limit(left).forEach(i -> percents[i]++);
        return Arrays.stream(percents).boxed().toList();
    }
}
