package org.amparo.voice;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.platform.Recorded;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.FeedbackOutcome;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One thing that somebody told the programme, until it has an outcome. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Feedback {

    private static final int WORDS = 5_000;
    private static final int CONTACT = 500;

    @AggregateIdentifier
    private UUID feedbackId;
    private UUID textOwner;
    private UUID aboutStaff;
    private boolean sensitive;
    private LocalDate receivedOn;
    private LocalDate acknowledgeBy;
    private LocalDate answerBy;
    private boolean acknowledged;
    private boolean answered;
    private boolean closed;

    Feedback() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FeedbackCommand.Receive command, SurvivorGates files, VoiceSettings settings, Clock clock) {
        require(feedbackId == null, "R43.feedback", "feedbackId");
        Heard heard = Form.required(command.heard(), "heard");
        Form.required(heard.type(), "heard.type");
        Form.required(heard.way(), "heard.way");
        LocalDate day = Form.required(heard.receivedOn(), "heard.receivedOn");
        requireWords(heard.words(), "heard.words");
        Form.text(Personal.value(heard.contact()).orElse(null), CONTACT, "heard.contact");
        require(heard.aboutStaff() == null || heard.isSensitive(), "voice.aboutStaff", "heard.type");
        UUID owner = heard.survivorId() == null ? command.feedbackId() : heard.survivorId();
        require(owner.equals(heard.textOwner()), "form.code", "heard.textOwner");
        if (heard.survivorId() != null) {
            files.forWork(heard.survivorId()).requireKept().requireDay(day, LocalDate.now(clock), "heard.receivedOn");
        }
        apply(new FeedbackEvent.Received(command.feedbackId(), heard, settings.acknowledgeBy(day, heard.isSensitive()),
                settings.answerBy(day, heard.isSensitive())));
    }

    @CommandHandler
    void handle(FeedbackCommand.TakeStep command) {
        require(!sensitive, "voice.sensitive", "");
        take(command.step());
    }

    @CommandHandler
    void handle(FeedbackCommand.TakeStepInConfidence command, @MetaDataValue(Recorded.BY) String by) {
        require(sensitive, "voice.notSensitive", "");
        require(aboutStaff == null || !aboutStaff.toString().equals(by), "voice.yourself", "");
        take(command.step());
    }

    private void take(FeedbackStep step) {
        Form.required(step, "step");
        require(!closed, "voice.closed", "");
        LocalDate on = Form.required(step.on(), "on");
        require(!on.isBefore(receivedOn), "form.order", "on");
        switch (step) {
            case FeedbackStep.Acknowledge s -> {
                require(!acknowledged && !answered, "voice.acknowledged", "");
                apply(new FeedbackEvent.Acknowledged(feedbackId, s.on()));
            }
            case FeedbackStep.Answer s -> {
                requireWords(s.words(), "words");
                apply(new FeedbackEvent.Answered(feedbackId, textOwner, s.on(), s.words()));
            }
            case FeedbackStep.Close s -> {
                Form.required(s.outcome(), "outcome");
                require(answered || s.outcome() == FeedbackOutcome.WITHDRAWN_BY_PERSON || s.outcome() == FeedbackOutcome.NOT_REACHED,
                        "voice.answerFirst", "outcome");
                Form.text(Personal.value(s.words()).orElse(null), WORDS, "words");
                apply(new FeedbackEvent.Closed(feedbackId, textOwner, s.on(), s.outcome(), s.words()));
            }
        }
    }

    @CommandHandler
    void handle(FeedbackCommand.PassInConfidence command, VoiceSettings settings, Clock clock) {
        require(!closed, "voice.closed", "");
        require(!sensitive, "voice.sensitive", "");
        Form.text(Personal.value(command.reason()).orElse(null), WORDS, "reason");
        LocalDate today = LocalDate.now(clock);
        apply(new FeedbackEvent.PassedInConfidence(feedbackId, textOwner, command.reason(), settings.acknowledgeBy(today, true),
                settings.answerBy(today, true)));
    }

    @CommandHandler
    void handle(FeedbackCommand.HandToTeam command) {
        require(!closed, "voice.closed", "");
        require(!sensitive, "voice.sensitive", "");
        Form.required(command.team(), "team");
        apply(new FeedbackEvent.HandedToTeam(feedbackId, command.team(), command.organisation()));
    }

    @CommandHandler
    void handle(FeedbackCommand.NoticeWaiting command, Clock clock) {
        LocalDate due = command.what() == Waiting.ACKNOWLEDGEMENT ? acknowledgeBy : answerBy;
        boolean done = closed || answered || command.what() == Waiting.ACKNOWLEDGEMENT && acknowledged;
        require(!done && LocalDate.now(clock).isAfter(due), "voice.notWaiting", "");
        apply(new FeedbackEvent.LeftWaiting(feedbackId, command.what(), due));
    }

    private static void requireWords(Personal<String> words, String field) {
        require(!Personal.value(words).orElse("").isBlank(), "form.required", field);
        Form.text(Personal.value(words).orElse(null), WORDS, field);
    }

    @EventSourcingHandler
    void on(FeedbackEvent event) {
        switch (event) {
            case FeedbackEvent.Received e -> {
                feedbackId = e.feedbackId();
                textOwner = e.heard().textOwner();
                aboutStaff = e.heard().aboutStaff();
                sensitive = e.heard().isSensitive();
                receivedOn = e.heard().receivedOn();
                acknowledgeBy = e.acknowledgeBy();
                answerBy = e.answerBy();
            }
            case FeedbackEvent.Acknowledged e -> acknowledged = true;
            case FeedbackEvent.Answered e -> answered = true;
            case FeedbackEvent.Closed e -> closed = true;
            case FeedbackEvent.PassedInConfidence e -> {
                sensitive = true;
                acknowledgeBy = e.acknowledgeBy();
                answerBy = e.answerBy();
            }
            case FeedbackEvent.HandedToTeam e -> {
                // to whom it belongs stands in its row
            }
            case FeedbackEvent.LeftWaiting e -> {
                // noticed; the person still waits
            }
        }
    }
}
