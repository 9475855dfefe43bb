package org.amparo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for values that must lie nowhere in clear: in every row of every table of every schema, cast to text, as they are and as the
 * bytes of a binary column; and byte by byte in files, such as those of the server itself with its write-ahead log.
 */
public final class PlainValues {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
            order by 1""";

    private final List<String> values;

    private PlainValues(Collection<String> values) {
        this.values = List.copyOf(values);
    }

    /** @param values plain ASCII, long and odd enough that nothing else looks like them */
    public static PlainValues of(Collection<String> values) {
        return new PlainValues(values);
    }

    /** Tables of a database with the value found in them, e.g. {@code es.event: Zorrillo}; empty when there is none. */
    public List<String> in(Connection database) {
        List<String> hits = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            for (String table : texts(statement, TABLES)) {
                if (isIn(statement, table, values)) {
                    for (String value : values) {
                        if (isIn(statement, table, List.of(value))) {
                            hits.add(table + ": " + value);
                        }
                    }
                }
            }
            return hits;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Files below a directory with the value found in them. */
    public List<String> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).flatMap(this::inFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Values found in a text, such as captured output. */
    public List<String> in(String text) {
        return values.stream().filter(text::contains).toList();
    }

    private Stream<String> inFile(Path file) {
        try {
            String bytes = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
            return values.stream().filter(bytes::contains).map(value -> file + ": " + value);
        } catch (java.nio.file.NoSuchFileException removedMeanwhile) {
            return Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One look at each row for all of them: the text of a row is what takes time. */
    private static boolean isIn(Statement statement, String table, List<String> sought) throws SQLException {
        String any = sought.stream().flatMap(value -> Stream.of(value, HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))))
                .map(value -> value.replaceAll("[^A-Za-z0-9 ]", "\\\\$0")).collect(Collectors.joining("|"));
        return !texts(statement, "select 1 from " + table + " t where t::text ~* '" + any.replace("'", "''") + "' limit 1").isEmpty();
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
