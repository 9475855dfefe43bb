package org.amparo.survivor;

import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ResidenceSetting;

/**
 * Where the person lives. Only the first-level area is in clear.
 *
 * @param adm1 code of the first-level area; null when unknown
 * @param adm2 code of the second-level area
 * @param village village, quarter or camp in the person's words
 */
public record Residence(String adm1, @PersonalValue(PersonalClass.CONTACT_AND_PLACE) Personal<String> adm2,
        @PersonalValue(PersonalClass.CONTACT_AND_PLACE) Personal<String> village, ResidenceSetting setting) {
}
