package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Tries to conclude small counts from what was published, as a reader with all releases would.
 * A count is open when there are whole numbers that agree with everything published and in which it is nought, or not small: such numbers are the
 * proof, and each set of them settles many counts at once. A count for which there are none is told; fractions prove it.
 * Small neighbourhoods are looked at first, since most counts are settled there, one way or the other; then wider ones, then the whole.
 */
final class Auditor {

    private static final double CLOSE = 1e-6;
    private static final int PATIENCE = 3;
    private static final int WHOLE = 2;

    private final Part part;
    private final List<Row> rows;
    private final long[] own;
    private final String reader;
    private final Widening widening;
    private final long[] example;
    private final RandomGenerator random = new Random(20_261_122);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Set<Integer>> beside = new HashMap<>();
    private List<Target> open;

    private Auditor(Part part, long[] own, String reader, Optional<long[]> example, Widening widening) {
        this.part = part;
        this.rows = new ArrayList<>(part.rows());
        this.own = own;
        this.reader = reader;
        this.widening = widening;
        this.open = new ArrayList<>(part.targets());
        for (Row row : rows) {
            Set<Integer> worlds = Arrays.stream(row.unknowns()).mapToObj(each -> part.worlds()[each]).collect(Collectors.toSet());
            worlds.forEach(world -> beside.computeIfAbsent(world, found -> new HashSet<>()).addAll(worlds));
        }
        this.example = example.filter(this::agrees)
                .or(() -> WholeNumbers.find(rows, own, new int[0], new int[0], 0, 0).filter(this::agrees))
                .orElseThrow(() -> new IllegalStateException("What was published contradicts itself"));
    }

    /**
     * Looks at one part of what is known.
     *
     * @param own the least each unknown of the part can be, for this reader
     * @param reader empty for one who knows nothing of their own
     * @param example counts that agree with everything, if the caller has some; they are only a place to begin from, each proof is checked against
     * what was published
     * @param left told how many counts are still to be looked at
     * @throws IllegalStateException when no counts agree with everything published
     */
    static List<Finding> audit(Part part, long[] own, String reader, Optional<long[]> example, Widening widening, IntConsumer left) {
        Auditor auditor = new Auditor(part, own, reader, example, widening);
        auditor.open.removeIf(target -> target.isOpenIn(auditor.example, own));
        for (int width = 0; width <= WHOLE && !auditor.open.isEmpty(); width++) {
            auditor.look(width, left);
        }
        return auditor.findings;
    }

    private void look(int width, IntConsumer left) {
        Map<Set<Integer>, List<Target>> blocks = new LinkedHashMap<>();
        for (Target target : open) {
            blocks.computeIfAbsent(around(target, width), found -> new ArrayList<>()).add(target);
        }
        List<Target> unsettled = new ArrayList<>();
        int waiting = open.size();
        for (Map.Entry<Set<Integer>, List<Target>> block : blocks.entrySet()) {
            left.accept(waiting);
            waiting -= block.getValue().size();
            List<Target> targets = block.getValue();
            open = new ArrayList<>(targets);
            settle(block.getKey(), width);
            unsettled.addAll(open);
        }
        open = unsettled;
    }

    /** The divisions of units that a count is from; wider, those that something is known of together with them; at last all. */
    private Set<Integer> around(Target target, int width) {
        Set<Integer> worlds = Arrays.stream(target.unknowns()).mapToObj(each -> part.worlds()[each]).collect(Collectors.toSet());
        if (width == WHOLE) {
            return Arrays.stream(part.worlds()).boxed().collect(Collectors.toSet());
        }
        if (width == 1) {
            Set<Integer> wider = new HashSet<>(worlds);
            worlds.forEach(world -> wider.addAll(beside.getOrDefault(world, Set.of())));
            return wider;
        }
        return worlds;
    }

    private void settle(Set<Integer> worlds, int width) {
        Neighbourhood near = new Neighbourhood(rows, part.worlds(), worlds, own, example);
        try {
            if (width == 0) {
                settleMany(near);
            }
            List<Target> unsettled = new ArrayList<>();
            while (!open.isEmpty()) {
                Target target = open.removeLast();
                Answer answer = ask(near, target);
                while (answer.finding() != null && answer.widened() != null) {
                    near.close();
                    near = new Neighbourhood(rows, part.worlds(), worlds, own, example);
                    answer = ask(near, target);
                }
                if (!answer.settled()) {
                    unsettled.add(target);
                }
            }
            open = unsettled;
        } finally {
            near.close();
        }
    }

