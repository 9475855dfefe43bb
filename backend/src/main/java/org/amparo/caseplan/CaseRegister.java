package org.amparo.caseplan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What the rules of a case ask about other cases and other capabilities' work, inside the command's transaction. */
interface CaseRegister {

    /** The person's case, open or closed. Two who open a case for one person wait for each other here. */
    Optional<Known> caseOf(UUID survivorId);

    /** What a caseworker carries. Two who give a case to one caseworker wait for each other here. */
    Load loadOf(UUID caseworker);

    /** Takes the case's gate exclusively and counts what others have open for the person (R28). */
    int openReferralsOnceLocked(UUID caseId, UUID survivorId);

    record Known(UUID caseId, CaseStage stage) {
    }

    /** @param weight sum of what the cases weigh */
    record Load(int cases, BigDecimal weight) {
    }
}
