package org.amparo.platform;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that belong to the transaction at hand: the command's, or the later processor's. */
@Component
class LiveRows {

    private static final String INLINE = "inline rows";

    private final JdbcTemplate sql;
    private final LaterConnections connections;
    private final Rows later;

    LiveRows(JdbcTemplate sql, LaterConnections connections) {
        this.sql = sql;
        this.connections = connections;
        this.later = new SqlRows(connections.sql()::update);
    }

    Rows current() {
        return connections.isInTransaction() ? later : inline();
    }

    /** Outside a unit of work, as when a test calls a handler by hand, each statement runs at once. */
    private Rows inline() {
        if (!CurrentUnitOfWork.isStarted()) {
            return new SqlRows(sql::update);
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(INLINE, key -> {
            OneTrip trip = new OneTrip(sql);
            work.onPrepareCommit(committing -> trip.run());
            return new SqlRows(trip);
        });
    }
}
