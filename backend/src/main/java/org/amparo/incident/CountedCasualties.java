package org.amparo.incident;

import java.util.Optional;
import java.util.UUID;

/** Casualties as they are recorded. Asked inside a command's transaction, it answers with what that incident said before the command. */
@FunctionalInterface
interface CountedCasualties {

    /** The casualty that has this file; empty when the incident counts none with it. */
    Optional<Casualty> of(UUID incidentId, UUID survivorId);
}
