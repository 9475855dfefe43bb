package org.amparo.rehabilitation;

import java.util.Set;
import java.util.UUID;
import org.amparo.vocabulary.RehabDiscipline;

/**
 * What the person's file, the case and the person's other episodes say, read inside the command's transaction under locks: whoever closes
 * the case, records a death or opens another episode meanwhile waits, or was first and is seen.
 */
interface RehabGate {

    /** @param birthYear null when not known */
    record Person(Integer birthYear) {
    }

    /**
     * Holds person and case for work.
     *
     * @return the open case
     * @throws org.amparo.platform.RuleBroken R1, R31, R32, R33 or R36 when no work may be added
     */
    UUID work(UUID survivorId);

    /**
     * Holds the person.
     *
     * @throws org.amparo.platform.RuleBroken R36 when the person's data were erased
     */
    Person kept(UUID survivorId);

    /** True when the case has a need for rehabilitation that is not set aside (R15). */
    boolean hasNeed(UUID caseId);

    /** Disciplines with an open episode of this person; nobody else opens one until the transaction ends. */
    Set<RehabDiscipline> open(UUID survivorId);
}
