package org.amparo.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.vocabulary.ReferralWithdrawal;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that the side which refers can ask of a referral, and what time and consent bring about by themselves. */
public sealed interface ReferralCommand extends Command {

    UUID referralId();

    @Override
    default UUID target() {
        return referralId();
    }

    /** @param placement to whom the person's file belongs */
    @Needs(Permission.REFERRAL_MAKE)
    record Draft(@TargetAggregateIdentifier UUID referralId, Request request, Placement placement) implements ReferralCommand {
        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /** Drafts and sends in one. */
    @Needs(Permission.REFERRAL_MAKE)
    record Refer(@TargetAggregateIdentifier UUID referralId, Request request, Placement placement) implements ReferralCommand {
        @Override
        public Placement createdAt() {
            return placement;
        }
    }

    /** Sends a draft, or sends again what nobody answered. */
    @Needs(Permission.REFERRAL_MAKE)
    record Send(@TargetAggregateIdentifier UUID referralId) implements ReferralCommand {
    }

    /** A new link and code for a provider outside; only their hashes come here. */
    @Needs(Permission.REFERRAL_MAKE)
    record IssueLink(@TargetAggregateIdentifier UUID referralId, UUID linkId, String secretHash, String codeHash)
            implements
                ReferralCommand {
    }

    /** Writes down what the provider told the caseworker. */
    @Needs(Permission.REFERRAL_MAKE)
    record RecordStep(@TargetAggregateIdentifier UUID referralId, Step step) implements ReferralCommand {
    }

    @Needs(Permission.REFERRAL_MAKE)
    record Withdraw(@TargetAggregateIdentifier UUID referralId, ReferralWithdrawal reason) implements ReferralCommand {
    }

    /** Gives up on a provider that never answered. */
    @Needs(Permission.REFERRAL_MAKE)
    record CloseUnanswered(@TargetAggregateIdentifier UUID referralId) implements ReferralCommand {
    }

    /** The person withdrew the consent: nothing more is shared. */
    @Needs(Permission.TIMER_FIRE)
    record StopSharing(@TargetAggregateIdentifier UUID referralId) implements ReferralCommand {
    }

    /** The case it belongs to was closed: what has not begun ends. */
    @Needs(Permission.TIMER_FIRE)
    record EndWithCase(@TargetAggregateIdentifier UUID referralId) implements ReferralCommand {
    }

    /** The day for an answer has passed. */
    @Needs(Permission.TIMER_FIRE)
    record NoticeSilence(@TargetAggregateIdentifier UUID referralId) implements ReferralCommand {
    }

    /** The day after an appointment has come. */
    @Needs(Permission.TIMER_FIRE)
    record NoticeMissingResult(@TargetAggregateIdentifier UUID referralId, LocalDate appointmentOn) implements ReferralCommand {
    }

    /** Nobody did anything about the silence either. */
    @Needs(Permission.TIMER_FIRE)
    record Expire(@TargetAggregateIdentifier UUID referralId) implements ReferralCommand {
    }
}
