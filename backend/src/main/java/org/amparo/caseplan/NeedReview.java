package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;

/**
 * How a need stands when the person was asked (R16).
 *
 * @param status what was found; never IDENTIFIED or PLANNED, which follow from what is recorded
 * @param evidence MET is believed of the person or a measure only
 * @param barriers what stands in the way now; at least one for UNMET_BARRIER
 */
public record NeedReview(UUID needId, NeedStatus status, NeedEvidence evidence, LocalDate reviewedOn, Set<Barrier> barriers,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> remarks) {

    public NeedReview {
        barriers = barriers == null ? Set.of() : Set.copyOf(barriers);
    }
}
