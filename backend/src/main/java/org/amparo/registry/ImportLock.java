package org.amparo.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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

    /** @throws RuleBroken when an import is running */
    Held take() {
        try {
            Connection connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?, ?)")) {
                return new Held(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of imports could not be asked for", e);
        }
        throw new RuleBroken("registry.busy", "job");
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
