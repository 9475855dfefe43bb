package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Tries to conclude small counts from what was published, as a reader with all releases would.
 * A count is open when there are whole numbers that agree with everything published and in which it is nought, or not small: such numbers are the
 * proof, and each set of them settles many counts at once. A count for which there are none is told; fractions prove it.
 * Small neighbourhoods are looked at first, since most counts are settled there, one way or the other; then wider ones, then the whole. Neighbourhoods
 * are searched side by side; what is concluded, and what is widened against it, then comes one after the other, so that each run ends the same.
 */
final class Auditor {

    private static final int WHOLE = 2;
    /** Examples that are made first, as far from the given one as the open counts can be pushed. */
    private static final int SPREAD = 8;
    /** What is promised holds for two cores; further ones are left to those who work meanwhile. */
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    private final Part part;
    private final long[] own;
    private final String reader;
    private final Widening widening;
    private final ExecutorService threads;
    private final List<long[]> examples;
    private final long[] example;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CompletableFuture<Void>> second = new ArrayList<>();
    /** Divisions of units one of which is a part of the other: a pillar and all pillars, a grant and the programme, people and services. */
    private final Map<Integer, Set<Integer>> beside = new HashMap<>();
    private List<Target> open;
    private final Set<CellAt> wider = new LinkedHashSet<>();

    private Auditor(Part part, long[] own, String reader, List<long[]> examples, Widening widening, ExecutorService threads) {
        this.part = part;
        this.own = own;
        this.reader = reader;
        this.widening = widening;
        this.threads = threads;
        this.examples = examples;
        part.rows().stream().filter(row -> row.source() == null).forEach(this::learnRelations);
        example = examples.stream().filter(counts -> part.agrees(counts, own)).findFirst()
                .or(() -> WholeNumbers.find(part.rows(), own, new int[0], new int[0], 0, 0).counts()
                        .filter(counts -> part.agrees(counts, own)))
                .orElseThrow(() -> new IllegalStateException("What was published contradicts itself"));
        open = open(part.targets(), List.of(example));
        open = open(open, examples.stream().filter(counts -> counts != example && part.agrees(counts, own)).toList());
    }

