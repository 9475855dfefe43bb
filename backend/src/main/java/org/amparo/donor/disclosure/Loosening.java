package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * Which cells have to tell less so that a sum can be brought down, at the least cost: each row of a cell that can be widened may be broken as far as its
 * wider cells would allow, and the breaking is what is paid for. Weighting what is broken little the more, as in Candès, Wakin and Boyd, "Enhancing
 * sparsity by reweighted l1 minimization" (2008), leaves few cells broken. It only chooses: whether the sum is open then is looked at anew.
 */
final class Loosening implements AutoCloseable {

    static {
        Loader.loadNativeLibraries();
    }

    /**
     * @param cells to widen by one step each; twice in it for two steps
     * @param cost of all of them
     */
    record Chosen(List<CellAt> cells, double cost) {
    }

    private static final double CLOSE = 1e-6;
    private static final int ROUNDS = 4;
    /** Added to what a row was broken by, in units, before the cost is divided by it; below one, since counts are whole. */
    private static final double SOFT = 0.5;
    /** How far a row is thought to be broken before it is known. */
    private static final double USUAL = 8;

    /** What one step of widening a cell allows, to both sides. */
    private record Slack(CellAt at, int step, double cost, MPVariable below, MPVariable above) {
        double broken() {
            return below.solutionValue() + above.solutionValue();
        }
    }

    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] counts;
    private final List<Slack> slacks = new ArrayList<>();

    /**
     * @param own the least each count can be
     * @param steps how a cell can be widened
     */
    Loosening(List<Row> rows, long[] own, Function<CellAt, List<Widening.Step>> steps) {
        counts = new MPVariable[own.length];
        for (int i = 0; i < own.length; i++) {
            counts[i] = solver.makeNumVar(own[i], Cell.NO_LIMIT, "");
        }
        rows.forEach(row -> add(row, row.source() == null ? List.of() : steps.apply(row.source())));
        solver.objective().setMinimization();
    }

    private void add(Row row, List<Widening.Step> steps) {
        MPConstraint sum = constraint(row.unknowns(), row.weights(), row.least(), row.most());
        long least = row.least();
        long most = row.most();
        for (int step = 0; step < steps.size(); step++) {
            Cell wider = steps.get(step).cell();
            MPVariable below = solver.makeNumVar(0, least - wider.least(), "");
            MPVariable above = solver.makeNumVar(0, wider.most() >= Cell.NO_LIMIT ? MPSolver.infinity() : wider.most() - most, "");
            sum.setCoefficient(below, 1);
            sum.setCoefficient(above, -1);
            slacks.add(new Slack(row.source(), step, steps.get(step).cost(), below, above));
            least = wider.least();
            most = wider.most();
        }
    }

    private MPConstraint constraint(int[] unknowns, int[] weights, long least, long most) {
        MPConstraint sum = solver.makeConstraint(least <= -Cell.NO_LIMIT ? -MPSolver.infinity() : least,
                most >= Cell.NO_LIMIT ? MPSolver.infinity() : most);
        for (int i = 0; i < unknowns.length; i++) {
            sum.setCoefficient(counts[unknowns[i]], weights[i]);
        }
        return sum;
    }

    /**
     * The cells to widen so that a weighted sum can be at most so much. Asked once.
     *
     * @return nothing when no widening allows it; no cells when fractions allow it as it is
     */
    Optional<Chosen> cheapest(int[] unknowns, int[] weights, long most) {
        constraint(unknowns, weights, -Cell.NO_LIMIT, most);
        MPObjective objective = solver.objective();
        slacks.forEach(slack -> price(objective, slack, slack.cost() / USUAL));
        Optional<Chosen> best = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                return best;
            }
            Chosen chosen = chosen();
            best = best.filter(other -> other.cost() <= chosen.cost()).or(() -> Optional.of(chosen));
            double[] broken = slacks.stream().mapToDouble(Slack::broken).toArray();
            for (int s = 0; s < broken.length; s++) {
                price(objective, slacks.get(s), slacks.get(s).cost() / (broken[s] + SOFT));
            }
        }
        return best;
    }

    private static void price(MPObjective objective, Slack slack, double price) {
        objective.setCoefficient(slack.below(), price);
        objective.setCoefficient(slack.above(), price);
    }

    /** A second step takes the first one too. */
    private Chosen chosen() {
        List<CellAt> cells = new ArrayList<>();
        double cost = 0;
        for (int s = 0; s < slacks.size(); s++) {
            boolean further = s + 1 < slacks.size() && slacks.get(s + 1).step() > 0 && slacks.get(s + 1).broken() > CLOSE;
            if (further || slacks.get(s).broken() > CLOSE) {
                cells.add(slacks.get(s).at());
                cost += slacks.get(s).cost();
            }
        }
        return new Chosen(cells, cost);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
