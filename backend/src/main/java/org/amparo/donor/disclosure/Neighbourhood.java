package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Some divisions of units out of a part, looked at in two ways. Near an example, where all other counts stay as they are: whole numbers found here
 * agree with everything known. And by themselves, with only the rows that are about nothing else: what follows here, follows.
 */
final class Neighbourhood implements AutoCloseable {

    static final double CLOSE = 1e-6;
    private static final double AGREED = 1e-4;
    private static final double NOTHING = 1e-9;

    private final int[] free;
    private final int[] local;
    private final long[] own;
    private final long[] example;
    private final boolean whole;
    private final List<Row> near = new ArrayList<>();
    private final List<Row> inner = new ArrayList<>();
    private GlopProgram fromExample;
    private LinearProgram byThemselves;

    Neighbourhood(List<Row> rows, int[] worlds, Set<Integer> changing, long[] own, long[] example) {
        this.example = example;
        local = new int[worlds.length];
        Arrays.fill(local, -1);
        int[] found = new int[worlds.length];
        int count = 0;
        for (int i = 0; i < worlds.length; i++) {
            if (changing.contains(worlds[i])) {
                found[count] = i;
                local[i] = count++;
            }
        }
        free = Arrays.copyOf(found, count);
        this.own = Arrays.stream(free).mapToLong(each -> own[each]).toArray();
        rows.stream().filter(Row::limits).forEach(this::take);
        whole = inner.size() == rows.stream().filter(Row::limits).count();
    }

    private void take(Row row) {
        int inside = (int) Arrays.stream(row.unknowns()).filter(each -> local[each] >= 0).count();
        if (inside == 0) {
            return;
        }
        if (inside == row.unknowns().length) {
            Row same = new Row(local(row.unknowns()), row.weights(), row.least(), row.most(), row.source());
            inner.add(same);
            near.add(same);
            return;
        }
        int[] unknowns = new int[inside];
        int[] weights = new int[inside];
        long fixed = 0;
        int next = 0;
        for (int i = 0; i < row.unknowns().length; i++) {
            int at = local[row.unknowns()[i]];
            if (at >= 0) {
                unknowns[next] = at;
                weights[next++] = row.weights()[i];
            } else {
                fixed += row.weights()[i] * example[row.unknowns()[i]];
            }
        }
        near.add(new Row(unknowns, weights, row.least() - fixed, row.most() >= Cell.NO_LIMIT ? Cell.NO_LIMIT * 2 : row.most() - fixed,
                null));
    }

    int[] local(int[] unknowns) {
        return Arrays.stream(unknowns).map(each -> local[each]).toArray();
    }

    int size() {
        return free.length;
    }

    /** Weights of a sum, one for each count that may change here. */
    double[] weights(int[] unknowns, int[] weights) {
        double[] all = new double[free.length];
        for (int i = 0; i < unknowns.length; i++) {
            all[local[unknowns[i]]] += weights[i];
        }
        return all;
    }

    /** True when it holds everything of the part, so that what cannot be settled here cannot be settled at all. */
    boolean isWhole() {
        return whole;
    }

    long[] own() {
        return own;
    }

    /** Rows about nothing else, with the unknowns numbered as here. */
    List<Row> rows() {
        return inner;
    }

    /**
     * Pushes a weighted sum down, near the example.
     *
     * @param least the least it can be, in fractions
     * @param whole whole counts in which it is not above the limit, if some were found without a search in whole numbers
     */
    record Pushed(double least, Optional<long[]> whole) {
    }

    Pushed push(double[] weights, double limit) {
        if (fromExample == null) {
            fromExample = new GlopProgram(near, own);
        }
        LinearProgram.Optimum optimum = fromExample.least(weights);
        return new Pushed(optimum.value(), optimum.value() > limit + CLOSE
                ? Optional.empty()
                : fromExample.whole(optimum.counts(), weights, limit).flatMap(this::whole));
    }

    /** The least weighted sum by themselves, with the duals of {@link #rows()}. */
    LinearProgram.Optimum alone(double[] weights) {
        if (byThemselves == null) {
            byThemselves = new GlopProgram(inner, own);
        }
        return byThemselves.least(weights);
    }

    /**
     * Asks the second solver what the first one said of these rows by themselves. It is given the rows with a dual that is not nought and no others:
     * if these duals are right, these rows alone give the same bound, and all rows together cannot give a lower one.
     *
     * @throws IllegalStateException when they do not say the same
     */
    void confirm(double[] weights, LinearProgram.Optimum first) {
        int[] numbers = new int[free.length];
        Arrays.fill(numbers, -1);
        List<Row> telling = IntStream.range(0, inner.size()).filter(r -> Math.abs(first.duals()[r]) > NOTHING).mapToObj(inner::get)
                .toList();
        int[] named = IntStream.concat(telling.stream().flatMapToInt(row -> Arrays.stream(row.unknowns())),
                IntStream.range(0, weights.length).filter(i -> weights[i] != 0)).distinct().toArray();
        IntStream.range(0, named.length).forEach(i -> numbers[named[i]] = i);
        List<Row> alone = telling.stream().map(row -> new Row(Arrays.stream(row.unknowns()).map(each -> numbers[each]).toArray(),
                row.weights(), row.least(), row.most(), row.source())).toList();
        try (LinearProgram second = new OjalgoProgram(alone, Arrays.stream(named).mapToLong(each -> own[each]).toArray())) {
            double again = second.least(Arrays.stream(named).mapToDouble(each -> weights[each]).toArray()).value();
            if (Math.abs(again - first.value()) > AGREED * Math.max(1, Math.abs(first.value()))) {
                throw new IllegalStateException("The two solvers do not agree: " + first.value() + " and " + again);
            }
        }
    }

    /** All counts of the part, these among the others of the example; nothing when they are not whole. */
    private Optional<long[]> whole(double[] counts) {
        long[] whole = example.clone();
        for (int i = 0; i < free.length; i++) {
            whole[free[i]] = Math.round(counts[i]);
            if (Math.abs(counts[i] - whole[free[i]]) > CLOSE) {
                return Optional.empty();
            }
        }
        return Optional.of(whole);
    }

    /** The cells that have to tell less so that a sum can be so much or less near the example. */
    Optional<Loosening.Chosen> loosen(Function<CellAt, List<Widening.Step>> steps, int[] unknowns, int[] weights, long most) {
        try (Loosening loosening = new Loosening(near, own, steps)) {
            return loosening.cheapest(local(unknowns), weights, most);
        }
    }

    /** Whole counts near the example in which a sum is not more. */
    WholeNumbers.Found find(int[] unknowns, int[] weights, long most) {
        WholeNumbers.Found found = WholeNumbers.find(near, own, local(unknowns), weights, -Cell.NO_LIMIT, most);
        return new WholeNumbers.Found(found.counts().flatMap(counts -> whole(Arrays.stream(counts).asDoubleStream().toArray())),
                found.toTheEnd());
    }

    @Override
    public void close() {
        if (fromExample != null) {
            fromExample.close();
        }
        if (byThemselves != null) {
            byThemselves.close();
        }
    }
}
