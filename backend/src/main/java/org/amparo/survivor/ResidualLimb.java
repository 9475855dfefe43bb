package org.amparo.survivor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.HeelPad;
import org.amparo.vocabulary.Musculature;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.SoftTissue;
import org.amparo.vocabulary.TissueConsistency;

/**
 * The residual limb after an amputation, in the terms of ISO 8548-2 (domain 2.5). What was not looked at is null.
 *
 * @param heelPad where it was kept
 * @param prominences where bone stands out, and remnants of bone, in words
 * @param measures at named levels, each level once; null when not measured
 */
public record ResidualLimb(UUID injuryId, LocalDate describedOn, ResidualLimbShape shape, SoftTissue softTissue,
        TissueConsistency consistency, Musculature musculature, @PersonalValue(PersonalClass.MEDICAL) Personal<String> remarks,
        HeelPad heelPad, @PersonalValue(PersonalClass.MEDICAL) Personal<String> prominences,
        @PersonalValue(PersonalClass.MEDICAL) Personal<List<LimbMeasure>> measures) {

    /** A limb as it looks and feels, without heel pad, prominences and measures. */
    public ResidualLimb(UUID injuryId, LocalDate describedOn, ResidualLimbShape shape, SoftTissue softTissue, TissueConsistency consistency,
            Musculature musculature, Personal<String> remarks) {
        this(injuryId, describedOn, shape, softTissue, consistency, musculature, remarks, null, null, null);
    }
}
