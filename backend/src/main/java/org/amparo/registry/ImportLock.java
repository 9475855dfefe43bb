package org.amparo.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.amparo.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One import at a time in the whole installation: a lock of the database, which a killed product lets go by itself. */
@Component
class ImportLock {

    /** Two numbers of our own that name the lock. */
    private static final int FIRST = 0x414D50;
    private static final int SECOND = 60;
    private static final int TRIES = 20;
    private static final int MILLIS_BETWEEN_TRIES = 50;

    private final DataSource database;
    private final JdbcClient jdbc;

    ImportLock(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The lock, held on a connection of its own until it is closed. */
    record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(?, ?)");
            } catch (SQLException e) {
                throw new IllegalStateException("The lock of imports could not be given back", e);
            }
        }
    }

    /**
     * Takes the lock; waits a moment, because a job is seen as ended just before it lets go.
     *
     * @throws RuleBroken when an import is running
     */
    Held take() {
        for (int tries = TRIES; tries > 0; tries--) {
            Optional<Held> held = tryToTake();
            if (held.isPresent()) {
                return held.get();
            }
            pause();
        }
        throw new RuleBroken("registry.busy", "job");
    }

    private Optional<Held> tryToTake() {
        try {
            Connection connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?, ?)")) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of imports could not be asked for", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the lock of imports", e);
        }
    }

    boolean isHeld() {
        return jdbc.sql("""
                select exists (select 1 from pg_locks where locktype = 'advisory' and classid = ? and objid = ? and granted
                    and database = (select oid from pg_database where datname = current_database()))
                """).param(FIRST).param(SECOND).query(Boolean.class).single();
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, FIRST);
            statement.setInt(2, SECOND);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
