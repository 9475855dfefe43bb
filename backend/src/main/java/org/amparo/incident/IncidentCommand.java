package org.amparo.incident;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of an incident, on one page. */
public sealed interface IncidentCommand extends Command {

    UUID incidentId();

    @Override
    default UUID target() {
        return incidentId();
    }

    @Needs(Permission.INCIDENT_RECORD)
    record RecordIncident(@TargetAggregateIdentifier UUID incidentId, IncidentDetails details, List<Casualty> casualties,
            Placement placement)
            implements
                IncidentCommand {
        public RecordIncident {
            casualties = casualties == null ? List.of() : List.copyOf(casualties);
        }

        @Override
        public PartialDate occurredOn() {
            return details == null ? null : details.date();
        }

        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    @Needs(Permission.INCIDENT_RECORD)
    record AddCasualty(@TargetAggregateIdentifier UUID incidentId, Casualty casualty) implements IncidentCommand {
    }

    @Needs(Permission.INCIDENT_RECORD)
    record CorrectIncident(@TargetAggregateIdentifier UUID incidentId, IncidentDetails details, Personal<String> reason)
            implements
                IncidentCommand {
    }

    @Needs(Permission.INCIDENT_RECORD)
    record CorrectCasualty(@TargetAggregateIdentifier UUID incidentId, Casualty casualty,
            Personal<String> reason) implements IncidentCommand {
    }
}
