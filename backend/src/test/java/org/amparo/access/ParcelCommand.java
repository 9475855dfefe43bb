package org.amparo.access;

import java.util.UUID;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of a made-up aggregate on which the guard is tested. */
public sealed interface ParcelCommand extends Command {

    UUID parcelId();

    @Override
    default UUID target() {
        return parcelId();
    }

    @Needs(Permission.FILE_REGISTER)
    record Pack(@TargetAggregateIdentifier UUID parcelId, int kilos, Placement createdAt) implements ParcelCommand {
        @Override
        public PartialDate occurredOn() {
            return PartialDate.ofMonth(2024, 3);
        }
    }

    @Needs(Permission.FILE_REGISTER)
    record PackOn(@TargetAggregateIdentifier UUID parcelId, PartialDate occurredOn, Placement createdAt) implements ParcelCommand {
    }

    @Needs(Permission.FILE_EDIT)
    record Weigh(@TargetAggregateIdentifier UUID parcelId, int kilos) implements ParcelCommand {
    }

    /** Fails with a message that holds what was typed, as a database's would. */
    @Needs(Permission.FILE_EDIT)
    record Break(@TargetAggregateIdentifier UUID parcelId, String words) implements ParcelCommand {
    }
}
