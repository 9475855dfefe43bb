package org.amparo.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.AggregateCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what is kept beside the events about an erased aggregate: snapshots, dead letters, the aggregate in memory. */
@Component
class StoredCopies implements ErasureListener {

    private final JdbcClient sql;
    private final AggregateCache aggregates;

    StoredCopies(JdbcClient sql, AggregateCache aggregates) {
        this.sql = sql;
        this.aggregates = aggregates;
    }

    @Override
    public void erased(Set<UUID> persons) {
        List<Object> ids = List.of((Object) persons.stream().map(UUID::toString).toArray(String[]::new));
        persons.forEach(aggregates::evict);
        sql.sql("delete from es.snapshot where aggregate_id = any(cast(? as uuid[]))").params(ids).update();
        sql.sql("delete from es.dead_letter where aggregate_id = any(cast(? as text[]))").params(ids).update();
    }
}
