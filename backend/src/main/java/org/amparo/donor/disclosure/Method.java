package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What follows from the method without any cell: people of a pillar, a grant or a quarter are among those of all pillars, of the programme, of the
 * year, and all together are not more than their sum. What ties different measures to each other is in {@link Bonds}.
 */
final class Method {

    private final Worlds worlds;
    private final List<World> people;
    private final List<Row> rows = new ArrayList<>();

    private Method(Worlds worlds) {
        this.worlds = worlds;
        people = worlds.ofPeople();
    }

    static List<Row> rows(Worlds worlds) {
        Method method = new Method(worlds);
        for (World wide : method.people) {
            method.people.stream().filter(narrow -> isNext(narrow, wide, method.people))
                    .forEach(narrow -> method.atMost(List.of(wide), List.of(narrow)));
            method.coverings(wide).forEach(parts -> method.atMost(parts, List.of(wide)));
        }
        return method.rows;
    }

    /** True when one world is within the other and none lies between. */
    static boolean isNext(World narrow, World wide, List<World> all) {
        return wide != narrow && narrow.within(wide) && all.stream()
                .noneMatch(between -> between != wide && between != narrow && narrow.within(between) && between.within(wide));
    }

    /** In every place that all of them divide, these are not more than those. */
    private void atMost(List<World> those, List<World> these) {
        List<World> all = new ArrayList<>(these);
        all.addAll(those);
        for (Map<String, Set<String>> place : World.common(all)) {
            int[] more = those.stream().flatMapToInt(world -> Arrays.stream(world.unknowns(place))).toArray();
            int[] fewer = these.stream().flatMapToInt(world -> Arrays.stream(world.unknowns(place))).toArray();
            int[] weights = new int[more.length + fewer.length];
            Arrays.fill(weights, 0, more.length, 1);
            Arrays.fill(weights, more.length, weights.length, -1);
            rows.add(new Row(IntStream.concat(Arrays.stream(more), Arrays.stream(fewer)).toArray(), weights, 0, Cell.NO_LIMIT, null));
        }
    }

    /** Sets of narrower worlds that together are the whole of a wider one: all categories of one dimension, or all stretches of its time. */
    private List<List<World>> coverings(World wide) {
        List<List<World>> found = new ArrayList<>();
        for (String dimension : severalDimensions(wide.measure)) {
            if (!wide.several.containsKey(dimension)) {
                categories(wide, dimension, found);
            }
        }
        List<World> stretches = people.stream().filter(each -> each != wide && each.several.equals(wide.several) && each.within(wide))
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

    private void categories(World wide, String dimension, List<List<World>> found) {
        Set<String> codes = new TreeSet<>();
        worlds.categories().codes(dimension).stream().filter(code -> !code.equals(Dimension.ALL))
                .forEach(code -> codes.addAll(worlds.categories().narrowest(dimension, code)));
        List<World> parts = new ArrayList<>();
        for (String code : codes) {
            Map<String, String> several = new HashMap<>(wide.several);
            several.put(dimension, code);
            people.stream().filter(each -> each.measure.equals(wide.measure) && each.several.equals(several)
                    && each.from.equals(wide.from) && each.to.equals(wide.to)).forEach(parts::add);
        }
        if (!codes.isEmpty() && parts.size() == codes.size()) {
            found.add(parts);
        }
    }

    private Set<String> severalDimensions(String measure) {
        Set<String> names = new TreeSet<>();
        worlds.payloads().stream().flatMap(payload -> payload.tables().stream()).map(PublishedTable::design)
                .filter(design -> design.measure().equals(measure)).flatMap(design -> design.by().stream()).filter(Dimension::several)
                .forEach(dimension -> names.add(dimension.name()));
        return names;
    }
}
