package org.amparo.donor.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** Looks for whole numbers that agree with everything known: CP-SAT of OR-tools. People do not come in halves, and a reader knows it. */
final class WholeNumbers {

    static {
        Loader.loadNativeLibraries();
    }

    private static final long SECONDS = 10;

    private WholeNumbers() {
    }

    /**
     * What a search ended with.
     *
     * @param counts nothing when there are none, or none were found in time: what cannot be shown to be open counts as told
     * @param toTheEnd false when time was up
     */
    record Found(Optional<long[]> counts, boolean toTheEnd) {
    }

    /** Looks for counts that agree with the rows and in which a sum lies between two numbers. */
    static Found find(List<Row> rows, long[] own, int[] unknowns, int[] weights, long least, long most) {
        MPSolver solver = MPSolver.createSolver("SAT");
        try {
            solver.setNumThreads(1);
            solver.setTimeLimit(SECONDS * 1000);
            MPVariable[] counts = new MPVariable[own.length];
            for (int i = 0; i < own.length; i++) {
                counts[i] = solver.makeIntVar(own[i], Cell.NO_LIMIT, "");
            }
            rows.stream().filter(Row::limits).forEach(row -> add(solver, counts, row.unknowns(), row.weights(), row.least(), row.most()));
            add(solver, counts, unknowns, weights, least, most);
            MPSolver.ResultStatus status = solver.solve();
            boolean found = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
            return new Found(found
                    ? Optional.of(Arrays.stream(counts).mapToLong(count -> Math.round(count.solutionValue())).toArray())
                    : Optional.empty(), found || status == MPSolver.ResultStatus.INFEASIBLE);
        } finally {
            solver.delete();
        }
    }

    private static void add(MPSolver solver, MPVariable[] counts, int[] unknowns, int[] weights, long least, long most) {
        MPConstraint row = solver.makeConstraint(least <= -Cell.NO_LIMIT ? -MPSolver.infinity() : least,
                most >= Cell.NO_LIMIT ? MPSolver.infinity() : most);
        for (int i = 0; i < unknowns.length; i++) {
            row.setCoefficient(counts[unknowns[i]], weights[i]);
        }
    }
}
