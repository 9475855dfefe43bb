package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The unknown counts that published tables are about. Units that no table ever separates are one unknown. */
final class Worlds {

    /** What a cell holds back, and what it says of the rest. */
    record CellRow(World world, Map<String, Set<String>> where, Cell cell, CellAt source) {
        Row row() {
            return Row.sum(world.unknowns(where), cell, source);
        }
    }

    private final List<Payload> payloads;
    private final Categories categories;
    private final Stretches stretches;
    private final Map<List<Object>, World> worlds = new LinkedHashMap<>();
    private final List<CellRow> cells = new ArrayList<>();
    private int unknowns;

    /** @param payloads everything published, in order */
    Worlds(List<Payload> payloads) {
        this.payloads = payloads;
        categories = Categories
                .of(payloads.stream().flatMap(payload -> payload.tables().stream()).map(PublishedTable::design).toList());
        stretches = new Stretches(payloads);
        readCells();
        for (World world : worlds.values()) {
            Map<String, List<Set<String>>> classes = new LinkedHashMap<>();
            world.cuts.forEach((dimension, cuts) -> classes.put(dimension, classes(dimension, cuts)));
            unknowns = world.number(unknowns, classes);
        }
    }

    Collection<World> all() {
        return worlds.values();
    }

    List<World> ofPeople() {
        return worlds.values().stream().filter(world -> world.people).toList();
    }

    List<CellRow> cells() {
        return cells;
    }

    List<Payload> payloads() {
        return payloads;
    }

    Categories categories() {
        return categories;
    }

    Stretches stretches() {
        return stretches;
    }

    int unknowns() {
        return unknowns;
    }

    /** For each unknown the number of its world. */
    int[] numbers() {
        int[] numbers = new int[unknowns];
        int number = 0;
        for (World world : worlds.values()) {
            for (int each = world.first(); each < world.first() + world.size(); each++) {
                numbers[each] = number;
            }
            number++;
        }
        return numbers;
    }

    private void readCells() {
        for (int p = 0; p < payloads.size(); p++) {
            ReleaseScope scope = payloads.get(p).scope();
            for (int t = 0; t < payloads.get(p).tables().size(); t++) {
                PublishedTable table = payloads.get(p).tables().get(t);
                for (Map.Entry<List<String>, Cell> cell : table.cells().entrySet()) {
                    cells.add(read(scope, table.design(), cell.getKey(), cell.getValue(), new CellAt(p, t, cell.getKey())));
                }
            }
        }
    }

    private CellRow read(ReleaseScope scope, TableDesign design, List<String> place, Cell cell, CellAt source) {
        Map<String, Set<String>> where = categories.where(design.by(), place, scope);
        World world = design.people() ? ofPeople(scope, design, place, where) : ofThings(scope, design, where);
        where.forEach((dimension, values) -> world.cuts.computeIfAbsent(dimension, name -> new LinkedHashSet<>()).add(values));
        world.k = Math.max(world.k, threshold(cell, design));
        if (!design.tells().isEmpty()) {
            world.tells = design.tells();
        }
        return new CellRow(world, where, cell, source);
    }

    private World ofPeople(ReleaseScope scope, TableDesign design, List<String> place, Map<String, Set<String>> where) {
        Map<String, String> several = new LinkedHashMap<>();
        several.put(World.GRANT, scope.grant());
        for (int i = 0; i < design.by().size(); i++) {
            if (design.by().get(i).several()) {
                several.put(design.by().get(i).name(), place.get(i));
                where.remove(design.by().get(i).name());
            }
        }
        several.values().removeIf(Dimension.ALL::equals);
        List<Object> key = List.of(design.measure(), several, scope.from(), scope.to());
        return worlds.computeIfAbsent(key, found -> new World(design.measure(), true, several, scope.from(), scope.to()));
    }

    private World ofThings(ReleaseScope scope, TableDesign design, Map<String, Set<String>> where) {
        where.put(World.TIME, stretches.of(design.measure(), scope.from(), scope.to()));
        if (!scope.grant().equals(Dimension.ALL)) {
            where.put(World.GRANT, Set.of(scope.grant()));
        }
        return worlds.computeIfAbsent(List.of(design.measure()), found -> new World(design.measure(), false, Map.of(), null, null));
    }

    private static int threshold(Cell cell, TableDesign design) {
        return switch (cell) {
            case Cell.Shown shown -> shown.k();
            case Cell.Small small -> small.k();
            case Cell.Withheld withheld -> design.sensitive() ? Protection.PROMISED.sensitiveK() : Protection.PROMISED.k();
        };
    }

    /** Divides a dimension into classes of values that no cell separates; what no cell names is a class of its own, the rest. */
    private List<Set<String>> classes(String dimension, Set<Set<String>> cuts) {
        Set<String> values = new LinkedHashSet<>();
        categories.codes(dimension).stream().filter(code -> !code.equals(Dimension.ALL))
                .forEach(code -> values.addAll(categories.narrowest(dimension, code)));
        cuts.forEach(values::addAll);
        if (dimension.equals(World.GRANT)) {
            values.add("");
        }
        Map<List<Boolean>, Set<String>> classes = new LinkedHashMap<>();
        for (String value : values) {
            classes.computeIfAbsent(cuts.stream().map(cut -> cut.contains(value)).toList(), in -> new LinkedHashSet<>()).add(value);
        }
        return List.copyOf(classes.values());
    }
}
