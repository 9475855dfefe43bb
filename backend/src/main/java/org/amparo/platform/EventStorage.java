package org.amparo.platform;

import static org.axonframework.common.jdbc.JdbcUtils.closeQuietly;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.postgresql.util.PSQLException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC event store on our tables: payloads as jsonb, one statement that appends events and queues them for the sealer. Its
 * exceptions never carry a payload. Only aggregates read from here; whoever follows events reads the sealed order.
 */
final class EventStorage extends JdbcEventStorageEngine {

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

    private final TransactionManager transactions;
    private final Runnable afterCommit;

    EventStorage(ConnectionProvider connections, TransactionManager transactions, EventSchema schema, Serializer serializer,
            Snapshots snapshots, Runnable afterCommit) {
        super(JdbcEventStorageEngine.builder().connectionProvider(connections).transactionManager(transactions).schema(schema)
                .dataType(String.class).eventSerializer(serializer).snapshotSerializer(serializer).batchSize(READ_AT_ONCE)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_AT_ONCE)
                .snapshotFilter(stored -> isCurrent(snapshots, stored.getPayload())));
        this.transactions = transactions;
        this.afterCommit = afterCommit;
    }

    private static boolean isCurrent(Snapshots snapshots, SerializedObject<?> stored) {
        return snapshots.isCurrent(stored.getType().getName(), ((SimpleSerializedType) stored.getType()).getRevision());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> append(events, serializer));
        }
    }

    private void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        Connection connection = getConnection();
        try {
            callAfterCommit();
            for (int from = 0; from < events.size(); from += APPEND_AT_ONCE) {
                appendSome(connection, events.subList(from, Math.min(events.size(), from + APPEND_AT_ONCE)), serializer);
            }
        } catch (SQLException refused) {
            throw inSafeWords(refused, (DomainEventMessage<?>) events.getFirst());
        } finally {
            closeQuietly(connection);
        }
    }

    private void callAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.run();
            }
        });
    }

    private static void appendSome(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        String sql = events.size() == 1 ? APPEND_ONE : APPEND.formatted(String.join(",", Collections.nCopies(events.size(), ROW)));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (EventMessage<?> event : events) {
                parameter = bind(statement, parameter, (DomainEventMessage<?>) event, serializer);
            }
            statement.executeUpdate();
        }
    }

    /** The time goes in as exact as the clock gave it (Axon's own form cuts it to milliseconds), so that a rebuild sees what live rows saw. */
    private static int bind(PreparedStatement statement, int first, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        int next = first;
        statement.setString(next++, event.getIdentifier());
        statement.setString(next++, event.getAggregateIdentifier());
        statement.setLong(next++, event.getSequenceNumber());
        statement.setString(next++, event.getType());
        statement.setString(next++, payload.getType().getName());
        statement.setString(next++, payload.getType().getRevision());
        statement.setString(next++, event.getTimestamp().toString());
        statement.setString(next++, payload.getData());
        statement.setString(next++, metadata.getData());
        return next;
    }

    /** The server's message may quote a value, so neither it nor its exception goes further than here. */
    private static RuntimeException inSafeWords(SQLException refused, DomainEventMessage<?> first) {
        String constraint = constraint(refused).orElse("");
        if (constraint.equals("event_event_id_key")) {
            return new RepeatedCommand();
        }
        if (constraint.equals("event_aggregate_sequence")) {
            return first.getSequenceNumber() == 0
                    ? new AggregateStreamCreationException("The aggregate " + first.getAggregateIdentifier() + " exists already")
                    : new ConcurrencyException("Another command changed " + first.getAggregateIdentifier() + " at the same time");
        }
        return new EventStoreException(
                "Events of " + first.getAggregateIdentifier() + " could not be stored (" + refused.getSQLState() + ")");
    }

    private static Optional<String> constraint(SQLException refused) {
        return refused instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? Optional.ofNullable(postgres.getServerErrorMessage().getConstraint())
                : Optional.empty();
    }

    @Override
    protected PreparedStatement appendSnapshot(Connection connection, DomainEventMessage<?> snapshot, Serializer serializer)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SNAPSHOT);
        bind(statement, 1, snapshot, serializer);
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
