package org.amparo.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.PartialDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked about feedback and complaints, on one page. */
public sealed interface FeedbackCommand extends Command {

    UUID feedbackId();

    @Override
    default UUID target() {
        return feedbackId();
    }

    /** Somebody told something. What is sensitive can be written down by anybody who may record, and is seen by those alone who may handle it. */
    @Needs(Permission.FEEDBACK_RECORD)
    record Receive(@TargetAggregateIdentifier UUID feedbackId, Heard heard) implements FeedbackCommand {
        @Override
        public Placement createdAt() {
            return heard == null ? null : heard.placement();
        }

        @Override
        public PartialDate occurredOn() {
            return heard == null ? null : exact(heard.receivedOn());
        }
    }

    /** A step with what is not sensitive. */
    @Needs(Permission.FEEDBACK_RECORD)
    record TakeStep(@TargetAggregateIdentifier UUID feedbackId, FeedbackStep step) implements FeedbackCommand {
        @Override
        public PartialDate occurredOn() {
            return step == null ? null : exact(step.on());
        }
    }

    /** A step with what is sensitive; to all others it does not exist. */
    @Needs(Permission.FEEDBACK_SENSITIVE)
    record TakeStepInConfidence(@TargetAggregateIdentifier UUID feedbackId, FeedbackStep step) implements FeedbackCommand {
        @Override
        public PartialDate occurredOn() {
            return step == null ? null : exact(step.on());
        }
    }

    /** It turned out to be sensitive: from now on the team does not see it any more. */
    @Needs(Permission.FEEDBACK_RECORD)
    record PassInConfidence(@TargetAggregateIdentifier UUID feedbackId, Personal<String> reason) implements FeedbackCommand {
    }

    /** Gives what is not sensitive to a team to answer. */
    @Needs(Permission.FEEDBACK_RECORD)
    record HandToTeam(@TargetAggregateIdentifier UUID feedbackId, UUID team, UUID organisation) implements FeedbackCommand {
        @Override
        public Placement createdAt() {
            return new Placement(null, team, null, organisation);
        }
    }

    /** The day has passed and the person still waits. */
    @Needs(Permission.TIMER_FIRE)
    record NoticeWaiting(@TargetAggregateIdentifier UUID feedbackId, Waiting what) implements FeedbackCommand {
    }

    private static PartialDate exact(LocalDate day) {
        return day == null ? null : PartialDate.exact(day);
    }
}
