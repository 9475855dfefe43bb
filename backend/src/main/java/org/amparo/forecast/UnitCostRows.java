package org.amparo.forecast;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** What each product costs now. The list belongs to nobody's files, so only who may set costs for all reaches it. */
@InlineProjection
class UnitCostRows implements ReadModel, Placements {

    private static final Table COST = Table.of("read.unit_cost", "product", "replacement", "repair", "currency", "set_on");
    private static final Placement OF_NOBODY = new Placement(null, null, null, null);

    private final ZoneId zone;

    /** @param clock for its zone only */
    UnitCostRows(Clock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(COST);
    }

    @Override
    public Class<? extends Command> commands() {
        return UnitCostCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return Optional.of(OF_NOBODY);
    }

    @EventHandler
    void on(UnitCostEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case UnitCostEvent.Changed e -> rows.put(COST, Map.of("product", e.product().name(), "replacement", e.replacement(), "repair",
                    e.repair(), "currency", e.currency(), "set_on", recorded.recordedAt().atZone(zone).toLocalDate()));
        }
    }
}
