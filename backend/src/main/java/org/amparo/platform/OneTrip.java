package org.amparo.platform;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Keeps the statements of the inline projections of one unit of work and runs them in their order, in one trip to the server, before it
 * commits. Each trip saved is a good part of what a command costs.
 */
final class OneTrip implements SqlRows.Runner {

    private final JdbcOperations sql;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    OneTrip(JdbcOperations sql) {
        this.sql = sql;
    }

    @Override
    public void run(String statement, Object[] values) {
        statements.add(statement);
        parameters.addAll(java.util.Arrays.asList(values));
    }

    /** Runs what was kept; the first that fails fails the whole unit of work. */
    void run() {
        if (!statements.isEmpty()) {
            sql.execute(connection -> connection.prepareStatement(String.join(";\n", statements)), (PreparedStatement all) -> {
                new ArgumentPreparedStatementSetter(parameters.toArray()).setValues(all);
                return all.execute();
            });
            statements.clear();
            parameters.clear();
        }
    }
}
