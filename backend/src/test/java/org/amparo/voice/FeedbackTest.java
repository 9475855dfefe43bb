package org.amparo.voice;

import org.amparo.testing.Alone;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** What can be done with feedback, each refusal by its sentence. */
@Alone
class FeedbackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Personal<String> WORDS = Personal.of("The driver asked me for money");
    private static final UUID DRIVER = UUID.randomUUID();

    private final UUID id = UUID.randomUUID();

    @Test
    void what_is_told_is_acknowledged_within_three_days_and_answered_within_fourteen_and_sooner_when_it_is_sensitive() {
        when(new FeedbackCommand.Receive(id, heard(FeedbackType.COMPLAINT))).expectEvents(
                new FeedbackEvent.Received(id, heard(FeedbackType.COMPLAINT), TODAY.plusDays(3), TODAY.plusDays(14)));
        when(new FeedbackCommand.Receive(id, heard(FeedbackType.SENSITIVE_COMPLAINT))).expectEvents(
                new FeedbackEvent.Received(id, heard(FeedbackType.SENSITIVE_COMPLAINT), TODAY.plusDays(1), TODAY.plusDays(7)));
    }

    @Test
    void it_needs_words_and_without_a_name_they_are_sealed_under_its_own_key() {
        refused(when(new FeedbackCommand.Receive(id, heard(id, null, FeedbackType.THANKS, null, Personal.of(" ")))),
                "form.required at heard.words");
        refused(when(new FeedbackCommand.Receive(id, heard(UUID.randomUUID(), null, FeedbackType.THANKS, null, WORDS))),
                "form.code at heard.textOwner");
        refused(when(new FeedbackCommand.Receive(id, heard(FeedbackType.THANKS)), received(FeedbackType.THANKS)),
                "R43.feedback at feedbackId");
        refused(when(new FeedbackCommand.Receive(id, heard(UUID.randomUUID(), UUID.randomUUID(), FeedbackType.THANKS, null, WORDS))),
                "form.code at heard.textOwner");
    }

    @Test
    void a_complaint_about_a_member_of_staff_is_a_sensitive_complaint_choose_that() {
        refused(when(new FeedbackCommand.Receive(id, heard(id, null, FeedbackType.COMPLAINT, DRIVER, WORDS))),
                "voice.aboutStaff at heard.type");
    }

    @Test
    void answer_the_person_first_or_say_that_they_took_it_back_or_could_not_be_reached() {
        FeedbackStep closed = new FeedbackStep.Close(TODAY, FeedbackOutcome.PUT_RIGHT, null);
        refused(when(new FeedbackCommand.TakeStep(id, closed), received(FeedbackType.COMPLAINT)), "voice.answerFirst at outcome");
        when(new FeedbackCommand.TakeStep(id, closed), received(FeedbackType.COMPLAINT), answered())
                .expectEvents(new FeedbackEvent.Closed(id, id, TODAY, FeedbackOutcome.PUT_RIGHT, null));
        FeedbackStep gone = new FeedbackStep.Close(TODAY, FeedbackOutcome.NOT_REACHED, null);
        when(new FeedbackCommand.TakeStep(id, gone), received(FeedbackType.COMPLAINT))
                .expectEvents(new FeedbackEvent.Closed(id, id, TODAY, FeedbackOutcome.NOT_REACHED, null));
    }

    @Test
    void this_was_closed_already() {
        Object closed = new FeedbackEvent.Closed(id, id, TODAY, FeedbackOutcome.NOT_REACHED, null);
        for (FeedbackCommand command : new FeedbackCommand[]{new FeedbackCommand.TakeStep(id, new FeedbackStep.Answer(TODAY, WORDS)),
                new FeedbackCommand.PassInConfidence(id, null), new FeedbackCommand.HandToTeam(id, UUID.randomUUID(), null)}) {
            refused(when(command, received(FeedbackType.COMPLAINT), closed), "voice.closed");
        }
    }

    @Test
    void only_those_who_handle_it_in_confidence_work_on_what_is_sensitive() {
        FeedbackStep answer = new FeedbackStep.Answer(TODAY, WORDS);
        refused(when(new FeedbackCommand.TakeStep(id, answer), received(FeedbackType.SENSITIVE_COMPLAINT)), "voice.sensitive");
        refused(when(new FeedbackCommand.HandToTeam(id, UUID.randomUUID(), null), received(FeedbackType.SENSITIVE_COMPLAINT)),
                "voice.sensitive");
        refused(when(new FeedbackCommand.TakeStepInConfidence(id, answer), received(FeedbackType.COMPLAINT)), "voice.notSensitive");
        refused(when(new FeedbackCommand.TakeStep(id, answer), received(FeedbackType.COMPLAINT),
                new FeedbackEvent.PassedInConfidence(id, id, null, TODAY, TODAY)), "voice.sensitive");
        when(new FeedbackCommand.TakeStepInConfidence(id, answer), received(FeedbackType.SENSITIVE_COMPLAINT))
                .expectEvents(new FeedbackEvent.Answered(id, id, TODAY, WORDS));
    }

    @Test
    void this_is_about_you_so_somebody_else_has_to_handle_it() {
        Object aboutDriver = new FeedbackEvent.Received(id, heard(id, null, FeedbackType.SENSITIVE_COMPLAINT, DRIVER, WORDS), TODAY, TODAY);
        refused(when(DRIVER, new FeedbackCommand.TakeStepInConfidence(id, new FeedbackStep.Acknowledge(TODAY)), aboutDriver),
                "voice.yourself");
    }

    @Test
    void it_is_acknowledged_once_and_never_before_it_was_told() {
        FeedbackStep acknowledge = new FeedbackStep.Acknowledge(TODAY);
        when(new FeedbackCommand.TakeStep(id, acknowledge), received(FeedbackType.QUESTION))
                .expectEvents(new FeedbackEvent.Acknowledged(id, TODAY));
        refused(when(new FeedbackCommand.TakeStep(id, acknowledge), received(FeedbackType.QUESTION),
                new FeedbackEvent.Acknowledged(id, TODAY)), "voice.acknowledged");
        refused(when(new FeedbackCommand.TakeStep(id, new FeedbackStep.Acknowledge(TODAY.minusDays(1))), received(FeedbackType.QUESTION)),
                "form.order at on");
    }

    @Test
    void that_somebody_waits_is_noticed_after_the_last_day_only_and_not_when_it_was_done() {
        Object late = new FeedbackEvent.Received(id, heard(FeedbackType.COMPLAINT), TODAY.minusDays(1), TODAY);
        when(new FeedbackCommand.NoticeWaiting(id, Waiting.ACKNOWLEDGEMENT), late)
                .expectEvents(new FeedbackEvent.LeftWaiting(id, Waiting.ACKNOWLEDGEMENT, TODAY.minusDays(1)));
        refused(when(new FeedbackCommand.NoticeWaiting(id, Waiting.ANSWER), late), "voice.notWaiting");
        refused(when(new FeedbackCommand.NoticeWaiting(id, Waiting.ACKNOWLEDGEMENT), late, new FeedbackEvent.Acknowledged(id, TODAY)),
                "voice.notWaiting");
        refused(when(new FeedbackCommand.NoticeWaiting(id, Waiting.ACKNOWLEDGEMENT), late, answered()), "voice.notWaiting");
    }

    private Heard heard(FeedbackType type) {
        return heard(id, null, type, null, WORDS);
    }

    private static Heard heard(UUID owner, UUID survivor, FeedbackType type, UUID staff, Personal<String> words) {
        return new Heard(owner, survivor, type, FeedbackWay.LETTER_BOX, TODAY, staff, null, null, words, null);
    }

    private FeedbackEvent received(FeedbackType type) {
        return new FeedbackEvent.Received(id, heard(type), TODAY.plusDays(3), TODAY.plusDays(14));
    }

    private FeedbackEvent answered() {
        return new FeedbackEvent.Answered(id, id, TODAY, WORDS);
    }

    private static ResultValidator<Feedback> when(FeedbackCommand command, Object... given) {
        return when(UUID.randomUUID(), command, given);
    }

    private static ResultValidator<Feedback> when(UUID by, FeedbackCommand command, Object... given) {
        AggregateTestFixture<Feedback> fixture = new AggregateTestFixture<>(Feedback.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(VoiceSettings.DEFAULT);
        fixture.registerInjectableResource(new NoFiles());
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given)).when(command,
                Map.of(Recorded.BY, by.toString()));
    }

    private static void refused(ResultValidator<Feedback> result, String refusal) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(refusal.replace(".", "\\.")));
    }

    static final class NoFiles implements SurvivorGates {
        @Override
        public Standing forWork(UUID survivorId) {
            throw new RuleBroken("form.notFound", "survivorId");
        }

        @Override
        public Sharing forSharing(UUID survivorId) {
            throw new RuleBroken("form.notFound", "survivorId");
        }

        @Override
        public Sharing sharingNow(UUID survivorId) {
            throw new RuleBroken("form.notFound", "survivorId");
        }

        @Override
        public Map<UUID, Sharing> sharingNow(Collection<UUID> survivors) {
            return Map.of();
        }
    }
}
