package org.amparo.timer;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** Events of the made-up visits. */
sealed interface VisitEvent extends DomainEvent {

    UUID personId();

    @EventName("visit.planned")
    record Planned(UUID personId, UUID visitId, LocalDate dueOn, int everyDays) implements VisitEvent {
    }

    @EventName("visit.held")
    record Held(UUID personId, UUID visitId) implements VisitEvent {
    }

    @EventName("visit.reminded")
    record Reminded(UUID personId) implements VisitEvent {
    }

    @EventName("visit.missed")
    record Missed(UUID personId, UUID visitId) implements VisitEvent {
    }

    @EventName("visit.ended")
    record Ended(UUID personId) implements VisitEvent {
    }
}
