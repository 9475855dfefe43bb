package org.amparo.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the lists of the indicators, from the facts alone. */
@Component
@Transactional(readOnly = true, transactionManager = ReportConnections.TRANSACTIONS)
class IndicatorReads implements IndicatorQueries, EachBehind {

    private static final String FIGURE = """
            {counted}
            select %s part, {number} as items, %s
            from thing group by %s part order by %s part collate "C"
            """;
    /** Where several parts make the numerator, the spread is that of all of them together, in a row without a part. */
    private static final String FIGURE_OF_SEVERAL = """
            {counted}
            select %1$s part, {number} as items, sum(amount) as amounts,
                   percentile_cont(0.5) within group (order by amount) filter (where part in (%2$s)) as median,
                   percentile_cont(0.9) within group (order by amount) filter (where part in (%2$s)) as ninetieth
            from thing group by grouping sets ((%1$s part), (%3$s)) order by %4$s part collate "C" nulls last
            """;
    private static final String SPREAD = """
            sum(amount) as amounts, percentile_cont(0.5) within group (order by amount) as median,
            percentile_cont(0.9) within group (order by amount) as ninetieth""";
    /** To sort what has no amounts takes longer than to count it. */
    private static final String NO_SPREAD = "null::bigint as amounts, null::float8 as median, null::float8 as ninetieth";
    private static final String BEHIND = """
            {items}
            select file_number, survivor_id, subject_id, part, amount from item
            where file_number is not null and (:part::text is null or part = :part) and {today}
              and (:after::text is null or {place} collate "C" > (select {place} from item where {sign} = :after limit 1))
            order by {place} collate "C" limit :size::bigint""".replace("{sign}", FileBehind.sign("{place}"))
            .replace("{place}", "concat(file_number, ' ', subject_id, ' ', part)");
    private static final String BEYOND = """
            {items} select count(*) from item where file_number is not null and (:part::text is null or part = :part) and not {today}""";
    private static final int MOST_FILES = 500;
    /** The same count for several last days at once, each with a period as long as the question's. */
    private static final String TREND = """
            with day as (select last::date as to_day, last::date - :length::int as from_day from unnest(:days::date[]) as last)
            select day.to_day, counted.*
            from day cross join lateral (%s) counted
            order by day.to_day""";
    private static final int MOST_DAYS = 60;
    private static final String FILE_NUMBERS = """
            select distinct p.id, p.file_number from stat.person p
            where p.id = any(:people) and p.file_number is not null and {today}""";
    private static final String ALL_ITEMS = "{items} select %s survivor_id, subject_id, part, amount from item";
    /** What became known of some people between two places: each fact is written at the place of its event. */
    private static final String BECAUSE = """
            with fact as (%s)
            select distinct f.survivor_id as about, f.known_from as position, e.event_name, e.recorded_at
            from fact f join stat.sealed_event e on e.position = f.known_from
            where f.known_from > :before and f.known_from <= :after and f.survivor_id = any(:people)
            order by f.known_from""";
    private static final List<String> OF_PEOPLE = List.of("need", "service", "case_episode", "follow_up", "referral", "device",
            "device_check",
            "device_repair", "consent", "satisfaction");
    /** What became known of providers: each under its own id and under those of its offers. */
    private static final String BECAUSE_OF_PROVIDERS = """
            with fact as (
                select id as provider_id, known_from from stat.provider union select provider_id, known_from from stat.site
                union select provider_id, known_from from stat.offer),
            thing as (select provider_id as id, provider_id from fact union select id, provider_id from stat.offer)
            select distinct t.id as about, f.known_from as position, e.event_name, e.recorded_at
            from fact f join thing t on t.provider_id = f.provider_id
            join stat.sealed_event e on e.position = f.known_from
            where f.known_from > :before and f.known_from <= :after and (:all or t.id = any(:things))
            order by f.known_from""";

