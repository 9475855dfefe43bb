package org.amparo.psychosocial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Support belongs to whom the person's file belongs, and to whoever gives it. */
@Component
class PsychosocialPlacements implements Placements {

    private final JdbcClient sql;

    PsychosocialPlacements(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Class<? extends Command> commands() {
        return PsychosocialCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("""
                select g.caseworker, g.team, g.adm1, g.organisation from read.psychosocial_episode e
                join read.survivor_gate g on g.survivor_id = e.survivor_id where e.episode_id = ?""").param(target)
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class)))
                .optional();
    }

    @Override
    public List<Placement> also(Command command) {
        return sql.sql("select counsellor from read.psychosocial_episode where episode_id = ?").param(command.target())
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), null, null, null)).list();
    }
}
