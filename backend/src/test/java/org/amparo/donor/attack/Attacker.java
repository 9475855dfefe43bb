package org.amparo.donor.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with every file that was ever published to any donor, a textbook and patience. Knows the method, not the programme: it has nothing of the
 * product's own check, neither its reading of files, nor its rows, nor its solver.
 * A crowd is a set of people or things that has a name in the files, e.g. services of grant G1 to women in an area. Every crowd is made of grains,
 * the crosses of all narrowest categories, and is what grains add up to.
 */
final class Attacker {

    /** What it found out. */
    record Spoils(int exact, int small, int groups, List<String> words) {
        boolean any() {
            return exact + small + groups > 0;
        }

        Spoils and(Spoils other) {
            List<String> all = new ArrayList<>(words);
            all.addAll(other.words);
            return new Spoils(exact + other.exact, small + other.small, groups + other.groups, all);
        }
    }

    /** Everybody of one measure that one kind of filter lets through; the filters that do not add up (grant, pillar, period of people) are in its key. */
    private static final class Pool {
        final String key;
        final Map<String, Set<String>> narrowest = new TreeMap<>();
        final List<Map<String, String>> grains = new ArrayList<>();
        int first;

        Pool(String key) {
            this.key = key;
        }
    }

    private record Sighting(Pool pool, Map<String, Set<String>> filter, double low, double high, int k) {
    }

    private record Share(Sighting part, Sighting whole, double percent, double half) {
    }

    private record Line(Map<Integer, Double> sum, double low, double high) {
    }

    private record Suspect(String words, Map<Integer, Double> sum, int k) {
    }

    private record Group(String words, Map<Integer, Double> group, Map<Integer, Double> fact, int k) {
    }

    private static final double ANY = 1e6;
    private static final double EPS = 1e-5;

    private final List<JsonNode> files = new ArrayList<>();
    private final Map<String, Map<String, Set<String>>> below = new HashMap<>();
    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private final Map<Pool, Integer> threshold = new HashMap<>();
    private int grains;

    private Attacker(List<String> texts) {
        JsonMapper json = JsonMapper.builder().build();
        texts.forEach(text -> files.add(json.readTree(text)));
    }

