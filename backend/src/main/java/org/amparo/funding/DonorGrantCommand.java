package org.amparo.funding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a donor's grant. */
public sealed interface DonorGrantCommand extends Command {

    UUID grantId();

    @Override
    default UUID target() {
        return grantId();
    }

    /** A code has one grant for ever. @param code as the programme's accounts call it */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("donor grant " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** @param code 2 to 30 capital letters, digits, dots and dashes; it never changes and is never used for another grant */
    @Needs(Permission.GRANT_KEEP)
    record Open(@TargetAggregateIdentifier UUID grantId, String code, GrantDetails grant) implements DonorGrantCommand {
    }

    /**
     * All values as they are right, those that stay too.
     *
     * @param version {@link GrantRow#version()} that the form showed
     */
    @Needs(Permission.GRANT_KEEP)
    record Correct(@TargetAggregateIdentifier UUID grantId, GrantDetails grant, long version) implements DonorGrantCommand {
    }

    /** Pays for nothing after this day, which is within the grant's days and not to come. */
    @Needs(Permission.GRANT_KEEP)
    record Close(@TargetAggregateIdentifier UUID grantId, LocalDate on) implements DonorGrantCommand {
    }

    /** Takes back that it was closed: it pays again up to its last day. */
    @Needs(Permission.GRANT_KEEP)
    record Reopen(@TargetAggregateIdentifier UUID grantId) implements DonorGrantCommand {
    }

    @Needs(Permission.GRANT_KEEP)
    record SetTarget(@TargetAggregateIdentifier UUID grantId, GrantTarget wanted) implements DonorGrantCommand {
    }

    @Needs(Permission.GRANT_KEEP)
    record DropTarget(@TargetAggregateIdentifier UUID grantId, LogframeIndicator indicator, LocalDate by) implements DonorGrantCommand {
    }
}
