package org.amparo.donor.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hipparchus.fraction.BigFraction;

/**
 * A proof that published cells tell a bound: multiply these rows by these numbers and add them up. It is checked with fractions, without a solver.
 *
 * @param rows what was published or follows from the method
 * @param times the number each row is multiplied by
 * @param own the least each unknown can be, for somebody who knows that much
 * @param unknowns of the sum that is bounded @param weights of each; their negatives for a bound from above
 */
record Certificate(List<Row> rows, List<BigFraction> times, long[] own, int[] unknowns, int[] weights) {

    private static final double EXACTNESS = 1e-9;
    private static final int STEPS = 200;
    private static final double NOTHING = 1e-9;

    static Certificate from(List<Row> all, double[] duals, long[] own, int[] unknowns, int[] weights) {
        Map<Row, BigFraction> used = new LinkedHashMap<>();
        for (int r = 0; r < duals.length; r++) {
            if (Math.abs(duals[r]) > NOTHING) {
                used.put(all.get(r), new BigFraction(duals[r], EXACTNESS, STEPS));
            }
        }
        return new Certificate(List.copyOf(used.keySet()), List.copyOf(used.values()), own, unknowns, weights);
    }

    /** The least whole number that is not below. */
    static long ceiling(BigFraction bound) {
        return new BigDecimal(bound.getNumerator()).divide(new BigDecimal(bound.getDenominator()), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /**
     * The bound that the rows prove: the weighted sum is never less.
     *
     * @return null when they prove none
     */
    BigFraction proves() {
        Map<Integer, BigFraction> left = new LinkedHashMap<>();
        for (int i = 0; i < unknowns.length; i++) {
            left.merge(unknowns[i], new BigFraction(weights[i]), BigFraction::add);
        }
        BigFraction bound = BigFraction.ZERO;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            BigFraction multiplier = times.get(r);
            if (multiplier.signum() < 0 && row.most() >= Cell.NO_LIMIT) {
                return null;
            }
            bound = bound.add(multiplier.multiply(multiplier.signum() > 0 ? row.least() : row.most()));
            for (int i = 0; i < row.unknowns().length; i++) {
                left.merge(row.unknowns()[i], multiplier.multiply(-row.weights()[i]), BigFraction::add);
            }
        }
        for (Map.Entry<Integer, BigFraction> rest : left.entrySet()) {
            if (rest.getValue().signum() < 0) {
                return null;
            }
            bound = bound.add(rest.getValue().multiply(own[rest.getKey()]));
        }
        return bound;
    }
}
