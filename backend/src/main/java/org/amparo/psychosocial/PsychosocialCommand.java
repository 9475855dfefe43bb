package org.amparo.psychosocial;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of an episode of psychosocial support, on one page. */
public sealed interface PsychosocialCommand extends Command {

    UUID episodeId();

    /** The day it happened; null where it simply happens now. */
    LocalDate day();

    @Override
    default UUID target() {
        return episodeId();
    }

    @Override
    default PartialDate occurredOn() {
        return day() == null ? null : PartialDate.exact(day());
    }

    /** Something that is written into an episode. */
    sealed interface Entry extends PsychosocialCommand {

        UUID entryId();

        /** The earlier entry it takes the place of, and why; null for a new one. */
        Correction correction();
    }

    /**
     * @param counsellor who gives the support
     * @param placement to whom the person's file belongs
     */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record Open(@TargetAggregateIdentifier UUID episodeId, UUID survivorId, LocalDate day, UUID counsellor, Personal<Opening> opening,
            Placement placement) implements PsychosocialCommand {
        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /** Somebody else gives the support from now on. */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record HandOver(@TargetAggregateIdentifier UUID episodeId, UUID counsellor) implements PsychosocialCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /** @param nextOn day of the next contact; null when none is planned by this */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record HoldSession(@TargetAggregateIdentifier UUID episodeId, UUID entryId, LocalDate day, LocalDate nextOn,
            Personal<SupportSession> session, Correction correction) implements Entry {
    }

    /** @param finished false keeps it for later the same day; R12 refuses true while an answer about self-harm waits for action */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record RecordScreening(@TargetAggregateIdentifier UUID episodeId, UUID entryId, LocalDate day, boolean finished,
            Personal<Screening> screening, Correction correction) implements Entry {
    }

    /** Ends a screening that was kept for later; R12 refuses while it waits for action. */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record FinishScreening(@TargetAggregateIdentifier UUID episodeId, UUID entryId) implements PsychosocialCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }

    /**
     * Safety steps; screenings that waited for them are finished with it.
     *
     * @param nextOn day on which somebody looks whether the person is safe
     */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record MakeSafetyPlan(@TargetAggregateIdentifier UUID episodeId, UUID entryId, LocalDate day, LocalDate nextOn,
            Personal<SafetyPlan> plan, Correction correction) implements Entry {
    }

    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record GivePeerSupport(@TargetAggregateIdentifier UUID episodeId, UUID entryId, LocalDate day, LocalDate nextOn,
            Personal<PeerSupport> support, Correction correction) implements Entry {
    }

    /** The person says how able they feel to manage. */
    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record RateSelf(@TargetAggregateIdentifier UUID episodeId, UUID entryId, LocalDate day, Personal<SelfRating> rating,
            Correction correction) implements Entry {
    }

    @Needs(Permission.PSYCHOSOCIAL_WRITE)
    record End(@TargetAggregateIdentifier UUID episodeId, LocalDate day, Personal<Ending> ending) implements PsychosocialCommand {
    }

    /** A day has passed. @param about the screening that was kept for later, or the episode whose next contact was planned */
    @Needs(Permission.TIMER_FIRE)
    record NoticeWaiting(@TargetAggregateIdentifier UUID episodeId, UUID about) implements PsychosocialCommand {
        @Override
        public LocalDate day() {
            return null;
        }
    }
}