    /** Pushes many open counts at once, some down and some up, until that settles nothing more for a while. */
    private void settleMany(Neighbourhood near) {
        int idle = 0;
        for (int round = 0; idle < PATIENCE && open.size() > 2; round++) {
            int before = open.size();
            double[] weights = new double[near.size()];
            for (Target target : open) {
                if (round < 2 || random.nextInt(3) == 0) {
                    double sign = round == 0 ? 1 : round == 1 ? -1 : random.nextBoolean() ? 1 : -1;
                    push(weights, near, target, target.part().length > 0 ? -1 : sign * (0.5 + random.nextDouble()));
                }
            }
            near.whole(near.near(weights).counts()).ifPresent(this::see);
            idle = open.size() < before ? 0 : idle + 1;
        }
    }

    private static void push(double[] weights, Neighbourhood near, Target target, double by) {
        if (target.part().length > 0) {
            Arrays.stream(near.local(target.part())).forEach(each -> weights[each] += by);
            return;
        }
        int[] unknowns = near.local(target.unknowns());
        for (int i = 0; i < unknowns.length; i++) {
            weights[unknowns[i]] += by * target.weights()[i];
        }
    }

    private boolean agrees(long[] whole) {
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] < own[i]) {
                return false;
            }
        }
        return rows.stream().allMatch(row -> row.holds(whole));
    }

    /** Takes whole counts that agree with everything as proof for all that is open in them. */
    private void see(long[] whole) {
        if (agrees(whole)) {
            open.removeIf(target -> target.isOpenIn(whole, own));
        }
    }

    private boolean shows(Target target, long[] whole) {
        boolean shows = target.isOpenIn(whole, own) && agrees(whole);
        if (shows) {
            open.removeIf(other -> other.isOpenIn(whole, own));
        }
        return shows;
    }

    /**
     * @param settled false when the neighbourhood is too small to tell
     * @param finding null when the count is open
     * @param widened null when no cell could be
     */
    private record Answer(boolean settled, Finding finding, Widening.Widened widened) {
        private static final Answer OPEN = new Answer(true, null, null);
        private static final Answer UNSETTLED = new Answer(false, null, null);
    }

    private Answer ask(Neighbourhood near, Target target) {
        boolean ofGroup = target.part().length > 0;
        if (ofGroup && isOpenGroup(near, target)) {
            return Answer.OPEN;
        }
        Target counted = ofGroup ? wholeGroup(target) : target;
        Ends ends = ends(near, counted);
        if (ends.open()) {
            return Answer.OPEN;
        }
        Set<CellAt> cells = new LinkedHashSet<>();
        Optional<Finding> found = ofGroup ? group(near, target, cells) : count(near, target, cells);
        if (found.isEmpty()) {
            if (ofGroup && isOpenGroupInWholeNumbers(near, target) || isOpenInWholeNumbers(near, counted, ends)) {
                return Answer.OPEN;
            }
            if (!near.isWhole(rows)) {
                return Answer.UNSETTLED;
            }
            found = Optional
                    .of(new Finding(ofGroup ? Finding.Kind.GROUP : Finding.Kind.SMALL, reader, target.words(), 1, target.k() - 1L, false,
                            List.copyOf(cells), null));
        }
        Optional<Widening.Widened> widened = widening.widen(cells);
        widened.ifPresent(this::say);
        Finding finding = found.get().against(widened.map(Widening.Widened::at).orElse(null));
        findings.add(finding);
        return new Answer(true, finding, widened.orElse(null));
    }

    private void say(Widening.Widened widened) {
        for (int r = 0; r < rows.size(); r++) {
            if (widened.at().equals(rows.get(r).source())) {
                rows.set(r, rows.get(r).saying(widened.cell()));
            }
        }
    }

    /**
     * How far a count can be moved near the example.
     *
     * @param open true when whole numbers show it to be open @param low the least it can be, in fractions @param high the most
     */
    private record Ends(boolean open, double low, double high) {
    }

    private Ends ends(Neighbourhood near, Target target) {
        double[] weights = new double[near.size()];
        push(weights, near, target, 1);
        LinearProgram.Optimum low = near.near(weights);
        if (near.whole(low.counts()).filter(whole -> shows(target, whole)).isPresent()) {
            return new Ends(true, low.value(), low.value());
        }
        LinearProgram.Optimum high = near.near(opposite(weights));
        return new Ends(near.whole(high.counts()).filter(whole -> shows(target, whole)).isPresent(), low.value(), -high.value());
    }

    private boolean isOpenGroup(Neighbourhood near, Target target) {
        double[] weights = new double[near.size()];
        push(weights, near, target, -1);
        return near.whole(near.near(weights).counts()).filter(whole -> shows(target, whole)).isPresent();
    }

    private boolean isOpenInWholeNumbers(Neighbourhood near, Target target, Ends ends) {
        long known = known(target.unknowns(), target.weights());
        return ends.low() < known + CLOSE
                && near.find(target.unknowns(), target.weights(), -Cell.NO_LIMIT, known).filter(whole -> shows(target, whole)).isPresent()
                || ends.high() > known + target.k() - CLOSE && near
                        .find(target.unknowns(), target.weights(), known + target.k(), Cell.NO_LIMIT).filter(whole -> shows(target, whole))
                        .isPresent();
    }

    private boolean isOpenGroupInWholeNumbers(Neighbourhood near, Target target) {
        int[] ones = ones(target.part());
        return near.find(target.part(), ones, known(target.part(), ones) + 1, Cell.NO_LIMIT).filter(whole -> shows(target, whole))
                .isPresent();
    }

    /** The group itself is what counts: a group that may be empty or large tells nothing of anybody. */
    private static Target wholeGroup(Target target) {
        return new Target(target.words(), target.unknowns(), target.weights(), new int[0], 3 * target.k());
    }

    private Optional<Finding> count(Neighbourhood near, Target target, Set<CellAt> cells) {
        long known = known(target.unknowns(), target.weights());
        double[] weights = new double[near.size()];
        push(weights, near, target, 1);
        LinearProgram.Optimum low = near.alone(weights);
        LinearProgram.Optimum high = near.alone(opposite(weights));
        long least = (long) Math.ceil(low.value() - CLOSE) - known;
        long most = (long) Math.floor(-high.value() + CLOSE) - known;
        boolean byFractions = least >= 1 && most < target.k();
        cells.addAll(cells(near, low));
        cells.addAll(cells(near, high));
        if (!byFractions) {
            return Optional.empty();
        }
        near.confirm(weights, low.value());
        near.confirm(opposite(weights), high.value());
        int[] negative = Arrays.stream(target.weights()).map(weight -> -weight).toArray();
        boolean proven = proves(near, low, target.unknowns(), target.weights()) >= 1
                && -proves(near, high, target.unknowns(), negative) < target.k();
        return Optional.of(new Finding(least == most ? Finding.Kind.EXACT : Finding.Kind.SMALL, reader, target.words(), Math.max(least, 1),
                Math.min(most, target.k() - 1L), proven, List.copyOf(cells), null));
    }

    private Optional<Finding> group(Neighbourhood near, Target target, Set<CellAt> cells) {
        double[] weights = new double[near.size()];
        push(weights, near, target, -1);
        LinearProgram.Optimum none = near.alone(weights);
        int[] ones = ones(target.part());
        boolean nobody = -none.value() - known(target.part(), ones) < 1 - CLOSE;
        Optional<Finding> small = count(near, wholeGroup(target), cells);
        cells.addAll(cells(near, none));
        if (!nobody) {
            return Optional.empty();
        }
        boolean proven = -proves(near, none, target.part(), opposite(ones)) < 1;
        return small
                .map(found -> new Finding(Finding.Kind.GROUP, reader, target.words(), found.least(), found.most(), found.proven() && proven,
                        List.copyOf(cells), null));
    }

    /** The whole number that fractions prove the sum, without what the reader knows of their own, not to be below. */
    private long proves(Neighbourhood near, LinearProgram.Optimum optimum, int[] unknowns, int[] weights) {
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

    private static Set<CellAt> cells(Neighbourhood near, LinearProgram.Optimum optimum) {
        Set<CellAt> cells = new LinkedHashSet<>();
        for (int r = 0; r < optimum.duals().length; r++) {
            if (Math.abs(optimum.duals()[r]) > CLOSE && near.rows().get(r).source() != null) {
                cells.add(near.rows().get(r).source());
            }
        }
        return cells;
    }

    private static double[] opposite(double[] weights) {
        return Arrays.stream(weights).map(weight -> -weight).toArray();
    }

    private static int[] opposite(int[] weights) {
        return Arrays.stream(weights).map(weight -> -weight).toArray();
    }

    private static int[] ones(int[] unknowns) {
        int[] ones = new int[unknowns.length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
