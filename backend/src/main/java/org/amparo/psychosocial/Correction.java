package org.amparo.psychosocial;

import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;

/** Says that an entry takes the place of an earlier one, which stays readable (R34). @param corrects the earlier entry */
public record Correction(UUID corrects, @PersonalValue(PersonalClass.PROTECTION) Personal<String> reason) {
}
