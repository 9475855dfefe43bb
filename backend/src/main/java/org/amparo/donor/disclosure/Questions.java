package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The counts that must stay open: each unknown, every cell of every table of one to three dimensions, published or not, what is left of a category
 * without one of its parts, and what is left of a wider group without a narrower one, of one measure or of two.
 */
final class Questions {

    /** Values of a dimension, and the numbers of the classes they are made of. */
    private record Choice(Set<String> values, int[] classes) {
    }

    /** Sums are compared by their unknowns alone. */
    private record Sum(int[] unknowns, int wide) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Sum sum && wide == sum.wide && Arrays.equals(unknowns, sum.unknowns);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(unknowns) + wide;
        }
    }

    private final Worlds worlds;
    private final List<Target> targets = new ArrayList<>();
    private final Set<Sum> seen = new HashSet<>();
    private final Map<World, Map<String, List<Choice>>> choices = new HashMap<>();

    private Questions(Worlds worlds) {
        this.worlds = worlds;
    }

    /** @param rests of people of one measure without those of another that are among them */
    static List<Target> about(Worlds worlds, List<Row> rests) {
        Questions questions = new Questions(worlds);
        worlds.all().forEach(questions::cells);
        questions.differences();
        rests.forEach(questions::rest);
        return questions.targets;
    }

    private void cells(World world) {
        List<String> dimensions = world.dimensions();
        int most = world.divides(World.GRANT) ? 5 : world.divides(World.TIME) ? 4 : 3;
        combinations(world, dimensions, most, (where, chosen) -> ask(world, where, world.unknowns(chosen)));
        for (int unknown = world.first(); unknown < world.first() + world.size(); unknown++) {
            ask(world, world.where(unknown), new int[]{unknown});
        }
        if (!world.tells.isEmpty()) {
            groups(world, dimensions.stream().filter(name -> !name.equals(world.tells)).toList());
        }
    }

    private void ask(World world, Map<String, Set<String>> where, int[] sum) {
        if (sum.length > 0 && seen.add(new Sum(sum, sum.length))) {
            targets.add(new Target(words(world, where), sum, ones(sum.length), new int[0], world.k));
        }
    }

    private void groups(World world, List<String> dimensions) {
        combinations(world, dimensions, Math.min(2, dimensions.size()), (group, chosen) -> {
            for (Set<String> fact : world.classes(world.tells)) {
                Map<String, Set<String>> with = new HashMap<>(group);
                with.put(world.tells, fact);
                int[] all = world.unknowns(group);
                targets.add(new Target(words(world, with), all, ones(all.length), world.unknowns(with), world.k));
            }
        });
    }

    private void differences() {
        List<World> people = worlds.ofPeople();
        for (World wide : people) {
            for (World narrow : people) {
                if (wide != narrow && narrow.within(wide)) {
                    List<String> shared = narrow.dimensions().stream().filter(wide::divides).toList();
                    int most = Math.min(Method.isNext(narrow, wide, people) ? 2 : 1, shared.size());
                    Set<Map<String, Set<String>>> wheres = new LinkedHashSet<>(World.common(List.of(narrow, wide)));
                    combinations(narrow, shared, most, (where, chosen) -> {
                        if (where.entrySet().stream().allMatch(held -> wide.divides(held.getKey(), held.getValue()))) {
                            wheres.add(where);
                        }
                    });
                    wheres.forEach(where -> differ(wide, narrow, where));
                }
            }
        }
    }

    private void differ(World wide, World narrow, Map<String, Set<String>> where) {
        int[] more = wide.unknowns(where);
        int[] fewer = narrow.unknowns(where);
        int[] all = IntStream.concat(Arrays.stream(more), Arrays.stream(fewer)).toArray();
        int[] weights = ones(all.length);
        Arrays.fill(weights, more.length, all.length, -1);
        if (seen.add(new Sum(all, more.length))) {
            Supplier<List<String>> ofWide = words(wide, where);
            Supplier<List<String>> words = () -> {
                List<String> longer = new ArrayList<>(ofWide.get());
                longer.add("without " + narrow.several);
                return longer;
            };
            targets.add(new Target(words, all, weights, new int[0], Math.max(wide.k, narrow.k)));
        }
    }

    private void rest(Row rest) {
        if (rest.unknowns().length > 0) {
            List<World> of = worlds.all().stream().filter(world -> Arrays.stream(rest.unknowns())
                    .anyMatch(each -> each >= world.first() && each < world.first() + world.size())).toList();
            Supplier<List<String>> words = () -> of.stream().flatMap(world -> words(world, Map.of()).get().stream()).toList();
            targets.add(new Target(words, rest.unknowns(), rest.weights(), new int[0], of.stream().mapToInt(world -> world.k).max()
                    .orElseThrow()));
        }
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Every choice of up to so many dimensions and, in each, a class, a published category, or what is left of a category without one. */
    private void combinations(World world, List<String> dimensions, int most, BiConsumer<Map<String, Set<String>>, int[][]> each) {
        int[][] all = world.dimensions().stream().map(name -> IntStream.range(0, world.classes(name).size()).toArray())
                .toArray(int[][]::new);
        combine(world, dimensions, most, Map.of(), all, each);
    }

    private void combine(World world, List<String> left, int most, Map<String, Set<String>> where, int[][] chosen,
            BiConsumer<Map<String, Set<String>>, int[][]> each) {
        if (left.isEmpty() || most == 0) {
            each.accept(where, chosen);
            return;
        }
        String dimension = left.getFirst();
        List<String> rest = left.subList(1, left.size());
        combine(world, rest, most, where, chosen, each);
        for (Choice choice : choices(world, dimension)) {
            Map<String, Set<String>> with = new HashMap<>(where);
            with.put(dimension, choice.values());
            int[][] narrower = chosen.clone();
            narrower[world.dimensions().indexOf(dimension)] = choice.classes();
            combine(world, rest, most - 1, with, narrower, each);
        }
    }

    private List<Choice> choices(World world, String dimension) {
        return choices.computeIfAbsent(world, found -> new HashMap<>()).computeIfAbsent(dimension,
                name -> sets(world, name).stream().map(values -> new Choice(values, IntStream.range(0, world.classes(name).size())
                        .filter(number -> values.containsAll(world.classes(name).get(number))).toArray())).toList());
    }

    private static Set<Set<String>> sets(World world, String dimension) {
        List<Set<String>> classes = world.classes(dimension);
        Set<String> whole = new LinkedHashSet<>();
        classes.forEach(whole::addAll);
        Set<Set<String>> choices = new LinkedHashSet<>(classes);
        choices.addAll(world.cuts.get(dimension));
        List<Set<String>> wider = new ArrayList<>(world.cuts.get(dimension));
        wider.add(whole);
        for (Set<String> wide : wider) {
            for (Set<String> narrow : List.copyOf(choices)) {
                if (wide.size() > narrow.size() && wide.containsAll(narrow)) {
                    Set<String> left = new LinkedHashSet<>(wide);
                    left.removeAll(narrow);
                    choices.add(left);
                }
            }
        }
        return choices;
    }

    /** Made when somebody reads them: there are tens of thousands of counts, and few findings. */
    private static Supplier<List<String>> words(World world, Map<String, Set<String>> where) {
        return () -> {
            List<String> words = new ArrayList<>(List.of(world.measure));
            world.several.forEach((dimension, code) -> words.add(dimension + " " + code));
            if (world.from != null) {
                words.add(world.from + "/" + world.to);
            }
            where.forEach((dimension, values) -> words.add(dimension + " " + String.join("+", values)));
            return words;
        };
    }
}
