package org.amparo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;

/**
 * Facts of one kind with two clocks. Each row says what held of a subject from {@code valid_from} until the day before {@code valid_to},
 * as known from the place {@code known_from} of the sealed order until just before {@code known_to}. Rows are only ever closed, never
 * changed, so that what was known at a place stays to be asked; at every place the rows of a subject cover each day exactly once.
 */
public final class Facts {

    /** First day of what holds always. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    /** Day after the last one of what holds still. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    /** Place up to which something is known that is known still. */
    static final long STILL = Long.MAX_VALUE;

    private static final String OPEN = "open_id";
    private static final String STATED = "stated";

    /** What holds of a row on the day {@code :to}, as known at the place {@code :known}. */
    public static String at(String row) {
        return "%1$s.known_from <= :known and %1$s.known_to > :known and %1$s.valid_from <= :to and %1$s.valid_to > :to".formatted(row);
    }

    /** What a column holds. */
    enum Kind {
        TEXT, DAY, NUMBER, ID;

        Object read(String text) {
            return text == null ? null : switch (this) {
                case TEXT -> text;
                case DAY -> LocalDate.parse(text);
                case NUMBER -> Long.valueOf(text);
                case ID -> UUID.fromString(text);
            };
        }
    }

    record Column(String name, Kind kind) {
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    static Column day(String name) {
        return new Column(name, Kind.DAY);
    }

    static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    static Column id(String name) {
        return new Column(name, Kind.ID);
    }

    /**
     * What holds of a subject in a stretch of days.
     *
     * @param to day after the last one
     * @param knownFrom place at which this was written; 0 when it is not yet
     * @param stated columns that were said to hold from the first day on, and not only go on from before
     */
    private record Stretch(LocalDate from, LocalDate to, long knownFrom, Set<String> stated, Map<String, Object> values) {

        Stretch with(Said said) {
            Map<String, Object> all = new HashMap<>(values);
            all.putAll(said.values());
            return new Stretch(from, to, 0, stated, all);
        }

        Stretch beginning(LocalDate day, Set<String> columns) {
            Set<String> all = new TreeSet<>(day.equals(from) ? stated : Set.of());
            all.addAll(columns);
            return new Stretch(day, to, 0, all, values);
        }

        Stretch until(LocalDate day) {
            return new Stretch(from, day, 0, stated, values);
        }

        /** The same as one that is not written yet. */
        Stretch unwritten() {
            return new Stretch(from, to, 0, stated, values);
        }

        /** Divided at the days from which a column has another value. */
        List<Stretch> follow(String column, NavigableMap<LocalDate, Object> course) {
            TreeSet<LocalDate> days = new TreeSet<>(course.subMap(from, false, to, false).keySet());
            days.add(from);
            return days.stream().map(day -> {
                Set<String> told = new TreeSet<>(day.equals(from) ? stated : Set.of());
                told.remove(column);
                if (course.containsKey(day)) {
                    told.add(column);
                }
                Map<String, Object> held = new HashMap<>(values);
                Map.Entry<LocalDate, Object> value = course.floorEntry(day);
                held.put(column, value == null ? null : value.getValue());
                return new Stretch(day, days.higher(day) == null ? to : days.higher(day), 0, told, held);
            }).toList();
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final Table table;
    private final List<Column> columns;

    /** @param name table with schema; its first column is {@code id} */
    Facts(String name, Column... columns) {
        this.columns = List.of(columns);
        this.table = Table.keyed(3, name, Stream.concat(Stream.of("id", "valid_from", "known_from", "valid_to", "known_to", OPEN, STATED),
                this.columns.stream().map(Column::name)).toArray(String[]::new));
    }

    Table table() {
        return table;
    }

    /** Something is true of a subject whatever the day, or what was said of it was wrong. */
    void always(Rows rows, UUID subject, SealedPosition at, Said said) {
        List<Stretch> known = known(rows, subject, at);
        known.forEach(stretch -> rewrite(rows, subject, at, stretch, List.of(stretch.with(said))));
    }

    /** Something is true whatever the day, unless something was said of it before: the first of its kind counts. */
    void atFirst(Rows rows, UUID subject, SealedPosition at, String column, Object said) {
        known(rows, subject, at).stream().filter(stretch -> stretch.values().get(column) == null)
                .forEach(stretch -> rewrite(rows, subject, at, stretch, List.of(stretch.with(Said.that(column, said)))));
    }

    /** Something is true from a day on, until the next day from which something else was said. */
    void since(Rows rows, UUID subject, SealedPosition at, LocalDate day, Said said) {
        Said carried = said;
        for (Stretch stretch : known(rows, subject, at)) {
            if (stretch.covers(day)) {
                List<Stretch> parts = new ArrayList<>();
                if (!day.equals(stretch.from())) {
                    parts.add(stretch.until(day));
                }
                parts.add(stretch.beginning(day, said.columns()).with(said));
                rewrite(rows, subject, at, stretch, parts);
            } else if (stretch.from().isAfter(day)) {
                carried = carried.without(stretch.stated());
                if (carried.columns().isEmpty()) {
                    return;
                }
                rewrite(rows, subject, at, stretch, List.of(stretch.with(carried)));
            }
        }
    }

    /**
     * All that is said of one column, told anew: from each day on its value, and nothing before the first. What was known until now stays
     * to be asked.
     */
    void course(Rows rows, UUID subject, SealedPosition at, String column, NavigableMap<LocalDate, Object> values) {
        for (Stretch stretch : known(rows, subject, at)) {
            List<Stretch> now = stretch.follow(column, values);
            if (!now.equals(List.of(stretch.unwritten()))) {
                rewrite(rows, subject, at, stretch, now);
            }
        }
    }

    /** A value of a column from its text. */
    Object read(String column, String text) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst().orElseThrow().kind().read(text);
    }

