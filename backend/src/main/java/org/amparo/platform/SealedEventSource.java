package org.amparo.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The sealed order as Axon's processors follow it. Knows how far the order has come, so that a processor that has caught up costs no
 * query, and calls it when there is more.
 */
@Component
public class SealedEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final String NEXT = """
            select s.position, e.*
            from es.seal s cross join lateral (
                select event_id, aggregate_type, aggregate_id, sequence, event_name, event_version, recorded_at,
                       payload::text as payload, metadata::text as metadata
                from es.event where global_index = s.event_index offset 0) e
            where s.position > ? order by s.position limit ?""";
    private static final String CHANGED = """
            select s.position, e.aggregate_id, e.sequence, e.event_name
            from es.seal s cross join lateral (
                select aggregate_id, sequence, event_name from es.event where global_index = s.event_index offset 0) e
            where s.position > ? order by s.position limit ?""";

    /**
     * That something happened, without what.
     *
     * @param position place in the sealed order
     * @param sequence number of the event within its aggregate
     * @param eventName stored name
     */
    public record Changed(long position, UUID aggregateId, long sequence, String eventName) {
    }

    private final JdbcTemplate sql;
    private final SealedLeaves seals;
    private final NamedEventSerializer serializer;
    private final AtomicLong head = new AtomicLong();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

    SealedEventSource(LaterConnections connections, SealedLeaves seals, NamedEventSerializer serializer, NodeMessages messages) {
        this.sql = connections.sql();
        this.seals = seals;
        this.serializer = serializer;
        messages.on(Sealer.SEALED, position -> advance(Long.parseLong(position)));
        messages.onPulse(() -> advance(seals.head()));
    }

    /** The order has come this far. */
    void advance(long position) {
        if (head.getAndAccumulate(position, Math::max) < position) {
            waiting.forEach(Runnable::run);
        }
    }

    /** How far the order has come, as far as this node has heard. */
    public long knownHead() {
        return head.get();
    }

    /** The last position given, as the store says. */
    public long head() {
        return seals.head();
    }

    /** Calls it whenever the order has come further, until it is {@linkplain #forget forgotten}; it must be quick. */
    public void await(Runnable whenMore) {
        waiting.add(whenMore);
    }

    /** Ends what {@link #await} began. */
    public void forget(Runnable whenMore) {
        waiting.remove(whenMore);
    }

    /** Which aggregates have events behind a position, in order, at little cost: for whoever then reads rows and not events. */
    public List<Changed> changed(long position, int limit) {
        return sql.query(CHANGED, (row, number) -> new Changed(row.getLong("position"), row.getObject("aggregate_id", UUID.class),
                row.getLong("sequence"), row.getString("event_name")), position, limit);
    }

    /** Events behind a position, in order; a missing position is an error, never skipped. */
    List<TrackedEventMessage<?>> after(long position, int limit) {
        AtomicLong expected = new AtomicLong(position);
        List<TrackedDomainEventData<String>> rows = sql.query(NEXT, (row, number) -> {
            if (row.getLong("position") != expected.incrementAndGet()) {
                throw new IllegalStateException("Position " + expected.get() + " is missing in the sealed order");
            }
            return data(row);
        }, position, limit);
        Stream<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer,
                NoOpEventUpcaster.INSTANCE);
        return messages.toList();
    }

    private static TrackedDomainEventData<String> data(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong("position")),
                new GenericDomainEventEntry<>(row.getString("aggregate_type"), row.getString("aggregate_id"), row.getLong("sequence"),
                        row.getString("event_id"), row.getString("recorded_at"), row.getString("event_name"),
                        row.getString("event_version"), row.getString("payload"), row.getString("metadata")));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new SealedEventFlow(this, positionOf(token));
    }

    private static long positionOf(TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("Not a place in the sealed order: " + token.getClass().getSimpleName());
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(seals.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(sql.queryForObject("""
                select coalesce(min(s.position) - 1, (select coalesce(max(position), 0) from es.seal))
                from es.seal s join es.event e on e.global_index = s.event_index where e.recorded_at::timestamptz >= ?::timestamptz""",
                Long.class, time.toString()));
    }
}
