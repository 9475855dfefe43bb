package org.amparo.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.vocabulary.AssistiveProduct;

/**
 * What is to be expected. Counts of devices that are in use today and of those that will follow them; first devices of people who are not
 * known yet are not among them.
 *
 * @param asOf day from which it looks ahead
 * @param periods the rest of this quarter, if any is left, and the eight quarters after it
 * @param rows one a centre, product and age group with anything to expect
 * @param totals one a product and age group, of all centres in the rows, then one of everything
 * @param estimates how long each kind of device is taken to last, and why
 * @param currency of the budget, ISO 4217; null when nobody said what anything costs
 * @param withoutCost products in the rows of which nobody said what they cost
 */
public record Forecast(LocalDate asOf, List<Period> periods, List<Row> rows, List<Row> totals, List<Estimate> estimates, String currency,
        List<AssistiveProduct> withoutCost) {

    /** From the first day to the last, both counted. */
    public record Period(LocalDate from, LocalDate to) {

        /** 1-4. */
        public int quarter() {
            return (to.getMonthValue() + 2) / 3;
        }

        /** True when its first days have passed already. */
        public boolean isRest() {
            return from.getDayOfMonth() != 1 || (from.getMonthValue() - 1) % 3 != 0;
        }
    }

    /**
     * One line.
     *
     * @param centre null for files without a team, and in totals
     * @param product null in the total of everything
     * @param children null in the total of everything
     * @param inUse devices in use today
     * @param replacements one a period, and after them one for all periods together
     * @param repairs the same
     * @param cost the same; empty when nobody said what it costs
     */
    public record Row(UUID centre, AssistiveProduct product, Boolean children, int inUse, List<Figure> replacements, List<Figure> repairs,
            List<Money> cost) {
    }

    /** What is expected, and between which counts it lies four times out of five. */
    public record Figure(double expected, int low, int high) {

        public boolean holds(int count) {
            return low <= count && count <= high;
        }
    }

    /** The same in money. */
    public record Money(BigDecimal expected, BigDecimal low, BigDecimal high) {
    }
}
