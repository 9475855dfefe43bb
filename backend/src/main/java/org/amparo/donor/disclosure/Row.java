package org.amparo.donor.disclosure;

import java.util.Arrays;

/**
 * One thing a reader knows: a weighted sum of unknown counts lies between two numbers.
 *
 * @param unknowns which counts; each at most once
 * @param weights of each, 1 or -1
 * @param least the least the sum can be
 * @param most the most it can be; {@link Cell#NO_LIMIT} or more when nothing is said
 * @param source the cell that says it; null for what follows from the method alone
 */
record Row(int[] unknowns, int[] weights, long least, long most, CellAt source) {

    static Row sum(int[] unknowns, Cell cell, CellAt source) {
        int[] weights = new int[unknowns.length];
        Arrays.fill(weights, 1);
        return new Row(unknowns, weights, cell.least(), cell.most(), source);
    }

    boolean limits() {
        return least > 0 || most < Cell.NO_LIMIT || source == null;
    }

    long of(long[] counts) {
        long sum = 0;
        for (int i = 0; i < unknowns.length; i++) {
            sum += weights[i] * counts[unknowns[i]];
        }
        return sum;
    }

    boolean holds(long[] counts) {
        long sum = of(counts);
        return sum >= least && (sum <= most || most >= Cell.NO_LIMIT);
    }

    /** The row with what a cell says instead. What was found open before is to be looked at again. */
    Row with(Cell cell) {
        return new Row(unknowns, weights, cell.least(), cell.most(), source);
    }

    /** @throws IllegalArgumentException when the cell allows less than the row did: what was found open would have to be asked again */
    Row saying(Cell cell) {
        if (cell.least() > least || cell.most() < most) {
            throw new IllegalArgumentException("A cell can only be widened");
        }
        return new Row(unknowns, weights, cell.least(), cell.most(), source);
    }
}
