package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DevicePurpose;
import org.amparo.vocabulary.DeviceTechnology;
import org.amparo.vocabulary.FootUnit;
import org.amparo.vocabulary.KneeUnit;
import org.amparo.vocabulary.OrthosisType;
import org.amparo.vocabulary.ProsthesisControl;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.SecondDeviceReason;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SocketDesign;
import org.amparo.vocabulary.Suspension;

/**
 * What is to be made or provided (domain 3.1, stage 3). The ISO 9999 class follows from the product.
 *
 * @param side null for a product of the whole body
 * @param level of the amputation, for a prosthesis of a limb (R22); null for all others
 * @param replaces device of this person that this one will replace; null when it replaces none
 * @param replacementReason given exactly when {@code replaces} is
 * @param second why the person gets one more for the same purpose (R23); null when it is the only one
 */
public record Prescription(LocalDate on, AssistiveProduct product, Side side, AmputationLevel level, DevicePurpose purpose,
        DeviceTechnology technology, Parts parts, UUID replaces, ReplacementReason replacementReason, SecondDeviceReason second,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> remark) {

    /**
     * Of what it is built; each null where it does not apply or was left to the workshop.
     *
     * @param orthosis for an orthosis only
     * @param control for a prosthesis of the upper limb only
     */
    public record Parts(SocketDesign socket, Suspension suspension, KneeUnit knee, FootUnit foot, OrthosisType orthosis,
            ProsthesisControl control) {

        public static final Parts NONE = new Parts(null, null, null, null, null, null);
    }

    public Prescription {
        parts = parts == null ? Parts.NONE : parts;
    }
}
