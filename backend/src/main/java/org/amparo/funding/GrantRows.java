package org.amparo.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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

/** Grants as they stand, and each change of them. They belong to nobody's files, so only who may keep them for all reaches them. */
@InlineProjection
class GrantRows implements ReadModel, Placements {

    static final Table GRANT = Table.of("read.donor_grant", "grant_id", "code", "donor", "title", "from_day", "to_day", "closed_on",
            "pillars", "areas", "version");
    static final Table CHANGE = Table.log(2, "read.donor_grant_change", "grant_id", "sequence", "kind", "by_user", "recorded_at", "donor",
            "title", "from_day", "to_day", "pillars", "areas", "on_day", "indicator", "unit", "value", "by_day", "baseline",
            "baseline_on");
    private static final Placement OF_NOBODY = new Placement(null, null, null, null);

    @Override
    public List<Table> tables() {
        return List.of(GRANT, CHANGE);
    }

    @Override
    public Class<? extends Command> commands() {
        return DonorGrantCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return Optional.of(OF_NOBODY);
    }

    @EventHandler
    void on(DonorGrantEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case DonorGrantEvent.Opened e -> {
                Map<String, Object> row = details(e.grant());
                row.putAll(Map.of("grant_id", e.grantId(), "code", e.code(), "version", recorded.sequence()));
                rows.put(GRANT, row);
                change(rows, e, recorded, GrantChange.Kind.OPENED, details(e.grant()));
            }
            case DonorGrantEvent.Corrected e -> {
                Map<String, Object> row = details(e.grant());
                row.put("version", recorded.sequence());
                rows.change(GRANT, new Object[]{e.grantId()}, row);
                change(rows, e, recorded, GrantChange.Kind.CORRECTED, details(e.grant()));
            }
            case DonorGrantEvent.Closed e -> {
                closed(rows, e, e.on());
                change(rows, e, recorded, GrantChange.Kind.CLOSED, Map.of("on_day", e.on()));
            }
            case DonorGrantEvent.Reopened e -> {
                closed(rows, e, null);
                change(rows, e, recorded, GrantChange.Kind.REOPENED, Map.of());
            }
            case DonorGrantEvent.TargetSet e -> change(rows, e, recorded, GrantChange.Kind.TARGET_SET, target(e.target()));
            case DonorGrantEvent.TargetDropped e -> change(rows, e, recorded, GrantChange.Kind.TARGET_DROPPED,
                    target(new GrantTarget(e.indicator(), null, null, e.by(), null, null)));
        }
    }

    private static void closed(Rows rows, DonorGrantEvent event, LocalDate on) {
        Map<String, Object> row = new HashMap<>();
        row.put("closed_on", on);
        rows.change(GRANT, new Object[]{event.grantId()}, row);
    }

    private static void change(Rows rows, DonorGrantEvent event, Recorded recorded, GrantChange.Kind kind, Map<String, ?> said) {
        Map<String, Object> row = new HashMap<>(said);
        row.put("grant_id", event.grantId());
        row.put("sequence", recorded.sequence());
        row.put("kind", kind.name());
        row.put("by_user", recorded.by());
        row.put("recorded_at", recorded.recordedAt());
        rows.put(CHANGE, row);
    }

    private static Map<String, Object> details(GrantDetails grant) {
        Map<String, Object> row = new HashMap<>();
        row.put("donor", grant.donor());
        row.put("title", grant.title());
        row.put("from_day", grant.from());
        row.put("to_day", grant.to());
        row.put("pillars", names(grant.pillars()));
        row.put("areas", grant.areas().toArray(String[]::new));
        return row;
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Map<String, Object> target(GrantTarget target) {
        Map<String, Object> row = new HashMap<>();
        row.put("indicator", target.indicator().name());
        row.put("unit", target.unit() == null ? null : target.unit().name());
        row.put("value", target.value());
        row.put("by_day", target.by());
        row.put("baseline", target.baseline());
        row.put("baseline_on", target.baselineOn());
        return row;
    }
}
