package org.amparo.prosthetics;

import java.time.LocalDate;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.FitForDevice;
import org.amparo.vocabulary.KLevel;

/**
 * What the prosthetist or orthotist found before anything is prescribed (domain 3.1, stage 2). The residual limb itself is described in the
 * person's file.
 *
 * @param fit whether the person is ready for the device (R20)
 * @param kLevel null when not assessed
 * @param ampNoPro score of the AMPnoPRO, 0-43 (R11); null when not taken
 * @param heavyLabour true when the person works hard with the device, which shortens its life (domain 3.3)
 * @param findings strength, range, skin, weight, the other limb; null when nothing was written
 * @param demands what home, work and the way there ask of the device
 * @param goal what the person wants to do with it, in their words
 */
public record DeviceAssessment(LocalDate on, FitForDevice fit, KLevel kLevel, Integer ampNoPro, boolean heavyLabour,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> findings,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> demands, @PersonalValue(PersonalClass.MEDICAL) Personal<String> goal) {
}
