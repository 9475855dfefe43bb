package org.amparo.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's JDBC event store on our tables: payloads as jsonb, one statement that appends events and queues them for the sealer. Its
 * exceptions never carry a payload. Only aggregates read from here; whoever follows events reads the sealed order.
 */
final class EventStorage extends JdbcEventStorageEngine {

    private static final Logger LOG = LoggerFactory.getLogger(EventStorage.class);
    private static final int READ_AT_ONCE = 1000;
    private static final int APPEND_AT_ONCE = 1000;
    private static final String ROW = "(?,?,?,?,?,?,?,?,?)";
    private static final String APPEND = """
            with appended as (
                insert into es.event (event_id, aggregate_id, sequence, aggregate_type, event_name, event_version, recorded_at, payload, metadata)
                values %s
                returning global_index)
            insert into es.unsealed select global_index from appended""";
    private static final String APPEND_ONE = APPEND.formatted(ROW);
    private static final String SNAPSHOT = """
            insert into es.snapshot (event_id, aggregate_id, sequence, aggregate_type, event_name, event_version, recorded_at, payload, metadata)
            values (?,?,?,?,?,?,?,?,?)
            on conflict do nothing""";

    private final JdbcTemplate sql;
    private final TransactionManager transactions;
    private final Runnable afterCommit;

    EventStorage(JdbcTemplate sql, ConnectionProvider connections, TransactionManager transactions, EventSchema schema,
            Serializer serializer, Snapshots snapshots, Runnable afterCommit) {
        super(JdbcEventStorageEngine.builder().connectionProvider(connections).transactionManager(transactions).schema(schema)
                .dataType(String.class).eventSerializer(serializer).snapshotSerializer(serializer).batchSize(READ_AT_ONCE)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_AT_ONCE)
                .snapshotFilter(stored -> isCurrent(snapshots, stored.getPayload())));
        this.sql = sql;
        this.transactions = transactions;
        this.afterCommit = afterCommit;
    }

    /** A snapshot that cannot be read is left aside, since the events say the same. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return super.readSnapshot(aggregateId).filter(EventStorage::isReadable);
    }

    private static boolean isReadable(DomainEventMessage<?> snapshot) {
        try {
            return snapshot.getPayload() != null;
        } catch (SerializationException unreadable) {
            LOG.warn("A snapshot of {} {} cannot be read and is left aside: {}", snapshot.getType(), snapshot.getAggregateIdentifier(),
                    unreadable.getClass().getSimpleName());
            return false;
        }
    }

    private static boolean isCurrent(Snapshots snapshots, SerializedObject<?> stored) {
        return snapshots.isCurrent(stored.getType().getName(), ((SimpleSerializedType) stored.getType()).getRevision());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (OneTrip.isPossible(sql)) {
            append(events, serializer);
        } else {
            transactions.executeInTransaction(() -> append(events, serializer));
        }
    }

    /** The events go to the server with the rest of the transaction, see {@link OneTrip}. */
    private void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        OneTrip trip = OneTrip.ofTransaction(sql);
        trip.onRefusal(refused -> inSafeWords(refused, (DomainEventMessage<?>) events.getFirst()));
        trip.afterCommit(afterCommit);
        for (int from = 0; from < events.size(); from += APPEND_AT_ONCE) {
            appendSome(trip, events.subList(from, Math.min(events.size(), from + APPEND_AT_ONCE)), serializer);
        }
    }

    private static void appendSome(OneTrip trip, List<? extends EventMessage<?>> events, Serializer serializer) {
        String statement = events.size() == 1 ? APPEND_ONE : APPEND.formatted(String.join(",", Collections.nCopies(events.size(), ROW)));
        trip.run(statement, events.stream().flatMap(event -> Stream.of(row((DomainEventMessage<?>) event, serializer))).toArray());
    }

    /** The time goes in as exact as the clock gave it (Axon's own form cuts it to milliseconds), so that a rebuild sees what live rows saw. */
    private static Object[] row(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        return new Object[]{event.getIdentifier(), event.getAggregateIdentifier(), event.getSequenceNumber(), event.getType(),
                payload.getType().getName(), payload.getType().getRevision(), event.getTimestamp().toString(), payload.getData(),
                metadata.getData()};
    }

    /** The server's message may quote a value, so neither it nor its exception goes further than here. */
    private static RuntimeException inSafeWords(PSQLException refused, DomainEventMessage<?> first) {
        ServerErrorMessage said = refused.getServerErrorMessage();
        if (said == null || !"es".equals(said.getSchema())) {
            return null;
        }
        return switch (said.getConstraint()) {
            case "event_event_id_key" -> new RepeatedCommand();
            case "event_aggregate_sequence" -> first.getSequenceNumber() == 0
                    ? new AggregateStreamCreationException("The aggregate " + first.getAggregateIdentifier() + " exists already")
                    : new ConcurrencyException("Another command changed " + first.getAggregateIdentifier() + " at the same time");
            case null, default -> new EventStoreException(
                    "Events of " + first.getAggregateIdentifier() + " could not be stored (" + refused.getSQLState() + ")");
        };
    }

    @Override
    protected PreparedStatement appendSnapshot(Connection connection, DomainEventMessage<?> snapshot, Serializer serializer)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SNAPSHOT);
        Object[] row = row(snapshot, serializer);
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        return statement;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        throw new UnsupportedOperationException("Events are followed in the sealed order only; the raw index can miss late commits");
    }
}
