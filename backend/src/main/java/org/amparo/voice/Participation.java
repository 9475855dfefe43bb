package org.amparo.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;

/**
 * A survivor took part in a decision, a meeting or a group.
 *
 * @param costsCovered travel and other costs were paid; null when not told
 * @param influence what came of it, in the person's own words where possible; null when not told
 */
public record Participation(UUID survivorId, ParticipationKind kind, ParticipationRole role, LocalDate on, Boolean costsCovered,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> influence) {
}
