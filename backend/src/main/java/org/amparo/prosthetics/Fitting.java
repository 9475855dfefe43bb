package org.amparo.prosthetics;

import java.time.LocalDate;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Answer;

/**
 * One trial fitting; there may be several (domain 3.1, stage 6).
 *
 * @param staticAlignment whether the device stands as it should; null where nothing is aligned
 * @param dynamicAlignment whether it moves as it should; null where nothing is aligned
 * @param refit true when it does not fit yet
 */
public record Fitting(LocalDate on, Answer staticAlignment, Answer dynamicAlignment, boolean refit,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> problems) {
}
