package org.amparo.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer to a question.
 *
 * @param cells one for each combination of values there is, in the order of the values; one for a question without cuts, also when it is
 * about nobody
 */
public record Figure(Question question, List<Cell> cells) {

    /** Groups that are held against each other; of whom it is known, a person is in one of the two. */
    static final List<Set<String>> PAIRS = List.of(Set.of("WOMEN", "MEN"), Set.of("REMOTE", "URBAN"), Set.of("CHILDREN", "ADULTS"));

    /**
     * @param values one for each cut of the question
     * @param parts how many items are in each part, those without any left out
     * @param items all items; the parts add up to it, but where they overlap
     * @param median of the amounts of the numerator's items; null without any
     * @param ninetieth 90th percentile of the same; null without any
     * @param amounts of each part together, in days, kilometres or people as the indicator has them; 0 where it has none
     */
    public record Cell(List<String> values, Map<String, Long> parts, long items, Double median, Double ninetieth,
            Map<String, Long> amounts) {

        public Cell(List<String> values, Map<String, Long> parts, long items, Double median, Double ninetieth) {
            this(values, parts, items, median, ninetieth, Map.of());
        }

        /** Items in the parts that make the share. */
        public long numerator(Indicator indicator) {
            return indicator.numerator().stream().mapToLong(part -> parts.getOrDefault(part, 0L)).sum();
        }
    }

    /**
     * A group's share held against that of its reference group.
     *
     * @param group e.g. {@code WOMEN}
     * @param reference e.g. {@code MEN}
     * @param met items of the group in the numerator @param all items of the group
     * @param referenceMet the same of the reference group
     */
    public record Equity(String group, String reference, long met, long all, long referenceMet, long referenceAll) {

        private static final double FAIR = 0.8;

        /** Share of the group divided by the share of the reference; null when either has nobody, or the reference has a share of zero. */
        public Double ratio() {
            return all == 0 || referenceAll == 0 || referenceMet == 0
                    ? null
                    : ((double) met / all) / ((double) referenceMet / referenceAll);
        }

        /** True below 0.8 (G28). */
        public boolean isUnfair() {
            return ratio() != null && ratio() < FAIR;
        }
    }

    /** Amounts of the numerator's parts divided by those of the others, of an indicator told as a ratio; null when there are none to divide by. */
    public static Double ratio(Indicator indicator, Cell cell) {
        long over = 0;
        long under = 0;
        for (Map.Entry<String, Long> part : cell.amounts().entrySet()) {
            if (indicator.numerator().contains(part.getKey())) {
                over += part.getValue();
            } else {
                under += part.getValue();
            }
        }
        return under == 0 ? null : (double) over / under;
    }

    /** Women to men, remote to urban, children to adults, of an indicator told by groups. */
    public static List<Equity> equity(Indicator indicator, Cell cell) {
        return List.of(equity(indicator, cell, "WOMEN", "MEN"), equity(indicator, cell, "REMOTE", "URBAN"),
                equity(indicator, cell, "CHILDREN", "ADULTS"));
    }

    private static Equity equity(Indicator indicator, Cell cell, String group, String reference) {
        return new Equity(group, reference, of(cell, group, indicator.numerator()), of(cell, group, indicator.parts()),
                of(cell, reference, indicator.numerator()), of(cell, reference, indicator.parts()));
    }

    private static long of(Cell cell, String group, Collection<String> parts) {
        return parts.stream().mapToLong(part -> cell.parts().getOrDefault(group + "/" + part, 0L)).sum();
    }

    public Figure {
        cells = List.copyOf(cells);
    }
}