    /**
     * A report sorts and joins many rows, in memory and not on the disk; it finds them by indices, which lie in memory too; and it is planned
     * for what is asked, since one area and a whole country want different ways. For the transaction at hand.
     */
    private static final String SETTINGS = """
            select set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true)""";
    private static final UUID ANY_DISTRICT = new UUID(0, 0);

    private final JdbcClient sql;
    private final KnownPlace known;
    private final ReachToday reach;

    IndicatorReads(@Qualifier(ReportConnections.REPORTS) JdbcClient sql, KnownPlace known, ReachToday reach) {
        this.sql = sql;
        this.known = known;
        this.reach = reach;
    }

    @Override
    public long knownNow(Viewer viewer) {
        viewer.require(Permission.REPORT_READ);
        return known.now();
    }

    @Override
    public long knownAt(Viewer viewer, Instant moment) {
        viewer.require(Permission.REPORT_READ);
        return known.at(moment);
    }

    @Override
    public Optional<Instant> recordedAt(Viewer viewer, long place) {
        viewer.require(Permission.REPORT_READ);
        return known.recordedAt(place);
    }

    @Override
    public List<Figure> trend(Viewer viewer, Question question, List<LocalDate> lastDays) {
        viewer.require(Permission.REPORT_READ);
        Indicator indicator = question.indicator();
        if (indicator.form().isOverlapping() || lastDays.isEmpty() || lastDays.size() > MOST_DAYS) {
            throw new IllegalArgumentException("A trend has 1 to " + MOST_DAYS + " days, of parts that do not overlap");
        }
        Question whole = question.by();
        Tally<LocalDate> tally = new Tally<>(indicator);
        asked(viewer, whole, List.of(), TREND.formatted(counted(indicator, "")),
                statement -> statement.replaceAll(":to(?!\\w)", "day.to_day").replaceAll(":from(?!\\w)", "day.from_day"))
                .param("length", ChronoUnit.DAYS.between(question.from(), question.to()))
                .param("days", lastDays.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((ResultSet row) -> tally.add(row.getObject("to_day", LocalDate.class), row));
        return lastDays.stream().map(day -> new Figure(whole.until(day), List.of(tally.cell(day, List.of(), null)))).toList();
    }

    @Override
    public Figure figure(Viewer viewer, Question question) {
        viewer.require(Permission.REPORT_READ);
        Tally<List<String>> tally = new Tally<>(question.indicator());
        int cuts = question.cuts().size();
        asked(viewer, question, List.of(), counted(question.indicator(), columns(cuts, "")))
                .query((ResultSet row) -> tally.add(values(row, cuts), row));
        if (cuts == 0) {
            tally.parts.putIfAbsent(List.of(), Map.of());
        }
        Map<List<String>, Long> totals = question.indicator().form().isOverlapping() ? people(viewer, question) : Map.of();
        return new Figure(question, tally.parts.keySet().stream().map(values -> tally.cell(values, values, totals.get(values))).toList());
    }

    private static String counted(Indicator indicator, String by) {
        if (isOfSeveral(indicator)) {
            String numerator = indicator.numerator().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
            return FIGURE_OF_SEVERAL.formatted(by, numerator, by.isEmpty() ? "" : by.substring(0, by.length() - 2),
                    by.replace(",", " collate \"C\","));
        }
        return FIGURE.formatted(by, indicator.hasAmounts() ? SPREAD : NO_SPREAD, by,
                by.replace(",", " collate \"C\","));
    }

    private static boolean isOfSeveral(Indicator indicator) {
        return indicator.hasAmounts() && !indicator.form().isOverlapping() && indicator.numerator().size() > 1;
    }

    /** What rows of counts say of each key, a cell or a day. */
    private static final class Tally<K> {
        private final Indicator indicator;
        private final Map<K, Map<String, Long>> parts = new LinkedHashMap<>();
        private final Map<K, Map<String, Long>> sums = new HashMap<>();
        private final Map<K, Double[]> amounts = new HashMap<>();

        Tally(Indicator indicator) {
            this.indicator = indicator;
        }

        void add(K key, ResultSet row) throws SQLException {
            String part = row.getString("part");
            boolean together = isOfSeveral(indicator);
            if (together && part == null) {
                amounts.put(key, new Double[]{number(row, "median"), number(row, "ninetieth")});
                return;
            }
            parts.computeIfAbsent(key, missing -> new LinkedHashMap<>()).put(part, row.getLong("items"));
            sums.computeIfAbsent(key, missing -> new LinkedHashMap<>()).put(part, row.getLong("amounts"));
            if (!together && indicator.numerator().contains(part) || indicator.numerator().isEmpty()) {
                amounts.put(key, new Double[]{number(row, "median"), number(row, "ninetieth")});
            }
        }

        /** @param items null where the parts add up to them */
        Figure.Cell cell(K key, List<String> values, Long items) {
            Map<String, Long> counted = parts.getOrDefault(key, Map.of());
            long all = items == null ? counted.values().stream().mapToLong(Long::longValue).sum() : items;
            Double[] spread = amounts.getOrDefault(key, new Double[2]);
            return new Figure.Cell(values, counted, all, spread[0], spread[1], sums.getOrDefault(key, Map.of()));
        }
    }

    /** Where parts overlap, an item may be in several, and is one all the same. */
    private Map<List<String>, Long> people(Viewer viewer, Question question) {
        Map<List<String>, Long> totals = new HashMap<>();
        int cuts = question.cuts().size();
        String by = columns(cuts, "");
        String grouping = cuts == 0 ? "" : " group by " + by.substring(0, by.length() - 2);
        asked(viewer, question, List.of(), "{items} select " + by + "count(distinct "
                + (question.indicator().of() == Indicator.Of.PEOPLE ? "survivor_id" : "subject_id") + ") as items from item" + grouping)
                .query((ResultSet row) -> {
                    totals.put(values(row, cuts), row.getLong("items"));
                });
        return totals;
    }

    @Override
    public List<FileBehind> behind(Viewer viewer, Question question, List<String> values, String part, String after, int size) {
        viewer.require(Permission.REPORT_READ);
        if (size < 1 || size > MOST_FILES) {
            throw new IllegalArgumentException("A page has 1 to " + MOST_FILES + " files");
        }
        return behind(viewer, question, values, BEHIND, part).param("after", after).param("size", size)
                .query((row, n) -> file(row)).list();
    }

    @Override
    public long beyond(Viewer viewer, Question question, List<String> values, String part) {
        viewer.require(Permission.REPORT_READ);
        return behind(viewer, question, values, BEYOND, part).query(Long.class).single();
    }

    private JdbcClient.StatementSpec behind(Viewer viewer, Question question, List<String> values, String statement, String part) {
        return asked(viewer, question, values, statement.replace("{today}", ReachToday.of(viewer, "item.survivor_id")))
                .param(ReachToday.TODAY, reach.today()).param("part", part);
    }

    @Override
    public void eachBehind(Viewer viewer, Question question, List<String> values, String part, Consumer<FileBehind> each) {
        viewer.require(Permission.REPORT_READ);
        behind(viewer, question, values, BEHIND, part).param("after", null).param("size", null)
                .withFetchSize(MOST_FILES).query((ResultSet row) -> each.accept(file(row)));
    }

    private static FileBehind file(ResultSet row) throws SQLException {
        return new FileBehind(row.getObject("survivor_id", UUID.class), row.getString("file_number"),
                row.getObject("subject_id", UUID.class), row.getString("part"), whole(row, "amount"));
    }

    @Override
    public WhyChanged whyChanged(Viewer viewer, Question before, Question after, int skip, int size) {
        viewer.require(Permission.REPORT_READ);
        if (!before.indicator().equals(after.indicator()) || !before.cuts().equals(after.cuts()) || !before.only().equals(after.only())
                || after.known() < before.known()) {
            throw new IllegalArgumentException("Only a later answer to the same question can be explained");
        }
        Map<Item, Counted> then = items(viewer, before);
        Map<Item, Counted> now = items(viewer, after);
        long days = ChronoUnit.DAYS.between(before.to(), after.to());
        Set<Item> changed = Stream.concat(then.keySet().stream(), now.keySet().stream())
                .filter(item -> !isSame(after.indicator(), then.get(item), now.get(item), days))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, String> numbers = fileNumbers(viewer, changed);
        Map<WhyChanged.Kind, Long> kinds = changed.stream()
                .collect(Collectors.groupingBy(item -> new WhyChanged.Kind(part(then.get(item)), part(now.get(item))),
                        Collectors.counting()));
        List<Item> told = changed.stream().sorted(order(numbers)).skip(skip).limit(size).toList();
        Set<Item> explained = new LinkedHashSet<>(told);
        Map<UUID, Set<UUID>> people = explained.isEmpty() ? Map.of() : behindShared(viewer, before, after);
        Map<UUID, List<WhyChanged.Because>> ofPeople = because(before, after, explained, people);
        Map<UUID, List<WhyChanged.Because>> ofProviders = ofProviders(before, after, explained);
        return new WhyChanged(before, after, changed.size(), frequent(kinds), told.stream().map(item -> {
            String number = numbers.get(item.survivorId());
            List<WhyChanged.Because> because = ofPeople(item, people, ofPeople);
            return new WhyChanged.Change(item.values(), item.survivorId(), number, item.subjectId(), part(then.get(item)),
                    part(now.get(item)), amount(then.get(item)), amount(now.get(item)),
                    because(number == null ? List.of() : because, item, ofProviders), number == null ? because.size() : 0);
        }).toList());
    }

    private static Map<WhyChanged.Kind, Long> frequent(Map<WhyChanged.Kind, Long> kinds) {
        Map<WhyChanged.Kind, Long> frequent = new LinkedHashMap<>();
        kinds.entrySet().stream().sorted(Map.Entry.<WhyChanged.Kind, Long>comparingByValue().reversed()
                .thenComparing(kind -> String.valueOf(kind.getKey()))).forEach(kind -> frequent.put(kind.getKey(), kind.getValue()));
        return frequent;
    }

    /** By where it is counted and by file, so that pages asked one after the other make the whole. */
    private static Comparator<Item> order(Map<UUID, String> numbers) {
        return Comparator.<Item, String>comparing(item -> String.join(" ", item.values()))
                .thenComparing(item -> numbers.getOrDefault(item.survivorId(), "")).thenComparing(item -> item.subjectId().toString())
                .thenComparing(item -> String.valueOf(item.ranked()));
    }

    private static boolean isSame(Indicator indicator, Counted then, Counted now, long days) {
        if (then == null || now == null || !then.part().equals(now.part())) {
            return false;
        }
        return Objects.equals(then.amount(), now.amount())
                || then.amount() != null && now.amount() != null && indicator.isAging(now.part()) && now.amount() - then.amount() == days;
    }

    private static String part(Counted counted) {
        return counted == null ? null : counted.part();
    }

    private static Long amount(Counted counted) {
        return counted == null ? null : counted.amount();
    }

    /**
     * The people behind each item that many share, before and after, whatever the cut: what is said of one may move all. What a caseworker
     * carries is reckoned from all cases there are, so that all people of the caseworker count here, of whom no more is told than how many events there are.
     */
    private Map<UUID, Set<UUID>> behindShared(Viewer viewer, Question before, Question after) {
        Map<UUID, Set<UUID>> people = new HashMap<>();
        if (before.indicator().of().isShared()) {
            boolean everybody = before.indicator().of() == Indicator.Of.CASEWORKERS;
            RowScope granted = RowScope.of(viewer, Permission.REPORT_READ, RowScope.Columns.of("p"));
            RowScope scope = everybody ? new RowScope("(true)", granted.parameters()) : granted;
            Scope reach = everybody ? Scope.ALL : viewer.scopeOf(Permission.REPORT_READ).orElseThrow();
            for (Question one : List.of(before, after)) {
                Question whole = Question.of(one.indicator(), one.from(), one.to(), one.known());
                asked(scope, reach, whole, List.of(), ALL_ITEMS.formatted(""), UnaryOperator.identity()).query((ResultSet row) -> {
                    people.computeIfAbsent(row.getObject("subject_id", UUID.class), first -> new LinkedHashSet<>())
                            .add(row.getObject("survivor_id", UUID.class));
                });
            }
        }
        return people;
    }

    private static List<WhyChanged.Because> ofPeople(Item item, Map<UUID, Set<UUID>> people, Map<UUID, List<WhyChanged.Because>> ofPeople) {
        Stream<UUID> about = item.survivorId() == null
                ? people.getOrDefault(item.subjectId(), Set.of()).stream()
                : Stream.of(item.survivorId());
        return about.flatMap(one -> ofPeople.getOrDefault(one, List.of()).stream()).distinct().toList();
    }

    private static List<WhyChanged.Because> because(List<WhyChanged.Because> people, Item item,
            Map<UUID, List<WhyChanged.Because>> ofProviders) {
        List<WhyChanged.Because> providers = ofProviders.getOrDefault(item.subjectId(), ofProviders.getOrDefault(ANY_DISTRICT, List.of()));
        return Stream.concat(people.stream(), providers.stream()).distinct().sorted(Comparator.comparing(WhyChanged.Because::position))
                .toList();
    }

    /** A district may gain or lose a service by what any provider tells: then all of it stands under {@link #ANY_DISTRICT}. */
    private Map<UUID, List<WhyChanged.Because>> ofProviders(Question before, Question after, Set<Item> changed) {
        boolean districts = before.indicator().of() == Indicator.Of.DISTRICTS;
        Set<UUID> things = changed.stream().filter(item -> item.survivorId() == null).map(Item::subjectId).collect(Collectors.toSet());
        if (things.isEmpty() || (before.indicator().of().isShared() && !districts)) {
            return Map.of();
        }
        Map<UUID, List<WhyChanged.Because>> because = new HashMap<>();
        sql.sql(BECAUSE_OF_PROVIDERS).param("before", before.known()).param("after", after.known()).param("all", districts)
                .param("things", things.toArray(UUID[]::new)).query((ResultSet row) -> {
                    because.computeIfAbsent(districts ? ANY_DISTRICT : row.getObject("about", UUID.class), first -> new ArrayList<>())
                            .add(because(row));
                });
        return because;
    }

    private static WhyChanged.Because because(ResultSet row) throws SQLException {
        return new WhyChanged.Because(row.getLong("position"), row.getString("event_name"), Instant.parse(row.getString("recorded_at")));
    }

    /** Where something is counted; in a ranking its part is of it, since it may be in several. */
    private record Item(List<String> values, UUID survivorId, UUID subjectId, String ranked) {
    }

    /** @param amount null without any */
    private record Counted(String part, Long amount) {
    }

    private Map<Item, Counted> items(Viewer viewer, Question question) {
        boolean people = question.indicator().of() == Indicator.Of.PEOPLE;
        boolean ranked = question.indicator().form().isOverlapping();
        boolean shared = question.indicator().of().isShared();
        int cuts = question.cuts().size();
        Map<Item, Counted> items = new LinkedHashMap<>();
        asked(viewer, question, List.of(), ALL_ITEMS.formatted(columns(cuts, ""))).query((ResultSet row) -> {
            UUID survivor = row.getObject("survivor_id", UUID.class);
            String part = row.getString("part");
            items.put(new Item(values(row, cuts), shared ? null : survivor, people ? survivor : row.getObject("subject_id", UUID.class),
                    ranked ? part : null), new Counted(part, whole(row, "amount")));
        });
        return items;
    }

    /** Of files that the viewer may see today. */
    private Map<UUID, String> fileNumbers(Viewer viewer, Set<Item> changed) {
        Map<UUID, String> numbers = new HashMap<>();
        sql.sql(FILE_NUMBERS.replace("{today}", ReachToday.of(viewer, "p.id")))
                .params(RowScope.of(viewer, Permission.REPORT_READ, RowScope.Columns.of("p")).parameters())
                .param(ReachToday.TODAY, reach.today())
                .param("people", changed.stream().map(Item::survivorId).filter(Objects::nonNull).distinct().toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    numbers.put(row.getObject("id", UUID.class), row.getString("file_number"));
                });
        return numbers;
    }

