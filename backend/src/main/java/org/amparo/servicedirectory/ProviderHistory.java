package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.eventhandling.EventHandler;

/** What was recorded of a provider, by whom and when; codes, days and numbers only. */
@InlineProjection
class ProviderHistory implements ReadModel {

    static final Table HISTORY = Table.keyed(2, "read.provider_history", "provider_id", "sequence", "event", "recorded_at", "recorded_by",
            "service", "day", "number", "codes");

    @Override
    public List<Table> tables() {
        return List.of(HISTORY);
    }

    @EventHandler
    void on(ProviderEvent event, Recorded recorded, Rows rows) {
        Map<String, Object> row = new HashMap<>();
        row.put("provider_id", event.providerId());
        row.put("sequence", recorded.sequence());
        row.put("event", recorded.eventName());
        row.put("recorded_at", recorded.recordedAt());
        row.put("recorded_by", recorded.by());
        row.put("codes", new String[0]);
        switch (event) {
            case ProviderEvent.Registered e -> {
                row.put("day", e.verifiedOn());
                row.put("codes", codes(e.services()));
            }
            case ProviderEvent.DetailsUpdated e -> row.put("codes", e.changed().stream().sorted().toArray(String[]::new));
            case ProviderEvent.SitesUpdated e -> row.put("number", e.sites().size());
            case ProviderEvent.ServicesUpdated e -> row.put("codes", codes(e.services()));
            case ProviderEvent.CapacityReported e -> told(row, e.service(), e.month(), e.people());
            case ProviderEvent.WaitingDaysReported e -> told(row, e.service(), e.on(), e.days());
            case ProviderEvent.Verified e -> row.put("day", e.on());
            case ProviderEvent.Deactivated e -> row.put("codes", new String[]{e.reason().name()});
            case ProviderEvent.Reactivated e -> row.put("day", e.verifiedOn());
            case ProviderEvent.WentStale e -> row.put("day", e.verifiedOn());
        }
        rows.put(HISTORY, row);
    }

    private static void told(Map<String, Object> row, ServiceCode service, LocalDate day, int number) {
        row.put("service", service.name());
        row.put("day", day);
        row.put("number", number);
    }

    private static String[] codes(List<ServiceOffer> offers) {
        return offers.stream().map(ServiceOffer::service).sorted(Comparator.naturalOrder()).map(Enum::name).toArray(String[]::new);
    }
}
