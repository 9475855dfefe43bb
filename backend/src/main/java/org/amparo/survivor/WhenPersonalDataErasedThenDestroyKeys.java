package org.amparo.survivor;

import java.util.Set;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Erasure;
import org.axonframework.eventhandling.EventHandler;

/**
 * Destroys the keys of everyone an approved erasure names, a moment after the approval was committed. Repeating it changes nothing; while
 * the vault cannot be reached the event waits among the dead letters.
 */
@LaterProjection
class WhenPersonalDataErasedThenDestroyKeys {

    private final Erasure erasure;

    WhenPersonalDataErasedThenDestroyKeys(Erasure erasure) {
        this.erasure = erasure;
    }

    @EventHandler
    void on(SurvivorEvent.PersonalDataErased event, Recorded recorded) {
        erasure.erase(recorded.eventId(), Set.copyOf(event.persons()), event.legalGround(), event.requestedBy(), event.approvedBy());
    }
}