    /** Attacks all files of the same days together; files of other days are about others. */
    static Spoils attack(List<String> texts) {
        JsonMapper json = JsonMapper.builder().build();
        Spoils all = new Spoils(0, 0, 0, List.of());
        List<String> left = new ArrayList<>(texts);
        while (!left.isEmpty()) {
            List<String> together = new ArrayList<>(List.of(left.removeFirst()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (String text : List.copyOf(left)) {
                    if (together.stream().anyMatch(other -> meet(json.readTree(text), json.readTree(other)))) {
                        together.add(text);
                        left.remove(text);
                        grown = true;
                    }
                }
            }
            all = all.and(new Attacker(together).attack());
        }
        return all;
    }

    private static boolean meet(JsonNode one, JsonNode other) {
        return one.get("from").asString().compareTo(other.get("to").asString()) <= 0
                && other.get("from").asString().compareTo(one.get("to").asString()) <= 0;
    }

    private Spoils attack() {
        files.forEach(file -> file.get("tables").forEach(this::learnCategories));
        Set<String> seen = new LinkedHashSet<>();
        for (JsonNode file : files) {
            String scope = file.get("grant").asString() + file.get("area") + file.get("from") + file.get("to");
            int edition = 0;
            while (!seen.add(scope + edition)) {
                edition++;
            }
            for (JsonNode table : file.get("tables")) {
                read(file, table, edition);
            }
        }
        pools.values().forEach(this::grind);
        sightings.forEach(each -> lines.add(new Line(sum(each.pool(), each.filter(), 1), each.low(), each.high())));
        shares.forEach(this::weigh);
        relate();
        bind();
        suspect();
        return interrogate();
    }

    private void learnCategories(JsonNode table) {
        for (JsonNode dimension : table.get("by")) {
            Map<String, Set<String>> codes = below.computeIfAbsent(dimension.get("name").asString(), name -> new LinkedHashMap<>());
            for (JsonNode category : dimension.get("categories")) {
                codes.computeIfAbsent(category.get("code").asString(), code -> new LinkedHashSet<>());
                if (!category.get("in").asString().isEmpty()) {
                    codes.get(category.get("in").asString()).add(category.get("code").asString());
                }
            }
        }
    }

    private Set<String> ends(String dimension, String code) {
        Set<String> children = below.getOrDefault(dimension, Map.of()).getOrDefault(code, Set.of());
        if (children.isEmpty()) {
            return Set.of(code);
        }
        Set<String> ends = new TreeSet<>();
        children.forEach(child -> ends.addAll(ends(dimension, child)));
        return ends;
    }

    private void read(JsonNode file, JsonNode table, int edition) {
        boolean people = table.get("people").asBoolean();
        Map<String, Sighting> byPlace = new HashMap<>();
        for (JsonNode cell : table.get("cells")) {
            Map<String, Set<String>> filter = new HashMap<>();
            StringBuilder key = new StringBuilder(table.get("counts").asString()).append('#').append(edition);
            if (people) {
                key.append('|').append(file.get("grant").asString()).append('|').append(file.get("from").asString()).append('/')
                        .append(file.get("to").asString());
            } else {
                filter.put("day", days(file.get("from").asString(), file.get("to").asString()));
                if (!file.get("grant").asString().equals("ALL")) {
                    filter.put("payer", Set.of(file.get("grant").asString()));
                }
            }
            for (int i = 0; i < table.get("by").size(); i++) {
                String name = table.get("by").get(i).get("name").asString();
                String code = cell.get("at").get(i).asString();
                if (people && table.get("by").get(i).get("several").asBoolean()) {
                    key.append(code.equals("ALL") ? "" : "|" + name + "=" + code);
                } else if (!code.equals("ALL")) {
                    filter.put(name, ends(name, code));
                }
            }
            if (!file.get("area").asString().equals("ALL")) {
                filter.put("area", Set.of(file.get("area").asString()));
            }
            Pool pool = pools.computeIfAbsent(key.toString(), Pool::new);
            filter.forEach((name, values) -> pool.narrowest.computeIfAbsent(name, found -> new TreeSet<>()).addAll(values));
            int k = table.get("sensitive").asBoolean() ? 20 : 10;
            threshold.merge(pool, k, Math::max);
            double[] range = range(cell);
            Sighting sighting = new Sighting(pool, filter, range[0], range[1], k);
            sightings.add(sighting);
            byPlace.put(cell.get("at").toString(), sighting);
        }
        for (JsonNode cell : table.get("cells")) {
            if (cell.has("percent")) {
                BigDecimal percent = new BigDecimal(cell.get("percent").asString());
                shares.add(new Share(byPlace.get(cell.get("at").toString()), byPlace.get(cell.get("of").toString()), percent.doubleValue(),
                        Math.pow(10, -percent.scale()) / 2));
            }
        }
        if (!table.get("tells").asString().isEmpty()) {
            int fact = names(table).indexOf(table.get("tells").asString());
            byPlace.forEach((place, sighting) -> tell(sighting, table.get("tells").asString(), fact));
        }
    }

    private static List<String> names(JsonNode table) {
        List<String> names = new ArrayList<>();
        table.get("by").forEach(dimension -> names.add(dimension.get("name").asString()));
        return names;
    }

    private final List<Runnable> later = new ArrayList<>();

    private void tell(Sighting sighting, String fact, int at) {
        if (sighting.filter().containsKey(fact)) {
            later.add(() -> {
                Map<String, Set<String>> group = new HashMap<>(sighting.filter());
                group.remove(fact);
                groups.add(new Group(sighting.pool().key + group + " " + at, sum(sighting.pool(), group, 1),
                        sum(sighting.pool(), sighting.filter(), 1), sighting.k()));
            });
        }
    }

    /** First days of all the stretches into which the files cut time, within these days. */
    private Set<String> days(String from, String to) {
        TreeSet<String> cuts = new TreeSet<>();
        for (JsonNode file : files) {
            cuts.add(file.get("from").asString());
            cuts.add(java.time.LocalDate.parse(file.get("to").asString()).plusDays(1).toString());
        }
        return new TreeSet<>(cuts.subSet(from, true, to, true));
    }

    private static double[] range(JsonNode cell) {
        String shows = cell.get("shows").asString();
        if (shows.equals("withheld")) {
            return new double[]{0, ANY};
        }
        if (shows.contains("-")) {
            String[] ends = shows.split("-");
            return new double[]{Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
        }
        double count = Double.parseDouble(shows);
        if (!cell.has("rounded")) {
            return new double[]{count, count};
        }
        String[] rounded = cell.get("rounded").asString().split(" ");
        int base = Integer.parseInt(rounded[rounded.length - 1]);
        return rounded[0].equals("down")
                ? new double[]{count, count + base - 1}
                : new double[]{Math.max(cell.get("smallest").asInt(), count - Math.floorDiv(base, 2)), count + Math.floorDiv(base - 1, 2)};
    }

    private void grind(Pool pool) {
        pool.first = grains;
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (String name : pool.narrowest.keySet()) {
            Set<String> values = new TreeSet<>(pool.narrowest.get(name));
            below.getOrDefault(name, Map.of()).keySet().stream().filter(code -> !code.equals("ALL"))
                    .forEach(code -> values.addAll(ends(name, code)));
            if (name.equals("payer")) {
                values.add("nobody we know");
            }
            pool.narrowest.put(name, values);
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> grain : all) {
                for (String value : values) {
                    Map<String, String> with = new HashMap<>(grain);
                    with.put(name, value);
                    longer.add(with);
                }
            }
            all = longer;
        }
        pool.grains.addAll(all);
        grains += all.size();
    }

    private Map<Integer, Double> sum(Pool pool, Map<String, Set<String>> filter, double weight) {
        Map<Integer, Double> sum = new LinkedHashMap<>();
        for (int i = 0; i < pool.grains.size(); i++) {
            Map<String, String> grain = pool.grains.get(i);
            if (filter.entrySet().stream()
                    .allMatch(held -> !grain.containsKey(held.getKey()) || held.getValue().contains(grain.get(held.getKey())))) {
                sum.put(pool.first + i, weight);
            }
        }
        return sum;
    }

    private static Map<Integer, Double> plus(Map<Integer, Double> one, Map<Integer, Double> other, double times) {
        Map<Integer, Double> sum = new LinkedHashMap<>(one);
        other.forEach((grain, weight) -> sum.merge(grain, weight * times, Double::sum));
        return sum;
    }

    /** A percentage with a known denominator is another row: N times 100 lies between (p - h) M and (p + h) M. */
    private void weigh(Share share) {
        Map<Integer, Double> part = sum(share.part().pool(), share.part().filter(), 100);
        Map<Integer, Double> whole = sum(share.whole().pool(), share.whole().filter(), 1);
        lines.add(new Line(plus(part, whole, -(share.percent() - share.half())), 0, ANY * 1000));
        lines.add(new Line(plus(part, whole, -(share.percent() + share.half())), -ANY * 1000, 0));
    }

    private record Key(String measure, int edition, String grant, String from, String to, Map<String, String> several) {
        static Key of(Pool pool) {
            String[] parts = pool.key.split("\\|");
            String[] head = parts[0].split("#");
            Map<String, String> several = new TreeMap<>();
            for (int i = 3; i < parts.length; i++) {
                several.put(parts[i].split("=")[0], parts[i].split("=")[1]);
            }
            String[] days = parts.length > 2 ? parts[2].split("/") : new String[]{"", ""};
            return new Key(head[0], Integer.parseInt(head[1]), parts.length > 1 ? parts[1] : "ALL", days[0], days[1], several);
        }

        boolean within(Key wide) {
            return !equals(wide) && measure.equals(wide.measure) && edition == wide.edition
                    && (wide.grant.equals("ALL") || grant.equals(wide.grant))
                    && from.compareTo(wide.from) >= 0 && to.compareTo(wide.to) <= 0
                    && several.entrySet().containsAll(wide.several.entrySet());
        }
    }

    /** Who is in a narrower crowd is in the wider one; who is in the wider one is in one of its parts; and no one is reached without a service. */
    private void relate() {
        for (Pool wide : pools.values()) {
            Key whole = Key.of(wide);
            Map<String, List<Pool>> parts = new HashMap<>();
            for (Pool narrow : pools.values()) {
                Key part = Key.of(narrow);
                if (part.within(whole)) {
                    shared(wide, narrow)
                            .forEach(filter -> lines.add(new Line(plus(sum(wide, filter, 1), sum(narrow, filter, 1), -1), 0, ANY)));
                    if (part.grant().equals(whole.grant()) && part.from().equals(whole.from()) && part.to().equals(whole.to())
                            && part.several().size() == whole.several().size() + 1) {
                        part.several().keySet().stream().filter(name -> !whole.several().containsKey(name))
                                .forEach(name -> parts.computeIfAbsent(name, found -> new ArrayList<>()).add(narrow));
                    }
                }
                if (part.measure().equals(whole.measure()) && part.edition() > whole.edition() && part.grant().equals(whole.grant())
                        && part.several().equals(whole.several()) && part.from().equals(whole.from())) {
                    editions(wide, narrow);
                }
                if (whole.measure().equals("services") && part.measure().equals("reached") && whole.edition() == part.edition()) {
                    served(wide, narrow, part);
                }
            }
            parts.forEach((name, all) -> {
                if (all.size() == below.get(name).keySet().stream().filter(code -> !code.equals("ALL")).count()) {
                    shared(wide, all.getFirst()).forEach(filter -> {
                        Map<Integer, Double> sum = new LinkedHashMap<>();
                        all.forEach(each -> sum.putAll(sum(each, filter, 1)));
                        lines.add(new Line(plus(sum, sum(wide, filter, 1), -1), 0, ANY));
                    });
                }
            });
        }
        later.forEach(Runnable::run);
    }

    private static final Map<String, List<String>> NOT_KNOWN = Map.of("SEX", List.of("sex", "UNKNOWN"), "BIRTH_DATE",
            List.of("age", "AGE_UNKNOWN"), "DISABILITY", List.of("disability", "NOT_ASSESSED"));

    /** What different counts have to do with each other, as everybody knows who has read what they count. */
    private void bind() {
        for (Pool pool : List.copyOf(pools.values())) {
            Key key = Key.of(pool);
            switch (key.measure()) {
                case "quality" -> described(pool, key.several().get("item"), crowds("reached", key, 0));
                case "families" -> visited(pool, key);
                case "needs" -> owed(pool, key);
                default -> {
                    // nothing else does
                }
            }
        }
    }

    /** Crowds of other things counted in the same files, held by so many filters that do not add up. */
    private List<Pool> crowds(String measure, Key as, int several) {
        return pools.values().stream().filter(pool -> {
            Key key = Key.of(pool);
            return key.measure().equals(measure) && key.edition() == as.edition() && key.grant().equals(as.grant())
                    && key.from().equals(as.from()) && key.to().equals(as.to()) && key.several().size() == several;
        }).toList();
    }

    /** What is known of people is known of those who were reached, or is missing; what is missing is unknown in every other table. */
    private void described(Pool quality, String item, List<Pool> reached) {
        for (Pool all : reached) {
            lines.add(new Line(plus(sum(quality, Map.of(), 1), sum(all, Map.of(), 1), -1), 0, 0));
            Map<Integer, Double> missing = sum(quality, Map.of("known", Set.of("MISSING")), 1);
            List<String> unknown = NOT_KNOWN.get(item);
            if (unknown != null && all.narrowest.getOrDefault(unknown.getFirst(), Set.of()).contains(unknown.getLast())) {
                lines.add(new Line(plus(missing, sum(all, Map.of(unknown.getFirst(), Set.of(unknown.getLast())), 1), -1), 0, 0));
            }
            if (item.equals("AREA") && all.narrowest.getOrDefault("area", Set.of()).contains("AREA_UNKNOWN")) {
                Map<Integer, Double> listed = plus(sum(all, Map.of("area", Set.of("AREA_UNKNOWN")), 1), missing, -1);
                lines.add(new Line(listed, 0, ANY));
                suspects.add(new Suspect("known areas that are on no list " + all.key, listed, threshold.get(all)));
            }
        }
    }

    /** A visit to a family is a service, and none of those by which people were reached; each of their pillars took one more. */
    private void visited(Pool families, Key key) {
        Map<String, Set<String>> scope = scope(key);
        for (Pool services : pools.values()) {
            if (!services.key.startsWith("services#" + key.edition()) || !services.narrowest.keySet().containsAll(scope.keySet())) {
                continue;
            }
            List<Pool> reached = crowds("reached", key, 0);
            for (Map<String, Set<String>> filter : shared(services, families)) {
                Map<String, Set<String>> both = new HashMap<>(filter);
                both.putAll(scope);
                Map<Integer, Double> left = plus(sum(services, both, 1), sum(families, filter, 1), -1);
                lines.add(new Line(left, 0, ANY));
                reached.stream().filter(all -> all.narrowest.keySet().containsAll(filter.keySet()))
                        .forEach(all -> lines.add(new Line(plus(left, sum(all, filter, 1), -1), 0, ANY)));
            }
            Map<Integer, Double> left = plus(sum(services, scope, 1), sum(families, Map.of(), 1), -1);
            for (Pool pillar : crowds("reached", key, 1)) {
                left = plus(left, sum(pillar, Map.of(), 1), -1);
            }
            lines.add(new Line(left, 0, ANY));
        }
    }

    private Map<String, Set<String>> scope(Key key) {
        Map<String, Set<String>> scope = new HashMap<>();
        scope.put("day", days(key.from(), key.to()));
        if (!key.grant().equals("ALL")) {
            scope.put("payer", Set.of(key.grant()));
        }
        return scope;
    }

    /** A need is told of a grant that paid for a service to the person earlier in the year, so somebody was reached by it where there is one. */
    private void owed(Pool needs, Key key) {
        for (Pool reached : pools.values()) {
            Key who = Key.of(reached);
            if (!who.measure().equals("reached") || who.edition() != key.edition() || who.grant().equals("ALL")
                    || !who.from().endsWith("-01-01")) {
                continue;
            }
            Map<String, Set<String>> scope = scope(who);
            who.several().forEach((name, code) -> scope.put(name, ends(name, code)));
            if (needs.narrowest.keySet().containsAll(scope.keySet())) {
                List<Map<String, Set<String>>> filters = new ArrayList<>(shared(needs, reached));
                filters.add(Map.of());
                for (Map<String, Set<String>> filter : filters) {
                    Map<String, Set<String>> both = new HashMap<>(filter);
                    both.putAll(scope);
                    if (leastAlone(needs, sum(needs, both, 1)) > EPS) {
                        lines.add(new Line(sum(reached, filter, 1), 1, ANY));
                    }
                }
            }
        }
    }

    /** The least that a crowd can be by what was published of its own kind. */
    private double leastAlone(Pool pool, Map<Integer, Double> crowd) {
        ExpressionsBasedModel alone = new ExpressionsBasedModel();
        Variable[] all = new Variable[pool.grains.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = alone.newVariable("n" + i).lower(0).upper(ANY / 10).weight(crowd.getOrDefault(pool.first + i, 0.0));
        }
        int row = 0;
        for (Sighting each : sightings) {
            if (each.pool() == pool) {
                Expression expression = alone.newExpression("s" + row++).lower(each.low());
                if (each.high() < ANY) {
                    expression.upper(each.high());
                }
                sum(pool, each.filter(), 1).forEach((grain, weight) -> expression.set(all[grain - pool.first], weight));
            }
        }
        return alone.minimise().getValue();
    }

    /** The same told twice: entries were only added in between, and how many is a question like any other. */
    private void editions(Pool first, Pool second) {
        for (Map<String, Set<String>> filter : shared(first, second)) {
            Map<Integer, Double> added = plus(sum(second, filter, 1), sum(first, filter, 1), -1);
            lines.add(new Line(added, 0, ANY));
            suspects.add(new Suspect("added to " + first.key + filter, added, threshold.get(first)));
        }
        for (Sighting sighting : sightings) {
            if (sighting.pool() == first) {
                suspects.add(new Suspect("added to " + first.key + sighting.filter(),
                        plus(sum(second, sighting.filter(), 1), sum(first, sighting.filter(), 1), -1), sighting.k()));
            }
        }
    }

    private void served(Pool services, Pool reached, Key key) {
        Map<String, Set<String>> scope = new HashMap<>();
        scope.put("day", days(key.from(), key.to()));
        if (!key.grant().equals("ALL")) {
            scope.put("payer", Set.of(key.grant()));
        }
        key.several().forEach((name, code) -> scope.put(name, ends(name, code)));
        if (services.narrowest.keySet().containsAll(scope.keySet())) {
            for (Map<String, Set<String>> filter : shared(services, reached)) {
                Map<String, Set<String>> both = new HashMap<>(filter);
                both.putAll(scope);
                lines.add(new Line(plus(sum(services, both, 1), sum(reached, filter, 1), -1), 0, ANY));
            }
        }
    }

    /** All crosses of the narrowest categories of the dimensions that both know. */
    private static List<Map<String, Set<String>>> shared(Pool one, Pool other) {
        List<Map<String, Set<String>>> all = new ArrayList<>(List.of(Map.of()));
        for (String name : one.narrowest.keySet()) {
            if (other.narrowest.containsKey(name)) {
                List<Map<String, Set<String>>> longer = new ArrayList<>();
                for (Map<String, Set<String>> filter : all) {
                    for (String value : one.narrowest.get(name)) {
                        Map<String, Set<String>> with = new HashMap<>(filter);
                        with.put(name, Set.of(value));
                        longer.add(with);
                    }
                }
                all = longer;
            }
        }
        return all;
    }

    /** Every crowd with a name, what is left of it without a named part of it, and crowds of up to two narrowest categories. */
    private void suspect() {
        Map<Pool, List<Map<String, Set<String>>>> named = new LinkedHashMap<>();
        sightings.forEach(each -> named.computeIfAbsent(each.pool(), found -> new ArrayList<>()).add(each.filter()));
        Set<Map<Integer, Double>> seen = new LinkedHashSet<>();
        named.forEach((pool, filters) -> {
            for (Map<String, Set<String>> filter : Set.copyOf(filters)) {
                add(seen, pool, filter.toString(), sum(pool, filter, 1));
                for (String name : filter.keySet()) {
                    Map<String, Set<String>> without = new HashMap<>(filter);
                    without.remove(name);
                    add(seen, pool, without + " without " + filter, plus(sum(pool, without, 1), sum(pool, filter, 1), -1));
                }
            }
            for (int i = 0; i < pool.grains.size(); i++) {
                add(seen, pool, pool.grains.get(i).toString(), new LinkedHashMap<>(Map.of(pool.first + i, 1.0)));
            }
        });
        for (Pool wide : pools.values()) {
            for (Pool narrow : pools.values()) {
                if (Key.of(narrow).within(Key.of(wide))) {
                    for (Map<String, Set<String>> filter : shared(wide, narrow)) {
                        add(seen, wide, filter + " without " + narrow.key, plus(sum(wide, filter, 1), sum(narrow, filter, 1), -1));
                    }
                    add(seen, wide, "without " + narrow.key, plus(sum(wide, Map.of(), 1), sum(narrow, Map.of(), 1), -1));
                }
            }
        }
    }

    private void add(Set<Map<Integer, Double>> seen, Pool pool, String words, Map<Integer, Double> sum) {
        sum.values().removeIf(weight -> weight == 0);
        if (!sum.isEmpty() && seen.add(sum)) {
            suspects.add(new Suspect(pool.key + words, sum, threshold.get(pool)));
        }
    }

    private final List<double[]> possible = new ArrayList<>();
    private ExpressionsBasedModel model;
    private Variable[] variables;
    private List<Integer> members = List.of();

    /** Asks about each heap of grains that the lines tie together by itself. */
    private Spoils interrogate() {
        int[] heap = new int[grains];
        for (int i = 0; i < grains; i++) {
            heap[i] = i;
        }
        for (Line line : lines) {
            int[] tied = line.sum().keySet().stream().mapToInt(grain -> top(heap, grain)).toArray();
            for (int each : tied) {
                heap[top(heap, each)] = top(heap, tied[0]);
            }
        }
        Map<Integer, List<Integer>> heaps = new LinkedHashMap<>();
        for (int i = 0; i < grains; i++) {
            heaps.computeIfAbsent(top(heap, i), found -> new ArrayList<>()).add(i);
        }
        Spoils spoils = new Spoils(0, 0, 0, List.of());
        for (Map.Entry<Integer, List<Integer>> each : heaps.entrySet()) {
            spoils = spoils
                    .and(interrogate(each.getValue(), sum -> sum.keySet().stream().allMatch(grain -> top(heap, grain) == each.getKey())));
        }
        return spoils;
    }

    private static int top(int[] heap, int grain) {
        int at = grain;
        while (heap[at] != at) {
            heap[at] = heap[heap[at]];
            at = heap[at];
        }
        return at;
    }

    private Spoils interrogate(List<Integer> heap, Predicate<Map<Integer, Double>> inside) {
        model = new ExpressionsBasedModel();
        variables = new Variable[grains];
        members = heap;
        possible.clear();
        heap.forEach(grain -> variables[grain] = model.newVariable("g" + grain).lower(0).upper(ANY / 10));
        int row = 0;
        for (Line line : lines) {
            boolean silent = line.low() <= 0 && line.high() >= ANY && line.sum().values().stream().allMatch(weight -> weight > 0);
            if (silent || !inside.test(line.sum())) {
                continue;
            }
            Expression expression = model.newExpression("r" + row++);
            line.sum().forEach((grain, weight) -> expression.set(variables[grain], weight));
            if (line.low() > -ANY) {
                expression.lower(line.low());
            }
            if (line.high() < ANY) {
                expression.upper(line.high());
            }
        }
        List<Suspect> here = suspects.stream().filter(suspect -> inside.test(suspect.sum())).toList();
        Random random = new Random(7);
        for (int round = 0; round < 16 && !here.isEmpty(); round++) {
            Map<Integer, Double> mixed = new HashMap<>();
            for (Suspect suspect : here) {
                double sign = round == 0 ? -1 : round == 1 ? 1 : random.nextBoolean() ? 1 : -1;
                suspect.sum().forEach((grain, weight) -> mixed.merge(grain, weight * sign * random.nextDouble(), Double::sum));
            }
            least(mixed);
            here = here.stream().filter(suspect -> !isExcused(suspect)).toList();
        }
        Spoils spoils = new Spoils(0, 0, 0, List.of());
        for (Suspect suspect : here) {
            if (!isExcused(suspect)) {
                spoils = spoils.and(question(suspect));
            }
        }
        for (Group group : groups) {
            if (inside.test(group.group())) {
                spoils = spoils.and(question(group));
            }
        }
        return spoils;
    }

    private boolean isExcused(Suspect suspect) {
        return possible.stream().anyMatch(point -> {
            double at = at(point, suspect.sum());
            return at <= EPS || at >= suspect.k() - EPS;
        });
    }

    private static double at(double[] point, Map<Integer, Double> sum) {
        double at = 0;
        for (Map.Entry<Integer, Double> each : sum.entrySet()) {
            at += each.getValue() * point[each.getKey()];
        }
        return at;
    }

    private Spoils question(Suspect suspect) {
        double low = least(suspect.sum());
        if (low <= EPS) {
            return new Spoils(0, 0, 0, List.of());
        }
        double high = -least(plus(Map.of(), suspect.sum(), -1));
        long atLeast = (long) Math.ceil(low - EPS);
        long atMost = (long) Math.floor(high + EPS);
        boolean told = atLeast >= 1 && atMost < suspect.k();
        return new Spoils(told && atLeast == atMost ? 1 : 0, told && atLeast < atMost ? 1 : 0, 0,
                told ? List.of(atLeast + ".." + atMost + " " + suspect.words()) : List.of());
    }

    private Spoils question(Group group) {
        boolean excused = possible.stream().anyMatch(point -> at(point, group.fact()) >= 1 - EPS)
                && possible.stream().anyMatch(point -> at(point, group.group()) - at(point, group.fact()) >= 1 - EPS);
        if (excused || possible.stream().anyMatch(point -> at(point, group.group()) <= EPS || at(point, group.group()) >= 3 * group.k())) {
            return new Spoils(0, 0, 0, List.of());
        }
        Map<Integer, Double> others = plus(group.group(), group.fact(), -1);
        others.values().removeIf(weight -> weight == 0);
        boolean none = -least(plus(Map.of(), group.fact(), -1)) < 1 - EPS;
        boolean all = -least(plus(Map.of(), others, -1)) < 1 - EPS;
        boolean few = least(group.group()) > EPS && -least(plus(Map.of(), group.group(), -1)) < 3 * group.k() - EPS;
        return few && (none || all) ? new Spoils(0, 0, 1, List.of("group " + group.words())) : new Spoils(0, 0, 0, List.of());
    }

    /** The least a sum can be; where it is reached is kept, since it excuses others too. */
    private double least(Map<Integer, Double> sum) {
        members.forEach(grain -> variables[grain].weight(sum.getOrDefault(grain, 0.0)));
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The attacker's solver says " + result.getState());
        }
        double[] point = new double[grains];
        for (int i = 0; i < members.size(); i++) {
            point[members.get(i)] = result.doubleValue(i);
        }
        possible.add(point);
        return at(point, sum);
    }
}
