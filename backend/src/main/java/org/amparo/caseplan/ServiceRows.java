package org.amparo.caseplan;

import static org.amparo.caseplan.Written.code;
import static org.amparo.caseplan.Written.ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.PersonalClass;
import org.axonframework.eventhandling.EventHandler;

/** What a person was given: when, by whom, how far away, at what cost. */
@InlineProjection
class ServiceRows implements ReadModel {

    static final Table SERVICE = Table.keyed(2, "read.service_delivered", "case_id", "service_id", "survivor_id", "need_ids", "service",
            "pillar", "provider_id", "site_id", "delivered_on", "quantity", "unit", "currency", "mode", "to_household", "emergency",
            "historical", "referral_id", "cost_to_person", "travel_km", "travel_minutes", "travel_mode", "funded_by", "outcome_note",
            "interrupted_on", "interrupted_reason", "sequence");

    private final Envelopes envelopes;

    ServiceRows(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(SERVICE);
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded, Rows rows) {
        UUID id = event.caseId();
        UUID survivor = event.survivorId();
        switch (event) {
            case CaseEvent.ServiceGiven e -> {
                Map<String, Object> row = service(survivor, e.service());
                row.putAll(Map.of("case_id", id, "service_id", e.service().serviceId(), "survivor_id", survivor, "sequence",
                        recorded.sequence()));
                rows.put(SERVICE, row);
            }
            case CaseEvent.ServiceCorrected e -> rows.change(SERVICE, new Object[]{id, e.service().serviceId()},
                    service(survivor, e.service()));
            case CaseEvent.ServiceInterrupted e -> {
                Map<String, Object> row = new HashMap<>();
                row.put("interrupted_on", e.interruptedOn());
                row.put("interrupted_reason", envelopes.seal(survivor, PersonalClass.MEDICAL, "read.service_delivered.interrupted_reason",
                        e.reason()));
                rows.change(SERVICE, new Object[]{id, e.serviceId()}, row);
            }
            default -> {
            }
        }
    }

    private Map<String, Object> service(UUID survivor, ServiceDelivered service) {
        Map<String, Object> row = new HashMap<>();
        row.put("need_ids", ids(service.needIds()));
        row.put("service", code(service.service()));
        row.put("pillar", code(service.pillar()));
        row.put("provider_id", service.providerId());
        row.put("site_id", service.siteId());
        row.put("delivered_on", service.deliveredOn());
        row.put("quantity", service.quantity());
        row.put("unit", code(service.unit()));
        row.put("currency", service.currency());
        row.put("mode", code(service.mode()));
        row.put("to_household", service.toHousehold());
        row.put("emergency", service.emergency());
        row.put("historical", service.historical());
        row.put("referral_id", service.referralId());
        row.put("cost_to_person", service.costToPerson());
        row.put("travel_km", service.travelKm());
        row.put("travel_minutes", service.travelMinutes());
        row.put("travel_mode", code(service.travelMode()));
        row.put("funded_by", service.fundedBy());
        row.put("outcome_note",
                envelopes.seal(survivor, PersonalClass.MEDICAL, "read.service_delivered.outcome_note", service.outcomeNote()));
        return row;
    }
}
