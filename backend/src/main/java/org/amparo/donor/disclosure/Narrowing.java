package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lets widened cells tell as much as they did where every count stays open all the same: against the first findings more is widened than is needed
 * once the later ones have been widened too. Each count must be open in an example that agrees with the narrower cell; where the examples at hand
 * do not suffice, others are looked for nearby.
 */
final class Narrowing {

    /** Counts for which another example is looked for before a cell is left as it is. */
    private static final int FEW = 60;

    private final Part part;
    private final long[] own;
    private final List<long[]> examples;
    private final long[] example;
    private final Widening widening;
    private final List<Target> asked;
    /** For each count asked about, the examples in which it is open. */
    private final List<BitSet> openIn = new ArrayList<>();

    /** @param example agrees with each cell as narrow as it can be */
    Narrowing(Part part, long[] own, List<long[]> examples, long[] example, Widening widening) {
        this.part = part;
        this.own = own;
        this.examples = examples;
        this.example = example;
        this.widening = widening;
        asked = part.targets().stream().filter(target -> !target.isOpenIn(example, own)).toList();
    }

    /** @param widened cells, each wider than it was before this reader */
    void of(Set<CellAt> widened) {
        if (widened.isEmpty()) {
            return;
        }
        for (Target target : asked) {
            openIn.add(new BitSet());
        }
        for (int e = 0; e < examples.size(); e++) {
            if (part.agrees(examples.get(e), own)) {
                show(examples.get(e), e);
            }
        }
        Set<CellAt> left = new LinkedHashSet<>(widened);
        while (!left.isEmpty()) {
            CellAt at = left.stream().min(Comparator.comparingInt(this::doubtful)).orElseThrow();
            left.remove(at);
            widening.narrower(at).stream().filter(cell -> isEnough(at, cell)).findFirst()
                    .ifPresent(cell -> widening.narrow(new Widening.Widened(at, cell)));
        }
    }

    /** Counts that no example at hand would show to be open any more if the cell told as much as it did: the cells with few are given back first. */
    private int doubtful(CellAt at) {
        return widening.narrower(at).stream().findFirst().map(cell -> doubtful(agreeing(at, cell)).size()).orElse(0);
    }

    private List<Target> doubtful(BitSet agreeing) {
        return IntStream.range(0, asked.size()).filter(t -> !openIn.get(t).intersects(agreeing)).mapToObj(asked::get).toList();
    }

    private BitSet agreeing(CellAt at, Cell cell) {
        List<Row> rows = part.rows().stream().filter(row -> at.equals(row.source())).map(row -> row.with(cell)).toList();
        BitSet agreeing = new BitSet();
        for (int e = 0; e < examples.size(); e++) {
            long[] counts = examples.get(e);
            agreeing.set(e, rows.stream().allMatch(row -> row.holds(counts)));
        }
        return agreeing;
    }

    /** True when all stays open although the cell says so much; the part says it then. */
    private boolean isEnough(CellAt at, Cell cell) {
        List<Row> before = part.rows().stream().filter(row -> at.equals(row.source())).toList();
        if (!before.stream().allMatch(row -> row.with(cell).holds(example))) {
            return false;
        }
        BitSet agreeing = agreeing(at, cell);
        List<Target> doubtful = doubtful(agreeing);
        if (doubtful.size() > FEW) {
            return false;
        }
        List<Row> all = List.copyOf(part.rows());
        part.sayAgain(new Widening.Widened(at, cell));
        List<long[]> found = new ArrayList<>();
        if (!doubtful.isEmpty() && !open(doubtful, found)) {
            part.rows().clear();
            part.rows().addAll(all);
            return false;
        }
        keep(agreeing, found);
        return true;
    }

    private boolean open(List<Target> doubtful, List<long[]> found) {
        Map<Set<Integer>, List<Target>> blocks = new LinkedHashMap<>();
        doubtful.forEach(target -> {
            Set<Integer> worlds = new HashSet<>();
            Arrays.stream(target.unknowns()).forEach(each -> worlds.add(part.worlds()[each]));
            blocks.computeIfAbsent(worlds, none -> new ArrayList<>()).add(target);
        });
        for (Map.Entry<Set<Integer>, List<Target>> block : blocks.entrySet()) {
            try (Neighbourhood near = new Neighbourhood(part.rows(), part.worlds(), block.getKey(), own, example)) {
                Search.Left left = new Search(part, own, near, block.getValue()).settle();
                found.addAll(left.examples());
                if (!left.answers().isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void keep(BitSet agreeing, List<long[]> found) {
        for (BitSet in : openIn) {
            in.and(agreeing);
        }
        for (long[] counts : found) {
            show(counts, examples.size());
            examples.add(counts);
        }
    }

    private void show(long[] counts, int number) {
        for (int t = 0; t < asked.size(); t++) {
            openIn.get(t).set(number, asked.get(t).isOpenIn(counts, own));
        }
    }
}
