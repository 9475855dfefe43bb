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

    /**
     * The right details, and why; the details recorded before stay readable (R34). Files of people in it follow a moment later.
     *
     * @param keepsPlace true when whoever corrects may not read the place: adm2, place and coordinates stay as they are
     * @param basedOn version of the incident the form was opened on; refused when the details were corrected after it
     */
    @Needs(Permission.INCIDENT_RECORD)
    record CorrectIncident(@TargetAggregateIdentifier UUID incidentId, IncidentDetails details, boolean keepsPlace, long basedOn,
            Personal<String> reason)
            implements
                IncidentCommand {
    }

    /**
     * The right values of one casualty, and why; also that a casualty counted before turns out to have this file.
     *
     * @param basedOn version of the incident the form was opened on; refused when this casualty was corrected after it
     */
    @Needs(Permission.INCIDENT_RECORD)
    record CorrectCasualty(@TargetAggregateIdentifier UUID incidentId, Casualty casualty, long basedOn,
            Personal<String> reason) implements IncidentCommand {
    }

    /** The casualty with this file takes over the sex that the file says, after the file was corrected. */
    @Needs(Permission.TIMER_FIRE)
    record FollowFile(@TargetAggregateIdentifier UUID incidentId, UUID survivorId) implements IncidentCommand {
    }

    /**
     * A casualty that never was: counted twice, or by mistake. One with a file is not taken back.
     *
     * @param basedOn as in {@link CorrectCasualty}
     */
    @Needs(Permission.INCIDENT_RECORD)
    record RetractCasualty(@TargetAggregateIdentifier UUID incidentId, UUID casualtyId, long basedOn, Personal<String> reason)
            implements
                IncidentCommand {
    }
}
