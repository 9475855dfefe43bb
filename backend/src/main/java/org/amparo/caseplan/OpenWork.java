package org.amparo.caseplan;

import java.util.UUID;

/**
 * What other capabilities have open for a person, counted when a case is to be closed (R28). The case's gate is held exclusively by then,
 * and whoever adds work holds it shared, so that what is counted cannot grow.
 */
public interface OpenWork {

    /** Referrals of the person that were sent and have not ended. */
    int openReferrals(UUID survivorId);
}
