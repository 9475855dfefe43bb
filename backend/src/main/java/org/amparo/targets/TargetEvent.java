package org.amparo.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** All that can happen to the targets of an indicator. Stored for ever under the names given here. */
public sealed interface TargetEvent extends DomainEvent {

    UUID listId();

    String indicator();

    String adm1();

    LocalDate from();

    @EventName("target.set")
    record Wanted(UUID listId, String indicator, String adm1, LocalDate from, LocalDate to, TargetUnit unit,
            BigDecimal value) implements TargetEvent {
    }

    @EventName("target.dropped")
    record Dropped(UUID listId, String indicator, String adm1, LocalDate from) implements TargetEvent {
    }
}
