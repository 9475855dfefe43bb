package org.amparo.servicedirectory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What providers are called, and which is whose; for screens and papers that mention one. Public knowledge, so nobody's permission is asked. */
public interface ProviderNames {

    /** The provider's name as it is now; empty when there is none. */
    Optional<String> name(UUID providerId);

    /** Names of several providers in one question; one that does not exist is left out. */
    Map<UUID, String> names(Collection<UUID> providers);

    /** The provider whose referrals the users of an organisation answer; empty when there is none. */
    Optional<UUID> ofOrganisation(UUID organisation);
}
