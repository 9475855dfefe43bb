package org.amparo.reintegration;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.BenefitScheme;
import org.amparo.vocabulary.HousingWork;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Trade;

/**
 * What a support is to bring about.
 *
 * @param trade what is learnt; may also be given for a grant and for employment; null for all others
 * @param level for school only
 * @param works for an adapted home only; empty for all others
 * @param document for a legal document only
 * @param scheme for a benefit only
 * @param emergency help that could not wait for a need to be recorded (R15)
 * @param on day it began
 * @param purpose what the person wants to reach with it, in their own words; null when not told
 * @param fundedBy code of the donor's grant that pays for it, open on the day it began; null for the programme's own means
 */
public record SupportPlan(UUID survivorId, SupportKind kind, Trade trade, SchoolLevel level, Set<HousingWork> works,
        LegalDocument document, BenefitScheme scheme, boolean emergency, LocalDate on,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> purpose, String fundedBy) {

    /** Paid from the programme's own means. */
    public SupportPlan(UUID survivorId, SupportKind kind, Trade trade, SchoolLevel level, Set<HousingWork> works, LegalDocument document,
            BenefitScheme scheme, boolean emergency, LocalDate on, Personal<String> purpose) {
        this(survivorId, kind, trade, level, works, document, scheme, emergency, on, purpose, null);
    }

    public SupportPlan {
        works = works == null ? Set.of() : Set.copyOf(works);
    }
}
