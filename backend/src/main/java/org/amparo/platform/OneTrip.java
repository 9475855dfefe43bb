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

    /** So many parameters are not held back any longer. */
    private static final int FULL = 2_000;
    private static final String COMMIT = "commit";

    private final JdbcTemplate sql;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Function<PSQLException, RuntimeException> refusal;

    private OneTrip(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** True in a transaction of this database. */
    static boolean isPossible(JdbcTemplate sql) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.hasResource(sql.getDataSource());
    }

    /** The trip of the transaction at hand; there must be one. */
    static OneTrip ofTransaction(JdbcTemplate sql) {
        return current().orElseGet(() -> {
            OneTrip trip = new OneTrip(sql);
            TransactionSynchronizationManager.registerSynchronization(trip);
            return trip;
        });
    }

    /** Sends what the transaction at hand has kept, without the commit. */
    static void sendOfTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            current().ifPresent(trip -> trip.send(trip.statements));
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
        if (parameters.size() > FULL) {
            send(statements);
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
            List<String> all = new ArrayList<>(statements);
            all.add(COMMIT);
            send(all);
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

    private void send(List<String> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.execute((Connection connection) -> {
            try (PreparedStatement trip = connection.prepareStatement(String.join(";\n", all))) {
                for (int i = 0; i < parameters.size(); i++) {
                    bind(trip, i + 1, parameters.get(i));
                }
                trip.execute();
            } catch (PSQLException refused) {
                RuntimeException understood = refusal == null ? null : refusal.apply(refused);
                if (understood != null) {
                    throw understood;
                }
                throw refused;
            }
            return null;
        });
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
