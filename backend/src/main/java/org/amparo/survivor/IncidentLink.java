package org.amparo.survivor;

import java.util.UUID;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.PartialDate;

/**
 * This person's part in an incident (domain 2.4).
 *
 * @param incidentDate date of the incident as known when linked; R8 holds injuries against it
 * @param ageGroup adult or child at the incident, when the source knows no more
 */
public record IncidentLink(UUID incidentId, PartialDate incidentDate, CasualtyOutcome outcome, Activity activity, CivilStatus civilStatus,
        Answer priorRiskEducation, AgeGroup ageGroup) {
}
