package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.number;
import static org.amparo.reporting.Facts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.privacy.KeyedHash;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.servicedirectory.Site;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.axonframework.eventhandling.EventHandler;

/** Providers, where they serve, what they offer and how many people they can take. */
@LaterProjection
class ProviderFacts implements ReadModel {

    static final Facts PROVIDER = new Facts("stat.provider", text("type"), text("active"), day("verified_on"));
    static final Facts SITE = new Facts("stat.site", id("provider_id"), text("adm1"), text("adm2"), text("district"), text("latitude"),
            text("longitude"),
            text("served"));
    static final Facts OFFER = new Facts("stat.offer", id("provider_id"), text("service"), text("offered"), number("people_a_month"),
            number("waiting_days"));

    private static final String YES = "YES";
    private static final String NO = "NO";

    private final KeyedHash hash;
    private final Days days;

    ProviderFacts(KeyedHash hash, Days days) {
        this.hash = hash;
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(PROVIDER.table(), SITE.table(), OFFER.table());
    }

    @EventHandler
    void on(ProviderEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        UUID id = event.providerId();
        LocalDate today = days.of(recorded);
        switch (event) {
            case ProviderEvent.Registered e -> {
                PROVIDER.always(rows, id, at, Said.that("type", e.details().type()));
                PROVIDER.since(rows, id, at, days.of(e.verifiedOn(), recorded),
                        Said.that("active", YES).and("verified_on", days.of(e.verifiedOn(), recorded)));
                e.sites().forEach(site -> site(id, site, at, today, rows));
                e.services().forEach(offer -> offered(id, offer.service(), YES, at, today, rows));
            }
            case ProviderEvent.DetailsUpdated e when e.changed().contains("type") -> PROVIDER.always(rows, id, at,
                    Said.that("type", e.details().type()));
            case ProviderEvent.SitesUpdated e -> {
                e.removed().forEach(site -> SITE.since(rows, site, at, today, Said.that("served", NO)));
                e.sites().forEach(site -> site(id, site, at, today, rows));
            }
            case ProviderEvent.ServicesUpdated e -> {
                e.removed().forEach(service -> offered(id, service, NO, at, today, rows));
                e.services().forEach(offer -> offered(id, offer.service(), YES, at, today, rows));
            }
            case ProviderEvent.CapacityReported e -> OFFER.since(rows, offer(id, e.service()), at, days.of(e.month(), recorded),
                    Said.that("people_a_month", e.people()));
            case ProviderEvent.WaitingDaysReported e -> OFFER.since(rows, offer(id, e.service()), at, days.of(e.on(), recorded),
                    Said.that("waiting_days", e.days()));
            case ProviderEvent.Verified e -> verified(id, at, days.of(e.on(), recorded), rows);
            case ProviderEvent.Deactivated e -> PROVIDER.since(rows, id, at, today, Said.that("active", NO));
            case ProviderEvent.Reactivated e -> {
                PROVIDER.since(rows, id, at, days.of(e.verifiedOn(), recorded), Said.that("active", YES));
                verified(id, at, days.of(e.verifiedOn(), recorded), rows);
            }
            default -> {
            }
        }
    }

    private static void verified(UUID id, SealedPosition at, LocalDate day, Rows rows) {
        PROVIDER.since(rows, id, at, day, Said.that("verified_on", day));
    }

    private void site(UUID provider, Site site, SealedPosition at, LocalDate today, Rows rows) {
        GeoPoint point = site.point();
        SITE.always(rows, site.siteId(), at, Said.that("provider_id", provider).and("adm1", site.adm1()).and("adm2", site.adm2())
                .and("district", site.adm2() == null ? null : hash.of(PersonFacts.DISTRICT, site.adm2()))
                .and("latitude", point == null ? null : point.latitude().toPlainString())
                .and("longitude", point == null ? null : point.longitude().toPlainString()));
        SITE.since(rows, site.siteId(), at, today, Said.that("served", YES));
    }

    private static void offered(UUID provider, ServiceCode service, String offered, SealedPosition at, LocalDate today, Rows rows) {
        UUID offer = offer(provider, service);
        OFFER.always(rows, offer, at, Said.that("provider_id", provider).and("service", service));
        OFFER.since(rows, offer, at, today, Said.that("offered", offered));
    }

    /** One offer for each service of a provider, with the same id each time. */
    private static UUID offer(UUID provider, ServiceCode service) {
        return UUID.nameUUIDFromBytes((provider + "/" + service).getBytes(StandardCharsets.UTF_8));
    }
}