    /**
     * Looks at one part of what is known. Cells of it are widened meanwhile.
     *
     * @param own the least each unknown of the part can be, for this reader
     * @param reader empty for one who knows nothing of their own
     * @param examples counts that may agree with everything, if the caller has some; they are a place to begin from, and each is put into all rows
     * before it counts as a proof. Those found are added.
     * @param left told how many counts are still to be looked at
     * @throws IllegalStateException when no counts agree with everything published, or two solvers do not say the same
     */
    static List<Finding> audit(Part part, long[] own, String reader, List<long[]> examples, Widening widening, IntConsumer left) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Auditor auditor = new Auditor(part, own, reader, examples, widening, threads);
            if (auditor.open.size() > SPREAD) {
                auditor.spread();
            }
            for (int width = 0; width <= WHOLE && !auditor.open.isEmpty(); width++) {
                auditor.look(width, left);
            }
            if (auditor.findings.stream().noneMatch(Finding::isLeft)) {
                new Narrowing(part, own, examples, auditor.example, widening).of(auditor.wider);
            }
            auditor.second.forEach(CompletableFuture::join);
            return auditor.findings;
        }
    }

    /** Pushes all open counts at once, each time to other sides; most are settled by one of the examples that come of it. */
    private void spread() {
        List<CompletableFuture<List<long[]>>> pushes = new ArrayList<>();
        for (int seed = 0; seed < SPREAD; seed++) {
            int number = seed;
            pushes.add(CompletableFuture.supplyAsync(() -> {
                try (Neighbourhood near = near(all())) {
                    return new Search(part, own, near, open).pushed(number);
                }
            }, threads));
        }
        List<long[]> found = pushes.stream().flatMap(push -> push.join().stream()).toList();
        examples.addAll(found);
        open = open(open, found);
    }

    private Set<Integer> all() {
        return Arrays.stream(part.worlds()).boxed().collect(Collectors.toSet());
    }

    private void look(int width, IntConsumer left) {
        Map<Set<Integer>, List<Target>> blocks = new LinkedHashMap<>();
        open.forEach(target -> blocks.computeIfAbsent(around(target, width), found -> new ArrayList<>()).add(target));
        int waiting = open.size();
        open = new ArrayList<>();
        Map<Set<Integer>, CompletableFuture<Search.Left>> searches = new LinkedHashMap<>();
        blocks.forEach((worlds, targets) -> searches.put(worlds, CompletableFuture.supplyAsync(() -> search(worlds, targets), threads)));
        Map<Set<Integer>, Search.Left> unsettled = new LinkedHashMap<>();
        List<long[]> found = new ArrayList<>();
        for (Map.Entry<Set<Integer>, CompletableFuture<Search.Left>> search : searches.entrySet()) {
            left.accept(waiting);
            waiting -= blocks.get(search.getKey()).size();
            Search.Left rest = search.getValue().join();
            found.addAll(rest.examples());
            unsettled.put(search.getKey(), rest);
        }
        examples.addAll(found);
        unsettled.forEach((worlds, rest) -> conclude(worlds, open(List.copyOf(rest.answers().keySet()), found), rest.answers()));
    }

    private Search.Left search(Set<Integer> worlds, List<Target> targets) {
        try (Neighbourhood near = near(worlds)) {
            return new Search(part, own, near, targets).settle();
        }
    }

    private Neighbourhood near(Set<Integer> worlds) {
        return new Neighbourhood(part.rows(), part.worlds(), worlds, own, example);
    }

    private List<Target> open(List<Target> targets, List<long[]> found) {
        return targets.stream().filter(target -> found.stream().noneMatch(counts -> target.isOpenIn(counts, own))).toList();
    }

    private void learnRelations(Row row) {
        Set<Integer> worlds = Arrays.stream(row.unknowns()).mapToObj(each -> part.worlds()[each]).collect(Collectors.toSet());
        if (worlds.size() == 2) {
            worlds.forEach(world -> beside.computeIfAbsent(world, found -> new HashSet<>()).addAll(worlds));
        }
    }

    /** The divisions of units that a count is from; wider, those that these are parts of or that are parts of these; at last all. */
    private Set<Integer> around(Target target, int width) {
        if (width == WHOLE) {
            return all();
        }
        Set<Integer> worlds = Arrays.stream(target.unknowns()).mapToObj(each -> part.worlds()[each]).collect(Collectors.toSet());
        Set<Integer> around = new HashSet<>(worlds);
        if (width == 1) {
            worlds.forEach(world -> around.addAll(beside.getOrDefault(world, Set.of())));
        }
        return around;
    }

    /** Says what can be concluded of the counts that no example was found for, and widens against it until one is. */
    private void conclude(Set<Integer> worlds, List<Target> unsettled, Map<Target, Search.Answer> answers) {
        Neighbourhood near = null;
        boolean changed = false;
        try {
            for (Target target : unsettled.reversed()) {
                near = near == null ? near(worlds) : near;
                Search.Answer answer = changed ? new Search(part, own, near, List.of(target)).answer(target) : answers.get(target);
                while (answer != Search.Answer.OPEN) {
                    List<Widening.Widened> widened = find(near, target, answer);
                    if (widened.isEmpty()) {
                        break;
                    }
                    widened.forEach(part::say);
                    widened.forEach(each -> wider.add(each.at()));
                    changed = true;
                    near.close();
                    near = near(worlds);
                    Search search = new Search(part, own, near, List.of(target));
                    answer = search.answer(target);
                    examples.addAll(search.examples());
                }
            }
        } finally {
            if (near != null) {
                near.close();
            }
        }
    }

    private List<Widening.Widened> find(Neighbourhood near, Target target, Search.Answer answer) {
        Set<CellAt> cells = new LinkedHashSet<>();
        Optional<Finding> found = new Conclusion(near, own, reader, this::ask).about(target, cells);
        if (found.isEmpty() && !near.isWhole()) {
            open.add(target);
            return List.of();
        }
        Finding finding = found.orElseGet(() -> Conclusion.takenAsTold(target, reader, answer, cells));
        List<Widening.Widened> widened = loosen(near, target);
        if (widened.isEmpty()) {
            widened = widening.widen(cells).or(() -> finding.proven()
                    ? Optional.empty()
                    : widening.widen(about(target)).or(() -> widening.widen(sources(part.rows())))).stream().toList();
        }
        findings.add(finding.against(widened.stream().map(Widening.Widened::at).distinct().toList()));
        return widened;
    }

    /** Widens what has to be so that fractions allow the count to be open; nothing where they do not tell it. */
    private List<Widening.Widened> loosen(Neighbourhood near, Target target) {
        return cheapest(near, target).stream().flatMap(chosen -> chosen.cells().stream())
                .flatMap(at -> widening.widen(List.of(at)).stream()).toList();
    }

    /** The cheapest of the ways to open a count, where the divisions beside may change too. */
    private Optional<Loosening.Chosen> cheapest(Neighbourhood near, Target target) {
        if (near.isWhole()) {
            return cheapestIn(near, target);
        }
        try (Neighbourhood further = near(around(target, 1))) {
            return cheapestIn(further, target);
        }
    }

    private Optional<Loosening.Chosen> cheapestIn(Neighbourhood near, Target target) {
        return new Search(part, own, near, List.of()).wishes(target).stream()
                .flatMap(wish -> near.loosen(widening::steps, wish.unknowns(), wish.weights(), wish.most()).stream())
                .min(Comparator.comparingDouble(Loosening.Chosen::cost));
    }

    /** Where only whole numbers tell, fractions do not name the cells: those about the same units are tried, then all. */
    private Set<CellAt> about(Target target) {
        Set<Integer> unknowns = Arrays.stream(target.unknowns()).boxed().collect(Collectors.toSet());
        return sources(part.rows().stream().filter(row -> Arrays.stream(row.unknowns()).anyMatch(unknowns::contains)).toList());
    }

    private static Set<CellAt> sources(List<Row> rows) {
        return rows.stream().map(Row::source).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Has the second solver asked meanwhile what the first one said. */
    private void ask(Runnable again) {
        second.add(CompletableFuture.runAsync(again, threads));
    }
}
