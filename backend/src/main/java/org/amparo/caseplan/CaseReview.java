package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** A case review that was held. @param nextReviewOn after heldOn, at most 90 days; null lets the programme's interval decide */
public record CaseReview(UUID reviewId, LocalDate heldOn, ReviewDecision decision,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> decisions, LocalDate nextReviewOn) {
}
