package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units of a measure that the tables divide in one way: those of some pillar, reached by some grant, in some days. */
final class World {

    static final String TIME = "time";
    static final String GRANT = "grant";

    final String measure;
    final boolean people;
    /** Categories that its units are all in and that do not add up, as a pillar of people; the grant too. */
    final Map<String, String> several;
    /** First and last day of people; null for things, which have their days as a dimension. */
    final LocalDate from;
    final LocalDate to;
    /** What cells hold back, by dimension. */
    final Map<String, Set<Set<String>>> cuts = new LinkedHashMap<>();
    /** Largest threshold of its cells. */
    int k;
    /** The dimension that tells something new about people; empty where there is none. */
    String tells = "";
    /** Values that no cell separates, by dimension. */
    private final Map<String, List<Set<String>>> classes = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> classOf = new HashMap<>();
    private int first;
    private int size;

    World(String measure, boolean people, Map<String, String> several, LocalDate from, LocalDate to) {
        this.measure = measure;
        this.people = people;
        this.several = several;
        this.from = from;
        this.to = to;
    }

    /** Numbers its unknown counts: one for each choice of a class in each dimension, the last dimension changing fastest. */
    int number(int next, Map<String, List<Set<String>>> divided) {
        classes.putAll(divided);
        first = next;
        size = 1;
        for (Map.Entry<String, List<Set<String>>> dimension : classes.entrySet()) {
            size *= dimension.getValue().size();
            Map<String, Integer> numbers = classOf.computeIfAbsent(dimension.getKey(), name -> new HashMap<>());
            for (int each = 0; each < dimension.getValue().size(); each++) {
                for (String value : dimension.getValue().get(each)) {
                    numbers.put(value, each);
                }
            }
        }
        return next + size;
    }

    int first() {
        return first;
    }

    int size() {
        return size;
    }

    List<String> dimensions() {
        return List.copyOf(classes.keySet());
    }

    boolean divides(String dimension) {
        return classes.containsKey(dimension);
    }

    List<Set<String>> classes(String dimension) {
        return classes.get(dimension);
    }

    /** Number of the class that holds a value; -1 for a value that no table knows. */
    int classOf(String dimension, String value) {
        return classOf.get(dimension).getOrDefault(value, -1);
    }

    /** The values of a class of each dimension that an unknown of this world stands for. */
    Map<String, Set<String>> where(int unknown) {
        Map<String, Set<String>> where = new HashMap<>();
        int at = unknown - first;
        for (String dimension : dimensions().reversed()) {
            List<Set<String>> all = classes.get(dimension);
            where.put(dimension, all.get(at % all.size()));
            at /= all.size();
        }
        return where;
    }

    /** The unknowns whose classes are within these values; a dimension that is not named holds nothing back. */
    int[] unknowns(Map<String, Set<String>> where) {
        int[][] chosen = new int[classes.size()][];
        int d = 0;
        for (Map.Entry<String, List<Set<String>>> dimension : classes.entrySet()) {
            chosen[d++] = chosen(dimension.getValue(), where.get(dimension.getKey()));
        }
        return unknowns(chosen);
    }

    private static int[] chosen(List<Set<String>> all, Set<String> held) {
        int[] chosen = new int[all.size()];
        int count = 0;
        for (int each = 0; each < chosen.length; each++) {
            if (held == null || held.containsAll(all.get(each))) {
                chosen[count++] = each;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** @param chosen numbers of classes for each dimension, in their order */
    int[] unknowns(int[][] chosen) {
        int[] found = {first};
        int d = 0;
        for (List<Set<String>> all : classes.values()) {
            int[] longer = new int[found.length * chosen[d].length];
            int next = 0;
            for (int base : found) {
                for (int each : chosen[d]) {
                    longer[next++] = first + (base - first) * all.size() + each;
                }
            }
            found = longer;
            d++;
        }
        return found;
    }

    /** True when all of its units are among those of the other. */
    boolean within(World wide) {
        return measure.equals(wide.measure) && !from.isBefore(wide.from) && !to.isAfter(wide.to)
                && several.entrySet().containsAll(wide.several.entrySet());
    }

    /** True when these values are made of whole classes. */
    boolean divides(String dimension, Set<String> values) {
        return classes(dimension).stream().allMatch(each -> values.containsAll(each) || each.stream().noneMatch(values::contains));
    }

    /** The places of the finest division that all of these worlds have in the dimensions they share. */
    static List<Map<String, Set<String>>> common(List<World> shared) {
        List<Map<String, Set<String>>> places = List.of(Map.of());
        for (String dimension : shared.getFirst().classes.keySet()) {
            if (shared.stream().allMatch(world -> world.divides(dimension))) {
                List<Set<String>> all = shared.stream().flatMap(world -> world.classes(dimension).stream()).toList();
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

    /**
     * How many of these units each unknown counts.
     *
     * @param bounds first days of the stretches of time, for things
     * @param narrowest the narrowest categories of one
     */
    void count(Iterable<Unit> units, Stretches bounds, Categories narrowest, long[] counts) {
        Placing placing = new Placing(this, bounds, narrowest);
        units.forEach(unit -> {
            if (unit.measure().equals(measure)) {
                placing.of(unit).forEach(unknown -> counts[unknown]++);
            }
        });
    }
}
