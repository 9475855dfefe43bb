package org.amparo.rehabilitation;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An episode belongs to whom the person's file belongs. */
@Component
class RehabPlacements implements Placements {

    private final JdbcClient sql;

    RehabPlacements(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Class<? extends Command> commands() {
        return RehabCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return file("select survivor_id from read.rehab_episode where episode_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return command instanceof RehabCommand.Open open
                ? open.plan() == null ? Optional.empty() : file("select ?::uuid", open.plan().survivorId())
                : of(command.target());
    }

    private Optional<Placement> file(String whose, UUID id) {
        return sql.sql("select caseworker, team, adm1, organisation from read.survivor_gate where survivor_id = (" + whose + ")").param(id)
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class)))
                .optional();
    }
}
