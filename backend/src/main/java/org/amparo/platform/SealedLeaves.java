package org.amparo.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The seals as they lie in the store, beside what they ought to be; what checkpoints and verification are built on. */
@Component
public class SealedLeaves {

    /**
     * The seal of one event.
     *
     * @param position place in the one order, from 1, without gaps
     * @param stored leaf hash as the sealer wrote it
     * @param recomputed leaf hash of the event as it lies in the store now; null when the event is missing
     */
    public record Seal(long position, byte[] stored, byte[] recomputed) {
    }

    private static final String SEALS = """
            select s.position, s.leaf, e.event_id, e.event_name, e.event_version, e.aggregate_id, e.sequence, e.recorded_at,
                   e.payload::text as payload, e.metadata::text as metadata
            from es.seal s left join es.event e on e.global_index = s.event_index
            where s.position > ? order by s.position limit ?""";

    private final JdbcTemplate sql;

    @Autowired
    SealedLeaves(LaterConnections connections) {
        this(connections.sql());
    }

    private SealedLeaves(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The seals of another database, such as a restored copy. */
    public static SealedLeaves of(DataSource database) {
        return new SealedLeaves(new JdbcTemplate(database));
    }

    /** The last position given; 0 when there is none. */
    public long head() {
        return sql.queryForObject("select coalesce(max(position), 0) from es.seal", Long.class);
    }

    /** How many events are committed and not sealed yet; normally 0 within milliseconds. */
    public long unsealed() {
        return sql.queryForObject("select count(*) from es.unsealed", Long.class);
    }

    /** Leaf hashes alone, in order, from behind a position. */
    public List<byte[]> hashes(long after, int limit) {
        return sql.queryForList("select leaf from es.seal where position > ? order by position limit ?", byte[].class, after, limit);
    }

    /** Seals in order, from behind a position, each computed again from what is stored. */
    public List<Seal> seals(long after, int limit) {
        return sql.query(SEALS, (row, number) -> seal(row), after, limit);
    }

    /**
     * What the leaf hash of the event sealed at a position would be at another one; empty when there is no such event. Tells a moved
     * event from a changed one.
     */
    public Optional<byte[]> hashedAt(long sealed, long position) {
        return sql.query(SEALS, (row, number) -> row.getLong("position") == sealed && row.getString("event_id") != null
                ? Optional.of(leaf(position, row).hash())
                : Optional.<byte[]>empty(), sealed - 1, 1).stream().flatMap(Optional::stream).findFirst();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        boolean present = row.getString("event_id") != null;
        return new Seal(position, row.getBytes("leaf"), present ? leaf(position, row).hash() : null);
    }

    static Leaf leaf(long position, ResultSet row) throws SQLException {
        return new Leaf(position, row.getString("event_id"), row.getString("event_name"), row.getString("event_version"),
                row.getString("aggregate_id"), row.getLong("sequence"), row.getString("recorded_at"), row.getString("payload"),
                row.getString("metadata"));
    }
}
