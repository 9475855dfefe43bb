package org.amparo.survivor;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Musculature;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.SoftTissue;
import org.amparo.vocabulary.TissueConsistency;

/** The residual limb after an amputation, in the terms of ISO 8548-2 (domain 2.5). */
public record ResidualLimb(UUID injuryId, LocalDate describedOn, ResidualLimbShape shape, SoftTissue softTissue,
        TissueConsistency consistency, Musculature musculature, @PersonalValue(PersonalClass.MEDICAL) Personal<String> remarks) {
}
