package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.Urgency;

/**
 * That a person needs a device.
 *
 * @param product what it looks like it will be; the prescription decides; null when not known
 * @param side null when not known, or when the product has none
 * @param on day on which the need was told to the workshop; counts as the beginning of the order
 * @param reason in words; null when none
 */
public record DeviceNeed(UUID survivorId, AssistiveProduct product, Side side, Urgency urgency, LocalDate on,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> reason) {
}
