package org.amparo.timer;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of a made-up aggregate with timers: visits to one person, one after another, every so many days. */
sealed interface VisitCommand extends Command {

    UUID personId();

    @Override
    default UUID target() {
        return personId();
    }

    @Needs(Permission.CASE_WORK)
    record Plan(@TargetAggregateIdentifier UUID personId, LocalDate firstOn, int everyDays) implements VisitCommand {
        @Override
        public Placement createdAt() {
            return new Placement(null, null, null, null);
        }
    }

    @Needs(Permission.CASE_WORK)
    record Hold(@TargetAggregateIdentifier UUID personId, LocalDate on) implements VisitCommand {
    }

    @Needs(Permission.CASE_WORK)
    record End(@TargetAggregateIdentifier UUID personId) implements VisitCommand {
    }

    /** No rule of its own refuses a second one. */
    @Needs(Permission.TIMER_FIRE)
    record Remind(@TargetAggregateIdentifier UUID personId) implements VisitCommand {
    }

    @Needs(Permission.TIMER_FIRE)
    record Miss(@TargetAggregateIdentifier UUID personId, UUID visitId) implements VisitCommand {
    }
}
