package org.amparo.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes, kept until it commits: the events, the rows of the inline projections and the commit itself go to the server
 * in one trip, in their order. If one statement fails, the server skips the rest, the commit too, and all is rolled back. Each trip saved
 * is a good part of what a command costs. Reads of the same transaction do not see what is kept here.
 */
final class OneTrip implements TransactionSynchronization, SqlRows.Runner {

    /** More parameters or statements are not held back. The driver asks for answers in between from about 250 statements on. */
    private static final int MOST_PARAMETERS = 2_000;
    private static final int MOST_STATEMENTS = 100;
    private static final String COMMIT = "commit";

    private final JdbcTemplate sql;
    private final boolean untilCommit;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Function<PSQLException, RuntimeException> refusal;

    private OneTrip(JdbcTemplate sql, boolean untilCommit) {
        this.sql = sql;
        this.untilCommit = untilCommit;
    }

    /** True in a transaction of this database. */
    static boolean isPossible(JdbcTemplate sql) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.hasResource(sql.getDataSource());
    }

    /** Keeps what the transaction that has just begun will write until its commit. */
    static void begin(JdbcTemplate sql) {
        TransactionSynchronizationManager.registerSynchronization(new OneTrip(sql, true));
    }

    /** The trip of the transaction at hand; there must be one. */
    static OneTrip ofTransaction(JdbcTemplate sql) {
        return current().orElseGet(() -> {
            OneTrip trip = new OneTrip(sql, false);
            TransactionSynchronizationManager.registerSynchronization(trip);
            return trip;
        });
    }

    /** Sends what was kept in a transaction that somebody else began and will commit at a time of theirs. */
    static void sendUnlessCommitted() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            current().filter(trip -> !trip.untilCommit).ifPresent(OneTrip::sendKept);
        }
    }

    private static Optional<OneTrip> current() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(OneTrip.class::isInstance).map(OneTrip.class::cast)
                .findFirst();
    }

    @Override
    public void run(String statement, Object[] values) {
        statements.add(statement);
        parameters.addAll(Arrays.asList(values));
        if (parameters.size() >= MOST_PARAMETERS || statements.size() >= MOST_STATEMENTS) {
            sendKept();
        }
    }

    /** @param understood says what an error of the server means; null for one it does not know */
    void onRefusal(Function<PSQLException, RuntimeException> understood) {
        if (refusal == null) {
            refusal = understood;
        }
    }

    void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    /** The transaction manager's own commit then finds nothing left to do and makes no trip. */
    @Override
    public void beforeCommit(boolean readOnly) {
        if (!statements.isEmpty()) {
            sql.execute((Connection connection) -> {
                if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE) {
                    sendAsOne(connection);
                } else {
                    List<String> all = new ArrayList<>(statements);
                    all.add(COMMIT);
                    send(connection, all);
                }
                return null;
            });
        }
    }

    /** Nothing was asked before, so the server has not even begun: statements that arrive together are one transaction by themselves. */
    private void sendAsOne(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try {
            send(connection, statements);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    @Override
    public void afterCommit() {
        afterCommit.forEach(Runnable::run);
    }

    /** After whoever else writes before the commit. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private void sendKept() {
        if (!statements.isEmpty()) {
            sql.execute((Connection connection) -> {
                send(connection, statements);
                return null;
            });
        }
    }

    private void send(Connection connection, List<String> all) throws SQLException {
        try (PreparedStatement trip = connection.prepareStatement(String.join(";\n", all))) {
            for (int i = 0; i < parameters.size(); i++) {
                bind(trip, i + 1, parameters.get(i));
            }
            trip.execute();
        } catch (PSQLException refused) {
            if (NoLongerTrue.STATE.equals(refused.getSQLState())) {
                throw new NoLongerTrue();
            }
            RuntimeException understood = refusal == null ? null : refusal.apply(refused);
            if (understood != null) {
                throw understood;
            }
            throw refused;
        }
        statements.clear();
        parameters.clear();
    }

    private static void bind(PreparedStatement trip, int place, Object value) throws SQLException {
        switch (value) {
            case null -> trip.setNull(place, Types.NULL);
            case String text -> trip.setString(place, text);
            case SqlParameterValue typed -> StatementCreatorUtils.setParameterValue(trip, place, typed, typed.getValue());
            default -> trip.setObject(place, value);
        }
    }
}
