package org.amparo.survivor;

import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Side;

/**
 * One injury or impairment (domain 2.5).
 *
 * @param level for an amputation only (R9)
 * @param pain residual pain 0-10; null when not asked
 */
public record Injury(UUID injuryId, InjuryKind kind, Side side, AmputationLevel level, PartialDate date, Answer treated, Integer pain,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> detail) {
}
