package org.amparo.servicedirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.timer.TimerKind;
import org.axonframework.eventhandling.EventHandler;

/** The day on which each entry goes stale, unless somebody verifies it before. */
@InlineProjection
class ProviderTimers implements ReadModel {

    static final Table TIMER = TimerKind.table("read.provider_timer");
    static final TimerKind STALE = new TimerKind("provider.stale", TIMER);

    private final DirectorySettings settings;
    private final ZoneId zone;

    /** @param clock for its zone only */
    ProviderTimers(DirectorySettings settings, Clock clock) {
        this.settings = settings;
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(TIMER);
    }

    @EventHandler
    void on(ProviderEvent event, Rows rows) {
        switch (event) {
            case ProviderEvent.Registered e -> verified(e.providerId(), e.verifiedOn(), rows);
            case ProviderEvent.Verified e -> verified(e.providerId(), e.on(), rows);
            case ProviderEvent.Reactivated e -> verified(e.providerId(), e.verifiedOn(), rows);
            case ProviderEvent.Deactivated e -> STALE.clear(rows, e.providerId());
            case ProviderEvent.WentStale e -> STALE.clear(rows, e.providerId());
            case ProviderEvent.DetailsUpdated e -> saysNothingOfTheWhole();
            case ProviderEvent.SitesUpdated e -> saysNothingOfTheWhole();
            case ProviderEvent.ServicesUpdated e -> saysNothingOfTheWhole();
            case ProviderEvent.CapacityReported e -> saysNothingOfTheWhole();
            case ProviderEvent.WaitingDaysReported e -> saysNothingOfTheWhole();
        }
    }

    private void verified(UUID id, LocalDate on, Rows rows) {
        STALE.set(rows, id, id, on.plusDays(settings.staleAfterDays() + 1L), zone);
    }

    /** Who reports one part has not made sure of the others. */
    private static void saysNothingOfTheWhole() {
    }
}
