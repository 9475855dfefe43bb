package org.amparo.platform;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How Axon is put together here: its JDBC store on our tables, our names and JSON for events, Spring's transactions. */
@Configuration(proxyBeanMethods = false)
class AxonSetup {

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager spring, JdbcTemplate sql) {
        return new CommandTransactions(spring, sql);
    }

    @Bean
    EventStorageEngine eventStorageEngine(JdbcTemplate sql, ConnectionProvider connections, TransactionManager transactions,
            EventSchema schema,
            NamedEventSerializer serializer, Snapshots snapshots, Sealer sealer) {
        return new EventStorage(sql, connections, transactions, schema, serializer, snapshots, sealer::wake);
    }

    /** What a command is stamped with goes into each of its events. */
    @Bean
    CorrelationDataProvider stamp() {
        return new SimpleCorrelationDataProvider(Recorded.BY, Recorded.ROLE, Recorded.TEAM, Recorded.CHANNEL, Recorded.COMMAND_ID,
                Recorded.OCCURRED_ON);
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new SQLStateResolver("23505");
    }

    @Bean
    SagaSqlSchema sagaSqlSchema() {
        return new PostgresSagaSqlSchema();
    }

    /** A replay keeps a token inside a token; Jackson reads such a nested type only when it is allowed by name. */
    @Bean
    Jackson3SerializerCustomizer tokenTypes() {
        return json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build());
    }
}
