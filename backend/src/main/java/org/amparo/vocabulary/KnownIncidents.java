package org.amparo.vocabulary;

import java.util.UUID;

/** Which incidents are recorded, for rules of capabilities that link to one. */
@FunctionalInterface
public interface KnownIncidents {

    /** True when an incident of this id is recorded; none is ever taken away again. */
    boolean isRecorded(UUID incidentId);
}
