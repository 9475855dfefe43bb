package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a reader of everything that was ever published knows: unknown counts, and what the published cells and the method say about them.
 * Units that no table ever separates are one unknown. Nothing here has seen a true table.
 */
final class Knowledge {

    private static final String TIME = "time";
    private static final String GRANT = "grant";

    /** The units of a measure that the tables divide in one way: those of some pillar, reached by some grant, in some days. */
    private static final class World {
        private final String measure;
        private final boolean people;
        private final Map<String, String> several;
        private final LocalDate from;
        private final LocalDate to;
        private final Map<String, Set<Set<String>>> cuts = new LinkedHashMap<>();
        private final Map<String, List<Set<String>>> classes = new LinkedHashMap<>();
        private final List<int[]> places = new ArrayList<>();
        private int first;
        private int k;
        private String tells = "";

        World(String measure, boolean people, Map<String, String> several, LocalDate from, LocalDate to) {
            this.measure = measure;
            this.people = people;
            this.several = several;
            this.from = from;
            this.to = to;
        }
    }

    private record CellRow(World world, Map<String, Set<String>> where, Cell cell, CellAt source) {
    }

    private final List<Payload> payloads;
    private final Categories categories;
    private final Map<List<Object>, World> worlds = new LinkedHashMap<>();
    private final Map<String, TreeSet<LocalDate>> bounds = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int unknowns;

    private Knowledge(List<Payload> payloads) {
        this.payloads = payloads;
        this.categories = Categories
                .of(payloads.stream().flatMap(payload -> payload.tables().stream()).map(PublishedTable::design).toList());
    }

    /** @param payloads everything published, in order */
    static Knowledge of(List<Payload> payloads) {
        Knowledge knowledge = new Knowledge(payloads);
        knowledge.cutTime();
        List<CellRow> cells = knowledge.readCells();
        knowledge.worlds.values().forEach(knowledge::separate);
        cells.forEach(knowledge::state);
        knowledge.relate();
        return knowledge;
    }

    int unknowns() {
        return unknowns;
    }

    /** Number of the world an unknown is from. */
    int world(int unknown) {
        int number = 0;
        for (World world : worlds.values()) {
            if (unknown < world.first + world.places.size()) {
                return number;
            }
            number++;
        }
        throw new IllegalArgumentException("There is no unknown " + unknown);
    }

    List<Row> rows() {
        return rows;
    }

    private void cutTime() {
        for (Payload payload : payloads) {
            for (PublishedTable table : payload.tables()) {
                TreeSet<LocalDate> days = bounds.computeIfAbsent(table.design().measure(), measure -> new TreeSet<>());
                days.add(payload.scope().from());
                days.add(payload.scope().to().plusDays(1));
            }
        }
    }

    /** First days of the stretches of time that a period is made of. */
    private Set<String> stretches(String measure, LocalDate from, LocalDate to) {
        Set<String> stretches = new LinkedHashSet<>();
        bounds.get(measure).subSet(from, true, to, true).forEach(day -> stretches.add(day.toString()));
        return stretches;
    }

    private List<CellRow> readCells() {
        List<CellRow> cells = new ArrayList<>();
        for (int p = 0; p < payloads.size(); p++) {
            for (int t = 0; t < payloads.get(p).tables().size(); t++) {
                PublishedTable table = payloads.get(p).tables().get(t);
                for (Map.Entry<List<String>, Cell> cell : table.cells().entrySet()) {
                    cells.add(
                            read(payloads.get(p).scope(), table.design(), cell.getKey(), cell.getValue(), new CellAt(p, t, cell.getKey())));
                }
            }
        }
        return cells;
    }

    private CellRow read(ReleaseScope scope, TableDesign design, List<String> place, Cell cell, CellAt source) {
        Map<String, Set<String>> where = categories.where(design.by(), place, scope);
        Map<String, String> several = new LinkedHashMap<>();
        World world;
        if (design.people()) {
            several.put(GRANT, scope.grant());
            for (int i = 0; i < design.by().size(); i++) {
                if (design.by().get(i).several()) {
                    several.put(design.by().get(i).name(), place.get(i));
                    where.remove(design.by().get(i).name());
                }
            }
            several.values().removeIf(Dimension.ALL::equals);
            world = world(design.measure(), true, several, scope.from(), scope.to());
        } else {
            where.put(TIME, stretches(design.measure(), scope.from(), scope.to()));
            if (!scope.grant().equals(Dimension.ALL)) {
                where.put(GRANT, Set.of(scope.grant()));
            }
            world = world(design.measure(), false, several, null, null);
        }
        where.forEach((dimension, values) -> world.cuts.computeIfAbsent(dimension, name -> new LinkedHashSet<>()).add(values));
        world.k = Math.max(world.k, threshold(cell, design));
        if (!design.tells().isEmpty()) {
            world.tells = design.tells();
        }
        return new CellRow(world, where, cell, source);
    }

