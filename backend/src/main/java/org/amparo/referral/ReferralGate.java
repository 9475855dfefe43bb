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
     * @param caseId the case; null for a referral outside of a case
     * @return to whom the file belongs
     * @throws org.amparo.platform.RuleBroken R1, R31 or R33 when no work may be added
     */
    Placement work(UUID survivorId, UUID caseId);

    /** Holds what the person agreed to about sharing. */
    Sharing sharing(UUID survivorId);

    /** Holds the provider. */
    ProviderGate.Standing provider(UUID providerId, ServiceCode service);
}
