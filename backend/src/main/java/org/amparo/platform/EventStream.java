package org.amparo.platform;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored events of one aggregate, for views of the past and timelines. Checks no permission: the caller has. */
@Component
public class EventStream {

    /**
     * One stored event.
     *
     * @param event in its current version, personal values opened or erased
     */
    public record Stored(DomainEvent event, Recorded recorded) {
    }

    private static final int FETCH = 1000;

    private final JdbcTemplate sql;
    private final NamedEventSerializer serializer;

    EventStream(JdbcTemplate sql, NamedEventSerializer serializer) {
        this.sql = new JdbcTemplate(sql.getDataSource());
        this.sql.setFetchSize(FETCH);
        this.serializer = serializer;
    }

    /**
     * All that had been recorded about an aggregate by a moment, in order.
     *
     * @param until last moment that counts; null means all
     */
    @Transactional(readOnly = true)
    public List<Stored> of(UUID aggregate, Instant until) {
        return sql.query("""
                select event_id, aggregate_id, sequence, event_name, event_version, recorded_at, payload::text, metadata::text
                from es.event where aggregate_id = ? and (?::timestamptz is null or recorded_at::timestamptz <= ?::timestamptz)
                order by sequence""", (row, number) -> stored(row), aggregate, text(until), text(until));
    }

    /** Single events of an aggregate, by their sequence numbers, in order; numbers that do not exist are left out. */
    @Transactional(readOnly = true)
    public List<Stored> at(UUID aggregate, Collection<Long> sequences) {
        return sql.query("""
                select event_id, aggregate_id, sequence, event_name, event_version, recorded_at, payload::text, metadata::text
                from es.event where aggregate_id = ? and sequence = any(?) order by sequence""", (row, number) -> stored(row), aggregate,
                sequences.toArray(Long[]::new));
    }

    /** The aggregate on which a command of this id was carried out; empty when it stored no event. */
    @Transactional(readOnly = true)
    public Optional<UUID> targetOf(UUID commandId) {
        return sql.queryForList("select aggregate_id from es.event where event_id = ?", UUID.class, EventIds.of(commandId, 0)).stream()
                .findFirst();
    }

    private Stored stored(ResultSet row) throws SQLException {
        String name = row.getString("event_name");
        Object event = serializer.read(name, row.getString("event_version"), bytes(row, "payload"));
        return new Stored((DomainEvent) event,
                StoredEvents.recorded(row.getObject("event_id", UUID.class), row.getObject("aggregate_id", UUID.class),
                        row.getLong("sequence"), name, Instant.parse(row.getString("recorded_at")),
                        serializer.readMetadata(bytes(row, "metadata"))));
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return row.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
