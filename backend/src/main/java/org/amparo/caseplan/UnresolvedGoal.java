package org.amparo.caseplan;

import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** Why a goal stays open when the case is closed (R28). */
public record UnresolvedGoal(UUID goalId, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) {
}
