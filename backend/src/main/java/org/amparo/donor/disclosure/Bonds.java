package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds, in what was published, the counts that each {@link Bond} is about, and says what follows. */
final class Bonds {

    /** Counts of a world that are in these categories. */
    private record Side(World world, Map<String, Set<String>> held) {
        /** Those of them in a place. */
        int[] unknowns(Map<String, Set<String>> place) {
            Map<String, Set<String>> where = new HashMap<>(place);
            held.forEach((dimension, values) -> where.merge(dimension, values, (one, other) -> {
                Set<String> both = new HashSet<>(one);
                both.retainAll(other);
                return both;
            }));
            return world.unknowns(where);
        }
    }

    private record Pair(Side one, Side other) {
    }

    private final Worlds worlds;
    private final List<World> people;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> rests = new ArrayList<>();

    Bonds(Worlds worlds) {
        this.worlds = worlds;
        people = worlds.ofPeople();
        Bond.ALL.forEach(this::tie);
        rows.addAll(rests);
    }

    List<Row> rows() {
        return rows;
    }

    /** What is left of some people without others that are among them; it has to stay open as any count. */
    List<Row> rests() {
        return rests;
    }

    private void tie(Bond bond) {
        switch (bond) {
            case Bond.Same same -> pairs(same.one(), same.other()).forEach(pair -> places(pair)
                    .forEach(place -> rows.add(less(List.of(pair.one()), List.of(pair.other()), place, 0))));
            case Bond.Within within -> pairs(within.narrow(), within.wide()).forEach(pair -> places(pair)
                    .forEach(place -> rests.add(less(List.of(pair.other()), List.of(pair.one()), place, Cell.NO_LIMIT))));
            case Bond.Served served -> worlds.all().stream().filter(world -> world.measure.equals(served.things()))
                    .forEach(things -> served(served, things));
            case Bond.Shows shows -> worlds.all().stream().filter(world -> world.measure.equals(shows.thing()))
                    .forEach(things -> shows(shows, things));
        }
    }

    /** These less those, in a place, is between nought and so much. */
    private static Row less(List<Side> more, List<Side> fewer, Map<String, Set<String>> place, long most) {
        int[] these = more.stream().flatMapToInt(side -> Arrays.stream(side.unknowns(place))).toArray();
        int[] those = fewer.stream().flatMapToInt(side -> Arrays.stream(side.unknowns(place))).toArray();
        int[] weights = new int[these.length + those.length];
        Arrays.fill(weights, 0, these.length, 1);
        Arrays.fill(weights, these.length, weights.length, -1);
        return new Row(IntStream.concat(Arrays.stream(these), Arrays.stream(those)).toArray(), weights, 0, most, null);
    }

    private static List<Map<String, Set<String>>> places(Pair pair) {
        return World.common(List.of(pair.one().world(), pair.other().world()));
    }

    // --- people and people

    private List<Pair> pairs(Bond.Crowd one, Bond.Crowd other) {
        List<Pair> pairs = new ArrayList<>();
        for (World first : people) {
            for (World second : people) {
                if (is(first, one) && is(second, other) && sameScope(first, second)) {
                    side(first, one).ifPresent(left -> side(second, other).ifPresent(right -> pairs.add(new Pair(left, right))));
                }
            }
        }
        return pairs;
    }

    private static boolean is(World world, Bond.Crowd crowd) {
        return world.measure.equals(crowd.measure()) && parts(world).equals(crowd.several());
    }

    private static Map<String, String> parts(World world) {
        Map<String, String> several = new HashMap<>(world.several);
        several.remove(World.GRANT);
        return several;
    }

    private static String grant(World world) {
        return world.several.getOrDefault(World.GRANT, Dimension.ALL);
    }

    private static boolean sameScope(World one, World other) {
        return one.from.equals(other.from) && one.to.equals(other.to) && grant(one).equals(grant(other));
    }

    /** Nothing where no cell tells these categories apart. */
    private Optional<Side> side(World world, Bond.Crowd crowd) {
        Map<String, Set<String>> held = new HashMap<>();
        crowd.of().forEach((dimension, code) -> held.put(dimension, worlds.categories().narrowest(dimension, code)));
        return held.entrySet().stream().allMatch(each -> divides(world, each.getKey(), each.getValue()))
                ? Optional.of(new Side(world, held))
                : Optional.empty();
    }

    private static boolean divides(World world, String dimension, Set<String> values) {
        return world.divides(dimension) && world.divides(dimension, values)
                && world.classes(dimension).stream().anyMatch(values::containsAll);
    }

    // --- people and what they were given

