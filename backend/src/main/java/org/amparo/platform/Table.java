package org.amparo.platform;

import java.util.Collection;
import java.util.List;

/**
 * A table that one read model owns: its name with schema, its columns with the primary key first.
 *
 * @param name e.g. {@code read.injury}
 * @param keyColumns how many of the columns, from the first, form the primary key; at least 1
 * @param columns all columns the read model writes
 */
public record Table(String name, int keyColumns, List<String> columns) {

    public Table {
        columns = List.copyOf(columns);
        if (keyColumns < 1 || keyColumns > columns.size()) {
            throw new IllegalArgumentException("A table needs a key within its columns: " + name);
        }
    }

    /** A table whose first column is its key. */
    public static Table of(String name, String... columns) {
        return new Table(name, 1, List.of(columns));
    }

    /** A table whose first {@code keyColumns} columns are its key. */
    public static Table keyed(int keyColumns, String name, String... columns) {
        return new Table(name, keyColumns, List.of(columns));
    }

    /** Refuses columns this table does not have. */
    void requireColumns(Collection<String> some) {
        if (!columns.containsAll(some)) {
            throw new IllegalArgumentException(name + " has not all of the columns " + some);
        }
    }

    /** Refuses a key with a wrong number of values. */
    void requireKey(Object[] key) {
        if (key.length != keyColumns) {
            throw new IllegalArgumentException(name + " needs " + keyColumns + " key values, not " + key.length);
        }
    }
}
