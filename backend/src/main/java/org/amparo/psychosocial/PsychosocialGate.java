package org.amparo.psychosocial;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Placement;

/**
 * What the person's file and case say, read inside the command's transaction under locks: whoever closes the case, withdraws the agreement
 * or erases the person meanwhile waits, or was first and is seen.
 */
interface PsychosocialGate {

    /** @param caseId the open case; null where none is asked for @param birthYear null when not known */
    record Person(UUID caseId, Placement placement, Integer birthYear) {
    }

    /**
     * Holds person and open case for new work.
     *
     * @throws org.amparo.platform.RuleBroken R1, R31, R33 or R36 when no work may be added
     */
    Person work(UUID survivorId);

    /**
     * Holds the person, alive: what keeps somebody safe waits for no case.
     *
     * @throws org.amparo.platform.RuleBroken R33 or R36
     */
    Person alive(UUID survivorId);

    /**
     * Holds the person.
     *
     * @throws org.amparo.platform.RuleBroken R36 when the person's data were erased
     */
    Person kept(UUID survivorId);

    /** True when the case has a need of psychosocial support (R15). */
    boolean hasNeed(UUID caseId);

    /** True when support of this person is open; nobody else opens any until the transaction ends. */
    boolean isOpen(UUID survivorId);

    /** True when the person was referred to mental-health care on this day or later, and the referral was not withdrawn (R12). */
    boolean isReferred(UUID survivorId, LocalDate since);

    /** True for an active member of staff who may write psychosocial support. */
    boolean givesSupport(UUID user);
}
