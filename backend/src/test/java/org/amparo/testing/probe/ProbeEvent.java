package org.amparo.testing.probe;

import java.util.List;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** Events of a made-up aggregate on which the plumbing is tested. */
public sealed interface ProbeEvent extends DomainEvent {

    UUID probeId();

    @EventName("probe.opened")
    record Opened(UUID probeId, String label, String family, List<String> tags) implements ProbeEvent {
    }

    /** Version 1 had a {@code note} and no weight. */
    @EventName(value = "probe.noted", version = 2)
    record Noted(UUID probeId, String text, int weight) implements ProbeEvent {
    }

    @EventName("probe.family-renamed")
    record FamilyRenamed(UUID probeId, String family, String newLabel) implements ProbeEvent {
    }

    @EventName("probe.closed")
    record Closed(UUID probeId) implements ProbeEvent {
    }

    @EventName("probe.removed")
    record Removed(UUID probeId) implements ProbeEvent {
    }
}
