package org.amparo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The yardstick: one prepared insert and commit for each event, into a table with the columns and unique indexes of {@code es.event}. */
final class RawAppend {

    private static final String INSERT = """
            insert into bench.event (event_id, aggregate_id, sequence, aggregate_type, event_name, event_version, recorded_at, payload, metadata)
            values (?,?,?,?,?,?,?,?,?)""";

    private final DataSource dataSource;
    private final String payload;
    private final String metadata;
    private final AtomicLong sequence = new AtomicLong();

    /** @param payload payload and metadata as the product stored one of its own events */
    RawAppend(DataSource dataSource, String payload, String metadata) throws SQLException {
        this.dataSource = dataSource;
        this.payload = payload;
        this.metadata = metadata;
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.event (like es.event including all)");
        }
    }

    void once() throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setLong(3, sequence.incrementAndGet());
            insert.setString(4, "Survivor");
            insert.setString(5, "survivor.note-written");
            insert.setString(6, "1");
            insert.setString(7, "2026-01-01T00:00:00.000Z");
            insert.setString(8, payload);
            insert.setString(9, metadata);
            insert.executeUpdate();
        }
    }
}
