package org.amparo.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** All that was said of targets, a row each. They belong to nobody's files, so only who may set them for all reaches them. */
@LaterProjection
class TargetRows implements ReadModel, Placements {

    private static final Table TARGET = Table.of("stat.target", "position", "indicator", "adm1", "from_day", "to_day", "unit", "value",
            "set_by", "recorded_at");
    private static final Placement OF_NOBODY = new Placement(null, null, null, null);

    @Override
    public List<Table> tables() {
        return List.of(TARGET);
    }

    @Override
    public Class<? extends Command> commands() {
        return TargetCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return Optional.of(OF_NOBODY);
    }

    @EventHandler
    void on(TargetEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("position", at.value());
        row.put("indicator", event.indicator());
        row.put("adm1", event.adm1());
        row.put("from_day", event.from());
        row.put("set_by", recorded.by());
        row.put("recorded_at", recorded.recordedAt().toString());
        if (event instanceof TargetEvent.Wanted wanted) {
            row.put("to_day", wanted.to());
            row.put("unit", wanted.unit().name());
            row.put("value", wanted.value());
        }
        rows.put(TARGET, row);
    }
}
