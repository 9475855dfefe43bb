package org.amparo.rehabilitation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.AdlIndependence;
import org.amparo.vocabulary.AdverseEvent;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.RehabTechnique;

/**
 * One session that was held (domain 4.1).
 *
 * @param setting where; {@link DeliveryMode#HOME} is a home visit
 * @param minutes 5-480
 * @param goalIds goals of the episode that were worked on; may be empty
 * @param techniques what was done, at least one
 * @param adverse what went wrong; null when nothing did
 * @param adverseNote what exactly; needed with {@code adverse}
 * @param adl how independent the person is in daily life; occupational therapy alone; null when not looked at
 * @param nextOn day of the next session; null when not agreed
 * @param note in words; null when none
 */
public record RehabSession(UUID sessionId, LocalDate on, DeliveryMode setting, int minutes, Set<UUID> goalIds,
        Set<RehabTechnique> techniques, AdverseEvent adverse, @PersonalValue(PersonalClass.MEDICAL) Personal<String> adverseNote,
        AdlIndependence adl, LocalDate nextOn, @PersonalValue(PersonalClass.MEDICAL) Personal<String> note) {

    public RehabSession {
        goalIds = goalIds == null ? Set.of() : Set.copyOf(goalIds);
        techniques = techniques == null ? Set.of() : Set.copyOf(techniques);
    }
}
