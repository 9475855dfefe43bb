package org.amparo.referral;

import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the side that was asked can answer. Its scope is the organisation that was asked, not the one that holds the file. */
public sealed interface ReferralAnswer extends Command {

    UUID referralId();

    @Override
    default UUID target() {
        return referralId();
    }

    /** Said on the provider's own screen. */
    @Needs(Permission.REFERRAL_ANSWER)
    record Report(@TargetAggregateIdentifier UUID referralId, Step step) implements ReferralAnswer {
    }

    /** Said through a link or a printed code: accept or decline, once. */
    @Needs(Permission.REFERRAL_ANSWER)
    record AnswerByLink(@TargetAggregateIdentifier UUID referralId, UUID linkId, Step step) implements ReferralAnswer {
    }
}