    private static int threshold(Cell cell, TableDesign design) {
        return switch (cell) {
            case Cell.Shown shown -> shown.k();
            case Cell.Small small -> small.k();
            case Cell.Withheld withheld -> design.sensitive() ? Protection.PROMISED.sensitiveK() : Protection.PROMISED.k();
        };
    }

    private World world(String measure, boolean people, Map<String, String> several, LocalDate from, LocalDate to) {
        List<Object> key = new ArrayList<>(List.of(measure, several));
        key.add(from);
        key.add(to);
        return worlds.computeIfAbsent(key, found -> new World(measure, people, several, from, to));
    }

    /** Divides each dimension into classes of values that no cell separates; what no cell names is a class of its own, the rest. */
    private void separate(World world) {
        world.cuts.forEach((dimension, cuts) -> world.classes.put(dimension, classes(dimension, cuts)));
        List<int[]> places = List.of(new int[0]);
        for (List<Set<String>> classes : world.classes.values()) {
            List<int[]> longer = new ArrayList<>();
            for (int[] place : places) {
                for (int each = 0; each < classes.size(); each++) {
                    int[] with = Arrays.copyOf(place, place.length + 1);
                    with[place.length] = each;
                    longer.add(with);
                }
            }
            places = longer;
        }
        world.first = unknowns;
        world.places.addAll(places);
        unknowns += places.size();
    }

    private List<Set<String>> classes(String dimension, Set<Set<String>> cuts) {
        Set<String> values = new LinkedHashSet<>();
        categories.codes(dimension).stream().filter(code -> !code.equals(Dimension.ALL))
                .forEach(code -> values.addAll(categories.narrowest(dimension, code)));
        cuts.forEach(values::addAll);
        if (dimension.equals(GRANT)) {
            values.add("");
        }
        Map<List<Boolean>, Set<String>> classes = new LinkedHashMap<>();
        for (String value : values) {
            classes.computeIfAbsent(cuts.stream().map(cut -> cut.contains(value)).toList(), in -> new LinkedHashSet<>()).add(value);
        }
        return List.copyOf(classes.values());
    }

