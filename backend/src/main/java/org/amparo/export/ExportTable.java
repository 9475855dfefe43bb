package org.amparo.export;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A table to be written to a file, as it stands on the screen.
 *
 * @param title in the reader's language; also the name of the file, so no name of a person
 * @param stamp what the table depends on, e.g. the stamp of a question; null when it shows the present
 * @param filter what it was narrowed to, in words, a line each; names and searched words of persons do not belong here
 * @param personal true when rows are about persons, as those with file numbers are
 * @param rows what is written; asked from another thread, in the transaction of the writer
 * @param chart of the same numbers, for the format that is read on paper; null without one
 */
public record ExportTable(String title, String stamp, List<String> filter, List<Column> columns, boolean personal, Rows rows,
        ExportChart chart)
        implements
            ExportContent {

    /** What a column holds; decides how a spreadsheet shows it. */
    public enum Type {
        TEXT, NUMBER, DAY
    }

    /**
     * @param header in the reader's language
     * @param hxl tag with attributes, e.g. {@code #affected+ind+f}; empty when there is none
     */
    public record Column(String header, String hxl, Type type) {

        public Column {
            if (!hxl.isEmpty() && !hxl.matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*")) {
                throw new IllegalArgumentException("No HXL tag: " + hxl);
            }
        }
    }

    /** Rows from a cursor; the two see the same moment. */
    public interface Rows {

        /** How many there will be. */
        long count();

        /** Gives each row once, in the order of the screen. */
        void each(Sink sink);
    }

    /** Takes one row after the other. */
    public interface Sink {

        /**
         * @param about the person a row is about; null for a row about nobody
         * @param values one for each column: text, a number, a day, or null
         */
        void row(UUID about, List<?> values);
    }

    /** @throws IllegalArgumentException without a column */
    public ExportTable {
        filter = List.copyOf(filter);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has a column");
        }
    }

    /** A table without a chart. */
    public ExportTable(String title, String stamp, List<String> filter, List<Column> columns, boolean personal, Rows rows) {
        this(title, stamp, filter, columns, personal, rows, null);
    }

    /** The same with a chart of its numbers. */
    public ExportTable with(ExportChart drawn) {
        return new ExportTable(title, stamp, filter, columns, personal, rows, drawn);
    }

    public static Column text(String header, String hxl) {
        return new Column(header, hxl, Type.TEXT);
    }

    public static Column number(String header, String hxl) {
        return new Column(header, hxl, Type.NUMBER);
    }

    public static Column day(String header, String hxl) {
        return new Column(header, hxl, Type.DAY);
    }

    /** Rows that are in memory already. */
    public static Rows rows(List<? extends List<?>> rows) {
        return new Rows() {
            @Override
            public long count() {
                return rows.size();
            }

            @Override
            public void each(Sink sink) {
                rows.forEach(row -> sink.row(null, row));
            }
        };
    }

    static String word(Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
    }
}
