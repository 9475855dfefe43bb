package org.amparo.incident;

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
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents and their casualties, to find one to link and to count. An incident belongs to whoever recorded it. */
@InlineProjection
class IncidentRows implements ReadModel, Placements {

    static final Table INCIDENT = Table.of("read.incident", "incident_id", "caseworker", "team", "adm1", "organisation", "incident_date",
            "first_day", "year", "adm2", "place", "coordinates", "setting", "device", "certainty", "activation", "item_moved_before",
            "area_marked", "source", "register", "version", "last_recorded_at");
    static final Table CASUALTY = Table.keyed(2, "read.casualty", "incident_id", "casualty_id", "outcome", "sex", "age_group",
            "civil_status", "survivor_id", "sequence");

    private final JdbcClient sql;
    private final Envelopes envelopes;

    IncidentRows(JdbcClient sql, Envelopes envelopes) {
        this.sql = sql;
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(INCIDENT, CASUALTY);
    }

    @Override
    public Class<? extends Command> commands() {
        return IncidentCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select caseworker, team, adm1, organisation from read.incident where incident_id = ?").param(target)
                .query((row, n) -> Placement.of(row))
                .optional();
    }

    @EventHandler
    void on(IncidentEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        row.put("last_recorded_at", recorded.recordedAt());
        switch (event) {
            case IncidentEvent.IncidentRecorded e -> {
                row.put("incident_id", e.incidentId());
                row.put("caseworker", recorded.by());
                row.put("team", recorded.team());
                row.put("organisation", e.organisation());
                details(row, e.incidentId(), e.details());
                rows.put(INCIDENT, row);
                return;
            }
            case IncidentEvent.IncidentCorrected e -> details(row, e.incidentId(), e.details());
            case IncidentEvent.CasualtyAdded e -> {
                Map<String, Object> casualty = casualty(e.casualty());
                casualty.put("incident_id", e.incidentId());
                casualty.put("casualty_id", e.casualty().casualtyId());
                casualty.put("sequence", recorded.sequence());
                rows.put(CASUALTY, casualty);
            }
            case IncidentEvent.CasualtyCorrected e -> rows.change(CASUALTY, new Object[]{e.incidentId(), e.casualty().casualtyId()},
                    casualty(e.casualty()));
            case IncidentEvent.CasualtyRetracted e -> rows.remove(CASUALTY, new Object[]{e.incidentId(), e.casualtyId()});
        }
        rows.change(INCIDENT, new Object[]{event.incidentId()}, row);
    }

    private void details(Map<String, Object> row, UUID id, IncidentDetails details) {
        row.put("adm1", details.adm1());
        row.put("incident_date", details.date().asText());
        row.put("first_day", details.date().earliest());
        row.put("year", details.date().year());
        row.put("adm2", sealed(id, "adm2", details.adm2()));
        row.put("place", sealed(id, "place", details.place()));
        row.put("coordinates", sealed(id, "coordinates", details.coordinates()));
        row.put("setting", code(details.setting()));
        row.put("device", code(details.device()));
        row.put("certainty", code(details.certainty()));
        row.put("activation", code(details.activation()));
        row.put("item_moved_before", code(details.itemMovedBefore()));
        row.put("area_marked", code(details.areaMarked()));
        row.put("source", code(details.source()));
        row.put("register", details.register());
    }

    private static Map<String, Object> casualty(Casualty casualty) {
        Map<String, Object> row = new HashMap<>();
        row.put("outcome", code(casualty.outcome()));
        row.put("sex", code(casualty.sex()));
        row.put("age_group", code(casualty.ageGroup()));
        row.put("civil_status", code(casualty.civilStatus()));
        row.put("survivor_id", casualty.survivorId());
        return row;
    }

    private String sealed(UUID id, String column, Personal<String> value) {
        return envelopes.seal(id, PersonalClass.CONTACT_AND_PLACE, "read.incident." + column, value);
    }

    private static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
