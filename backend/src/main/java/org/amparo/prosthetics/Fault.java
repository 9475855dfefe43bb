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
 * @param fundedBy of a repair, code of the donor's grant that paid, open on that day; null for the programme's own means
 */
public record Fault(LocalDate on, DevicePart part, FaultCause cause, @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark,
        String fundedBy) {

    /** Paid from the programme's own means, or nothing to pay. */
    public Fault(LocalDate on, DevicePart part, FaultCause cause, Personal<String> remark) {
        this(on, part, cause, remark, null);
    }
}
