package org.amparo.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.stereotype.Component;

/** One node and one thread at a time at a job: a lock of the database on a connection of its own, which a killed product lets go by itself. */
@Component
public class JobLock {

    private final DataSource database;

    public JobLock(DataSource database) {
        this.database = database;
    }

    /** The lock, held until it is closed. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;
        private final long key;

        private Held(Connection connection, long key) {
            this.connection = connection;
            this.key = key;
        }

        @Override
        public void close() {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(?)", key);
            } catch (SQLException failure) {
                throw failed(failure);
            }
        }
    }

    /** The lock of a job; empty when another node or thread is at it. */
    public Optional<Held> take(UUID job) {
        return take(job.getMostSignificantBits() ^ job.getLeastSignificantBits());
    }

    /** The lock that has this number in the whole installation; empty when another node or thread holds it. */
    public Optional<Held> take(long key) {
        try {
            Connection connection = database.getConnection();
            try {
                if (ask(connection, "select pg_try_advisory_lock(?)", key)) {
                    return Optional.of(new Held(connection, key));
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The lock of a job could not be asked for (" + failure.getSQLState() + ")", failure);
    }

    private static boolean ask(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
