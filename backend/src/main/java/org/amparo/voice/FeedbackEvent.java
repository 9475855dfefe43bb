package org.amparo.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.FeedbackOutcome;

/** All that can happen to feedback, on one page. Stored for ever under the names given here. */
public sealed interface FeedbackEvent extends DomainEvent {

    UUID feedbackId();

    /** @param acknowledgeBy last day to say that it arrived @param answerBy last day to answer */
    @EventName("feedback.received")
    record Received(UUID feedbackId, Heard heard, LocalDate acknowledgeBy, LocalDate answerBy) implements FeedbackEvent {
    }

    @EventName("feedback.acknowledged")
    record Acknowledged(UUID feedbackId, LocalDate on) implements FeedbackEvent {
    }

    @EventName("feedback.answered")
    record Answered(UUID feedbackId, UUID textOwner, LocalDate on,
            @PersonalValue(value = PersonalClass.PROTECTION, of = "textOwner") Personal<String> words) implements FeedbackEvent {
    }

    @EventName("feedback.closed")
    record Closed(UUID feedbackId, UUID textOwner, LocalDate on, FeedbackOutcome outcome,
            @PersonalValue(value = PersonalClass.PROTECTION, of = "textOwner") Personal<String> words) implements FeedbackEvent {
    }

    @EventName("feedback.passed-in-confidence")
    record PassedInConfidence(UUID feedbackId, UUID textOwner,
            @PersonalValue(value = PersonalClass.PROTECTION, of = "textOwner") Personal<String> reason, LocalDate acknowledgeBy,
            LocalDate answerBy) implements FeedbackEvent {
    }

    @EventName("feedback.handed-to-team")
    record HandedToTeam(UUID feedbackId, UUID team, UUID organisation) implements FeedbackEvent {
    }

    /** @param dueOn day by which it should have been done */
    @EventName("feedback.left-waiting")
    record LeftWaiting(UUID feedbackId, Waiting what, LocalDate dueOn) implements FeedbackEvent {
    }
}
