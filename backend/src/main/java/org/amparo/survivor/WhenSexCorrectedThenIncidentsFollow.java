package org.amparo.survivor;

import org.amparo.access.LinkedIncidents;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.axonframework.eventhandling.EventHandler;

/** What a person says of their sex stands at the incidents that count them a moment later; the file is where it is asked and corrected. */
@LaterPolicy
class WhenSexCorrectedThenIncidentsFollow {

    private final LinkedIncidents incidents;

    WhenSexCorrectedThenIncidentsFollow(LinkedIncidents incidents) {
        this.incidents = incidents;
    }

    @EventHandler
    void on(SurvivorEvent.IdentityUpdated event, Recorded recorded) {
        if (event.changed().contains("sex")) {
            incidents.follow(event.survivorId(), recorded);
        }
    }

    /** A person known from a register before may be asked only now. */
    @EventHandler
    void on(SurvivorEvent.Registered event, Recorded recorded) {
        incidents.follow(event.survivorId(), recorded);
    }
}
