package org.amparo.survivor;

import java.util.UUID;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.KnownIncidents;
import org.amparo.vocabulary.PartialDate;

/**
 * This person's part in an incident (domain 2.4).
 *
 * @param incidentDate date of the incident; R8 holds injuries against it. It, the outcome, the civil status and the age group are what the
 * incident says, and change when the incident is corrected
 * @param ageGroup adult or child at the incident, when the source knows no more
 */
public record IncidentLink(UUID incidentId, PartialDate incidentDate, CasualtyOutcome outcome, Activity activity, CivilStatus civilStatus,
        Answer priorRiskEducation, AgeGroup ageGroup) {

    /** The same part with what the incident says of it; null, or an incident that does not count the person, says nothing of the person. */
    IncidentLink as(KnownIncidents.Said said) {
        if (said == null) {
            return this;
        }
        return said.counted()
                ? new IncidentLink(incidentId, said.date(), said.outcome(), activity, said.civilStatus(), priorRiskEducation,
                        said.ageGroup())
                : new IncidentLink(incidentId, said.date(), outcome, activity, civilStatus, priorRiskEducation, ageGroup);
    }

    /** The same part with what only the file says of it. */
    IncidentLink by(Activity now, Answer taught) {
        return new IncidentLink(incidentId, incidentDate, outcome, now, civilStatus, taught, ageGroup);
    }

    /** True when what only the file says is the same. */
    boolean isToldAs(IncidentLink other) {
        return other != null && activity == other.activity() && priorRiskEducation == other.priorRiskEducation();
    }
}
