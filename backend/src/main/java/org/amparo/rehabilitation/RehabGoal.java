package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/**
 * What the person wants to reach in one episode.
 *
 * @param words as the person says it
 * @param target how it is seen that it is reached; null when not agreed
 * @param dueOn null when not agreed
 */
public record RehabGoal(UUID goalId, @PersonalValue(PersonalClass.MEDICAL) Personal<String> words,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> target, LocalDate setOn, LocalDate dueOn) {
}
