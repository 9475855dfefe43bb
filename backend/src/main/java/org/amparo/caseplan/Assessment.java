package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/**
 * A finished assessment (domain 9.1, event 20).
 *
 * @param findings one for each pillar that was looked at; at least one, each pillar once
 * @param summary null when the findings say it all
 */
public record Assessment(UUID assessmentId, LocalDate completedOn, List<PillarFinding> findings,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> summary) {

    public Assessment {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }
}
