package org.amparo.platform;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;

/** Rows as SQL statements, one for each call, handed to whoever runs them. */
final class SqlRows implements Rows {

    /** Runs a statement now, or keeps it to run with others. */
    interface Runner {
        void run(String statement, Object[] parameters);
    }

    private static final Map<Table, String> PUTS = new ConcurrentHashMap<>();
    private static final Map<Table, String> REMOVALS = new ConcurrentHashMap<>();

    private final Runner runner;
    private final JdbcTemplate reading;

    /** Rows that are only written. */
    SqlRows(Runner runner) {
        this.runner = runner;
        this.reading = null;
    }

    /** Rows that are written at once and can be read again. */
    SqlRows(JdbcTemplate sql) {
        this.runner = sql::update;
        this.reading = sql;
    }

    @Override
    public void put(Table table, Map<String, ?> values) {
        table.requireColumns(values.keySet());
        runner.run(PUTS.computeIfAbsent(table, SqlRows::putStatement),
                table.columns().stream().map(values::get).map(SqlRows::parameter).toArray());
    }

    @Override
    public void change(Table table, Object[] key, Map<String, ?> values) {
        table.requireChangeable();
        table.requireKey(key);
        update(table, values, keyCondition(table), List.of(key));
    }

    @Override
    public void remove(Table table, Object... key) {
        table.requireChangeable();
        table.requireKey(key);
        runner.run(REMOVALS.computeIfAbsent(table, t -> "delete from " + t.name() + " where " + keyCondition(t)),
                List.of(key).stream().map(SqlRows::parameter).toArray());
    }

    @Override
    public void changeAll(Table table, String column, Object value, Map<String, ?> values) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        update(table, values, column + " = ?", List.of(value));
    }

    @Override
    public void removeAll(Table table, String column, Object value) {
        table.requireChangeable();
        table.requireColumns(List.of(column));
        runner.run("delete from " + table.name() + " where " + column + " = ?", new Object[]{parameter(value)});
    }

    @Override
    public List<Map<String, String>> rowsWith(Table table, String column, Object value) {
        table.requireColumns(List.of(column));
        if (reading == null) {
            throw new IllegalStateException("An inline projection never reads; asked for " + table.name());
        }
        String columns = table.columns().stream().map(name -> name + "::text").collect(Collectors.joining(", "));
        return reading.query("select " + columns + " from " + table.name() + " where " + column + " = ?", (row, number) -> {
            Map<String, String> named = new HashMap<>();
            for (int place = 0; place < table.columns().size(); place++) {
                named.put(table.columns().get(place), row.getString(place + 1));
            }
            return named;
        }, parameter(value));
    }

    private void update(Table table, Map<String, ?> values, String condition, List<?> conditionValues) {
        table.requireColumns(values.keySet());
        if (values.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(values.keySet());
        List<Object> parameters = new ArrayList<>();
        columns.forEach(column -> parameters.add(parameter(values.get(column))));
        conditionValues.forEach(value -> parameters.add(parameter(value)));
        String assignments = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        runner.run("update " + table.name() + " set " + assignments + " where " + condition, parameters.toArray());
    }

    private static String putStatement(Table table) {
        String key = String.join(", ", table.columns().subList(0, table.keyColumns()));
        String others = table.columns().stream().skip(table.keyColumns()).map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "insert into " + table.name() + " (" + String.join(", ", table.columns()) + ") values ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ") on conflict (" + key + ") do "
                + (others.isEmpty() ? "nothing" : "update set " + others);
    }

    private static String keyCondition(Table table) {
        return table.columns().stream().limit(table.keyColumns()).map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    private static Object parameter(Object value) {
        return switch (value) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case String[] texts -> new SqlParameterValue(Types.ARRAY, "text", texts);
            case Enum<?> code -> code.name();
            case null -> null;
            default -> value;
        };
    }
}
