package org.amparo.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.amparo.platform.VaultDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The connection to the vault, a database of its own with its own migrations. Not a bean of type DataSource, so that nothing else finds
 * its way there by accident. Whatever is wrong with the connection is a {@link VaultUnavailable}; a statement waits three seconds for a
 * connection and ten for an answer, then it fails.
 */
@Component
final class Vault implements AutoCloseable {

    private static final long MILLIS_FOR_A_CONNECTION = 3_000;
    private static final String SECONDS_FOR_AN_ANSWER = "10";
    /**
     * Whatever is asked here is asked by a key. While the server has no statistics, as after many files came at once, it would take a
     * person's keys for a good part of all and read the whole table for each question.
     */
    private static final String BY_KEY = "-c enable_seqscan=off";

    private final HikariDataSource connections;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Vault(VaultDatabase database, @Value("${amparo.vault.connections:6}") int size) {
        connections = new HikariDataSource();
        connections.setPoolName("vault");
        connections.setJdbcUrl(database.url());
        connections.setUsername(database.username());
        connections.setPassword(database.password());
        connections.setMaximumPoolSize(size);
        connections.setMinimumIdle(1);
        connections.setConnectionTimeout(MILLIS_FOR_A_CONNECTION);
        connections.addDataSourceProperty("socketTimeout", SECONDS_FOR_AN_ANSWER);
        connections.addDataSourceProperty("logServerErrorDetail", "false");
        connections.addDataSourceProperty("options", BY_KEY);
        Flyway.configure().dataSource(database.url(), database.username(), database.password()).locations("classpath:db/vault").load()
                .migrate();
        sql = JdbcClient.create(connections);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Asks or changes the vault in a transaction of its own, committed when this returns, whatever becomes of the caller's.
     *
     * @throws VaultUnavailable when the vault cannot be reached
     */
    <T> T in(Function<JdbcClient, T> work) {
        try {
            return transaction.execute(status -> work.apply(sql));
        } catch (DataIntegrityViolationException refused) {
            throw refused;
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException unreachable) {
            throw new VaultUnavailable(unreachable);
        } catch (DataAccessException failed) {
            throw connectionBroke(failed) ? new VaultUnavailable(failed) : failed;
        }
    }

    /** Runs a statement that PostgreSQL does not take inside a transaction. */
    void outsideTransaction(String statement) {
        try {
            sql.sql(statement).update();
        } catch (DataAccessException failed) {
            throw new VaultUnavailable(failed);
        }
    }

    /** A connection of the caller's own, to be closed by the caller; for listening. */
    Connection connect() throws SQLException {
        return connections.getConnection();
    }

    private static boolean connectionBroke(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause && cause.getSQLState() != null
                && (cause.getSQLState().startsWith("08") || cause.getSQLState().startsWith("57P"));
    }

    @Override
    public void close() {
        connections.close();
    }
}
