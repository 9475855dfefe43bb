package org.amparo.referral;

import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.servicedirectory.ProviderGate;
import org.amparo.survivor.Sharing;
import org.amparo.vocabulary.ServiceCode;

/**
 * What other aggregates say about a referral, read inside the command's transaction under shared locks: whoever withdraws a consent,
 * closes the case or deactivates the provider meanwhile waits, or was first and is seen.
 */
interface ReferralGate {

    /**
     * Holds person and case for new work.
     *
     * @param caseId the case the work is for; null for the one that is open
     * @throws org.amparo.platform.RuleBroken R1, R31 or R33 when no work may be added
     */
    Work work(UUID survivorId, UUID caseId);

    /** @param placement to whom the file belongs */
    record Work(UUID caseId, Placement placement) {
    }

    /** Holds what the person agreed to about sharing. */
    Sharing sharing(UUID survivorId);

    /** Holds the provider. */
    ProviderGate.Standing provider(UUID providerId, ServiceCode service);
}
