package org.amparo.incident;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.LinkedIncidents;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the incidents that count a person with a file, by the rows of their casualties. */
@Component
class IncidentsOfFiles implements LinkedIncidents, CountedCasualties {

    private final JdbcClient sql;
    private final PolicyCommands policy;

    IncidentsOfFiles(JdbcClient sql, PolicyCommands policy) {
        this.sql = sql;
        this.policy = policy;
    }

    @Override
    public Optional<Casualty> of(UUID incidentId, UUID survivorId) {
        return sql.sql("select * from read.casualty where incident_id = ? and survivor_id = ? order by sequence limit 1")
                .params(incidentId, survivorId).query((row, n) -> IncidentReads.casualty(row)).optional();
    }

    @Override
    public void follow(UUID survivorId, Recorded cause) {
        sql.sql("select distinct incident_id from read.casualty where survivor_id = ? order by 1").param(survivorId).query(UUID.class)
                .list()
                .forEach(incident -> policy.send(cause, Permission.TIMER_FIRE, new IncidentCommand.FollowFile(incident, survivorId)));
    }
}
