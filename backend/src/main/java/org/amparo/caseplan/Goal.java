package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.Pillar;

/**
 * What the person wants to reach (domain 2.10).
 *
 * @param needIds needs of this case that it answers; at least one (R13)
 * @param statement in the person's own words
 * @param target how both will see that it is reached; stands for 0 of Goal Attainment Scaling
 * @param baseline how it is today
 * @param responsible user who helps with it; null when the person does it alone
 */
public record Goal(UUID goalId, List<UUID> needIds, Pillar pillar, @PersonalValue(PersonalClass.MEDICAL) Personal<String> statement,
        @PersonalValue(PersonalClass.MEDICAL) Personal<String> target, @PersonalValue(PersonalClass.MEDICAL) Personal<String> baseline,
        UUID responsible, LocalDate startOn, LocalDate dueOn) {

    public Goal {
        needIds = needIds == null ? List.of() : List.copyOf(needIds);
    }
}
