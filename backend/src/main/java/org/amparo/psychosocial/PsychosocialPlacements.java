package org.amparo.psychosocial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.survivor.FilePlacements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Support belongs to whom the person's file belongs, and to whoever gives it. */
@Component
class PsychosocialPlacements implements Placements {

    private final JdbcClient sql;
    private final FilePlacements files;

    PsychosocialPlacements(JdbcClient sql, FilePlacements files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public Class<? extends Command> commands() {
        return PsychosocialCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return files.of("select survivor_id from read.psychosocial_episode where episode_id = ?", target);
    }

    @Override
    public List<Placement> also(Command command) {
        return sql.sql("select counsellor from read.psychosocial_episode where episode_id = ?").param(command.target())
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), null, null, null)).list();
    }
}
