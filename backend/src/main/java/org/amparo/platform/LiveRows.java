package org.amparo.platform;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that belong to the transaction at hand: the command's, or the later processor's. */
@Component
class LiveRows {

    private final JdbcTemplate sql;
    private final LaterConnections connections;
    private final Rows later;

    LiveRows(JdbcTemplate sql, LaterConnections connections) {
        this.sql = sql;
        this.connections = connections;
        this.later = new SqlRows(connections.sql());
    }

    Rows current() {
        return connections.isInTransaction() ? later : inline();
    }

    /** Outside a transaction, as when a test calls a handler by hand, each statement runs at once. */
    private Rows inline() {
        return new SqlRows(OneTrip.isPossible(sql) ? OneTrip.ofTransaction(sql) : sql::update);
    }
}
