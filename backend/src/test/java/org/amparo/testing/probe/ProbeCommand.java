package org.amparo.testing.probe;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of the made-up aggregate. */
public sealed interface ProbeCommand {

    record Open(@TargetAggregateIdentifier UUID probeId, String label, String family, List<String> tags) implements ProbeCommand {
    }

    /** Notes the same text several times, as so many events. */
    record Note(@TargetAggregateIdentifier UUID probeId, String text, int times) implements ProbeCommand {
    }

    record RenameFamily(@TargetAggregateIdentifier UUID probeId, String newLabel) implements ProbeCommand {
    }

    record Close(@TargetAggregateIdentifier UUID probeId) implements ProbeCommand {
    }

    record Remove(@TargetAggregateIdentifier UUID probeId) implements ProbeCommand {
    }
}
