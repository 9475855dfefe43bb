package org.amparo.servicedirectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.ProviderEnd;

/**
 * All that the directory knows of one provider.
 *
 * @param sites the main one first
 * @param services in the order of their pillars
 * @param end why it left; null while it is in use
 * @param version number of the provider's last event
 */
public record ProviderEntry(UUID providerId, ProviderDetails details, List<Site> sites, List<Service> services, LocalDate verifiedOn,
        Standing standing, End end, long version) {

    /**
     * A service as it stands.
     *
     * @param people how many can be taken in {@code month}, as last reported; both null when no report is fresh enough
     * @param month first day of that month
     * @param waitingDays null when never told
     * @param toldOn day on which the waiting days were told
     */
    public record Service(ServiceOffer offer, Integer people, LocalDate month, Integer waitingDays, LocalDate toldOn) {
    }

    public record End(ProviderEnd reason, Personal<String> note, Instant at) {
    }
}
