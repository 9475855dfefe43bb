package org.amparo.platform;

import java.util.OptionalLong;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far those that follow the sealed order have come, as committed with their rows. */
@Component
public class LaterPosition {

    private static final String BEFORE_SET_ASIDE = """
            select coalesce(min(s.position) - 1, 9223372036854775807)
            from es.dead_letter d join es.event e on e.event_id = d.event_id::uuid join es.seal s on s.event_index = e.global_index
            where d.processing_group = ?""";

    private final JdbcTemplate sql;
    private final Serializer general;

    LaterPosition(LaterConnections connections, Serializer general) {
        this.sql = connections.sql();
        this.general = general;
    }

    /** The last position that all read models and all policies have behind them; 0 when one of them has handled nothing yet. */
    public long now() {
        return Math.min(ofReadModels(), of(LaterPolicy.GROUP));
    }

    /** The last position whose rows in the later read models are committed; 0 when nothing was handled yet. */
    public long ofReadModels() {
        return of(LaterProjection.GROUP);
    }

    /** The last position that every row of the later read models has, without one whose event was set aside because a row could not take it. */
    public long withoutGap() {
        return Math.min(ofReadModels(), sql.queryForObject(BEFORE_SET_ASIDE, Long.class, LaterProjection.GROUP));
    }

    private long of(String group) {
        List<TrackingToken> tokens = sql.query("select token, token_type from es.token where processor = ? and token is not null",
                (row, number) -> general.deserialize(new SimpleSerializedObject<>(row.getBytes("token"), byte[].class,
                        row.getString("token_type"), null)),
                group);
        OptionalLong lowest = tokens.stream().mapToLong(LaterPosition::position).min();
        return lowest.orElse(0);
    }

    private static long position(TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken place ? place.getGlobalIndex() : 0;
    }
}
