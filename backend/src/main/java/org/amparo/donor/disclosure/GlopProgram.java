package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** The first solver: GLOP of OR-tools. The rows stay in it and only what is asked changes, so that each answer starts from the one before. */
final class GlopProgram implements LinearProgram {

    static {
        Loader.loadNativeLibraries();
    }

    private static final double CLOSE = 1e-6;
    /** Steps of rounding before the search is given up. */
    private static final int STEPS = 40;

    private final MPSolver solver;
    private final MPVariable[] counts;
    private final MPConstraint[] rows;
    private final double[] asked;
    private final long[] own;

    GlopProgram(List<Row> said, long[] own) {
        this.own = own;
        solver = MPSolver.createSolver("GLOP");
        solver.setSolverSpecificParametersAsString("use_preprocessing: false");
        counts = new MPVariable[own.length];
        asked = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            counts[i] = solver.makeNumVar(own[i], Cell.NO_LIMIT, "");
        }
        rows = new MPConstraint[said.size()];
        for (int r = 0; r < rows.length; r++) {
            Row row = said.get(r);
            rows[r] = solver.makeConstraint(row.least(), most(row));
            for (int i = 0; i < row.unknowns().length; i++) {
                rows[r].setCoefficient(counts[row.unknowns()[i]], row.weights()[i]);
            }
        }
        solver.objective().setMinimization();
    }

    private static double most(Row row) {
        return row.most() >= Cell.NO_LIMIT ? MPSolver.infinity() : row.most();
    }

    @Override
    public Optimum least(double[] weights) {
        MPSolver.ResultStatus status = solve(weights);
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("The linear solver says " + status + " of what was published");
        }
        double[] duals = new double[rows.length];
        for (int r = 0; r < duals.length; r++) {
            duals[r] = rows[r].dualValue();
        }
        return new Optimum(solver.objective().value(), solution(), duals);
    }

    private MPSolver.ResultStatus solve(double[] weights) {
        MPObjective objective = solver.objective();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != asked[i]) {
                objective.setCoefficient(counts[i], weights[i]);
                asked[i] = weights[i];
            }
        }
        return solver.solve();
    }

    private double[] solution() {
        double[] at = new double[counts.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = counts[i].solutionValue();
        }
        return at;
    }

    /**
     * Whole counts in which a weighted sum is not above a limit: holds one count after the other at a whole number and solves again. Not to find any
     * says nothing.
     *
     * @param from the counts with the least sum, as solved before
     */
    Optional<double[]> whole(double[] from, double[] weights, double limit) {
        List<Integer> held = new ArrayList<>();
        Optional<double[]> at = Optional.of(from);
        try {
            for (int step = 0; step < STEPS && at.isPresent(); step++) {
                double[] now = at.get();
                int next = closestToWhole(now);
                if (next < 0) {
                    return at;
                }
                held.add(next);
                double whole = Math.rint(now[next]);
                at = holding(next, whole, weights, limit)
                        .or(() -> holding(next, whole > now[next] ? whole - 1 : whole + 1, weights, limit));
            }
            return Optional.empty();
        } finally {
            held.forEach(each -> counts[each].setBounds(own[each], Cell.NO_LIMIT));
        }
    }

    private Optional<double[]> holding(int count, double whole, double[] weights, double limit) {
        counts[count].setBounds(whole, whole);
        return solve(weights) == MPSolver.ResultStatus.OPTIMAL && solver.objective().value() <= limit + CLOSE
                ? Optional.of(solution())
                : Optional.empty();
    }

    /** -1 when all are whole. */
    private static int closestToWhole(double[] counts) {
        int closest = -1;
        double least = 1;
        for (int i = 0; i < counts.length; i++) {
            double distance = Math.abs(counts[i] - Math.rint(counts[i]));
            if (distance > CLOSE && distance < least) {
                closest = i;
                least = distance;
            }
        }
        return closest;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
