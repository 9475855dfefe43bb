package org.amparo.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;

/**
 * A session of risk education. People are counted, not named; only the survivor's own file is linked.
 *
 * @param textOwner under whose key the place is sealed: the survivor, or the session's own
 * @param survivorId the person it was given to, or in whose family; null for a group
 * @param minutes 1-1,440; null when not told
 * @param girls people under 18 and women and men from 18 on, who were there
 * @param withDisability how many of them have a disability; null when not asked
 * @param placement to whom the session belongs, with the first-level area
 * @param place where; null when not told
 */
public record RiskEducation(UUID textOwner, UUID survivorId, EducationAudience audience, EducationMethod method, LocalDate on,
        Integer minutes, int girls, int boys, int women, int men, Integer withDisability, Placement placement,
        @PersonalValue(value = PersonalClass.CONTACT_AND_PLACE, of = "textOwner") Personal<String> place) {

    /** All who were there. */
    public int people() {
        return girls + boys + women + men;
    }
}
