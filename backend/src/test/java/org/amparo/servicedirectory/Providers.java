package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.privacy.Personal;
import org.amparo.vocabulary.*;

/** Providers made up for tests. */
final class Providers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Providers() {
    }

    static ProviderDetails details(String name, UUID organisation) {
        return new ProviderDetails(name, ProviderType.REHAB_CENTRE, organisation, Set.of("es", "pt"), Set.of(Sex.F, Sex.M),
                "Monday to Friday, 8 to 16", Personal.of("+57 4 123 4567"), Personal.of("office@example.org"));
    }

    static Site site(String adm1, GeoPoint point) {
        return new Site(UUID.randomUUID(), "Main house", adm1, "Bello", "Beside the station", point,
                new Accessibility(SiteCheck.YES, SiteCheck.YES, SiteCheck.NO, null));
    }

    static ServiceOffer offer(ServiceCode service) {
        return new ServiceOffer(service, ServiceCost.FREE, "Adults and children");
    }

    static ProviderCommand.Register register(UUID id, UUID organisation, LocalDate verifiedOn, ServiceCode... services) {
        return new ProviderCommand.Register(id, details("Centre " + id, organisation), List.of(site("CO05", GeoPoint.of(6.2442, -75.5812))),
                List.of(services).stream().map(Providers::offer).toList(), verifiedOn);
    }
}
