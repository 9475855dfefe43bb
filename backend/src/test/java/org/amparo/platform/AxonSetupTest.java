package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class AxonSetupTest {

    @Autowired
    TransactionManager transactions;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    @Test
    void axonWorksInSpringsTransactions() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void eventsAreStoredByOurEngine() {
        assertThat(engine).isInstanceOf(EventStorage.class);
    }

    @Test
    void withADatabaseUrlNothingEmbeddedStarts() {
        assertThat(context.getBeansOfType(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.class)).isEmpty();
        assertThat(sql.sql("select current_database()").query(String.class).single()).startsWith("amparo_test_");
    }
}
