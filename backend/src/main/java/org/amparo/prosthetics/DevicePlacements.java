package org.amparo.prosthetics;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A device belongs to whom the person's file belongs. */
@Component
class DevicePlacements implements Placements {

    private final JdbcClient sql;

    DevicePlacements(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Class<? extends Command> commands() {
        return DeviceCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("""
                select g.caseworker, g.team, g.adm1, g.organisation
                from read.device d join read.survivor_gate g on g.survivor_id = d.survivor_id where d.order_id = ?""").param(target)
                .query((row, n) -> new Placement(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class)))
                .optional();
    }
}
