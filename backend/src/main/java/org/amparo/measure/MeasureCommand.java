package org.amparo.measure;

import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a measurement. */
public sealed interface MeasureCommand extends Command {

    UUID measureId();

    @Override
    default UUID target() {
        return measureId();
    }

    @Needs(Permission.MEASURE_RECORD)
    record Record(@TargetAggregateIdentifier UUID measureId, Measurement measurement) implements MeasureCommand {
        @Override
        public PartialDate occurredOn() {
            return measurement == null || measurement.on() == null ? null : PartialDate.exact(measurement.on());
        }
    }

    /** @param measurement all values as they are right, those that stay too */
    @Needs(Permission.MEASURE_RECORD)
    record Correct(@TargetAggregateIdentifier UUID measureId, Measurement measurement, Personal<String> reason) implements MeasureCommand {
    }

    /** Takes back what was recorded for the wrong person or never measured. */
    @Needs(Permission.MEASURE_RECORD)
    record Retract(@TargetAggregateIdentifier UUID measureId, Personal<String> reason) implements MeasureCommand {
    }
}
