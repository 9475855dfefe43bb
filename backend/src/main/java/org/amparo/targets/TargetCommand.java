package org.amparo.targets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of the targets of an indicator. */
public sealed interface TargetCommand extends Command {

    UUID listId();

    @Override
    default UUID target() {
        return listId();
    }

    /** Each indicator has one list of targets. @param indicator e.g. {@code G05} */
    static UUID listOf(String indicator) {
        return UUID.nameUUIDFromBytes(("targets of " + indicator).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says what is wanted from a day on; takes the place of a target for the same area with the same first day.
     *
     * @param indicator e.g. {@code G05}
     * @param adm1 first-level area; null for everywhere
     * @param from first day
     * @param to last day, not before the first; null for without an end
     * @param value 0 to 1,000,000 with two digits behind the point at most; up to 100 where it is a percent
     */
    @Needs(Permission.TARGET_SET)
    record SetTarget(@TargetAggregateIdentifier UUID listId, String indicator, String adm1, LocalDate from, LocalDate to, TargetUnit unit,
            BigDecimal value) implements TargetCommand {
    }

    /** Takes away the target of an area with this first day. @param adm1 null for everywhere */
    @Needs(Permission.TARGET_SET)
    record DropTarget(@TargetAggregateIdentifier UUID listId, String indicator, String adm1, LocalDate from) implements TargetCommand {
    }
}