    private int[] unknowns(World world, Map<String, Set<String>> where) {
        boolean[][] in = new boolean[world.classes.size()][];
        int d = 0;
        for (Map.Entry<String, List<Set<String>>> dimension : world.classes.entrySet()) {
            Set<String> held = where.get(dimension.getKey());
            in[d] = new boolean[dimension.getValue().size()];
            for (int each = 0; each < in[d].length; each++) {
                in[d][each] = held == null || held.containsAll(dimension.getValue().get(each));
            }
            d++;
        }
        int[] found = new int[world.places.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (isIn(world.places.get(i), in)) {
                found[count++] = world.first + i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isIn(int[] place, boolean[][] in) {
        for (int d = 0; d < place.length; d++) {
            if (!in[d][place[d]]) {
                return false;
            }
        }
        return true;
    }

    private void state(CellRow cell) {
        rows.add(Row.sum(unknowns(cell.world(), cell.where()), cell.cell(), cell.source()));
    }

    /**
     * What follows from the method: people of a pillar, a grant or a quarter are among those of all pillars, of the programme, of the year; all
     * together are not more than their sum; and nobody is reached without a service.
     */
    private void relate() {
        List<World> people = worlds.values().stream().filter(world -> world.people).toList();
        for (World wide : people) {
            for (World narrow : people) {
                if (wide != narrow && within(narrow, wide) && people.stream()
                        .noneMatch(between -> between != wide && between != narrow && within(narrow, between) && within(between, wide))) {
                    relate(narrow, wide);
                }
            }
            coverings(wide, people).forEach(parts -> cover(wide, parts));
        }
        worlds.values().stream().filter(world -> world.measure.equals("services"))
                .forEach(services -> people.stream().filter(world -> world.measure.equals("reached"))
                        .forEach(world -> serve(world, services)));
    }

    private static boolean within(World narrow, World wide) {
        return narrow.measure.equals(wide.measure) && !narrow.from.isBefore(wide.from) && !narrow.to.isAfter(wide.to)
                && narrow.several.entrySet().containsAll(wide.several.entrySet());
    }

    /** {@code part} is among {@code wide} in every class both can be divided into. */
    private void relate(World part, World wide) {
        for (Map<String, Set<String>> where : common(part, wide)) {
            difference(unknowns(wide, where), unknowns(part, where));
        }
    }

    private void cover(World wide, List<World> parts) {
        List<World> all = new ArrayList<>(parts);
        all.add(wide);
        for (Map<String, Set<String>> where : common(all)) {
            int[] sum = parts.stream().flatMapToInt(part -> Arrays.stream(unknowns(part, where))).toArray();
            difference(sum, unknowns(wide, where));
        }
    }

    private void difference(int[] more, int[] fewer) {
        int[] all = IntStream.concat(Arrays.stream(more), Arrays.stream(fewer)).toArray();
        int[] weights = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            weights[i] = i < more.length ? 1 : -1;
        }
        rows.add(new Row(all, weights, 0, Cell.NO_LIMIT, null));
    }

    /** Sets of narrower worlds that together are the whole of a wider one: all categories of one dimension, or all stretches of its time. */
    private List<List<World>> coverings(World wide, List<World> people) {
        List<List<World>> found = new ArrayList<>();
        for (String dimension : severalDimensions(wide.measure)) {
            if (!wide.several.containsKey(dimension)) {
                Set<String> codes = new TreeSet<>();
                categories.codes(dimension).stream().filter(code -> !code.equals(Dimension.ALL))
                        .forEach(code -> codes.addAll(categories.narrowest(dimension, code)));
                List<World> parts = new ArrayList<>();
                for (String code : codes) {
                    Map<String, String> several = new HashMap<>(wide.several);
                    several.put(dimension, code);
                    people.stream()
                            .filter(each -> each.measure.equals(wide.measure) && each.several.equals(several) && each.from.equals(wide.from)
                                    && each.to.equals(wide.to))
                            .forEach(parts::add);
                }
                if (!codes.isEmpty() && parts.size() == codes.size()) {
                    found.add(parts);
                }
            }
        }
        List<World> stretches = people.stream().filter(each -> each != wide && each.several.equals(wide.several) && within(each, wide))
                .sorted(Comparator.comparing(each -> each.from)).toList();
        LocalDate next = wide.from;
        List<World> chain = new ArrayList<>();
        for (World each : stretches) {
            if (each.from.equals(next)) {
                chain.add(each);
                next = each.to.plusDays(1);
            }
        }
        if (next.equals(wide.to.plusDays(1))) {
            found.add(chain);
        }
        return found;
    }

    private Set<String> severalDimensions(String measure) {
        Set<String> names = new TreeSet<>();
        payloads.stream().flatMap(payload -> payload.tables().stream()).filter(table -> table.design().measure().equals(measure))
                .flatMap(table -> table.design().by().stream()).filter(Dimension::several)
                .forEach(dimension -> names.add(dimension.name()));
        return names;
    }

    /** People of a scope are not more than the services that reached them. */
    private void serve(World reached, World services) {
        Map<String, Set<String>> scope = new HashMap<>();
        Set<String> time = stretches(services.measure, reached.from, reached.to);
        if (!time.contains(reached.from.toString()) || !bounds.get(services.measure).contains(reached.to.plusDays(1))) {
            return;
        }
        scope.put(TIME, time);
        reached.several.forEach((dimension, code) -> scope.put(dimension, categories.narrowest(dimension, code)));
        for (String dimension : scope.keySet()) {
            if (!services.classes.containsKey(dimension) || !divides(services.classes.get(dimension), scope.get(dimension))) {
                return;
            }
        }
        for (Map<String, Set<String>> where : common(reached, services)) {
            Map<String, Set<String>> served = new HashMap<>(where);
            served.putAll(scope);
            difference(unknowns(services, served), unknowns(reached, where));
        }
    }

    private static boolean divides(List<Set<String>> classes, Set<String> values) {
        return classes.stream().allMatch(each -> values.containsAll(each) || each.stream().noneMatch(values::contains));
    }

    private static List<Map<String, Set<String>>> common(World one, World other) {
        return common(List.of(one, other));
    }

    /** The places of the finest division that all of these worlds have in the dimensions they share. */
    private static List<Map<String, Set<String>>> common(List<World> shared) {
        List<Map<String, Set<String>>> places = List.of(Map.of());
        for (String dimension : shared.getFirst().classes.keySet()) {
            if (shared.stream().allMatch(world -> world.classes.containsKey(dimension))) {
                List<Set<String>> all = shared.stream().flatMap(world -> world.classes.get(dimension).stream()).toList();
                List<Map<String, Set<String>>> longer = new ArrayList<>();
                for (Set<String> values : joined(all)) {
                    for (Map<String, Set<String>> place : places) {
                        Map<String, Set<String>> with = new HashMap<>(place);
                        with.put(dimension, values);
                        longer.add(with);
                    }
                }
                places = longer;
            }
        }
        return places;
    }

    /** The finest sets that are made of whole classes. */
    private static List<Set<String>> joined(List<Set<String>> all) {
        List<Set<String>> joined = new ArrayList<>();
        for (Set<String> each : all) {
            Set<String> merged = new LinkedHashSet<>(each);
            for (Set<String> present : List.copyOf(joined)) {
                if (present.stream().anyMatch(merged::contains)) {
                    merged.addAll(present);
                    joined.remove(present);
                }
            }
            joined.add(merged);
        }
        return joined;
    }

    /** What somebody knows of their own units, as the least each unknown can be. */
    long[] own(Collection<Unit> units) {
        long[] own = new long[unknowns];
        for (World world : worlds.values()) {
            List<Unit> measured = units.stream().filter(unit -> unit.measure().equals(world.measure))
                    .map(unit -> world.people ? unit : placed(unit, world)).toList();
            for (int i = 0; !measured.isEmpty() && i < world.places.size(); i++) {
                Where where = where(world, world.places.get(i));
                own[world.first + i] = measured.stream().filter(where::holds).count();
            }
        }
        return own;
    }

    /** A thing that is counted in one place, with its grant and its stretch of time as dimensions like the others. */
    private Unit placed(Unit unit, World world) {
        Unit.Touch touch = unit.touches().getFirst();
        Map<String, String> of = new HashMap<>(unit.of());
        of.putAll(touch.of());
        LocalDate stretch = bounds.get(unit.measure()).floor(touch.on());
        of.put(TIME, stretch == null ? "" : stretch.toString());
        boolean named = world.classes.getOrDefault(GRANT, List.of()).stream().anyMatch(values -> values.contains(touch.grant()));
        of.put(GRANT, named ? touch.grant() : "");
        return new Unit(unit.measure(), of, unit.touches());
    }

    private record Where(Map<String, Set<String>> of, ReleaseScope scope) {
        boolean holds(Unit unit) {
            return unit.in(of, scope);
        }
    }

    private Where where(World world, int[] place) {
        Map<String, Set<String>> of = new HashMap<>();
        int d = 0;
        for (Map.Entry<String, List<Set<String>>> each : world.classes.entrySet()) {
            of.put(each.getKey(), each.getValue().get(place[d++]));
        }
        if (world.people) {
            world.several.forEach((dimension, code) -> of.put(dimension, categories.narrowest(dimension, code)));
            of.remove(GRANT);
            return new Where(of,
                    new ReleaseScope("", world.several.getOrDefault(GRANT, Dimension.ALL), Dimension.ALL, world.from, world.to));
        }
        return new Where(of, new ReleaseScope("", Dimension.ALL, Dimension.ALL, LocalDate.MIN, LocalDate.MAX));
    }

    /**
     * All counts that must stay open: each unknown, every cell of every table of one to three dimensions, published or not, what is left of a category
     * without one of its parts, and what is left of a wider group without a narrower one.
     */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        for (World world : worlds.values()) {
            List<String> dimensions = List.copyOf(world.classes.keySet());
            for (Map<String, Set<String>> where : combinations(world, dimensions,
                    dimensions.contains(GRANT) ? 5 : dimensions.contains(TIME) ? 4 : 3)) {
                add(targets, seen, world, where);
            }
            for (int i = 0; i < world.places.size(); i++) {
                add(targets, seen, world, where(world, world.places.get(i)).of());
            }
            if (!world.tells.isEmpty()) {
                told(targets, world, dimensions.stream().filter(name -> !name.equals(world.tells)).toList());
            }
        }
        differences(targets);
        return targets;
    }

    private void add(List<Target> targets, Set<List<Integer>> seen, World world, Map<String, Set<String>> where) {
        int[] sum = unknowns(world, where);
        if (sum.length > 0 && seen.add(Arrays.stream(sum).boxed().toList())) {
            targets.add(new Target(words(world, where), sum, ones(sum.length), new int[0], world.k));
        }
    }

    private void told(List<Target> targets, World world, List<String> dimensions) {
        for (Map<String, Set<String>> group : combinations(world, dimensions, Math.min(2, dimensions.size()))) {
            for (Set<String> fact : world.classes.get(world.tells)) {
                Map<String, Set<String>> with = new HashMap<>(group);
                with.put(world.tells, fact);
                int[] all = unknowns(world, group);
                targets.add(new Target(words(world, with), all, ones(all.length), unknowns(world, with), world.k));
            }
        }
    }

    private void differences(List<Target> targets) {
        List<World> people = worlds.values().stream().filter(world -> world.people).toList();
        for (World wide : people) {
            for (World narrow : people) {
                if (wide != narrow && within(narrow, wide)) {
                    boolean next = people.stream()
                            .noneMatch(between -> between != wide && between != narrow && within(narrow, between) && within(between, wide));
                    Set<Map<String, Set<String>>> wheres = new LinkedHashSet<>(common(narrow, wide));
                    List<String> shared = narrow.classes.keySet().stream().filter(wide.classes::containsKey).toList();
                    combinations(narrow, shared, Math.min(next ? 2 : 1, shared.size())).stream()
                            .filter(where -> where.entrySet().stream()
                                    .allMatch(held -> divides(wide.classes.get(held.getKey()), held.getValue())))
                            .forEach(wheres::add);
                    wheres.forEach(where -> differ(targets, wide, narrow, where));
                }
            }
        }
    }

    private void differ(List<Target> targets, World wide, World narrow, Map<String, Set<String>> where) {
        int[] more = unknowns(wide, where);
        int[] fewer = unknowns(narrow, where);
        int[] all = IntStream.concat(Arrays.stream(more), Arrays.stream(fewer)).toArray();
        int[] weights = ones(all.length);
        Arrays.fill(weights, more.length, all.length, -1);
        List<String> words = new ArrayList<>(words(wide, where));
        words.add("without " + narrow.several);
        targets.add(new Target(words, all, weights, new int[0], Math.max(wide.k, narrow.k)));
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Every choice of up to so many dimensions and, in each, a class, a published category, or what is left of a category without one. */
    private List<Map<String, Set<String>>> combinations(World world, List<String> dimensions, int most) {
        List<Map<String, Set<String>>> all = new ArrayList<>(List.of(Map.of()));
        for (String dimension : dimensions) {
            List<Map<String, Set<String>>> longer = new ArrayList<>(all);
            for (Map<String, Set<String>> where : all) {
                if (where.size() < most) {
                    for (Set<String> values : choices(world, dimension)) {
                        Map<String, Set<String>> with = new HashMap<>(where);
                        with.put(dimension, values);
                        longer.add(with);
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private static Set<Set<String>> choices(World world, String dimension) {
        List<Set<String>> classes = world.classes.get(dimension);
        Set<String> whole = new LinkedHashSet<>();
        classes.forEach(whole::addAll);
        Set<Set<String>> choices = new LinkedHashSet<>(classes);
        choices.addAll(world.cuts.get(dimension));
        List<Set<String>> wider = new ArrayList<>(world.cuts.get(dimension));
        wider.add(whole);
        for (Set<String> wide : wider) {
            for (Set<String> narrow : Set.copyOf(choices)) {
                if (wide.size() > narrow.size() && wide.containsAll(narrow)) {
                    Set<String> left = new LinkedHashSet<>(wide);
                    left.removeAll(narrow);
                    choices.add(left);
                }
            }
        }
        return choices;
    }

    private static List<String> words(World world, Map<String, Set<String>> where) {
        List<String> words = new ArrayList<>(List.of(world.measure));
        world.several.forEach((dimension, code) -> words.add(dimension + " " + code));
        if (world.from != null) {
            words.add(world.from + "/" + world.to);
        }
        where.forEach((dimension, values) -> words.add(dimension + " " + String.join("+", values)));
        return words;
    }
}
