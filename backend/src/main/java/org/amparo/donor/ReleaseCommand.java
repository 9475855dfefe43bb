package org.amparo.donor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.donor.disclosure.WideningReason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a donor release (R39, R40). */
public sealed interface ReleaseCommand extends Command {

    UUID releaseId();

    @Override
    default UUID target() {
        return releaseId();
    }

    /**
     * Begins a release of a closed period.
     *
     * @param donor organisation it is made for
     * @param grant code of one of that donor's grants; null for the whole programme, whoever paid
     * @param area code of a first-level area; null for the country
     * @param from first day of a quarter, a half or a whole calendar year
     * @param to its last day; the period has to be closed ({@link ReleasePeriod#closesOn()})
     */
    @Needs(Permission.RELEASE_DRAFT)
    record Draft(@TargetAggregateIdentifier UUID releaseId, UUID donor, String grant, String area, LocalDate from, LocalDate to)
            implements
                ReleaseCommand {

        /** It is about the programme and about nobody's file. */
        @Override
        public Placement createdAt() {
            return new Placement(null, null, null, null);
        }
    }

    /** Has the tables filled, protected and checked against everything ever released; once more when that was done before. @param runId tells this check from others */
    @Needs(Permission.RELEASE_DRAFT)
    record StartCheck(@TargetAggregateIdentifier UUID releaseId, UUID runId) implements ReleaseCommand {
    }

    /** What a check came to; said by the product itself. @param reasons why each widened cell is */
    @Needs(Permission.TIMER_FIRE)
    record RecordCheck(@TargetAggregateIdentifier UUID releaseId, UUID runId, ReleaseCheck check, List<WideningReason> reasons)
            implements
                ReleaseCommand {

        public RecordCheck {
            reasons = List.copyOf(reasons);
        }
    }

    /** A check that came to nothing; said by the product itself. */
    @Needs(Permission.TIMER_FIRE)
    record RecordFailure(@TargetAggregateIdentifier UUID releaseId, UUID runId, CheckFailure failure) implements ReleaseCommand {
    }

    /** What a way to make the tables coarser came to; said by the product itself. @param runId of the check it is held against */
    @Needs(Permission.TIMER_FIRE)
    record RecordCoarsening(@TargetAggregateIdentifier UUID releaseId, UUID runId, CoarseningTrial trial) implements ReleaseCommand {
    }

    /** That there is no other way to try; said by the product itself. */
    @Needs(Permission.TIMER_FIRE)
    record EndCoarsenings(@TargetAggregateIdentifier UUID releaseId, UUID runId) implements ReleaseCommand {
    }

    /** Makes its tables coarser, or fine again; they have to be checked anew. @param ways all that shall hold, of ages, ends and areas; none for the finest tables */
    @Needs(Permission.RELEASE_DRAFT)
    record Coarsen(@TargetAggregateIdentifier UUID releaseId, List<CoarseningWay> ways) implements ReleaseCommand {
    }

    /**
     * Writes what staff tell of the period, in place of what was there.
     *
     * @param language tag of the language, e.g. {@code es}
     * @param text null or blank to leave the section out; up to 5,000 characters; tells of nobody in particular
     */
    @Needs(Permission.RELEASE_DRAFT)
    record Write(@TargetAggregateIdentifier UUID releaseId, PublishedRelease.Section section, String language, String text)
            implements
                ReleaseCommand {
    }

    /**
     * Publishes it, for good (R39). @param payloadHash of the tables that the approver looked at
     *
     * @param written how often the narrative had been written when the approver read it
     */
    @Needs(Permission.RELEASE_APPROVE)
    record Approve(@TargetAggregateIdentifier UUID releaseId, String payloadHash, int written) implements ReleaseCommand {
    }

    /** Tells its readers not to rely on it; what they have read stays known. @param reason for the donor, up to 1,000 characters */
    @Needs(Permission.RELEASE_WITHDRAW)
    record Withdraw(@TargetAggregateIdentifier UUID releaseId, String reason) implements ReleaseCommand {
    }

    /** Leaves a draft that will not be released. */
    @Needs(Permission.RELEASE_DRAFT)
    record Discard(@TargetAggregateIdentifier UUID releaseId) implements ReleaseCommand {
    }
}
