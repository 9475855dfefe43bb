package org.amparo.survivor;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Placement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom files belong, for capabilities whose things belong to whom the person's file belongs. */
@Component
public class FilePlacements {

    private final JdbcClient sql;

    FilePlacements(JdbcClient sql) {
        this.sql = sql;
    }

    /** To whom a person's file belongs; empty when there is none. */
    public Optional<Placement> of(UUID survivorId) {
        return of("select ?::uuid", survivorId);
    }

    /**
     * To whom the file belongs of the person that something is about; empty when there is no such thing.
     *
     * @param whose query of the person's id, with one parameter
     */
    public Optional<Placement> of(String whose, UUID id) {
        return sql.sql("select caseworker, team, adm1, organisation from read.survivor_gate where survivor_id = (" + whose + ")").param(id)
                .query((row, n) -> Placement.of(row)).optional();
    }
}
