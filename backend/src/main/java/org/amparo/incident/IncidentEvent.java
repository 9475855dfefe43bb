package org.amparo.incident;

import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** All that can happen to an incident, on one page. Stored for ever under the names given here. */
public sealed interface IncidentEvent extends DomainEvent {

    UUID incidentId();

    @EventName("incident.recorded")
    record IncidentRecorded(UUID incidentId, IncidentDetails details, UUID organisation) implements IncidentEvent {
    }

    @EventName("incident.casualty-added")
    record CasualtyAdded(UUID incidentId, Casualty casualty) implements IncidentEvent {
    }

    @EventName("incident.corrected")
    record IncidentCorrected(UUID incidentId, IncidentDetails details,
            @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "incidentId") Personal<String> reason) implements IncidentEvent {
    }

    @EventName("incident.casualty-corrected")
    record CasualtyCorrected(UUID incidentId, Casualty casualty,
            @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "incidentId") Personal<String> reason) implements IncidentEvent {
    }

    @EventName("incident.casualty-retracted")
    record CasualtyRetracted(UUID incidentId, UUID casualtyId,
            @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "incidentId") Personal<String> reason) implements IncidentEvent {
    }
}
