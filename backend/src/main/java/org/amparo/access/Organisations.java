package org.amparo.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations whose people sign in. */
public interface Organisations {

    /** An organisation's name; empty when unknown. */
    Optional<String> organisationName(UUID organisation);

    /** All organisations, by name. */
    List<Organisation> organisations();

    record Organisation(UUID organisation, String name) {
    }
}