    /**
     * Where facts of some people are told that can change an answer: who they are, which every question asks, and of the rest what the
     * definition reads. An event that wrote nothing of this explains nothing.
     */
    private static String facts(Question question) {
        List<String> facts = new ArrayList<>(List.of("select id as survivor_id, known_from from stat.person"));
        OF_PEOPLE.stream().filter(table -> reads(question, table))
                .forEach(table -> facts.add("select survivor_id, known_from from stat." + table));
        boolean incidents = reads(question, "incident") || Stream.concat(question.cuts().stream(), question.only().keySet().stream())
                .anyMatch(cut -> cut.level() == Cut.Level.INCIDENT);
        if (incidents) {
            facts.add("select p.id, i.known_from from stat.person p join stat.incident i on i.id = p.incident_id");
        }
        return String.join(" union ", facts);
    }

    private static boolean reads(Question question, String table) {
        return Pattern.compile("\\bstat\\." + table + "\\b").matcher(question.indicator().members()).find();
    }

    private Map<UUID, List<WhyChanged.Because>> because(Question before, Question after, Set<Item> changed, Map<UUID, Set<UUID>> shared) {
        Map<UUID, List<WhyChanged.Because>> because = new HashMap<>();
        sql.sql(BECAUSE.formatted(facts(after))).param("before", before.known()).param("after", after.known())
                .param("people", Stream.concat(changed.stream().map(Item::survivorId).filter(Objects::nonNull),
                        changed.stream().flatMap(item -> shared.getOrDefault(item.subjectId(), Set.of()).stream())).distinct()
                        .toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    because.computeIfAbsent(row.getObject("about", UUID.class), missing -> new ArrayList<>()).add(because(row));
                });
        return because;
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, Question question, List<String> values, String statement) {
        return asked(viewer, question, values, statement, UnaryOperator.identity());
    }

    private JdbcClient.StatementSpec asked(Viewer viewer, Question question, List<String> values, String statement,
            UnaryOperator<String> days) {
        return asked(RowScope.of(viewer, Permission.REPORT_READ, RowScope.Columns.of("p")),
                viewer.scopeOf(Permission.REPORT_READ).orElseThrow(), question, values, statement, days);
    }

    private JdbcClient.StatementSpec asked(RowScope scope, Scope reach, Question question, List<String> values, String statement,
            UnaryOperator<String> days) {
        known.require(question.known());
        sql.sql(SETTINGS).query(row -> {
        });
        Map<String, Object> held = new HashMap<>();
        question.only().forEach((cut, allowed) -> held.put("only" + cut, allowed.toArray(String[]::new)));
        IntStream.range(0, values.size()).forEach(i -> held.put("value" + i, new String[]{values.get(i)}));
        return sql.sql(days.apply(statement.replace("{items}", Items.of(question, scope, reach, values))
                .replace("{counted}", Items.counted(question, scope, reach)).replace("{number}", Items.number(question, scope, reach))))
                .params(scope.parameters()).params(held)
                .param("from", question.from()).param("to", question.to()).param("known", question.known())
                .param("services", Arrays.stream(ServiceCode.values()).map(ServiceCode::name).toArray(String[]::new))
                .param("pillarsOfServices",
                        Arrays.stream(ServiceCode.values()).map(service -> service.pillar().name()).toArray(String[]::new))
                .param("pillars", Arrays.stream(Pillar.values()).map(Pillar::name).toArray(String[]::new));
    }

    private static String columns(int cuts, String row) {
        return IntStream.range(0, cuts).mapToObj(i -> row + "c" + i + ", ").collect(Collectors.joining());
    }

    private static List<String> values(ResultSet row, int cuts) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cuts; i++) {
            values.add(row.getString("c" + i));
        }
        return List.copyOf(values);
    }

    private static Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
