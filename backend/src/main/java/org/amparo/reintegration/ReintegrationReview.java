package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.platform.Form;
import org.amparo.vocabulary.ChosenActivity;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One time that somebody said how they live and take part: at the baseline, or at a review (domain 4.3). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class ReintegrationReview {

    private static final int LEAST = 1;
    private static final int MOST = 5;

    @AggregateIdentifier
    private UUID reviewId;
    private UUID survivorId;

    ReintegrationReview() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReviewCommand.Record command, SupportGate gate, Clock clock) {
        require(reviewId == null, "R43.reintegrationReview", "reviewId");
        Review review = form(command.review(), clock);
        requireBorn(review, gate.agreed(review.survivorId()));
        apply(new ReviewEvent.Recorded(command.reviewId(), review.survivorId(), review));
    }

    @CommandHandler
    void handle(ReviewCommand.Correct command, SupportGate gate, Clock clock) {
        Review review = form(command.review(), clock);
        SupportForm.reason(command.reason());
        require(review.survivorId().equals(survivorId), "R34.target", "reviewId");
        requireBorn(review, gate.kept(survivorId));
        apply(new ReviewEvent.Corrected(reviewId, survivorId, review, command.reason()));
    }

    private static Review form(Review review, Clock clock) {
        Form.required(review, "review");
        Form.required(review.survivorId(), "survivorId");
        Form.required(review.occasion(), "occasion");
        SupportForm.past(Form.required(review.on(), "on"), LocalDate.now(clock), null);
        require(Stream.of(review.income(), review.band(), review.food(), review.debts(), review.activity(), review.takingPart())
                .anyMatch(Objects::nonNull), "reintegration.nothing", "takingPart");
        Form.number(review.takingPart(), LEAST, MOST, "takingPart");
        boolean does = review.activity() != null && review.activity() != ChosenActivity.NONE;
        require(does || review.since() == null, "reintegration.noActivity", "since");
        require(does || review.byChoice() == null, "reintegration.noActivity", "byChoice");
        require(review.since() == null || !review.since().isAfter(review.on()), "reintegration.since", "since");
        if (review.since() != null) {
            Form.past(review.since(), LocalDate.now(clock), "since");
        }
        SupportForm.text(review.remark(), "remark");
        return review;
    }

    private static void requireBorn(Review review, SupportGate.Person person) {
        require(person.birthYear() == null || review.on().getYear() >= person.birthYear(), "R7.birth", "on");
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        switch (event) {
            case ReviewEvent.Recorded e -> {
                reviewId = e.reviewId();
                survivorId = e.survivorId();
            }
            case ReviewEvent.Corrected e -> {
                // the right answers stand in the row
            }
        }
    }
}
