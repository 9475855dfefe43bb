package org.amparo.funding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Organisations;

/** There is one donor, and no other organisation. */
record OneDonor() implements Organisations {

    static final UUID ID = new UUID(7, 7);

    @Override
    public Optional<String> organisationName(UUID organisation) {
        return organisation.equals(ID) ? Optional.of("Ministry of Foreign Affairs") : Optional.empty();
    }

    @Override
    public List<Organisation> organisations() {
        return List.of();
    }
}
