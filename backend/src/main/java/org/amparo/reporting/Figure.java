package org.amparo.reporting;

import java.util.List;
import java.util.Map;

/**
 * The answer to a question.
 *
 * @param cells one for each combination of values there is, in the order of the values; one for a question without cuts, also when it is
 * about nobody
 */
public record Figure(Question question, List<Cell> cells) {

    /**
     * @param values one for each cut of the question
     * @param parts how many items are in each part, those without any left out
     * @param items all items; the parts add up to it, but for a ranking
     * @param median of the amounts of the numerator's items; null without any
     * @param ninetieth 90th percentile of the same; null without any
     */
    public record Cell(List<String> values, Map<String, Long> parts, long items, Double median, Double ninetieth) {

        /** Items in the parts that make the share. */
        public long numerator(Indicator indicator) {
            return indicator.numerator().stream().mapToLong(part -> parts.getOrDefault(part, 0L)).sum();
        }
    }

    public Figure {
        cells = List.copyOf(cells);
    }
}
