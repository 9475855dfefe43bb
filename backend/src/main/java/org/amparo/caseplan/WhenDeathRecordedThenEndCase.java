package org.amparo.caseplan;

import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.ClosureReason;
import org.axonframework.eventhandling.EventHandler;

/** After a death nothing is left of the case but its end and support of the household (R33). */
@LaterPolicy
class WhenDeathRecordedThenEndCase {

    private final CaseEnding ending;

    WhenDeathRecordedThenEndCase(CaseEnding ending) {
        this.ending = ending;
    }

    @EventHandler
    void on(SurvivorEvent.DeathRecorded event, Recorded recorded) {
        ending.end(event.survivorId(), ClosureReason.DIED, recorded);
    }
}
