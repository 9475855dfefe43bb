package org.amparo.psychosocial;

import static org.amparo.psychosocial.Support.*;
import static org.hamcrest.Matchers.matchesPattern;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Placement;
import org.amparo.measure.Instrument;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.PeerContact;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.SupportEnd;
import org.amparo.vocabulary.SupportType;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class PsychosocialEpisodeTest {

    private final UUID id = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final Support.Gate gate = new Support.Gate();

    @Test
    void support_begins_in_the_open_case_of_a_person_who_agrees() {
        when(open(false)).expectEvents(opened());
        gate.noWork = new RuleBroken("R1", "");
        refused(when(open(false)), "R1");
        gate.noWork = new RuleBroken("R31", "");
        refused(when(open(false)), "R31");
        refused(when(session(first, TODAY, null), opened()), "R31");
        gate.notAlive = new RuleBroken("R33", "");
        refused(when(open(false)), "R33");
    }

    @Test
    void R15_support_answers_a_need_of_the_case_or_is_emergency_help() {
        gate.need = false;
        refused(when(open(false)), "R15");
        when(open(true)).expectSuccessfulHandlerExecution();
    }

    @Test
    void one_person_has_one_open_support_given_by_somebody_who_may() {
        gate.open = true;
        refused(when(open(false)), "psychosocial.open");
        gate.open = false;
        refused(when(new PsychosocialCommand.Open(id, PERSON, TODAY, UUID.randomUUID(), opening(false), PLACEMENT)),
                "psychosocial.counsellor");
        refused(when(new PsychosocialCommand.Open(id, PERSON, TODAY, COUNSELLOR, opening(false),
                new Placement(UUID.randomUUID(), null, null, null))), "form.placement");
        UUID other = UUID.randomUUID();
        refused(when(new PsychosocialCommand.HandOver(id, other), opened()), "psychosocial.counsellor");
        gate.counsellors.add(other);
        when(new PsychosocialCommand.HandOver(id, other), opened()).expectEvents(new PsychosocialEvent.HandedOver(id, PERSON, other));
        when(new PsychosocialCommand.HandOver(id, COUNSELLOR), opened()).expectNoEvents();
    }

    @Test
    void R43_support_and_entries_are_made_once() {
        refused(when(open(false), opened()), "R43.psychosocial");
        refused(when(session(first, TODAY, null), opened(), held(first, TODAY, null)), "R43.psychosocialEntry");
    }

    @Test
    void R7_nothing_happens_in_the_future_before_birth_or_before_the_support_began() {
        refused(when(session(first, TODAY.plusDays(1), null), opened()), "R7.future");
        refused(when(session(first, TODAY.minusDays(1), null), opened()), "form.order");
        gate.birthYear = 2027;
        refused(when(session(first, TODAY, null), opened()), "R7.birth");
    }

    @Test
    void the_next_contact_is_the_one_told_last_and_an_older_plan_falls_away() {
        LocalDate start = TODAY.minusDays(30);
        PsychosocialEvent began = new PsychosocialEvent.Opened(id, PERSON, CASE, COUNSELLOR, start, opening(false));
        when(session(first, TODAY, TODAY.plusDays(7)), began).expectEvents(held(first, TODAY, TODAY.plusDays(7)));
        when(session(second, TODAY, null), began, held(first, start, TODAY.plusDays(7)))
                .expectEvents(held(second, TODAY, TODAY.plusDays(7)));
        when(session(second, TODAY, null), began, held(first, start, TODAY)).expectEvents(held(second, TODAY, null));
        refused(when(session(second, TODAY, TODAY), began), "form.order");
        refused(when(session(second, TODAY, TODAY.plusYears(3)), began), "psychosocial.tooFar");
    }

    @Test
    void R12_an_answer_about_self_harm_cannot_be_saved_as_done_without_safety_steps_or_a_referral_whatever_the_total() {
        refused(when(screening(first, answers(Instrument.PHQ_9, NINTH), true), opened()), "R12");
        refused(when(screening(first, answers(Instrument.PHQ_9, "333333331"), true), opened()), "R12");
        refused(when(screening(first, score(Instrument.PHQ_9, "1", 1), true), opened()), "R12");
        when(screening(first, answers(Instrument.PHQ_9, CALM), true), opened())
                .expectEvents(recorded(first, scored(Instrument.PHQ_9, CALM, "4", 0), true));
        when(screening(first, answers(Instrument.PHQ_9, "333333330"), true), opened()).expectSuccessfulHandlerExecution();
    }

    @Test
    void R12_the_answers_are_kept_meanwhile_and_safety_steps_of_the_same_day_finish_them() {
        PsychosocialEvent kept = recorded(first, scored(Instrument.PHQ_9, NINTH, "1", 1), false);
        when(screening(first, answers(Instrument.PHQ_9, NINTH), false), opened()).expectEvents(kept);
        refused(when(new PsychosocialCommand.FinishScreening(id, first), opened(), kept), "R12");
        when(makePlan(second, TODAY), opened(), kept).expectEvents(planned(second, TODAY),
                new PsychosocialEvent.ScreeningFinished(id, PERSON, first));
        when(screening(first, answers(Instrument.PHQ_9, NINTH), true), opened(), planned(second, TODAY))
                .expectEvents(recorded(first, scored(Instrument.PHQ_9, NINTH, "1", 1), true));
    }

    @Test
    void R12_safety_steps_of_an_earlier_day_are_not_enough() {
        PsychosocialEvent began = new PsychosocialEvent.Opened(id, PERSON, CASE, COUNSELLOR, TODAY.minusDays(9), opening(false));
        refused(when(screening(first, answers(Instrument.PHQ_9, NINTH), true), began, planned(second, TODAY.minusDays(1))), "R12");
        PsychosocialEvent kept = recorded(first, scored(Instrument.PHQ_9, NINTH, "1", 1), false);
        when(makePlan(second, TODAY.minusDays(1)), began, kept).expectEvents(planned(second, TODAY.minusDays(1)));
    }

    @Test
    void R12_a_referral_to_mental_health_care_since_that_day_finishes_them_too() {
        PsychosocialEvent kept = recorded(first, scored(Instrument.PHQ_9, NINTH, "1", 1), false);
        gate.referredOn = TODAY.minusDays(1);
        refused(when(new PsychosocialCommand.FinishScreening(id, first), opened(), kept), "R12");
        gate.referredOn = TODAY;
        when(new PsychosocialCommand.FinishScreening(id, first), opened(), kept)
                .expectEvents(new PsychosocialEvent.ScreeningFinished(id, PERSON, first));
        refused(when(new PsychosocialCommand.FinishScreening(id, first), opened(), kept,
                new PsychosocialEvent.ScreeningFinished(id, PERSON, first)), "psychosocial.finished");
    }

    @Test
    void R12_writing_another_answer_is_no_way_around_it() {
        PsychosocialEvent kept = recorded(first, scored(Instrument.PHQ_9, NINTH, "1", 1), false);
        refused(when(corrected(second, first, CALM, true), opened(), kept), "R12");
        PsychosocialEvent correction = new PsychosocialEvent.ScreeningRecorded(id, PERSON, second, TODAY, false,
                scored(Instrument.PHQ_9, CALM, "4", 0), correction(first));
        when(corrected(second, first, CALM, false), opened(), kept).expectEvents(correction);
        refused(when(new PsychosocialCommand.FinishScreening(id, second), opened(), kept, correction), "R12");
        refused(when(new PsychosocialCommand.FinishScreening(id, first), opened(), kept, correction), "psychosocial.finished");
        UUID plan = UUID.randomUUID();
        when(makePlan(plan, TODAY), opened(), kept, correction).expectEvents(planned(plan, TODAY),
                new PsychosocialEvent.ScreeningFinished(id, PERSON, second));
    }

    @Test
    void R12_support_does_not_end_while_action_is_needed_unless_the_person_died() {
        PsychosocialEvent kept = recorded(first, scored(Instrument.PHQ_9, NINTH, "1", 1), false);
        refused(when(end(SupportEnd.GOALS_MET), opened(), kept), "R12");
        refused(when(end(SupportEnd.GOALS_MET), opened(), recorded(first, scored(Instrument.WHO_5, "55555", "100", null), false)),
                "psychosocial.unfinished");
        when(end(SupportEnd.DIED), opened(), kept).expectSuccessfulHandlerExecution();
    }

    @Test
    void R12_safety_steps_wait_for_no_case_no_agreement_and_no_open_support() {
        gate.noWork = new RuleBroken("R31", "");
        when(makePlan(first, TODAY), opened()).expectEvents(planned(first, TODAY));
        when(makePlan(first, TODAY), opened(), new PsychosocialEvent.Ended(id, PERSON, TODAY, ending(SupportEnd.MOVED)))
                .expectEvents(planned(first, TODAY));
        gate.notAlive = new RuleBroken("R33", "");
        refused(when(makePlan(first, TODAY), opened()), "R33");
    }

    @Test
    void R11_a_screening_has_complete_answers_or_a_score_in_its_range_and_the_answer_about_self_harm_either_way() {
        refused(when(screening(first, answers(Instrument.PHQ_9, "00000000"), true), opened()), "R11.count");
        refused(when(screening(first, answers(Instrument.PHQ_9, "0000000-0"), true), opened()), "R11.missing");
        refused(when(screening(first, answers(Instrument.PHQ_9, "000000004"), true), opened()), "R11.answer");
        refused(when(screening(first, score(Instrument.PHQ_9, "28", 0), true), opened()), "R11");
        refused(when(screening(first, score(Instrument.WHO_5, "101", null), true), opened()), "R11");
        refused(when(screening(first, score(Instrument.PHQ_9, "7", null), true), opened()), "form.required");
        refused(when(screening(first, score(Instrument.PHQ_9, "7", 4), true), opened()), "form.number");
        refused(when(screening(first, score(Instrument.PHQ_9, "1", 2), true), opened()), "psychosocial.scoreBelowAnswer");
        refused(when(screening(first, answers(Instrument.SDQ, "0"), true), opened()), "R11.scoreOnly");
        refused(when(screening(first, score(Instrument.LEFS, "40", null), true), opened()), "psychosocial.instrument");
        refused(when(screening(first, Personal.of(new Screening(Instrument.PHQ_9, CALM, BigDecimal.TEN, null, null, null, null)), true),
                opened()), "R11.sum");
        when(screening(first, answers(Instrument.WHO_5, "12345"), true), opened())
                .expectEvents(recorded(first, scored(Instrument.WHO_5, "12345", "60", null), true));
    }

    @Test
    void R11_an_instrument_is_for_an_age() {
        gate.birthYear = 2020;
        refused(when(screening(first, answers(Instrument.PHQ_9, CALM), true), opened()), "R11.age");
        gate.birthYear = 1984;
        refused(when(screening(first, score(Instrument.SDQ, "12", null), true), opened()), "R11.ages");
    }

    @Test
    void R34_a_correction_names_an_entry_of_its_own_kind_that_was_not_corrected_before_and_says_why() {
        Object[] history = {opened(), held(first, TODAY, null)};
        PsychosocialEvent correction = new PsychosocialEvent.SessionHeld(id, PERSON, second, TODAY, null, Support.session("right"),
                correction(first));
        when(correct(second, correction(first)), history).expectEvents(correction);
        refused(when(correct(second, new Correction(first, null)), history), "R34");
        refused(when(correct(second, correction(UUID.randomUUID())), history), "R34.target");
        refused(when(correct(second, correction(first)), opened(), planned(first, TODAY)), "R34.target");
        refused(when(correct(UUID.randomUUID(), correction(first)), opened(), held(first, TODAY, null), correction), "R34.target");
        gate.noWork = new RuleBroken("R31", "");
        gate.notAlive = new RuleBroken("R33", "");
        when(correct(second, correction(first)), opened(), held(first, TODAY, null),
                new PsychosocialEvent.Ended(id, PERSON, TODAY, ending(SupportEnd.DIED))).expectEvents(correction);
        gate.notKept = new RuleBroken("R36.erased", "");
        refused(when(correct(second, correction(first)), history), "R36.erased");
    }

    @Test
    void what_has_ended_takes_no_new_entry() {
        PsychosocialEvent ended = new PsychosocialEvent.Ended(id, PERSON, TODAY, ending(SupportEnd.GOALS_MET));
        when(end(SupportEnd.GOALS_MET), opened()).expectEvents(ended);
        refused(when(session(first, TODAY, null), opened(), ended), "psychosocial.ended");
        refused(when(end(SupportEnd.MOVED), opened(), ended), "psychosocial.ended");
        refused(when(new PsychosocialCommand.End(id, TODAY.minusDays(1), ending(SupportEnd.MOVED)), opened()), "form.order");
    }

    @Test
    void what_waits_is_noticed_when_its_day_has_passed_and_nothing_else() {
        PsychosocialEvent began = new PsychosocialEvent.Opened(id, PERSON, CASE, COUNSELLOR, TODAY.minusDays(30), opening(false));
        refused(when(notice(id), began), "psychosocial.notWaiting");
        refused(when(notice(id), began, held(first, TODAY.minusDays(7), TODAY)), "psychosocial.notWaiting");
        when(notice(id), began, held(first, TODAY.minusDays(7), TODAY.minusDays(1)))
                .expectEvents(new PsychosocialEvent.LeftWaiting(id, PERSON, id));
        refused(when(notice(first), began), "psychosocial.notWaiting");
        when(notice(first), began, recorded(first, scored(Instrument.WHO_5, "55555", "100", null), false))
                .expectEvents(new PsychosocialEvent.LeftWaiting(id, PERSON, first));
    }

    @Test
    void each_part_has_what_it_needs() {
        for (PsychosocialCommand incomplete : List.<PsychosocialCommand>of(
                new PsychosocialCommand.HoldSession(id, first, TODAY, null, null, null),
                new PsychosocialCommand.HoldSession(id, first, TODAY, null,
                        Personal.of(new SupportSession(null, DeliveryMode.HOME, null, false, null)), null),
                new PsychosocialCommand.MakeSafetyPlan(id, first, TODAY, null,
                        Personal.of(new SafetyPlan(SafetyRisk.LOW, null, COUNSELLOR, null)), null),
                new PsychosocialCommand.GivePeerSupport(id, first, TODAY, null,
                        Personal.of(new PeerSupport(null, PeerContact.HOME, true, null, null, null, null, null, null)), null),
                new PsychosocialCommand.End(id, TODAY, Personal.of(new Ending(null, null))))) {
            refused(when(incomplete, opened()), "form.required");
        }
        refused(when(new PsychosocialCommand.RateSelf(id, first, TODAY, rating(6), null), opened()), "form.number");
        refused(when(new PsychosocialCommand.HoldSession(id, first, TODAY, null,
                Personal.of(new SupportSession(SupportType.PFA, DeliveryMode.HOME, 481, false, null)), null), opened()), "form.number");
        refused(when(new PsychosocialCommand.MakeSafetyPlan(id, first, TODAY, null,
                Personal.of(new SafetyPlan(SafetyRisk.LOW, "stays with her", UUID.randomUUID(), null)), null), opened()),
                "psychosocial.counsellor");
        when(new PsychosocialCommand.RateSelf(id, first, TODAY, rating(5), null), opened())
                .expectEvents(new PsychosocialEvent.SelfRated(id, PERSON, first, TODAY, rating(5), null));
        when(new PsychosocialCommand.GivePeerSupport(id, first, TODAY, null, peer("spoke of the children"), null), opened())
                .expectEvents(new PsychosocialEvent.PeerSupportGiven(id, PERSON, first, TODAY, null, peer("spoke of the children"), null));
    }

    // --- commands and events

    private PsychosocialCommand open(boolean emergency) {
        return new PsychosocialCommand.Open(id, PERSON, TODAY, COUNSELLOR, opening(emergency), PLACEMENT);
    }

    private PsychosocialEvent opened() {
        return new PsychosocialEvent.Opened(id, PERSON, CASE, COUNSELLOR, TODAY, opening(false));
    }

    private PsychosocialCommand session(UUID entry, LocalDate day, LocalDate nextOn) {
        return new PsychosocialCommand.HoldSession(id, entry, day, nextOn, Support.session("spoke of the night"), null);
    }

    private PsychosocialCommand correct(UUID entry, Correction correction) {
        return new PsychosocialCommand.HoldSession(id, entry, TODAY, null, Support.session("right"), correction);
    }

    private PsychosocialEvent held(UUID entry, LocalDate day, LocalDate nextOn) {
        return new PsychosocialEvent.SessionHeld(id, PERSON, entry, day, nextOn, Support.session("spoke of the night"), null);
    }

    private PsychosocialCommand screening(UUID entry, Personal<Screening> screening, boolean finished) {
        return new PsychosocialCommand.RecordScreening(id, entry, TODAY, finished, screening, null);
    }

    private PsychosocialCommand corrected(UUID entry, UUID corrects, String answers, boolean finished) {
        return new PsychosocialCommand.RecordScreening(id, entry, TODAY, finished, answers(Instrument.PHQ_9, answers),
                correction(corrects));
    }

    private PsychosocialEvent recorded(UUID entry, Personal<Screening> screening, boolean finished) {
        return new PsychosocialEvent.ScreeningRecorded(id, PERSON, entry, TODAY, finished, screening, null);
    }

    private PsychosocialCommand makePlan(UUID entry, LocalDate day) {
        return new PsychosocialCommand.MakeSafetyPlan(id, entry, day, null, plan(SafetyRisk.MEDIUM), null);
    }

    private PsychosocialEvent planned(UUID entry, LocalDate day) {
        return new PsychosocialEvent.PlanMade(id, PERSON, entry, day, null, plan(SafetyRisk.MEDIUM), null);
    }

    private PsychosocialCommand end(SupportEnd reason) {
        return new PsychosocialCommand.End(id, TODAY, ending(reason));
    }

    private PsychosocialCommand notice(UUID about) {
        return new PsychosocialCommand.NoticeWaiting(id, about);
    }

    private ResultValidator<PsychosocialEpisode> when(PsychosocialCommand command, Object... history) {
        List<Object> before = new ArrayList<>(Stream.of(history).toList());
        return new AggregateTestFixture<>(PsychosocialEpisode.class).registerInjectableResource(gate)
                .registerInjectableResource(clock(TODAY)).given(before).when(command);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectException(RuleBroken.class).expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
