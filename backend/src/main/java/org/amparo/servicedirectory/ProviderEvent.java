package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ServiceCode;

/** All that can happen to a provider, on one page (domain 9.1, 67). Stored for ever under the names given here. */
public sealed interface ProviderEvent extends DomainEvent {

    UUID providerId();

    @EventName("provider.registered")
    record Registered(UUID providerId, ProviderDetails details, List<Site> sites, List<ServiceOffer> services, LocalDate verifiedOn)
            implements
                ProviderEvent {
    }

    /** @param changed components of the details that are new; the others hold nothing */
    @EventName("provider.details-updated")
    record DetailsUpdated(UUID providerId, ProviderDetails details, Set<String> changed) implements ProviderEvent {
    }

    /**
     * @param sites all there are now, the main one first
     * @param removed those that were there before and are not any more
     */
    @EventName("provider.sites-updated")
    record SitesUpdated(UUID providerId, List<Site> sites, Set<UUID> removed) implements ProviderEvent {
    }

    /**
     * @param services all that are offered now
     * @param removed those that were offered before and are not any more
     */
    @EventName("provider.services-updated")
    record ServicesUpdated(UUID providerId, List<ServiceOffer> services, Set<ServiceCode> removed) implements ProviderEvent {
    }

    /**
     * @param month first day of the month
     * @param people whom the provider can take in that month
     */
    @EventName("provider.capacity-reported")
    record CapacityReported(UUID providerId, ServiceCode service, LocalDate month, int people) implements ProviderEvent {
    }

    @EventName("provider.waiting-days-reported")
    record WaitingDaysReported(UUID providerId, ServiceCode service, int days, LocalDate on) implements ProviderEvent {
    }

    @EventName("provider.verified")
    record Verified(UUID providerId, LocalDate on) implements ProviderEvent {
    }

    @EventName("provider.deactivated")
    record Deactivated(UUID providerId, ProviderEnd reason,
            @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "providerId") Personal<String> note) implements ProviderEvent {
    }

    @EventName("provider.reactivated")
    record Reactivated(UUID providerId, LocalDate verifiedOn) implements ProviderEvent {
    }

    /**
     * Nobody has verified the entry for so long that it cannot be relied on.
     *
     * @param verifiedOn day of the last verification
     */
    @EventName("provider.went-stale")
    record WentStale(UUID providerId, LocalDate verifiedOn) implements ProviderEvent {
    }
}
