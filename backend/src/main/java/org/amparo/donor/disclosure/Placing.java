package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds the unknown counts of a world that a unit is counted in. */
final class Placing {

    private final World world;
    private final Stretches stretches;
    private final List<String> dimensions;
    private final Map<String, Set<String>> held = new HashMap<>();
    private final ReleaseScope scope;

    Placing(World world, Stretches stretches, Categories categories) {
        this.world = world;
        this.stretches = stretches;
        this.dimensions = world.dimensions();
        if (world.people) {
            world.several.forEach((dimension, code) -> held.put(dimension, categories.narrowest(dimension, code)));
            held.remove(World.GRANT);
            scope = new ReleaseScope("", world.several.getOrDefault(World.GRANT, Dimension.ALL), Dimension.ALL, world.from, world.to);
        } else {
            scope = new ReleaseScope("", Dimension.ALL, Dimension.ALL, LocalDate.MIN, LocalDate.MAX);
        }
    }

    /** One for most; none for a unit of other days, of another grant, or with a value that no table knows; each once. */
    Set<Integer> of(Unit unit) {
        Set<Integer> found = new TreeSet<>();
        for (Unit.Touch touch : unit.touches()) {
            Unit alone = new Unit(unit.measure(), unit.of(), List.of(touch));
            if (alone.in(held, scope)) {
                place(unit.of(), touch, found);
            }
        }
        return found;
    }

    private void place(Map<String, String> once, Unit.Touch touch, Set<Integer> found) {
        int[][] chosen = new int[dimensions.size()][];
        for (int d = 0; d < chosen.length; d++) {
            chosen[d] = classes(dimensions.get(d), once, touch);
        }
        for (int unknown : world.unknowns(chosen)) {
            found.add(unknown);
        }
    }

    /** A unit without a value in a dimension is in all classes of it. */
    private int[] classes(String dimension, Map<String, String> once, Unit.Touch touch) {
        if (!world.people && dimension.equals(World.TIME)) {
            return numbers(dimension, stretches.of(world.measure, touch.on()));
        }
        if (!world.people && dimension.equals(World.GRANT)) {
            boolean named = world.classes(World.GRANT).stream().anyMatch(values -> values.contains(touch.grant()));
            return numbers(dimension, named ? touch.grant() : "");
        }
        String now = touch.of().get(dimension);
        String fixed = !world.people && now != null ? now : once.get(dimension);
        if (fixed == null && now == null) {
            return IntStream.range(0, world.classes(dimension).size()).toArray();
        }
        int[] classes = numbers(dimension, fixed == null ? now : fixed);
        return now == null || fixed == null || Arrays.equals(classes, numbers(dimension, now)) ? classes : new int[0];
    }

    private int[] numbers(String dimension, String value) {
        int number = world.classOf(dimension, value);
        return number < 0 ? new int[0] : new int[]{number};
    }
}
