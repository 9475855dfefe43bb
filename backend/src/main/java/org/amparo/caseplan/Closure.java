package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.List;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.ClosureReason;

/**
 * Why and how a case ends.
 *
 * @param closedOn the day on which the work ended, however late that is approved
 * @param summary needed for OTHER
 * @param personInformed the person was told that the case is to be closed
 * @param notInformedReason why not; needed when the person was not told (R30), except for DIED, LOST_CONTACT and DUPLICATE
 * @param unresolvedGoals goals that stay open, each with a reason (R28)
 * @param followOnPlan what goes on after closure, such as follow-up of a device
 */
public record Closure(ClosureReason reason, LocalDate closedOn, @PersonalValue(PersonalClass.MEDICAL) Personal<String> summary,
        boolean personInformed, @PersonalValue(PersonalClass.MEDICAL) Personal<String> notInformedReason,
        List<UnresolvedGoal> unresolvedGoals, @PersonalValue(PersonalClass.MEDICAL) Personal<String> followOnPlan) {

    public Closure {
        unresolvedGoals = unresolvedGoals == null ? List.of() : List.copyOf(unresolvedGoals);
    }
}
