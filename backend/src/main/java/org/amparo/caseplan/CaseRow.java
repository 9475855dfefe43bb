package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.RiskLevel;

/**
 * One case in a list.
 *
 * @param fullName null when the viewer may not read names
 * @param followUpId which follow-up is next; null when the next step is another
 * @param nextDue day of the next step; null when it has none
 * @param highRisks open protection risks of high severity; 0 when withheld
 */
public record CaseRow(UUID caseId, UUID survivorId, String fileNumber, Personal<String> fullName, boolean nameWithheld, CaseStage stage,
        RiskLevel risk, boolean maintenance, UUID caseworker, UUID team, String adm1, NextStep nextStep, UUID followUpId, LocalDate nextDue,
        int highRisks) {

    /** True when the day of the next step is past. */
    public boolean isOverdue(LocalDate today) {
        return nextDue != null && nextDue.isBefore(today);
    }
}
