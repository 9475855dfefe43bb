package org.amparo.incident;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;

/**
 * One thing that was recorded of an incident.
 *
 * @param by user who recorded it
 * @param event stored name, e.g. {@code incident.corrected}
 * @param casualtyId the casualty it is about; null when it is about the incident
 * @param reason of a correction; null when none was asked for, or when the viewer may not read places
 * @param changed names of the components of {@link IncidentDetails} or {@link Casualty} that a correction changed
 * @param then the incident as it stood after it
 */
public record IncidentStep(Instant recordedAt, UUID by, String event, UUID casualtyId, Personal<String> reason, Set<String> changed,
        IncidentView then) {
}
