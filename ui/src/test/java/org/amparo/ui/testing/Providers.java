package org.amparo.ui.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.AreaList;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.Accessibility;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.SiteCheck;
import org.springframework.stereotype.Component;

/** Puts providers into the directory for tests, in an area of their own so that others do not stand in the way. */
@Component
public class Providers {

    private static final Viewer EDITOR = new Viewer(UUID.randomUUID(), Role.MANAGER, null, null, Set.of(),
            Map.of(Permission.DIRECTORY_EDIT, Scope.ALL, Permission.USERS_ADMIN, Scope.ALL));

    private final Commands commands;
    private final AreaList areas;
    private final Clock clock;

    Providers(Commands commands, AreaList areas, Clock clock) {
        this.commands = commands;
        this.areas = areas;
        this.clock = clock;
    }

    /** A new area with this middle; its code. */
    public String area(String name, GeoPoint middle) {
        String code = "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        areas.addMissing(EDITOR, List.of(new People.Area(code, name)));
        areas.placeCentre(EDITOR, code, middle);
        return code;
    }

    /** A provider with one place, verified so many days ago. */
    public UUID register(String name, String area, GeoPoint point, int verifiedDaysAgo, ServiceCode... services) {
        UUID id = UUID.randomUUID();
        ProviderDetails details = new ProviderDetails(name, ProviderType.REHAB_CENTRE, null, Set.of("es", "pt"), Set.of(Sex.F),
                "Monday to Friday, 8 to 16", Personal.of("+57 4 123 4567"), Personal.of("office@example.org"));
        Site site = new Site(UUID.randomUUID(), null, area, "Bello", "Beside the station", point,
                new Accessibility(SiteCheck.YES, SiteCheck.YES, SiteCheck.NO, null));
        send(new ProviderCommand.Register(id, details, List.of(site), Arrays.stream(services)
                .map(service -> new ServiceOffer(service, ServiceCost.FREE, null)).toList(), today().minusDays(verifiedDaysAgo)));
        return id;
    }

    public void capacity(UUID provider, ServiceCode service, int people, int waitingDays) {
        send(new ProviderCommand.ReportCapacity(provider, service, today(), people));
        send(new ProviderCommand.ReportWaitingDays(provider, service, waitingDays, today()));
    }

    public void send(ProviderCommand command) {
        commands.send(EDITOR, UUID.randomUUID(), command);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
