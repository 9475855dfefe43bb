package org.amparo.donor.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What fractions prove of a count from the rows of a neighbourhood by themselves, and from which cells. */
final class Conclusion {

    private final Neighbourhood near;
    private final long[] own;
    private final String reader;
    private final Consumer<Runnable> second;

    /** @param second is given what the second solver has to be asked again */
    Conclusion(Neighbourhood near, long[] own, String reader, Consumer<Runnable> second) {
        this.near = near;
        this.own = own;
        this.reader = reader;
        this.second = second;
    }

    /** Without a proof, but no other whole numbers were found. */
    static Finding takenAsTold(Target target, String reader, Search.Answer answer, Set<CellAt> cells) {
        return new Finding(target.part().length > 0 ? Finding.Kind.GROUP : Finding.Kind.SMALL, reader, target.words().get(), 1,
                target.k() - 1L, answer == Search.Answer.GIVEN_UP ? Finding.Basis.GIVEN_UP : Finding.Basis.NO_OTHER_WHOLE_NUMBERS,
                List.copyOf(cells), List.of());
    }

    /** @param cells to which the cells are added that matter for the count, whether anything follows or not */
    Optional<Finding> about(Target target, Set<CellAt> cells) {
        return target.part().length > 0 ? group(target, cells) : count(target, cells);
    }

    private Optional<Finding> count(Target target, Set<CellAt> cells) {
        long known = known(target.unknowns(), target.weights());
        int[] opposite = opposite(target.weights());
        double[] weights = near.weights(target.unknowns(), target.weights());
        double[] negative = near.weights(target.unknowns(), opposite);
        LinearProgram.Optimum low = near.alone(weights);
        LinearProgram.Optimum high = near.alone(negative);
        long least = (long) Math.ceil(low.value() - Neighbourhood.CLOSE) - known;
        long most = (long) Math.floor(-high.value() + Neighbourhood.CLOSE) - known;
        cells.addAll(cells(low));
        cells.addAll(cells(high));
        if (least < 1 || most >= target.k()) {
            return Optional.empty();
        }
        second.accept(() -> near.confirm(weights, low));
        second.accept(() -> near.confirm(negative, high));
        boolean proven = proves(low, target.unknowns(), target.weights()) >= 1
                && -proves(high, target.unknowns(), opposite) < target.k();
        return Optional.of(new Finding(least == most ? Finding.Kind.EXACT : Finding.Kind.SMALL, reader, target.words().get(), least, most,
                proven ? Finding.Basis.FRACTIONS : Finding.Basis.NO_OTHER_WHOLE_NUMBERS, List.copyOf(cells), List.of()));
    }

    private Optional<Finding> group(Target target, Set<CellAt> cells) {
        int[] less = new int[target.part().length];
        Arrays.fill(less, -1);
        LinearProgram.Optimum none = near.alone(near.weights(target.part(), less));
        boolean nobody = none.value() - known(target.part(), less) > -1 + Neighbourhood.CLOSE;
        Optional<Finding> small = count(new Target(target.words(), target.unknowns(), target.weights(), new int[0], 3 * target.k()), cells);
        cells.addAll(cells(none));
        if (!nobody) {
            return Optional.empty();
        }
        boolean proven = -proves(none, target.part(), less) < 1;
        return small.map(found -> new Finding(Finding.Kind.GROUP, reader, target.words().get(), found.least(), found.most(),
                proven ? found.basis() : Finding.Basis.NO_OTHER_WHOLE_NUMBERS, List.copyOf(cells), List.of()));
    }

    /** The whole number that fractions prove the sum, without what the reader knows of their own, not to be below. */
    private long proves(LinearProgram.Optimum optimum, int[] unknowns, int[] weights) {
        var bound = Certificate.from(near.rows(), optimum.duals(), near.own(), near.local(unknowns), weights).proves();
        return bound == null ? -Cell.NO_LIMIT : Certificate.ceiling(bound.subtract(known(unknowns, weights)));
    }

    private long known(int[] unknowns, int[] weights) {
        long known = 0;
        for (int i = 0; i < unknowns.length; i++) {
            known += weights[i] * own[unknowns[i]];
        }
        return known;
    }

    private Set<CellAt> cells(LinearProgram.Optimum optimum) {
        Set<CellAt> cells = new LinkedHashSet<>();
        for (int r = 0; r < optimum.duals().length; r++) {
            if (Math.abs(optimum.duals()[r]) > Neighbourhood.CLOSE && near.rows().get(r).source() != null) {
                cells.add(near.rows().get(r).source());
            }
        }
        return cells;
    }

    private static int[] opposite(int[] weights) {
        return Arrays.stream(weights).map(weight -> -weight).toArray();
    }
}
