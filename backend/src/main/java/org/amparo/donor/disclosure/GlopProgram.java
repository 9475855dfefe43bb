package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
     * Whole counts in which a weighted sum is not above a limit: holds the counts that are closest to whole numbers there and solves again. Not to
     * find any says nothing.
     *
     * @param from the counts with the least sum, as solved before
     */
    Optional<double[]> whole(double[] from, double[] weights, double limit) {
        List<Integer> held = new ArrayList<>();
        Optional<double[]> at = Optional.of(from);
        try {
            for (int step = 0; step < STEPS && at.isPresent(); step++) {
                double[] now = at.get();
                List<Integer> next = broken(now);
                if (next.isEmpty()) {
                    return at;
                }
                held.addAll(next);
                at = hold(now, next, weights, limit);
            }
            return Optional.empty();
        } finally {
            held.forEach(this::release);
        }
    }

    /** Some at once, or the closest alone, or that one on its other side. */
    private Optional<double[]> hold(double[] now, List<Integer> some, double[] weights, double limit) {
        if (some.size() > 1) {
            some.forEach(each -> hold(each, Math.rint(now[each])));
            Optional<double[]> at = within(weights, limit);
            if (at.isPresent()) {
                return at;
            }
            some.forEach(this::release);
        }
        int closest = some.getFirst();
        double whole = Math.rint(now[closest]);
        hold(closest, whole);
        return within(weights, limit).or(() -> {
            hold(closest, whole > now[closest] ? whole - 1 : whole + 1);
            return within(weights, limit);
        });
    }

    private void hold(int count, double whole) {
        counts[count].setBounds(whole, whole);
    }

    private void release(int count) {
        counts[count].setBounds(own[count], Cell.NO_LIMIT);
    }

    private Optional<double[]> within(double[] weights, double limit) {
        return solve(weights) == MPSolver.ResultStatus.OPTIMAL && solver.objective().value() <= limit + CLOSE
                ? Optional.of(solution())
                : Optional.empty();
    }

    /** The counts closest to whole numbers of those that are none: a quarter of them. */
    private static List<Integer> broken(double[] counts) {
        List<Integer> broken = IntStream.range(0, counts.length).filter(i -> distance(counts[i]) > CLOSE).boxed()
                .sorted(Comparator.comparingDouble(i -> distance(counts[i]))).toList();
        return broken.subList(0, (broken.size() + 3) / 4);
    }

    private static double distance(double count) {
        return Math.abs(count - Math.rint(count));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
