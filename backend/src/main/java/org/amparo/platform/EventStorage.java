package org.amparo.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC event store on our tables, with payloads as jsonb. */
class EventStorage extends JdbcEventStorageEngine {

    EventStorage(Builder settings) {
        super(settings);
    }

    static Builder settings(ConnectionProvider connections, TransactionManager transactions, EventSchema schema, Serializer serializer) {
        return JdbcEventStorageEngine.builder().connectionProvider(connections).transactionManager(transactions).schema(schema)
                .dataType(String.class).eventSerializer(serializer).snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver("23505"));
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }
}
