package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;

/**
 * A device that the person got somewhere else, or from this programme before its records began.
 *
 * @param on day on which it was seen; from then on the programme knows of it
 * @param got since when the person has it, as well as it is known
 * @param side null for a product of the whole body
 * @param level of the amputation, for a prosthesis of a limb (R22); null for all others
 * @param technology null when not told
 * @param heavyLabour true when the person works hard with it
 * @param second why the person has one more for the same purpose (R23); null when it is the only one
 */
public record EarlierDevice(UUID survivorId, LocalDate on, PartialDate got, DeviceOrigin origin, DeviceCondition condition,
        AssistiveProduct product, Side side, AmputationLevel level, DevicePurpose purpose, DeviceTechnology technology, boolean heavyLabour,
        SecondDeviceReason second, @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {

    /** The day from which its life is reckoned: the middle of what is known, but not after it was seen. */
    LocalDate since() {
        LocalDate first = got.earliest();
        LocalDate last = got.latest().isAfter(on) ? on : got.latest();
        return LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
    }
}
