package org.amparo.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows folded in memory, during a rebuild; those of logs only until they are taken. A row is kept as the very line that PostgreSQL's COPY
 * takes: one array for each instead of one text for each value, of which there would be tens of millions; and keys compare as the database
 * would.
 */
final class FoldedRows implements Rows {

    private static final class Folded {
        private final Table table;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, byte[]> rows = new LinkedHashMap<>();
        private final Map<Integer, Map<String, Set<String>>> indices = new HashMap<>();

        Folded(Table table) {
            this.table = table;
            for (int place = 0; place < table.columns().size(); place++) {
                places.put(table.columns().get(place), place);
            }
        }

        void put(String key, byte[] row) {
            byte[] old = rows.put(key, row);
            indices.forEach((place, keys) -> {
                if (old != null) {
                    keys.getOrDefault(CopyText.field(old, place), Set.of()).remove(key);
                }
                keys.computeIfAbsent(CopyText.field(row, place), value -> new LinkedHashSet<>()).add(key);
            });
        }

        void remove(String key) {
            byte[] old = rows.remove(key);
            if (old != null) {
                indices.forEach((place, keys) -> keys.getOrDefault(CopyText.field(old, place), Set.of()).remove(key));
            }
        }

        void change(String key, Map<String, ?> values) {
            byte[] old = rows.get(key);
            if (old == null) {
                return;
            }
            byte[][] fresh = new byte[table.columns().size()][];
            values.forEach((column, value) -> fresh[places.get(column)] = CopyText.bytes(CopyText.escaped(CopyText.of(value))));
            byte[] row = CopyText.changed(old, fresh);
            boolean hasSameKey = Arrays.stream(fresh).limit(table.keyColumns()).allMatch(part -> part == null);
            if (!hasSameKey) {
                remove(key);
            }
            put(hasSameKey ? key : CopyText.beginning(row, table.keyColumns()), row);
        }

        Collection<String> keysWith(String column, String value) {
            Map<String, Set<String>> index = indices.computeIfAbsent(places.get(column), place -> {
                Map<String, Set<String>> made = new HashMap<>();
                rows.forEach((key, row) -> made.computeIfAbsent(CopyText.field(row, place), missing -> new LinkedHashSet<>()).add(key));
                return made;
            });
            return new ArrayList<>(index.getOrDefault(value, Set.of()));
        }
    }

    private final Map<Table, Folded> tables = new LinkedHashMap<>();
    private Map<Table, List<byte[]>> logs = new LinkedHashMap<>();

    @Override
    public void put(Table table, Map<String, ?> values) {
        table.requireColumns(values.keySet());
        StringBuilder line = new StringBuilder(values.size() * 40);
        int endOfKey = 0;
        for (int place = 0; place < table.columns().size(); place++) {
            CopyText.appendField(line, CopyText.of(values.get(table.columns().get(place))));
            endOfKey = place == table.keyColumns() - 1 ? line.length() : endOfKey;
            line.append(place == table.columns().size() - 1 ? '\n' : '\t');
        }
        byte[] row = CopyText.bytes(line.toString());
        if (table.isLog()) {
            logs.computeIfAbsent(table, log -> new ArrayList<>()).add(row);
        } else {
            folded(table).put(line.substring(0, endOfKey), row);
        }
    }

    /** Lines of logs that have come since it was last asked; they are not kept. */
    Map<Table, List<byte[]>> takeLogs() {
        Map<Table, List<byte[]>> taken = logs;
        logs = new LinkedHashMap<>();
        return taken;
    }

    @Override
    public void change(Table table, Object[] key, Map<String, ?> values) {
        table.requireChangeable();
        table.requireKey(key);
        table.requireColumns(values.keySet());
        folded(table).change(text(key), values);
    }

    @Override
    public void remove(Table table, Object... key) {
        table.requireChangeable();
        table.requireKey(key);
        folded(table).remove(text(key));
    }

    @Override
    public void changeAll(Table table, String column, Object value, Map<String, ?> values) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        table.requireColumns(values.keySet());
        Folded folded = folded(table);
        folded.keysWith(column, text(value)).forEach(key -> folded.change(key, values));
    }

    @Override
    public List<Map<String, String>> rowsWith(Table table, String column, Object value) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        Folded folded = folded(table);
        return folded.keysWith(column, text(value)).stream().map(key -> named(table, folded.rows.get(key))).toList();
    }

    private static Map<String, String> named(Table table, byte[] line) {
        String[] values = CopyText.values(line, table.columns().size());
        Map<String, String> named = new HashMap<>();
        for (int place = 0; place < values.length; place++) {
            named.put(table.columns().get(place), values[place]);
        }
        return named;
    }

    @Override
    public void removeAll(Table table, String column, Object value) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        Folded folded = folded(table);
        folded.keysWith(column, text(value)).forEach(folded::remove);
    }

    /** The rows of a table as they stand, each as a line for COPY. */
    Collection<byte[]> of(Table table) {
        return folded(table).rows.values();
    }

    /** The rows of a table as they stand, columns in the table's order, null as null. */
    List<String[]> valuesOf(Table table) {
        return of(table).stream().map(line -> CopyText.values(line, table.columns().size())).toList();
    }

    private Folded folded(Table table) {
        return tables.computeIfAbsent(table, Folded::new);
    }

    private static String text(Object... key) {
        return Arrays.stream(key).map(CopyText::of).map(CopyText::escaped).collect(Collectors.joining("\t"));
    }
}
