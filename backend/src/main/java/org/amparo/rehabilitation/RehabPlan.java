package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.RehabDiscipline;

/**
 * What an episode begins with.
 *
 * @param therapist who works with the person; null for whoever opens it
 * @param sessions how many are planned, 1-200
 * @param firstOn day of the first session; null when not agreed yet
 * @param emergency help that could not wait for a need to be recorded (R15)
 * @param reason in words; null when none
 */
public record RehabPlan(UUID survivorId, RehabDiscipline discipline, UUID therapist, LocalDate openedOn, int sessions, LocalDate firstOn,
        boolean emergency, @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) {
}
