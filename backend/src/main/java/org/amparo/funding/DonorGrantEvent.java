package org.amparo.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;

/** All that can happen to a donor's grant. It names nobody. Stored for ever under the names given here. */
public sealed interface DonorGrantEvent extends DomainEvent {

    UUID grantId();

    @EventName("donor-grant.opened")
    record Opened(UUID grantId, String code, GrantDetails grant) implements DonorGrantEvent {
    }

    @EventName("donor-grant.corrected")
    record Corrected(UUID grantId, GrantDetails grant) implements DonorGrantEvent {
    }

    @EventName("donor-grant.closed")
    record Closed(UUID grantId, LocalDate on) implements DonorGrantEvent {
    }

    @EventName("donor-grant.reopened")
    record Reopened(UUID grantId) implements DonorGrantEvent {
    }

    @EventName("donor-grant.target-set")
    record TargetSet(UUID grantId, GrantTarget target) implements DonorGrantEvent {
    }

    @EventName("donor-grant.target-dropped")
    record TargetDropped(UUID grantId, LogframeIndicator indicator, LocalDate by) implements DonorGrantEvent {
    }
}
