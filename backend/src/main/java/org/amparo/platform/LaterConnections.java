package org.amparo.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small pool of its own for all that follows events: sealer, later projections, rebuilds. However busy they are, people's commands
 * and screens keep their connections.
 */
@Component
@DependsOnDatabaseInitialization
class LaterConnections implements AutoCloseable {

    /** Held all the time by the sealer and by the listener to other nodes, and one for reading the sealed order. */
    private static final int STANDING = 3;

    private final HikariDataSource pool;

    LaterConnections(DataSource main, @Value("${amparo.later.connections}") int connections) throws SQLException {
        HikariConfig settings = new HikariConfig();
        main.unwrap(HikariDataSource.class).copyStateTo(settings);
        settings.setPoolName("later");
        settings.setMaximumPoolSize(connections + STANDING);
        settings.setMinimumIdle(STANDING);
        settings.addDataSourceProperty("options", "-c statement_timeout=0");
        this.pool = new HikariDataSource(settings);
    }

    Connection open() throws SQLException {
        return pool.getConnection();
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    TransactionManager transactions() {
        return new SpringTransactionManager(new JdbcTransactionManager(pool));
    }

    ConnectionProvider provider() {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
    }

    /** True inside a transaction of this pool. */
    boolean isInTransaction() {
        return TransactionSynchronizationManager.hasResource(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
