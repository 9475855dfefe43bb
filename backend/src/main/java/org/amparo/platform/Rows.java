package org.amparo.platform;

import java.util.List;
import java.util.Map;

/**
 * What a read model writes to. Live, each call is one statement in the current transaction; during a rebuild the same calls fold
 * into memory and are copied to a fresh table at the end. Values are what PostgreSQL's driver takes (UUID, String, Integer, Long,
 * LocalDate, Instant, Boolean, String[] for text arrays); a json column takes a String.
 */
public interface Rows {

    /** Inserts the row, or replaces the one with the same key. Columns not named become null. */
    void put(Table table, Map<String, ?> values);

    /** Changes some columns of the row with this key (as many values as the table has key columns); without such a row nothing happens. */
    void change(Table table, Object[] key, Map<String, ?> values);

    /** Removes the row with this key, if any. */
    void remove(Table table, Object... key);

    /** Changes some columns of every row whose {@code column} equals {@code value}; needs an index on that column. */
    void changeAll(Table table, String column, Object value, Map<String, ?> values);

    /**
     * Rows whose {@code column} equals {@code value}, each as text by column, in no order; needs an index on that column.
     *
     * @throws IllegalStateException for an inline projection: its rows go to the server together with its command, so it never reads
     */
    List<Map<String, String>> rowsWith(Table table, String column, Object value);

    /** Removes every row whose {@code column} equals {@code value}; needs an index on that column. */
    void removeAll(Table table, String column, Object value);
}
