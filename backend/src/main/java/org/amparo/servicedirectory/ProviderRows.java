package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Providers, their sites, services, places and waiting days, to find one to refer to. The row of a provider is also the gate that other
 * aggregates' rules lock, so all that R19 asks lies in that one row.
 */
@InlineProjection
class ProviderRows implements ReadModel, Placements {

    static final Table PROVIDER = Table.of("read.provider", "provider_id", "name", "type", "organisation", "adm1", "active", "ended_for",
            "ended_note", "ended_at", "verified_on", "languages", "staff_sex", "service_codes", "opening", "phone", "email", "version",
            "last_recorded_at");
    static final Table SITE = Table.keyed(2, "read.provider_site", "provider_id", "site_id", "place", "name", "adm1", "adm2", "address",
            "latitude", "longitude", "entrance", "toilet", "sign_language", "information");
    static final Table SERVICE = Table.keyed(2, "read.provider_service", "provider_id", "service", "pillar", "cost", "eligibility");
    static final Table CAPACITY = Table.keyed(3, "read.provider_capacity", "provider_id", "service", "month", "people");
    static final Table WAITING = Table.keyed(2, "read.provider_waiting", "provider_id", "service", "days", "told_on");

    private final JdbcClient sql;
    private final Envelopes envelopes;

    ProviderRows(JdbcClient sql, Envelopes envelopes) {
        this.sql = sql;
        this.envelopes = envelopes;
    }

    @Override
    public List<Table> tables() {
        return List.of(PROVIDER, SITE, SERVICE, CAPACITY, WAITING);
    }

    @Override
    public Class<? extends Command> commands() {
        return ProviderCommand.class;
    }

    @Override
    public Optional<Placement> of(UUID target) {
        return sql.sql("select adm1, organisation from read.provider where provider_id = ?").param(target)
                .query((row, n) -> new Placement(null, null, row.getString(1), row.getObject(2, UUID.class))).optional();
    }

    @EventHandler
    void on(ProviderEvent event, Recorded recorded, Rows rows) {
        UUID id = event.providerId();
        Map<String, Object> row = new HashMap<>();
        row.put("version", recorded.sequence());
        row.put("last_recorded_at", recorded.recordedAt());
        switch (event) {
            case ProviderEvent.Registered e -> {
                row.put("provider_id", id);
                row.put("active", true);
                row.put("verified_on", e.verifiedOn());
                details(row, id, e.details(), ProviderForm.DETAILS);
                sites(row, id, e.sites(), rows);
                services(row, id, e.services(), rows);
                rows.put(PROVIDER, row);
                return;
            }
            case ProviderEvent.DetailsUpdated e -> details(row, id, e.details(), e.changed());
            case ProviderEvent.SitesUpdated e -> {
                e.removed().forEach(site -> rows.remove(SITE, id, site));
                sites(row, id, e.sites(), rows);
            }
            case ProviderEvent.ServicesUpdated e -> {
                e.removed().forEach(service -> {
                    rows.remove(SERVICE, id, service.name());
                    rows.remove(WAITING, id, service.name());
                });
                services(row, id, e.services(), rows);
            }
            case ProviderEvent.CapacityReported e -> rows.put(CAPACITY,
                    Map.of("provider_id", id, "service", e.service().name(), "month", e.month(), "people", e.people()));
            case ProviderEvent.WaitingDaysReported e -> rows.put(WAITING,
                    Map.of("provider_id", id, "service", e.service().name(), "days", e.days(), "told_on", e.on()));
            case ProviderEvent.Verified e -> row.put("verified_on", e.on());
            case ProviderEvent.Deactivated e -> {
                row.put("active", false);
                row.put("ended_for", e.reason().name());
                row.put("ended_note", sealed(id, "ended_note", e.note()));
                row.put("ended_at", recorded.recordedAt());
            }
            case ProviderEvent.Reactivated e -> reactivated(row, e.verifiedOn());
            case ProviderEvent.WentStale e -> {
                // how old the entry is, is reckoned when it is read
            }
        }
        rows.change(PROVIDER, new Object[]{id}, row);
    }

    private static void reactivated(Map<String, Object> row, LocalDate verifiedOn) {
        row.put("active", true);
        row.put("ended_for", null);
        row.put("ended_note", null);
        row.put("ended_at", null);
        row.put("verified_on", verifiedOn);
    }

    private void details(Map<String, Object> row, UUID id, ProviderDetails details, Set<String> changed) {
        Map<String, Object> all = new HashMap<>();
        all.put("name", details.name());
        all.put("type", details.type() == null ? null : details.type().name());
        all.put("organisation", details.organisation());
        all.put("languages", details.languages().stream().sorted().toArray(String[]::new));
        all.put("staffSex", details.staffSex().stream().map(Enum::name).sorted().toArray(String[]::new));
        all.put("opening", details.opening());
        if (changed.contains("phone")) {
            all.put("phone", sealed(id, "phone", details.phone()));
        }
        if (changed.contains("email")) {
            all.put("email", sealed(id, "email", details.email()));
        }
        changed.stream().filter(all::containsKey)
                .forEach(part -> row.put(part.equals("staffSex") ? "staff_sex" : part, all.get(part)));
    }

    /** The area of the first site is the area of the provider. */
    private static void sites(Map<String, Object> provider, UUID id, List<Site> sites, Rows rows) {
        for (int place = 0; place < sites.size(); place++) {
            Site site = sites.get(place);
            Map<String, Object> row = new HashMap<>();
            row.put("provider_id", id);
            row.put("site_id", site.siteId());
            row.put("place", place);
            row.put("name", site.name());
            row.put("adm1", site.adm1());
            row.put("adm2", site.adm2());
            row.put("address", site.address());
            row.put("latitude", site.point() == null ? null : site.point().latitude());
            row.put("longitude", site.point() == null ? null : site.point().longitude());
            row.put("entrance", site.accessibility().entrance().name());
            row.put("toilet", site.accessibility().toilet().name());
            row.put("sign_language", site.accessibility().signLanguage().name());
            row.put("information", site.accessibility().information().name());
            rows.put(SITE, row);
        }
        if (!sites.isEmpty()) {
            provider.put("adm1", sites.getFirst().adm1());
        }
    }

    private static void services(Map<String, Object> provider, UUID id, List<ServiceOffer> services, Rows rows) {
        for (ServiceOffer offer : services) {
            Map<String, Object> row = new HashMap<>();
            row.put("provider_id", id);
            row.put("service", offer.service().name());
            row.put("pillar", offer.service().pillar().name());
            row.put("cost", offer.cost().name());
            row.put("eligibility", offer.eligibility());
            rows.put(SERVICE, row);
        }
        provider.put("service_codes", services.stream().map(ServiceOffer::service).sorted(Comparator.naturalOrder()).map(Enum::name)
                .toArray(String[]::new));
    }

    private String sealed(UUID id, String column, Personal<String> value) {
        return envelopes.seal(id, PersonalClass.CONTACT_AND_PLACE, "read.provider." + column, value);
    }
}