    /** What is known now of a column that is the same on every day; null when nothing is. */
    Object now(Rows rows, UUID subject, String column) {
        return rows.rowsWith(table, OPEN, subject).stream().map(row -> read(column, row.get(column))).filter(Objects::nonNull).findAny()
                .orElse(null);
    }

    /** Takes values out of all that was ever known of a subject, when its personal data are erased. */
    void forget(Rows rows, UUID subject, Set<String> gone) {
        Map<String, Object> nothing = new HashMap<>();
        gone.forEach(column -> nothing.put(column, null));
        rows.changeAll(table, "id", subject, nothing);
    }

    /**
     * What is known now, in the order of days; one stretch without values for a subject of which nothing was said. Nothing at all when
     * something later is known already: then the event is told once more, as when a processor begins anew.
     */
    private List<Stretch> known(Rows rows, UUID subject, SealedPosition at) {
        List<Stretch> known = rows.rowsWith(table, OPEN, subject).stream().map(this::read).sorted(Comparator.comparing(Stretch::from))
                .toList();
        if (known.stream().anyMatch(stretch -> stretch.knownFrom() > at.value())) {
            return List.of();
        }
        return known.isEmpty() ? List.of(new Stretch(ALWAYS, FOREVER, 0, Set.of(), Map.of())) : known;
    }

    private Stretch read(Map<String, String> row) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach(column -> values.put(column.name(), column.kind().read(row.get(column.name()))));
        String stated = row.get(STATED);
        return new Stretch(LocalDate.parse(row.get("valid_from")), LocalDate.parse(row.get("valid_to")),
                Long.parseLong(row.get("known_from")), stated.isEmpty() ? Set.of() : Set.of(stated.split(",")), values);
    }

    private void rewrite(Rows rows, UUID subject, SealedPosition at, Stretch old, List<Stretch> now) {
        if (old.knownFrom() > 0 && old.knownFrom() < at.value()) {
            Map<String, Object> closed = new HashMap<>();
            closed.put("known_to", at.value());
            closed.put(OPEN, null);
            rows.change(table, new Object[]{subject, old.from(), old.knownFrom()}, closed);
        }
        now.forEach(stretch -> rows.put(table, row(subject, at, stretch)));
    }

    private static Map<String, Object> row(UUID subject, SealedPosition at, Stretch stretch) {
        Map<String, Object> row = new HashMap<>(stretch.values());
        row.put("id", subject);
        row.put("valid_from", stretch.from());
        row.put("known_from", at.value());
        row.put("valid_to", stretch.to());
        row.put("known_to", STILL);
        row.put(OPEN, subject);
        row.put(STATED, String.join(",", new TreeSet<>(stretch.stated())));
        return row;
    }
}
