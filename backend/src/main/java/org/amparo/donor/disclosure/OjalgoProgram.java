package org.amparo.donor.disclosure;

import java.util.List;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The second solver: ojAlgo, in Java alone. It is asked again what the first one concluded, and both must say the same. */
final class OjalgoProgram implements LinearProgram {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] counts;

    OjalgoProgram(List<Row> said, long[] own) {
        counts = new Variable[own.length];
        for (int i = 0; i < own.length; i++) {
            counts[i] = model.newVariable("count" + i).lower(own[i]).upper(Cell.NO_LIMIT);
        }
        for (int r = 0; r < said.size(); r++) {
            Row row = said.get(r);
            Expression sum = model.newExpression("row" + r).lower(row.least());
            if (row.most() < Cell.NO_LIMIT) {
                sum.upper(row.most());
            }
            for (int i = 0; i < row.unknowns().length; i++) {
                sum.set(counts[row.unknowns()[i]], row.weights()[i]);
            }
        }
    }

    @Override
    public Optimum least(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            counts[i].weight(weights[i]);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The second solver says " + result.getState() + " of what was published");
        }
        double[] at = new double[counts.length];
        double value = 0;
        for (int i = 0; i < at.length; i++) {
            at[i] = result.doubleValue(i);
            value += weights[i] * at[i];
        }
        return new Optimum(value, at, new double[0]);
    }

    @Override
    public void close() {
        model.dispose();
    }
}