    private void served(Bond.Served bond, World things) {
        for (World first : people) {
            if (first.measure.equals(bond.people())) {
                serve(things, List.of(first), true);
            }
        }
        boolean byPlace = worlds.payloads().stream().allMatch(payload -> payload.catalogue() >= bond.since());
        for (World also : people) {
            if (also.measure.equals(bond.also()) && parts(also).isEmpty()) {
                serve(things, List.of(also), byPlace);
                List<World> same = people.stream().filter(each -> each.measure.equals(bond.people()) && sameScope(each, also)).toList();
                same.stream().filter(each -> parts(each).isEmpty()).forEach(each -> serve(things, List.of(each, also), byPlace));
                List<World> parts = Stream.concat(same.stream().filter(this::isNarrowest), Stream.of(also)).toList();
                if (parts.size() > 1) {
                    serve(things, parts, byPlace);
                }
            }
        }
    }

    /** One of the categories that are not divided further, in the one dimension in which people can be several times. */
    private boolean isNarrowest(World world) {
        Map<String, String> parts = parts(world);
        return parts.size() == 1 && parts.entrySet().stream()
                .allMatch(part -> worlds.categories().narrowest(part.getKey(), part.getValue()).equals(Set.of(part.getValue())));
    }

    /** These people of one scope together are not more than the things that came to them. */
    private void serve(World things, List<World> served, boolean byPlace) {
        Optional<Side> given = given(things, served.getFirst(), served.size() > 1 ? Map.of() : parts(served.getFirst()));
        if (given.isPresent()) {
            List<World> all = new ArrayList<>(served);
            all.add(things);
            List<Side> fewer = served.stream().map(world -> new Side(world, Map.of())).toList();
            (byPlace ? World.common(all) : List.<Map<String, Set<String>>>of(Map.of()))
                    .forEach(place -> rows.add(less(List.of(given.get()), fewer, place, Cell.NO_LIMIT)));
        }
    }

    /** The things of the scope of some people; nothing where the things are not divided so. */
    private Optional<Side> given(World things, World scope, Map<String, String> parts) {
        Stretches stretches = worlds.stretches();
        Set<String> time = stretches.of(things.measure, scope.from, scope.to);
        if (!time.contains(scope.from.toString()) || !stretches.begins(things.measure, scope.to.plusDays(1))) {
            return Optional.empty();
        }
        Map<String, Set<String>> held = new HashMap<>();
        held.put(World.TIME, time);
        if (scope.several.containsKey(World.GRANT)) {
            held.put(World.GRANT, Set.of(grant(scope)));
        }
        parts.forEach((dimension, code) -> held.put(dimension, worlds.categories().narrowest(dimension, code)));
        return held.entrySet().stream().allMatch(each -> divides(things, each.getKey(), each.getValue()))
                ? Optional.of(new Side(things, held))
                : Optional.empty();
    }

    // --- things that nobody has who was not reached

    private void shows(Bond.Shows bond, World things) {
        for (World persons : people) {
            if (persons.measure.equals(bond.person()) && persons.several.containsKey(World.GRANT) && isFirstOfYear(persons.from)) {
                given(things, persons, parts(persons)).ifPresent(given -> show(given, persons));
            }
        }
    }

    private static boolean isFirstOfYear(LocalDate day) {
        return day.getDayOfYear() == 1;
    }

    private void show(Side given, World persons) {
        World things = given.world();
        List<Row> said = worlds.cells().stream().filter(cell -> cell.world() == things && isOf(cell, persons)).map(Worlds.CellRow::row)
                .map(row -> new Row(Arrays.stream(row.unknowns()).map(each -> each - things.first()).toArray(), row.weights(), row.least(),
                        row.most(), row.source()))
                .filter(Row::limits).toList();
        List<Map<String, Set<String>>> places = new ArrayList<>(World.common(List.of(things, persons)));
        places.add(Map.of());
        try (LinearProgram program = new GlopProgram(said, new long[things.size()])) {
            places.stream().distinct().filter(place -> least(program, things, given.unknowns(place)) > Neighbourhood.CLOSE)
                    .forEach(place -> {
                        int[] some = persons.unknowns(place);
                        int[] weights = new int[some.length];
                        Arrays.fill(weights, 1);
                        rows.add(new Row(some, weights, 1, Cell.NO_LIMIT, null));
                    });
        }
    }

    /** Cells of other grants, or of all, never tell that this grant has something: what nobody is told to have paid has no upper end. */
    private static boolean isOf(Worlds.CellRow cell, World persons) {
        return Set.of(grant(persons)).equals(cell.where().get(World.GRANT));
    }

    private static double least(LinearProgram program, World things, int[] unknowns) {
        double[] weights = new double[things.size()];
        Arrays.stream(unknowns).forEach(each -> weights[each - things.first()] = 1);
        return program.least(weights).value();
    }
}
