package org.amparo.donor.disclosure;

import java.util.List;

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

    private final MPSolver solver;
    private final MPVariable[] counts;
    private final MPConstraint[] rows;
    private final double[] asked;

    GlopProgram(List<Row> said, long[] own) {
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
        MPObjective objective = solver.objective();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != asked[i]) {
                objective.setCoefficient(counts[i], weights[i]);
                asked[i] = weights[i];
            }
        }
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("The linear solver says " + status + " of what was published");
        }
        double[] at = new double[counts.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = counts[i].solutionValue();
        }
        double[] duals = new double[rows.length];
        for (int r = 0; r < duals.length; r++) {
            duals[r] = rows[r].dualValue();
        }
        return new Optimum(objective.value(), at, duals);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
