package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.util.List;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.axonframework.eventhandling.EventHandler;

/** Services that people were given, with the way there and who paid. */
@LaterProjection
class ServiceFacts implements ReadModel {

    static final Facts SERVICE = new Facts("stat.service", id("survivor_id"), id("case_id"), text("service"), text("pillar"),
            day("delivered_on"), id("provider_id"), id("site_id"), text("funded_by"), number("travel_km"), number("travel_minutes"),
            text("to_household"));

    private final Days days;

    ServiceFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(SERVICE.table());
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case CaseEvent.ServiceGiven e -> SERVICE.always(rows, e.service().serviceId(), at,
                    service(e.service(), recorded).and("survivor_id", e.survivorId()).and("case_id", e.caseId()));
            case CaseEvent.ServiceCorrected e -> SERVICE.always(rows, e.service().serviceId(), at, service(e.service(), recorded));
            default -> {
            }
        }
    }

    private Said service(ServiceDelivered service, Recorded recorded) {
        return Said.that("service", service.service()).and("pillar", service.pillar())
                .and("delivered_on", days.of(service.deliveredOn(), recorded)).and("provider_id", service.providerId())
                .and("site_id", service.siteId()).and("funded_by", service.fundedBy()).and("travel_km", service.travelKm())
                .and("travel_minutes", service.travelMinutes()).and("to_household", service.toHousehold() ? "YES" : "NO");
    }
}
