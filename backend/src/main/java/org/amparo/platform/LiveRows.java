package org.amparo.platform;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that belong to the transaction at hand: the command's, or the later processor's. */
@Component
class LiveRows {

    private final LaterConnections connections;
    private final Rows inline;
    private final Rows later;

    LiveRows(JdbcTemplate sql, LaterConnections connections) {
        this.connections = connections;
        this.inline = new SqlRows(sql);
        this.later = new SqlRows(connections.sql());
    }

    Rows current() {
        return connections.isInTransaction() ? later : inline;
    }
}
