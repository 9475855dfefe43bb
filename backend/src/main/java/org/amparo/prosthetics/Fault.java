package org.amparo.prosthetics;

import java.time.LocalDate;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.FaultCause;

/**
 * What is wrong with a device, or what was repaired (domain 3.1, stage 11).
 *
 * @param on day it was brought in; of a repair the day it was given back
 * @param part null when not known yet; a repair names it
 * @param cause null when not known yet; a repair names it
 */
public record Fault(LocalDate on, DevicePart part, FaultCause cause, @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {
}
