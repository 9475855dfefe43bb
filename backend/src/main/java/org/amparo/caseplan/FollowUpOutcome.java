package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.FollowUpResult;

/**
 * What came of a follow-up.
 *
 * @param result never MISSED, which the product records itself (R27)
 * @param findings needed for DONE (R26)
 * @param nextDueOn when the same kind is due again; null lets the schedule of the risk decide, and is needed for RESCHEDULED
 */
public record FollowUpOutcome(UUID followUpId, FollowUpResult result, LocalDate heldOn,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> findings, LocalDate nextDueOn) {
}
