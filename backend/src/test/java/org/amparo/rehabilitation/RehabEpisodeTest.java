package org.amparo.rehabilitation;

import static org.amparo.rehabilitation.Episodes.*;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.AdlIndependence;
import org.amparo.vocabulary.AdverseEvent;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;
import org.amparo.vocabulary.RehabTechnique;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class RehabEpisodeTest {

    private static final LocalDate BEGAN = TODAY.minusDays(30);
    private final UUID id = UUID.randomUUID();
    private final UUID held = UUID.randomUUID();
    private final UUID goal = UUID.randomUUID();
    private final Gate gate = new Gate();

    @Test
    void an_episode_begins_for_a_need_of_the_open_case() {
        when(new RehabCommand.Open(id, plan(TODAY))).expectEvents(new RehabEvent.Opened(id, PERSON, CASE, plan(TODAY)));
        refused(when(new RehabCommand.Open(id, plan(TODAY)), opened()), "R43.rehabilitation");
        gate.open.add(RehabDiscipline.PT);
        refused(when(new RehabCommand.Open(id, plan(TODAY))), "rehabilitation.open");
        when(new RehabCommand.Open(id, plan(PERSON, RehabDiscipline.OT, TODAY, false))).expectSuccessfulHandlerExecution();
    }

    @Test
    void R15_without_a_need_nothing_begins_unless_it_is_emergency_help() {
        gate.need = false;
        refused(when(new RehabCommand.Open(id, plan(TODAY))), "R15");
        when(new RehabCommand.Open(id, plan(PERSON, RehabDiscipline.PT, TODAY, true))).expectSuccessfulHandlerExecution();
    }

    @Test
    void R31_R33_nothing_is_added_once_the_case_closed_or_the_person_died_but_it_comes_to_an_end_and_is_put_right() {
        for (String rule : List.of("R1", "R31", "R33")) {
            gate.noWork = new RuleBroken(rule, "");
            refused(when(new RehabCommand.Open(id, plan(TODAY))), rule);
            refused(when(new RehabCommand.HoldSession(id, session(UUID.randomUUID(), TODAY, null)), opened()), rule);
            refused(when(new RehabCommand.SetGoal(id, Episodes.goal(goal, TODAY)), opened()), rule);
            refused(when(new RehabCommand.PlanSessions(id, 5, null), opened()), rule);
            refused(when(new RehabCommand.SetHomeProgramme(id, List.of(), TODAY, null), opened()), rule);
            when(new RehabCommand.CorrectSession(id, session(held, TODAY.minusDays(4), null), REASON), withSession())
                    .expectSuccessfulHandlerExecution();
            when(new RehabCommand.End(id, RehabEnd.DIED, TODAY, null), withSession()).expectSuccessfulHandlerExecution();
        }
        gate.notKept = new RuleBroken("R36.erased", "");
        refused(when(new RehabCommand.CorrectSession(id, session(held, TODAY, null), REASON), withSession()), "R36.erased");
    }

    @Test
    void R7_nothing_lies_in_the_future_before_birth_or_before_the_episode() {
        refused(when(new RehabCommand.Open(id, plan(TODAY.plusDays(1)))), "R7.future");
        refused(when(new RehabCommand.Open(id, plan(LocalDate.of(1983, 12, 31)))), "R7.birth");
        refused(when(new RehabCommand.HoldSession(id, session(UUID.randomUUID(), TODAY.plusDays(1), null)), opened()), "R7.future");
        refused(when(new RehabCommand.HoldSession(id, session(UUID.randomUUID(), BEGAN.minusDays(1), null)), opened()), "form.order");
        refused(when(new RehabCommand.End(id, RehabEnd.GOALS_MET, TODAY.minusDays(6), null), withSession()), "form.order");
    }

    @Test
    void a_session_says_what_was_done_and_when_the_next_one_is() {
        RehabSession session = session(UUID.randomUUID(), TODAY, TODAY.plusDays(7));
        when(new RehabCommand.HoldSession(id, session), withSession()).expectEvents(new RehabEvent.SessionHeld(id, PERSON,
                RehabDiscipline.PT, session, new RehabProgress(2, TODAY, TODAY.plusDays(7))));
        RehabSession late = session(UUID.randomUUID(), TODAY.minusDays(9), null);
        when(new RehabCommand.HoldSession(id, late), withSession()).expectEvents(new RehabEvent.SessionHeld(id, PERSON,
                RehabDiscipline.PT, late, new RehabProgress(2, TODAY.minusDays(5), TODAY.plusDays(2))));
        refused(when(new RehabCommand.HoldSession(id, session(held, TODAY, null)), withSession()), "R43.session");
        refused(when(new RehabCommand.HoldSession(id, session(UUID.randomUUID(), TODAY, TODAY)), opened()), "form.order");
        refused(when(hold(4, Set.of(RehabTechnique.BALANCE), Set.of(), null, null, null), opened()), "form.number");
        refused(when(hold(481, Set.of(RehabTechnique.BALANCE), Set.of(), null, null, null), opened()), "form.number");
        refused(when(hold(45, Set.of(), Set.of(), null, null, null), opened()), "form.required");
        refused(when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(goal), null, null, null), opened()), "form.gone");
        when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(goal), null, null, null), then(opened(), new RehabEvent.GoalSet(id, PERSON,
                Episodes.goal(goal, TODAY)))).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_adverse_event_says_what_went_wrong_and_daily_life_is_looked_at_in_occupational_therapy_alone() {
        refused(when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(), AdverseEvent.FALL, null, null), opened()),
                "rehabilitation.adverse");
        refused(when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(), null, "slipped", null), opened()), "rehabilitation.adverse");
        when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(), AdverseEvent.FALL, "slipped", null), opened())
                .expectSuccessfulHandlerExecution();
        refused(when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(), null, null, AdlIndependence.SOME_HELP), opened()), "form.part");
        Object[] ot = {new RehabEvent.Opened(id, PERSON, CASE, plan(PERSON, RehabDiscipline.OT, BEGAN, false))};
        when(hold(45, Set.of(RehabTechnique.BALANCE), Set.of(), null, null, AdlIndependence.SOME_HELP), ot)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void R34_a_session_is_corrected_or_taken_back_with_a_reason_and_nothing_follows_on_one_that_was_taken_back() {
        RehabSession right = session(held, TODAY.minusDays(4), null);
        when(new RehabCommand.CorrectSession(id, right, REASON), withSession()).expectEvents(new RehabEvent.SessionCorrected(id, PERSON,
                RehabDiscipline.PT, right, new RehabProgress(1, TODAY.minusDays(4), null), REASON));
        refused(when(new RehabCommand.CorrectSession(id, right, null), withSession()), "R34");
        refused(when(new RehabCommand.CorrectSession(id, session(UUID.randomUUID(), TODAY, null), REASON), withSession()), "R34.target");
        RehabEvent back = new RehabEvent.SessionRetracted(id, PERSON, held, new RehabProgress(0, null, TODAY.plusDays(2)), REASON);
        when(new RehabCommand.RetractSession(id, held, REASON), withSession()).expectEvents(back);
        refused(when(new RehabCommand.RetractSession(id, held, REASON), then(withSession(), back)), "R34.retracted");
        refused(when(new RehabCommand.CorrectSession(id, right, REASON), then(withSession(), back)), "R34.retracted");
        refused(when(new RehabCommand.HoldSession(id, right), then(withSession(), back)), "R43.session");
    }

    @Test
    void R43_a_goal_is_set_once_and_rated_from_much_less_to_much_more_than_hoped() {
        Object[] set = then(opened(), new RehabEvent.GoalSet(id, PERSON, Episodes.goal(goal, TODAY)));
        refused(when(new RehabCommand.SetGoal(id, Episodes.goal(goal, TODAY)), set), "R43.goal");
        for (int attainment = -2; attainment <= 2; attainment++) {
            when(new RehabCommand.RateGoal(id, goal, attainment, TODAY), set)
                    .expectEvents(new RehabEvent.GoalRated(id, PERSON, goal, attainment, TODAY));
        }
        refused(when(new RehabCommand.RateGoal(id, goal, 3, TODAY), set), "form.number");
        refused(when(new RehabCommand.RateGoal(id, goal, -3, TODAY), set), "form.number");
        refused(when(new RehabCommand.RateGoal(id, UUID.randomUUID(), 0, TODAY), set), "form.gone");
    }

    @Test
    void home_exercises_come_from_the_catalogue_each_once() {
        List<HomeExercise> two = List.of(new HomeExercise("bridge", 10, 3), new HomeExercise("grip", 15, 2));
        when(new RehabCommand.SetHomeProgramme(id, two, TODAY, null), opened())
                .expectEvents(new RehabEvent.HomeProgrammeSet(id, PERSON, two, TODAY, null));
        refused(when(new RehabCommand.SetHomeProgramme(id, List.of(new HomeExercise("headstand", 10, 3)), TODAY, null), opened()),
                "form.code");
        refused(when(new RehabCommand.SetHomeProgramme(id, List.of(two.getFirst(), two.getFirst()), TODAY, null), opened()), "form.twice");
        refused(when(new RehabCommand.SetHomeProgramme(id, List.of(new HomeExercise("bridge", 0, 3)), TODAY, null), opened()),
                "form.number");
        refused(when(new RehabCommand.SetHomeProgramme(id, List.of(new HomeExercise("bridge", 10, 13)), TODAY, null), opened()),
                "form.number");
    }

    @Test
    void an_episode_that_ended_takes_nothing_more() {
        Object[] ended = then(withSession(), new RehabEvent.Ended(id, PERSON, RehabDiscipline.PT, RehabEnd.PLATEAU, TODAY, null));
        refused(when(new RehabCommand.HoldSession(id, session(UUID.randomUUID(), TODAY, null)), ended), "rehabilitation.ended");
        refused(when(new RehabCommand.PlanSessions(id, 5, null), ended), "rehabilitation.ended");
        refused(when(new RehabCommand.HandOver(id, UUID.randomUUID()), ended), "rehabilitation.ended");
        refused(when(new RehabCommand.End(id, RehabEnd.MOVED, TODAY, null), ended), "rehabilitation.ended");
        refused(when(new RehabCommand.PlanSessions(id, 5, TODAY.minusDays(1)), opened()), "rehabilitation.next");
        when(new RehabCommand.HandOver(id, THERAPIST), opened()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    // --- what happened before

    private Object[] opened() {
        return new Object[]{new RehabEvent.Opened(id, PERSON, CASE, plan(BEGAN))};
    }

    /** One session five days ago, the next one agreed for the day after tomorrow. */
    private Object[] withSession() {
        return then(opened(), new RehabEvent.SessionHeld(id, PERSON, RehabDiscipline.PT, session(held, TODAY.minusDays(5), TODAY.plusDays(
                2)), new RehabProgress(1, TODAY.minusDays(5), TODAY.plusDays(2))));
    }

    private RehabCommand hold(int minutes, Set<RehabTechnique> techniques, Set<UUID> goals, AdverseEvent adverse, String what,
            AdlIndependence adl) {
        return new RehabCommand.HoldSession(id, new RehabSession(UUID.randomUUID(), TODAY, DeliveryMode.HOME, minutes, goals, techniques,
                adverse, Personal.of(what), adl, null, null));
    }

    private static Object[] then(Object[] before, Object event) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.add(event);
        return all.toArray();
    }

    private ResultValidator<RehabEpisode> when(Object command, Object... given) {
        AggregateTestFixture<RehabEpisode> fixture = new AggregateTestFixture<>(RehabEpisode.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(gate);
        fixture.registerInjectableResource(ExerciseCatalogue.DEFAULT);
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(given))).when(command);
    }

    private static void refused(ResultValidator<RehabEpisode> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
