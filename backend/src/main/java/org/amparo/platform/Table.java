package org.amparo.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table that one read model owns: its name with schema, its columns with the primary key first.
 *
 * @param name e.g. {@code read.injury}
 * @param keyColumns how many of the columns, from the first, form the primary key; at least 1
 * @param columns all columns the read model writes
 * @param isLog true when rows are only ever put, each once, and never touched again; a rebuild then copies them as they come instead of
 *         keeping all in memory
 */
public record Table(String name, int keyColumns, List<String> columns, boolean isLog) {

    private static final Map<String, Set<String>> COLUMNS = new ConcurrentHashMap<>();

    public Table {
        columns = List.copyOf(columns);
        if (keyColumns < 1 || keyColumns > columns.size()) {
            throw new IllegalArgumentException("A table needs a key within its columns: " + name);
        }
    }

    /** A table whose first column is its key. */
    public static Table of(String name, String... columns) {
        return new Table(name, 1, List.of(columns), false);
    }

    /** A table whose first {@code keyColumns} columns are its key. */
    public static Table keyed(int keyColumns, String name, String... columns) {
        return new Table(name, keyColumns, List.of(columns), false);
    }

    /** A keyed table whose rows are only ever put, each once. */
    public static Table log(int keyColumns, String name, String... columns) {
        return new Table(name, keyColumns, List.of(columns), true);
    }

    /** Asked very often; no two tables have one name. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Refuses columns this table does not have. */
    void requireColumns(Collection<String> some) {
        if (!COLUMNS.computeIfAbsent(name, first -> Set.copyOf(columns)).containsAll(some)) {
            throw new IllegalArgumentException(name + " has not all of the columns " + some);
        }
    }

    /** Refuses a log, whose rows are never touched again. */
    void requireChangeable() {
        if (isLog) {
            throw new IllegalStateException("Rows of the log " + name + " are never changed or removed");
        }
    }

    /** Refuses a key with a wrong number of values. */
    void requireKey(Object[] key) {
        if (key.length != keyColumns) {
            throw new IllegalArgumentException(name + " needs " + keyColumns + " key values, not " + key.length);
        }
    }
}
