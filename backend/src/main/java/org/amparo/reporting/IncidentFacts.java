package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.util.List;
import java.util.UUID;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentEvent;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** Incidents and their casualties, for the casualty tables. */
@LaterProjection
class IncidentFacts implements ReadModel {

    static final Facts INCIDENT = new Facts("stat.incident", day("first_day"), day("last_day"), number("year"), text("adm1"),
            text("setting"), text("device"), text("activation"), text("register"), id("caseworker"), id("team"), id("organisation"));
    static final Facts CASUALTY = new Facts("stat.casualty", id("incident_id"), text("outcome"), text("sex"), text("age_group"),
            text("civil_status"),
            id("survivor_id"), text("retracted"));

    @Override
    public List<Table> tables() {
        return List.of(INCIDENT.table(), CASUALTY.table());
    }

    @EventHandler
    void on(IncidentEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case IncidentEvent.IncidentRecorded e -> INCIDENT.always(rows, e.incidentId(), at,
                    details(e.details()).and("caseworker", recorded.by()).and("team", recorded.team())
                            .and("organisation", e.organisation()));
            case IncidentEvent.IncidentCorrected e -> INCIDENT.always(rows, e.incidentId(), at, details(e.details()));
            case IncidentEvent.CasualtyAdded e -> casualty(e.incidentId(), e.casualty(), at, rows);
            case IncidentEvent.CasualtyCorrected e -> casualty(e.incidentId(), e.casualty(), at, rows);
            case IncidentEvent.CasualtyRetracted e -> CASUALTY.always(rows, e.casualtyId(), at, Said.that("retracted", "YES"));
        }
    }

    private static Said details(IncidentDetails details) {
        return Said.that("first_day", details.date().earliest()).and("last_day", details.date().latest())
                .and("setting", details.setting()).and("year", details.date().year()).and("adm1", details.adm1())
                .and("device", details.device()).and("activation", details.activation()).and("register", details.register());
    }

    private static void casualty(UUID incident, Casualty casualty, SealedPosition at, Rows rows) {
        CASUALTY.always(rows, casualty.casualtyId(), at, Said.that("incident_id", incident).and("outcome", casualty.outcome())
                .and("sex", casualty.sex()).and("age_group", casualty.ageGroup()).and("civil_status", casualty.civilStatus())
                .and("survivor_id", casualty.survivorId()));
    }
}
