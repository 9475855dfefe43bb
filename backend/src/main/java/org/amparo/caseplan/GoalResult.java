package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.GoalStatus;

/**
 * What became of a goal.
 *
 * @param status ACHIEVED, PARTLY_ACHIEVED, NOT_ACHIEVED or DROPPED
 * @param attainment -2 to +2 of Goal Attainment Scaling, 0 being as agreed: 0 to 2 when achieved, -1 when partly, -2 when not; null when
 * dropped
 * @param reason why it was not reached; not needed when it was
 */
public record GoalResult(UUID goalId, GoalStatus status, Integer attainment, LocalDate resolvedOn,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) {
}
