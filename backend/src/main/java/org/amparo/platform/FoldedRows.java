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

/**
 * Rows folded in memory, during a rebuild; those of logs only until they are taken. Values are kept as the text PostgreSQL's COPY takes, so
 * that keys compare as the database would.
 */
final class FoldedRows implements Rows {

    private static final class Folded {
        private final Table table;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<List<String>, String[]> rows = new LinkedHashMap<>();
        private final Map<Integer, Map<String, Set<List<String>>>> indices = new HashMap<>();

        Folded(Table table) {
            this.table = table;
            for (int place = 0; place < table.columns().size(); place++) {
                places.put(table.columns().get(place), place);
            }
        }

        List<String> key(String[] row) {
            return List.of(Arrays.copyOf(row, table.keyColumns()));
        }

        void put(String[] row) {
            List<String> key = key(row);
            remove(key);
            rows.put(key, row);
            indices.forEach((place, keys) -> keys.computeIfAbsent(row[place], value -> new LinkedHashSet<>()).add(key));
        }

        void remove(List<String> key) {
            String[] old = rows.remove(key);
            if (old != null) {
                indices.forEach((place, keys) -> keys.getOrDefault(old[place], Set.of()).remove(key));
            }
        }

        void change(List<String> key, Map<String, ?> values) {
            String[] old = rows.get(key);
            if (old == null) {
                return;
            }
            String[] row = old.clone();
            values.forEach((column, value) -> row[places.get(column)] = CopyText.of(value));
            if (indices.isEmpty() && key(row).equals(key)) {
                rows.put(key, row);
            } else {
                remove(key);
                put(row);
            }
        }

        Collection<List<String>> keysWith(String column, String value) {
            int wanted = places.get(column);
            Map<String, Set<List<String>>> index = indices.computeIfAbsent(wanted, place -> {
                Map<String, Set<List<String>>> made = new HashMap<>();
                rows.forEach((key, row) -> made.computeIfAbsent(row[place], missing -> new LinkedHashSet<>()).add(key));
                return made;
            });
            return new ArrayList<>(index.getOrDefault(value, Set.of()));
        }
    }

    private final Map<Table, Folded> tables = new LinkedHashMap<>();
    private Map<Table, StringBuilder> logs = new LinkedHashMap<>();

    @Override
    public void put(Table table, Map<String, ?> values) {
        table.requireColumns(values.keySet());
        String[] row = new String[table.columns().size()];
        for (int place = 0; place < row.length; place++) {
            row[place] = CopyText.of(values.get(table.columns().get(place)));
        }
        if (table.isLog()) {
            CopyText.appendLine(logs.computeIfAbsent(table, log -> new StringBuilder()), row);
        } else {
            folded(table).put(row);
        }
    }

    /** Lines of logs that have come since it was last asked; they are not kept. */
    Map<Table, StringBuilder> takeLogs() {
        Map<Table, StringBuilder> taken = logs;
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
        folded.keysWith(column, CopyText.of(value)).forEach(key -> folded.change(key, values));
    }

    @Override
    public List<Map<String, String>> rowsWith(Table table, String column, Object value) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        Folded folded = folded(table);
        return folded.keysWith(column, CopyText.of(value)).stream().map(key -> named(table, folded.rows.get(key))).toList();
    }

    private static Map<String, String> named(Table table, String[] row) {
        Map<String, String> named = new HashMap<>();
        for (int place = 0; place < row.length; place++) {
            named.put(table.columns().get(place), row[place]);
        }
        return named;
    }

    @Override
    public void removeAll(Table table, String column, Object value) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        Folded folded = folded(table);
        folded.keysWith(column, CopyText.of(value)).forEach(folded::remove);
    }

    /** The rows of a table as they stand, columns in the table's order, null as null. */
    Collection<String[]> of(Table table) {
        return folded(table).rows.values();
    }

    private Folded folded(Table table) {
        return tables.computeIfAbsent(table, Folded::new);
    }

    private static List<String> text(Object[] key) {
        return Arrays.stream(key).map(CopyText::of).toList();
    }
}
