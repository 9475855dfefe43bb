package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/**
 * What a person needs (domain 2.9). Its pillar is that of the service.
 *
 * @param barriers why the person does not have the service yet; may be empty
 * @param source null counts as told by the person
 */
public record Need(UUID needId, ServiceCode service, Urgency urgency, Set<Barrier> barriers, NeedSource source, LocalDate identifiedOn,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> detail) {

    public Need {
        barriers = barriers == null ? Set.of() : Set.copyOf(barriers);
        source = source == null ? NeedSource.SELF : source;
    }

    public Pillar pillar() {
        return service == null ? null : service.pillar();
    }
}
