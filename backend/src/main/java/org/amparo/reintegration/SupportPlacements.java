package org.amparo.reintegration;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A support belongs to whom the person's file belongs. */
@Component
class SupportPlacements implements Placements {

    private final JdbcClient sql;

    SupportPlacements(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Class<? extends Command> commands() {
        return SupportCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return file("select survivor_id from read.support where support_id = ?", target);
    }

    @Override
    public Optional<Placement> of(Command command) {
        return command instanceof SupportCommand.Begin begin
                ? begin.plan() == null ? Optional.empty() : file("select ?::uuid", begin.plan().survivorId())
                : of(command.target());
    }

    private Optional<Placement> file(String whose, UUID id) {
        return sql.sql("select caseworker, team, adm1, organisation from read.survivor_gate where survivor_id = (" + whose + ")").param(id)
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class)))
                .optional();
    }
}
