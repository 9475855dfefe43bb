package org.amparo.caseplan;

import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;

/** A person who withdraws the agreement to case management is not accompanied any more (domain 2.3). */
@LaterPolicy
class WhenConsentWithdrawnThenEndCase {

    private final CaseEnding ending;

    WhenConsentWithdrawnThenEndCase(CaseEnding ending) {
        this.ending = ending;
    }

    @EventHandler
    void on(SurvivorEvent.ConsentWithdrawn event, Recorded recorded) {
        if (event.purpose() == ConsentPurpose.CASE_MANAGEMENT) {
            ending.end(event.survivorId(), ClosureReason.CONSENT_WITHDRAWN, recorded);
        }
    }
}
