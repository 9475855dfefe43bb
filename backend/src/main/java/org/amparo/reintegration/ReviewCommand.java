package org.amparo.reintegration;

import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is asked of a review of how somebody lives and takes part. */
public sealed interface ReviewCommand extends Command {

    UUID reviewId();

    @Override
    default UUID target() {
        return reviewId();
    }

    @Needs(Permission.REINTEGRATION_WORK)
    record Record(@TargetAggregateIdentifier UUID reviewId, Review review) implements ReviewCommand {
        @Override
        public PartialDate occurredOn() {
            return review == null || review.on() == null ? null : PartialDate.exact(review.on());
        }
    }

    /** The right answers of a review recorded before, and why (R34). */
    @Needs(Permission.RECORD_CORRECT)
    record Correct(@TargetAggregateIdentifier UUID reviewId, Review review, Personal<String> reason) implements ReviewCommand {
    }
}
