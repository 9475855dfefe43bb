package org.amparo.caseplan;

import org.amparo.testing.Alone;
import static org.amparo.caseplan.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.RuleMessages;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Alone
class CasePlanTest {

    private final Cases c = new Cases();
    private final Surroundings around = new Surroundings();
    private UUID by = CASEWORKER;
    private AggregateTestFixture<CasePlan> fixture;

    @BeforeEach
    void begin() {
        fixture = new AggregateTestFixture<>(CasePlan.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(CaseRules.DEFAULT);
        fixture.registerInjectableResource(around);
    }

    // --- opening (R1, R31, R33, R38)

    @Test
    void what_a_donor_pays_is_paid_by_a_grant_that_was_open_on_the_day_also_when_it_is_corrected() {
        ServiceDelivered own = service(UUID.randomUUID(), ServiceCode.FIRST_AID, true);
        ServiceDelivered paid = paidBy(own, "NO-2026-1");
        accepted(c.active(), new CaseCommand.DeliverService(c.id, paid));
        around.notPaid = "funding.day";
        assertThat(refused("funding.day", c.active(), new CaseCommand.DeliverService(c.id, paid)).field()).isEqualTo("service.fundedBy");
        accepted(c.active(), new CaseCommand.DeliverService(c.id, own));
        List<CaseEvent> given = new java.util.ArrayList<>(c.active());
        given.add(new CaseEvent.ServiceGiven(c.id, c.survivor, own));
        refused("funding.day", given, new CaseCommand.CorrectService(c.id, paid, Personal.of("paid by a donor")));
        around.notPaid = null;
        accepted(given, new CaseCommand.CorrectService(c.id, paid, Personal.of("paid by a donor")));
    }

    @Test
    void a_case_begins_with_the_persons_agreement() {
        when(List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY))
                .expectEvents(new CaseEvent.Opened(c.id, c.survivor, TODAY, null),
                        new CaseEvent.PlanDue(c.id, c.survivor, TODAY.plusDays(14)));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHDRAWN", "EXPIRED", "AWAITS_APPROVAL"})
    void R1_no_case_without_agreement_to_case_management(ConsentStatus status) {
        around.agreement = status;
        refused("R1", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
        refused("R1", c.active(), new CaseCommand.IdentifyNeed(c.id, need(UUID.randomUUID())));
    }

    @Test
    void R1_an_agreement_that_has_ended_stops_case_work_and_an_override_lets_it_go_on() {
        around.agreedUntil = TODAY.minusDays(1);
        refused("R1", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
        around.agreement = ConsentStatus.OVERRIDDEN;
        accepted(List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
    }

    @Test
    void R1_what_keeps_a_person_safe_or_in_touch_is_recorded_without_agreement() {
        around.agreement = ConsentStatus.WITHDRAWN;
        accepted(c.active(), new CaseCommand.FlagRisk(c.id, risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.HIGH)));
        accepted(c.active(), new CaseCommand.RecordContactAttempt(c.id, attempt(ContactMethod.PHONE, 0, false)));
        accepted(c.active(), new CaseCommand.DeliverService(c.id, service(UUID.randomUUID(), ServiceCode.FIRST_AID, true)));
    }

    @Test
    void R43_a_person_has_one_open_case_and_a_closed_one_is_reopened() {
        around.known = new CaseRegister.Known(UUID.randomUUID(), CaseStage.ACTIVE);
        refused("R43.openCase", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
        around.known = new CaseRegister.Known(UUID.randomUUID(), CaseStage.CLOSED);
        refused("R32.again", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
    }

    @Test
    void R38_above_the_hard_limit_a_supervisor_must_confirm_with_a_reason() {
        around.loads.put(CASEWORKER, new CaseRegister.Load(31, new BigDecimal("34.0")));
        accepted(List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
        around.loads.put(CASEWORKER, new CaseRegister.Load(31, new BigDecimal("34.5")));
        RuleBroken full = refused("R38", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
        assertThat(RuleMessages.sentence(full, Locale.ENGLISH))
                .isEqualTo("This caseworker already has 31 cases. A supervisor must confirm.");
        refused("form.required", List.of(), new CaseCommand.OpenOverLimit(c.id, c.survivor, TODAY, Personal.of(" ")));
        accepted(List.of(), new CaseCommand.OpenOverLimit(c.id, c.survivor, TODAY, WORDS));
    }

    @Test
    void R7_nothing_in_a_case_happens_in_the_future_or_before_birth() {
        refused("R7.future", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY.plusDays(1)));
        refused("R7.birth", List.of(), new CaseCommand.Open(c.id, c.survivor, LocalDate.of(1983, 12, 31)));
        ServiceDelivered early = service(UUID.randomUUID(), ServiceCode.PROSTHETICS, false, c.need);
        refused("R7.registration", c.active(), new CaseCommand.DeliverService(c.id, on(early, TODAY.minusYears(1), false)));
        accepted(c.active(), new CaseCommand.DeliverService(c.id, on(early, TODAY.minusYears(1), true)));
    }

    // --- assessment and needs (R16)

    @Test
    void a_plan_is_due_from_the_day_the_case_began_and_sooner_once_the_risk_is_high_but_never_later() {
        LocalDate begun = TODAY.minusDays(9);
        List<CaseEvent> opened = List.of(new CaseEvent.Opened(c.id, c.survivor, begun, null),
                new CaseEvent.PlanDue(c.id, c.survivor, begun.plusDays(14)));
        List<CaseEvent> assessing = then(opened,
                new CaseEvent.AssessmentStarted(c.id, c.survivor, c.assessment, AssessmentType.INITIAL, TODAY));
        when(assessing, new CaseCommand.CompleteAssessment(c.id, c.assessment()))
                .expectEvents(new CaseEvent.AssessmentCompleted(c.id, c.survivor, c.assessment(), begun.plusDays(14)));
        assertThat(events(opened, new CaseCommand.SetRiskLevel(c.id, RiskLevel.HIGH, TODAY, WORDS)))
                .contains(new CaseEvent.PlanDue(c.id, c.survivor, TODAY.plusDays(3)));
        assertThat(events(opened, new CaseCommand.SetRiskLevel(c.id, RiskLevel.LOW, TODAY, WORDS)))
                .noneMatch(CaseEvent.PlanDue.class::isInstance);
        assertThat(events(c.active(), new CaseCommand.SetRiskLevel(c.id, RiskLevel.HIGH, TODAY, WORDS)))
                .as("an approved plan is due no more").noneMatch(CaseEvent.PlanDue.class::isInstance);
    }

    @Test
    void a_provider_that_never_answered_leaves_the_needs_it_was_asked_for_open_until_another_accepts() {
        UUID referral = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<CaseEvent> two = then(c.active(), new CaseEvent.NeedIdentified(c.id, c.survivor,
                new Need(other, ServiceCode.LITERACY, org.amparo.vocabulary.Urgency.ROUTINE, Set.of(), null, TODAY, null)));
        CaseEvent.NeedUnanswered silent = new CaseEvent.NeedUnanswered(c.id, c.survivor, c.need, referral, TODAY);
        when(two, new CaseCommand.MarkUnanswered(c.id, referral, List.of(), ServiceCode.PROSTHETICS, TODAY)).expectEvents(silent);
        when(two, new CaseCommand.MarkUnanswered(c.id, referral, List.of(other), ServiceCode.PROSTHETICS, TODAY))
                .expectEvents(new CaseEvent.NeedUnanswered(c.id, c.survivor, other, referral, TODAY));
        when(then(two, silent), new CaseCommand.MarkUnanswered(c.id, referral, List.of(), ServiceCode.PROSTHETICS, TODAY))
                .expectNoEvents();
        when(then(two, silent), new CaseCommand.MarkAnswered(c.id, other, List.of(), ServiceCode.PROSTHETICS, TODAY))
                .expectEvents(new CaseEvent.NeedAnswered(c.id, c.survivor, c.need, other, TODAY));
        when(then(two, new CaseEvent.NeedReviewed(c.id, c.survivor, review(c.need, NeedStatus.MET, NeedEvidence.PERSON_SAYS))),
                new CaseCommand.MarkUnanswered(c.id, referral, List.of(), ServiceCode.PROSTHETICS, TODAY)).expectNoEvents();
        when(c.closed(TODAY), new CaseCommand.MarkUnanswered(c.id, referral, List.of(), ServiceCode.PROSTHETICS, TODAY))
                .expectNoEvents();
    }

    @Test
    void the_assessment_leads_to_a_plan_that_is_due_sooner_the_higher_the_risk() {
        when(c.inAssessment(), new CaseCommand.CompleteAssessment(c.id, c.assessment()))
                .expectEvents(new CaseEvent.AssessmentCompleted(c.id, c.survivor, c.assessment(), TODAY.plusDays(14)));
        when(then(c.inAssessment(), new CaseEvent.RiskLevelSet(c.id, c.survivor, RiskLevel.HIGH, TODAY, WORDS)),
                new CaseCommand.CompleteAssessment(c.id, c.assessment()))
                .expectEvents(new CaseEvent.AssessmentCompleted(c.id, c.survivor, c.assessment(), TODAY.plusDays(3)));
    }

    @Test
    void R16_giving_the_service_does_not_meet_the_need() {
        List<CaseEvent> given = then(c.active(),
                new CaseEvent.ServiceGiven(c.id, c.survivor, service(UUID.randomUUID(), ServiceCode.PROSTHETICS, false, c.need)));
        refused("R16", given, new CaseCommand.ReviewNeed(c.id, review(c.need, NeedStatus.MET, NeedEvidence.CASEWORKER)));
        accepted(given, new CaseCommand.ReviewNeed(c.id, review(c.need, NeedStatus.MET, NeedEvidence.PERSON_SAYS)));
    }

    @Test
    void a_service_moves_the_need_it_is_for_on_and_no_further() {
        List<CaseEvent> given = then(c.active(),
                new CaseEvent.ServiceGiven(c.id, c.survivor, service(UUID.randomUUID(), ServiceCode.PROSTHETICS, false, c.need)));
        fixture.given(given).when(new CaseCommand.RecordContactAttempt(c.id, attempt(ContactMethod.PHONE, 0, true)), metadata())
                .expectState(plan -> assertThat(plan).extracting("facts.needs").asInstanceOf(InstanceOfAssertFactories.MAP)
                        .extractingByKey(c.need).extracting("status").isEqualTo(NeedStatus.IN_PROGRESS));
    }

    @Test
    void R16_a_barrier_is_named_and_what_follows_from_records_is_not_a_finding() {
        refused("R16.barrier", c.active(),
                new CaseCommand.ReviewNeed(c.id, review(c.need, NeedStatus.UNMET_BARRIER, NeedEvidence.PERSON_SAYS)));
        accepted(c.active(), new CaseCommand.ReviewNeed(c.id,
                review(c.need, NeedStatus.UNMET_BARRIER, NeedEvidence.PERSON_SAYS, Barrier.TRANSPORT_COST)));
        refused("R16.status", c.active(), new CaseCommand.ReviewNeed(c.id, review(c.need, NeedStatus.PLANNED, NeedEvidence.PERSON_SAYS)));
    }

    // --- goals and the plan (R13, R14)

    @Test
    void R13_a_plan_needs_at_least_one_goal_linked_to_a_need_and_agreed_by_the_person() {
        refused("R13", c.planning(), new CaseCommand.SubmitPlan(c.id));
        refused("R13", c.planning(), new CaseCommand.AgreePlan(c.id, TODAY, null));
        Goal unlinked = new Goal(c.goal, List.of(), c.goal(c.goal).pillar(), c.goal(c.goal).statement(), null, null, null, null, null);
        refused("R13.need", c.planning(), new CaseCommand.SetGoal(c.id, unlinked));
        List<CaseEvent> withGoal = then(c.planning(), new CaseEvent.GoalSet(c.id, c.survivor, c.goal(c.goal)));
        refused("R13", withGoal, new CaseCommand.SubmitPlan(c.id));
        List<CaseEvent> agreed = then(withGoal, new CaseEvent.PlanAgreed(c.id, c.survivor, TODAY, Set.of(c.goal), null));
        accepted(agreed, new CaseCommand.SubmitPlan(c.id));
        refused("R13", then(agreed, new CaseEvent.GoalChanged(c.id, c.survivor, c.goal(c.goal), null)), new CaseCommand.SubmitPlan(c.id));
    }

    @Test
    void R14_nobody_approves_their_own_plan() {
        refused("R14", c.planWaits(), new CaseCommand.ApprovePlan(c.id, null, null));
        by = SUPERVISOR;
        accepted(c.planWaits(), new CaseCommand.ApprovePlan(c.id, null, null));
    }

    @Test
    void R14_changes_to_the_plan_of_a_person_at_high_risk_are_approved_too() {
        List<CaseEvent> high = then(c.active(), new CaseEvent.RiskLevelSet(c.id, c.survivor, RiskLevel.HIGH, TODAY, WORDS));
        refused("R14.high", high, new CaseCommand.SetGoal(c.id, c.goal(UUID.randomUUID())));
        accepted(c.active(), new CaseCommand.SetGoal(c.id, c.goal(UUID.randomUUID())));
    }

    @Test
    void an_approved_plan_is_followed_up_at_the_pace_of_the_risk_and_reviewed_within_90_days() {
        by = SUPERVISOR;
        when(c.planWaits(), new CaseCommand.ApprovePlan(c.id, null, null)).expectEventsMatching(
                Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(payload -> payload instanceof CaseEvent.PlanApproved e
                                && e.reviewDueOn().equals(TODAY.plusDays(90))),
                        Matchers.matches(payload -> payload instanceof CaseEvent.FollowUpScheduled e
                                && e.followUp().dueOn().equals(TODAY.plusDays(14)) && e.graceDays() == 2),
                        Matchers.andNoMore())));
        refused("form.within", c.planWaits(), new CaseCommand.ApprovePlan(c.id, TODAY.plusDays(91), null));
    }

    @Test
    void a_plan_given_back_with_a_comment_is_written_anew() {
        by = SUPERVISOR;
        refused("form.required", c.planWaits(), new CaseCommand.ReturnPlan(c.id, null));
        when(c.planWaits(), new CaseCommand.ReturnPlan(c.id, WORDS))
                .expectEvents(new CaseEvent.PlanReturned(c.id, c.survivor, 1, SUPERVISOR, WORDS));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({"ACHIEVED,2,ok", "ACHIEVED,0,ok", "ACHIEVED,-1,form.number", "ACHIEVED,,form.required", "PARTLY_ACHIEVED,-1,ok",
            "PARTLY_ACHIEVED,1,form.number", "NOT_ACHIEVED,-2,ok", "NOT_ACHIEVED,-3,form.number", "DROPPED,,ok", "DROPPED,0,R28.dropped",
            "AGREED,0,R28.result"})
    void R28_a_goal_is_resolved_with_the_score_that_fits(GoalStatus status, Integer attainment, String answer) {
        CaseCommand command = new CaseCommand.ResolveGoal(c.id, result(c.goal, status, attainment, WORDS));
        if (answer.equals("ok")) {
            accepted(c.active(), command);
        } else {
            refused(answer, c.active(), command);
        }
    }

    // --- services (R15, R42)

    @Test
    void R15_no_service_without_a_need_in_its_pillar_or_the_mark_of_emergency_help() {
        refused("R15", c.active(), new CaseCommand.DeliverService(c.id, service(UUID.randomUUID(), ServiceCode.LITERACY, false)));
        accepted(c.active(), new CaseCommand.DeliverService(c.id, service(UUID.randomUUID(), ServiceCode.LITERACY, true)));
        accepted(c.active(), new CaseCommand.DeliverService(c.id, service(UUID.randomUUID(), ServiceCode.PHYSIOTHERAPY, false, c.need)));
        refused("R13.need", c.active(),
                new CaseCommand.DeliverService(c.id, service(UUID.randomUUID(), ServiceCode.PHYSIOTHERAPY, false, UUID.randomUUID())));
    }

    @ParameterizedTest(name = "{0} km and {1} minutes: {2}")
    @CsvSource({"0,0,ok", "1500,2880,ok", "1501,0,R42", "-1,0,R42", "0,2881,R42.minutes", "0,-1,R42.minutes"})
    void R42_travel_is_0_to_1500_km_and_0_to_2880_minutes(int km, int minutes, String answer) {
        ServiceDelivered near = service(UUID.randomUUID(), ServiceCode.PROSTHETICS, false, c.need);
        CaseCommand command = new CaseCommand.DeliverService(c.id, travelled(near, km, minutes));
        if (answer.equals("ok")) {
            accepted(c.active(), command);
        } else {
            refused(answer, c.active(), command);
        }
    }

    // --- follow-ups and contact (R26, R27, R29)

    @Test
    void R26_a_follow_up_has_a_due_day_a_result_and_is_planned_once_for_each_kind() {
        refused("R26.due", c.active(), new CaseCommand.ScheduleFollowUp(c.id, followUp(UUID.randomUUID(), FollowUpType.PHONE, null)));
        UUID first = UUID.randomUUID();
        List<CaseEvent> planned = planned(first, TODAY.plusDays(3), 2);
        refused("R26.open", planned, new CaseCommand.ScheduleFollowUp(c.id, followUp(UUID.randomUUID(), FollowUpType.PHONE, TODAY)));
        accepted(planned, new CaseCommand.ScheduleFollowUp(c.id, followUp(UUID.randomUUID(), FollowUpType.OFFICE, TODAY)));
        refused("R26", planned, new CaseCommand.CompleteFollowUp(c.id, outcome(first, FollowUpResult.DONE, null, null)));
        accepted(planned, new CaseCommand.CompleteFollowUp(c.id, outcome(first, FollowUpResult.DONE, "walks every day", null)));
        refused("R26.due", planned, new CaseCommand.CompleteFollowUp(c.id, outcome(first, FollowUpResult.RESCHEDULED, null, null)));
        refused("R26.past", c.active(),
                new CaseCommand.ScheduleFollowUp(c.id, followUp(UUID.randomUUID(), FollowUpType.PHONE, TODAY.minusDays(1))));
        refused("R26.past", planned, new CaseCommand.CompleteFollowUp(c.id,
                outcome(first, FollowUpResult.RESCHEDULED, null, TODAY.minusDays(1))));
    }

    @Test
    void the_next_follow_up_comes_by_itself_at_the_pace_of_the_risk() {
        UUID first = UUID.randomUUID();
        for (Map.Entry<RiskLevel, Integer> pace : Map.of(RiskLevel.HIGH, 7, RiskLevel.MEDIUM, 14, RiskLevel.LOW, 30).entrySet()) {
            List<CaseEvent> planned = then(planned(first, TODAY, 0),
                    new CaseEvent.RiskLevelSet(c.id, c.survivor, pace.getKey(), TODAY, WORDS));
            assertThat(events(planned, new CaseCommand.CompleteFollowUp(c.id, outcome(first, FollowUpResult.DONE, "well", null))).get(1))
                    .isInstanceOfSatisfying(CaseEvent.FollowUpScheduled.class,
                            next -> assertThat(next.followUp().dueOn()).isEqualTo(TODAY.plusDays(pace.getValue())));
        }
    }

    @Test
    void a_higher_risk_brings_the_next_follow_up_closer_and_never_puts_it_off() {
        UUID first = UUID.randomUUID();
        assertThat(events(planned(first, TODAY.plusDays(10), 2), new CaseCommand.SetRiskLevel(c.id, RiskLevel.HIGH, TODAY, WORDS)).get(1))
                .isEqualTo(new CaseEvent.FollowUpMoved(c.id, c.survivor, followUp(first, FollowUpType.PHONE, TODAY.plusDays(1)), 0));
        assertThat(events(planned(first, TODAY.plusDays(1), 0), new CaseCommand.SetRiskLevel(c.id, RiskLevel.LOW, TODAY, WORDS)))
                .hasSize(1);
    }

    @ParameterizedTest(name = "due {0} days ago with {1} days of grace: {2}")
    @CsvSource({"0,0,R27", "1,0,missed", "2,2,R27", "3,2,missed", "7,7,R27", "8,7,missed"})
    void R27_a_follow_up_is_missed_only_after_its_due_day_and_grace(int daysAgo, int grace, String answer) {
        UUID first = UUID.randomUUID();
        CaseCommand command = new CaseCommand.MissFollowUp(c.id, first);
        if (answer.equals("missed")) {
            accepted(planned(first, TODAY.minusDays(daysAgo), grace), command);
        } else {
            refused(answer, planned(first, TODAY.minusDays(daysAgo), grace), command);
        }
    }

    @Test
    void R27_what_has_a_result_is_not_missed_and_nobody_marks_it_by_hand() {
        UUID first = UUID.randomUUID();
        List<CaseEvent> done = then(planned(first, TODAY.minusDays(30), 0), new CaseEvent.FollowUpCompleted(c.id, c.survivor,
                followUp(first, FollowUpType.PHONE, TODAY.minusDays(30)), outcome(first, FollowUpResult.DONE, "well", null)));
        refused("R26.none", done, new CaseCommand.MissFollowUp(c.id, first));
        refused("R27.byHand", planned(first, TODAY, 0),
                new CaseCommand.CompleteFollowUp(c.id, outcome(first, FollowUpResult.MISSED, null, null)));
    }

    @Test
    void missed_follow_ups_are_counted_in_a_row_until_the_person_is_met() {
        UUID first = UUID.randomUUID();
        List<CaseEvent> missedTwice = then(planned(first, TODAY.minusDays(9), 0),
                new CaseEvent.FollowUpMissed(c.id, c.survivor, followUp(UUID.randomUUID(), FollowUpType.OFFICE, TODAY), TODAY, 1),
                new CaseEvent.FollowUpMissed(c.id, c.survivor, followUp(UUID.randomUUID(), FollowUpType.OFFICE, TODAY), TODAY, 2));
        assertThat(events(missedTwice, new CaseCommand.MissFollowUp(c.id, first)).getFirst())
                .isInstanceOfSatisfying(CaseEvent.FollowUpMissed.class, missed -> assertThat(missed.inARow()).isEqualTo(3));
        List<CaseEvent> met = then(missedTwice, new CaseEvent.ContactAttempted(c.id, c.survivor, attempt(ContactMethod.PHONE, 0, true)));
        assertThat(events(met, new CaseCommand.MissFollowUp(c.id, first)).getFirst())
                .isInstanceOfSatisfying(CaseEvent.FollowUpMissed.class, missed -> assertThat(missed.inARow()).isEqualTo(1));
    }

    @Test
    void R29_lost_contact_needs_three_attempts_in_two_ways_over_sixty_days() {
        CaseCommand lost = new CaseCommand.RequestClosure(c.id, closure(ClosureReason.LOST_CONTACT, c.goal));
        refused("R29", tried(attempt(ContactMethod.PHONE, 70, false), attempt(ContactMethod.HOME_VISIT, 1, false)), lost);
        refused("R29.methods", tried(attempt(ContactMethod.PHONE, 70, false), attempt(ContactMethod.PHONE, 30, false),
                attempt(ContactMethod.PHONE, 1, false)), lost);
        refused("R29.days", tried(attempt(ContactMethod.PHONE, 60, false), attempt(ContactMethod.HOME_VISIT, 30, false),
                attempt(ContactMethod.PHONE, 1, false)), lost);
        List<CaseEvent> enough = tried(attempt(ContactMethod.PHONE, 61, false), attempt(ContactMethod.HOME_VISIT, 30, false),
                attempt(ContactMethod.PHONE, 1, false));
        accepted(enough, lost);
        refused("R29", then(enough, new CaseEvent.ContactAttempted(c.id, c.survivor, attempt(ContactMethod.PHONE, 0, true))), lost);
    }

    // --- protection risks

    @Test
    void details_of_violence_are_never_taken() {
        Risk detailed = new Risk(UUID.randomUUID(), ProtectionFlag.GBV, RiskLevel.HIGH, TODAY, WORDS);
        refused("form.elsewhere", c.active(), new CaseCommand.FlagRisk(c.id, detailed));
        accepted(c.active(), new CaseCommand.FlagRisk(c.id, risk(UUID.randomUUID(), ProtectionFlag.GBV, RiskLevel.HIGH)));
    }

    @Test
    void R43_a_risk_is_flagged_once_until_it_is_resolved() {
        UUID first = UUID.randomUUID();
        List<CaseEvent> flagged = then(c.active(),
                new CaseEvent.RiskFlagged(c.id, c.survivor, risk(first, ProtectionFlag.EVICTION, RiskLevel.LOW)));
        refused("R43.risk", flagged, new CaseCommand.FlagRisk(c.id, risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.HIGH)));
        accepted(then(flagged, new CaseEvent.RiskResolved(c.id, c.survivor, first, TODAY, WORDS)),
                new CaseCommand.FlagRisk(c.id, risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.HIGH)));
    }

    // --- closing (R28, R30, R31, R33)

    @Test
    void R28_a_case_is_closed_when_no_goal_no_referral_and_no_high_risk_is_open() {
        List<CaseEvent> risky = then(c.active(),
                new CaseEvent.RiskFlagged(c.id, c.survivor, risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.HIGH)));
        around.openReferrals = 2;
        RuleBroken open = refused("R28", risky, new CaseCommand.RequestClosure(c.id, closure(ClosureReason.PERSON_REQUESTED)));
        assertThat(RuleMessages.sentence(open, Locale.ENGLISH))
                .isEqualTo("Before closing: 1 goals, 2 referrals and 1 risks are still open.");
        around.openReferrals = 0;
        refused("R28", c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.PERSON_REQUESTED)));
        accepted(c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.PERSON_REQUESTED, c.goal)));
    }

    @Test
    void R28_what_came_up_since_the_request_is_looked_at_again_when_it_is_approved() {
        by = SUPERVISOR;
        around.openReferrals = 1;
        refused("R28", c.closureWaits(ClosureReason.PERSON_REQUESTED, c.goal), new CaseCommand.ApproveClosure(c.id, null));
        around.openReferrals = 0;
        accepted(c.closureWaits(ClosureReason.PERSON_REQUESTED, c.goal), new CaseCommand.ApproveClosure(c.id, null));
    }

    @Test
    void R28_death_a_duplicate_and_withdrawn_agreement_close_a_case_with_work_open() {
        around.openReferrals = 3;
        accepted(c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.DUPLICATE)));
        refused("R30.died", c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.DIED)));
        refused("R30.consent", c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.CONSENT_WITHDRAWN)));
        around.agreement = ConsentStatus.WITHDRAWN;
        accepted(c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.CONSENT_WITHDRAWN)));
        around.dead = true;
        accepted(c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.DIED)));
    }

    @Test
    void R28_before_the_plan_is_approved_only_some_reasons_close_a_case_at_once() {
        for (List<CaseEvent> early : List.of(List.<CaseEvent>of(c.opened()), c.inAssessment(), c.planning())) {
            accepted(early, new CaseCommand.CloseEarly(c.id, closure(ClosureReason.MOVED_AWAY)));
            accepted(early, new CaseCommand.CloseEarly(c.id, closure(ClosureReason.REFUSED)));
            refused("R28.early", early, new CaseCommand.CloseEarly(c.id, closure(ClosureReason.PERSON_REQUESTED)));
        }
        refused("case.move", c.active(), new CaseCommand.CloseEarly(c.id, closure(ClosureReason.MOVED_AWAY)));
    }

    @Test
    void R30_nobody_approves_closing_a_case_they_asked_to_close() {
        refused("R30", c.closureWaits(ClosureReason.PERSON_REQUESTED, c.goal), new CaseCommand.ApproveClosure(c.id, null));
        by = SUPERVISOR;
        assertThat(events(c.closureWaits(ClosureReason.PERSON_REQUESTED, c.goal), new CaseCommand.ApproveClosure(c.id, null)).get(1))
                .isEqualTo(new CaseEvent.Closed(c.id, c.survivor, ClosureReason.PERSON_REQUESTED, TODAY, 1, 0, 1, 0, null));
    }

    @Test
    void R30_the_person_is_told_or_it_is_said_why_not() {
        Closure untold = new Closure(ClosureReason.PERSON_REQUESTED, TODAY, null, false, null, List.of(new UnresolvedGoal(c.goal, WORDS)),
                null);
        refused("R30.informed", c.active(), new CaseCommand.RequestClosure(c.id, untold));
        accepted(c.active(), new CaseCommand.RequestClosure(c.id,
                new Closure(untold.reason(), TODAY, null, false, WORDS, untold.unresolvedGoals(), null)));
    }

    @Test
    void R31_a_closed_case_takes_no_new_work_but_corrections() {
        List<CaseEvent> closed = c.closed(TODAY);
        refused("R31", closed, new CaseCommand.IdentifyNeed(c.id, need(UUID.randomUUID())));
        refused("R31", closed, new CaseCommand.DeliverService(c.id, service(UUID.randomUUID(), ServiceCode.FIRST_AID, true)));
        refused("R31", closed, new CaseCommand.FlagRisk(c.id, risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.LOW)));
        refused("R31", closed, new CaseCommand.RequestClosure(c.id, closure(ClosureReason.MOVED_AWAY)));
        refused("R34", closed, new CaseCommand.CorrectNeed(c.id, need(c.need), null));
        accepted(closed, new CaseCommand.CorrectNeed(c.id, need(c.need), WORDS));
    }

    @Test
    void R33_after_a_death_nothing_is_recorded_but_correction_closing_and_help_for_the_household() {
        around.dead = true;
        refused("R33", c.active(), new CaseCommand.IdentifyNeed(c.id, need(UUID.randomUUID())));
        refused("R33", c.active(), new CaseCommand.ReviewNeed(c.id, review(c.need, NeedStatus.MET, NeedEvidence.PERSON_SAYS)));
        refused("R33", List.of(), new CaseCommand.Open(c.id, c.survivor, TODAY));
        ServiceDelivered help = service(UUID.randomUUID(), ServiceCode.PROSTHETICS, false, c.need);
        refused("R33", c.active(), new CaseCommand.DeliverService(c.id, help));
        accepted(c.active(), new CaseCommand.DeliverService(c.id, toHousehold(help)));
        accepted(c.active(), new CaseCommand.CorrectNeed(c.id, need(c.need), WORDS));
        accepted(c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.DIED)));
    }

    // --- reopening (R32)

    @Test
    void R32_a_closed_case_is_reopened_with_a_reason_and_then_assessed_anew() {
        refused("R32", c.closed(TODAY), new CaseCommand.Reopen(c.id, null, TODAY, null));
        refused("R32.open", c.active(), new CaseCommand.Reopen(c.id, ReopenReason.NEW_NEED, TODAY, null));
        accepted(c.closed(TODAY), new CaseCommand.Reopen(c.id, ReopenReason.NEW_NEED, TODAY, null));
        refused("R32.assessment", c.reopened(), new CaseCommand.IdentifyNeed(c.id, need(UUID.randomUUID())));
        refused("R32.type", c.reopened(), new CaseCommand.StartAssessment(c.id, UUID.randomUUID(), AssessmentType.INITIAL, TODAY));
        UUID second = UUID.randomUUID();
        when(c.reopened(), new CaseCommand.StartAssessment(c.id, second, null, TODAY))
                .expectEvents(new CaseEvent.AssessmentStarted(c.id, c.survivor, second, AssessmentType.REASSESSMENT, TODAY));
    }

    @Test
    void R32_after_twelve_months_somebody_else_approves_reopening() {
        accepted(c.closed(TODAY.minusMonths(12)), new CaseCommand.Reopen(c.id, ReopenReason.RELAPSE, TODAY, null));
        List<CaseEvent> longAgo = c.closed(TODAY.minusMonths(12).minusDays(1));
        refused("R32.approval", longAgo, new CaseCommand.Reopen(c.id, ReopenReason.RELAPSE, TODAY, null));
        refused("R32.request", longAgo, new CaseCommand.ApproveReopening(c.id, null));
        List<CaseEvent> asked = then(longAgo, new CaseEvent.ReopeningRequested(c.id, c.survivor, ReopenReason.RELAPSE, CASEWORKER, null));
        refused("R32.own", asked, new CaseCommand.ApproveReopening(c.id, null));
        by = SUPERVISOR;
        when(asked, new CaseCommand.ApproveReopening(c.id, null))
                .expectEvents(new CaseEvent.Reopened(c.id, c.survivor, ReopenReason.RELAPSE, TODAY, SUPERVISOR, null),
                        new CaseEvent.PlanDue(c.id, c.survivor, TODAY.plusDays(14)));
    }

    @Test
    void R38_a_case_is_reopened_for_a_full_caseworker_only_when_the_supervisor_says_why() {
        around.loads.put(CASEWORKER, new CaseRegister.Load(40, new BigDecimal("35")));
        List<CaseEvent> asked = then(c.closed(TODAY.minusMonths(13)),
                new CaseEvent.ReopeningRequested(c.id, c.survivor, ReopenReason.RELAPSE, CASEWORKER, null));
        by = SUPERVISOR;
        assertThat(refused("R38", asked, new CaseCommand.ApproveReopening(c.id, null)).field()).isEqualTo("comment");
        accepted(asked, new CaseCommand.ApproveReopening(c.id, WORDS));
    }

    @Test
    void R34_a_goal_is_corrected_with_a_reason_and_stays_agreed_also_in_a_closed_case() {
        List<CaseEvent> closed = c.closed(TODAY);
        Goal right = new Goal(c.goal, List.of(c.need), Pillar.REHABILITATION, Personal.of("walk to the river by myself"), null, null, null,
                null, TODAY.plusMonths(5));
        when(closed, new CaseCommand.CorrectGoal(c.id, right, WORDS))
                .expectEvents(new CaseEvent.GoalCorrected(c.id, c.survivor, right, WORDS));
        refused("R34", closed, new CaseCommand.CorrectGoal(c.id, right, null));
        refused("R34.target", c.planning(), new CaseCommand.CorrectGoal(c.id, right, WORDS));
        accepted(then(c.planning(), new CaseEvent.GoalSet(c.id, c.survivor, c.goal(c.goal)),
                new CaseEvent.PlanAgreed(c.id, c.survivor, TODAY, java.util.Set.of(c.goal), null),
                new CaseEvent.GoalCorrected(c.id, c.survivor, right, WORDS)), new CaseCommand.SubmitPlan(c.id));
    }

    @Test
    void R34_a_follow_up_that_was_held_is_corrected_with_a_reason_and_one_that_is_open_is_not() {
        UUID visit = UUID.randomUUID();
        List<CaseEvent> held = then(planned(visit, TODAY, 2), new CaseEvent.FollowUpCompleted(c.id, c.survivor,
                followUp(visit, FollowUpType.PHONE, TODAY), outcome(visit, FollowUpResult.DONE, "walks every day", null)));
        Personal<String> right = Personal.of("walks every other day");
        when(held, new CaseCommand.CorrectFollowUp(c.id, visit, TODAY, right, WORDS)).expectEvents(new CaseEvent.FollowUpCorrected(c.id,
                c.survivor, followUp(visit, FollowUpType.PHONE, TODAY), TODAY, right, WORDS));
        refused("R34", held, new CaseCommand.CorrectFollowUp(c.id, visit, TODAY, right, Personal.of(" ")));
        refused("R34.target", planned(visit, TODAY, 2), new CaseCommand.CorrectFollowUp(c.id, visit, TODAY, right, WORDS));
        refused("R26", held, new CaseCommand.CorrectFollowUp(c.id, visit, TODAY, null, WORDS));
        refused("R7.birth", held, new CaseCommand.CorrectFollowUp(c.id, visit, LocalDate.of(1970, 1, 1), right, WORDS));
    }

    @Test
    void R34_a_goal_s_result_is_corrected_with_a_reason_and_a_goal_without_a_result_is_not() {
        List<CaseEvent> closed = then(c.active(), new CaseEvent.GoalResolved(c.id, c.survivor,
                new GoalResult(c.goal, GoalStatus.ACHIEVED, 1, TODAY, null)));
        GoalResult right = new GoalResult(c.goal, GoalStatus.PARTLY_ACHIEVED, -1, TODAY, Personal.of("one day a week, not two"));
        when(closed, new CaseCommand.CorrectGoalResult(c.id, right, WORDS))
                .expectEvents(new CaseEvent.GoalResultCorrected(c.id, c.survivor, right, WORDS));
        refused("R34", closed, new CaseCommand.CorrectGoalResult(c.id, right, null));
        refused("R34.target", c.active(), new CaseCommand.CorrectGoalResult(c.id, right, WORDS));
        refused("R28.reason", closed, new CaseCommand.CorrectGoalResult(c.id,
                new GoalResult(c.goal, GoalStatus.NOT_ACHIEVED, -2, TODAY, null), WORDS));
        refused("R7.future", closed, new CaseCommand.CorrectGoalResult(c.id,
                new GoalResult(c.goal, GoalStatus.PARTLY_ACHIEVED, -1, TODAY.plusDays(1), WORDS), WORDS));
    }

    @Test
    void R34_a_try_to_reach_the_person_is_corrected_with_a_reason_and_counts_as_it_really_was() {
        ContactAttempt first = attempt(ContactMethod.PHONE, 70, false);
        ContactAttempt second = attempt(ContactMethod.PHONE, 30, true);
        List<CaseEvent> tried = tried(first, second, attempt(ContactMethod.HOME_VISIT, 0, false));
        ContactAttempt right = new ContactAttempt(second.attemptId(), second.method(), second.attemptedOn(), false, second.note());
        CaseEvent corrected = new CaseEvent.ContactAttemptCorrected(c.id, c.survivor, right, WORDS);
        when(tried, new CaseCommand.CorrectContactAttempt(c.id, right, WORDS)).expectEvents(corrected);
        refused("R34", tried, new CaseCommand.CorrectContactAttempt(c.id, right, null));
        refused("R34.target", tried, new CaseCommand.CorrectContactAttempt(c.id, attempt(ContactMethod.PHONE, 3, false), WORDS));
        CaseCommand lost = new CaseCommand.RequestClosure(c.id, closure(ClosureReason.LOST_CONTACT, c.goal));
        refused("R29", tried, lost);
        accepted(then(tried, corrected), lost);
    }

    // --- transfer (R37, R38)

    @Test
    void R37_inside_only_the_receiver_accepts_and_gets_the_case() {
        refused("R37.receiver", c.transferWaits(c.inside()), new CaseCommand.AcceptTransfer(c.id));
        refused("R37.same", c.active(), new CaseCommand.RequestTransfer(c.id,
                new Transfer(c.transfer, CASEWORKER, null, null, null, null, TODAY, WORDS)));
        by = COLLEAGUE;
        when(c.transferWaits(c.inside()), new CaseCommand.AcceptTransfer(c.id)).expectEvents(
                new CaseEvent.Transferred(c.id, c.survivor, c.transfer, CASEWORKER, COLLEAGUE, TEAM, null, null));
        when(c.transferWaits(c.inside()), new CaseCommand.RejectTransfer(c.id, WORDS))
                .expectEvents(new CaseEvent.TransferRejected(c.id, c.survivor, c.transfer, WORDS));
    }

    @Test
    void R37_another_agency_gets_the_case_with_agreement_to_share_and_after_it_accepted() {
        refused("R37.consent", c.active(), new CaseCommand.RequestTransfer(c.id, c.outside()));
        around.sharing = true;
        accepted(c.active(), new CaseCommand.RequestTransfer(c.id, c.outside()));
        List<CaseEvent> waits = c.transferWaits(c.outside());
        RuleBroken early = refused("R37", waits, new CaseCommand.HandOver(c.id, TODAY, null));
        assertThat(RuleMessages.sentence(early, Locale.ENGLISH)).isEqualTo("Casa de Apoyo has not accepted the transfer.");
        List<CaseEvent> yes = then(waits, new CaseEvent.TransferAccepted(c.id, c.survivor, c.transfer, TODAY));
        assertThat(events(yes, new CaseCommand.HandOver(c.id, TODAY, null)).get(1))
                .isEqualTo(new CaseEvent.Closed(c.id, c.survivor, ClosureReason.TRANSFERRED, TODAY, 1, 0, 1, 0, null));
        around.sharing = false;
        refused("R37.consent", yes, new CaseCommand.HandOver(c.id, TODAY, null));
    }

    @Test
    void R38_a_full_receiver_takes_a_case_only_when_a_supervisor_confirmed_it() {
        around.loads.put(COLLEAGUE, new CaseRegister.Load(40, new BigDecimal("35")));
        by = COLLEAGUE;
        refused("R38", c.transferWaits(c.inside()), new CaseCommand.AcceptTransfer(c.id));
        refused("R38.own", c.transferWaits(c.inside()), new CaseCommand.ConfirmOverLimit(c.id, WORDS));
        accepted(then(c.transferWaits(c.inside()),
                new CaseEvent.OverLimitConfirmed(c.id, c.survivor, c.transfer, SUPERVISOR, WORDS)), new CaseCommand.AcceptTransfer(c.id));
    }

    // --- hold and illegal moves

    @Test
    void a_case_rests_for_90_days_at_most() {
        accepted(c.active(), new CaseCommand.PutOnHold(c.id, TODAY, TODAY.plusDays(90), WORDS));
        refused("form.within", c.active(), new CaseCommand.PutOnHold(c.id, TODAY, TODAY.plusDays(91), WORDS));
        refused("form.within", c.active(), new CaseCommand.PutOnHold(c.id, TODAY, TODAY, WORDS));
    }

    @Test
    void a_move_that_the_stage_does_not_allow_is_refused_in_a_sentence_that_names_both() {
        RuleBroken refusal = refused("case.move", c.onHold(), new CaseCommand.SubmitPlan(c.id));
        assertThat(RuleMessages.sentence(refusal, Locale.ENGLISH))
                .isEqualTo("The case is on hold. It is not possible to submit the plan now.");
    }

    @Test
    void R43_an_id_is_used_once() {
        refused("R43.case", List.of(c.opened()), new CaseCommand.Open(c.id, c.survivor, TODAY));
        refused("R43.need", c.active(), new CaseCommand.IdentifyNeed(c.id, need(c.need)));
        refused("R43.goal", c.active(), new CaseCommand.SetGoal(c.id, c.goal(c.goal)));
        refused("R43.assessment", c.reopened(), new CaseCommand.StartAssessment(c.id, c.assessment, null, TODAY));
        ServiceDelivered given = service(UUID.randomUUID(), ServiceCode.PROSTHETICS, false, c.need);
        refused("R43.service", then(c.active(), new CaseEvent.ServiceGiven(c.id, c.survivor, given)),
                new CaseCommand.DeliverService(c.id, given));
        UUID call = UUID.randomUUID();
        refused("R43.followUp", planned(call, TODAY, 2),
                new CaseCommand.ScheduleFollowUp(c.id, followUp(call, FollowUpType.OFFICE, TODAY)));
        ContactAttempt tried = attempt(ContactMethod.PHONE, 0, false);
        refused("R43.attempt", tried(tried), new CaseCommand.RecordContactAttempt(c.id, tried));
        List<CaseEvent> reviewed = then(c.inReview(), new CaseEvent.ReviewHeld(c.id, c.survivor,
                new CaseReview(c.review, TODAY, ReviewDecision.CONTINUE, WORDS, TODAY.plusDays(90))));
        refused("R43.review", reviewed, new CaseCommand.StartReview(c.id, c.review, TODAY, null));
        List<CaseEvent> stayed = then(c.transferWaits(c.inside()), new CaseEvent.TransferWithdrawn(c.id, c.survivor, c.transfer));
        refused("R43.transfer", stayed, new CaseCommand.RequestTransfer(c.id, c.inside()));
    }

    @Test
    void R43_an_answer_and_a_request_are_recorded_once() {
        List<CaseEvent> yes = then(c.transferWaits(c.outside()), new CaseEvent.TransferAccepted(c.id, c.survivor, c.transfer, TODAY));
        refused("R43.accepted", yes, new CaseCommand.RecordAgencyAcceptance(c.id, TODAY));
        List<CaseEvent> asked = then(c.closed(TODAY.minusYears(2)),
                new CaseEvent.ReopeningRequested(c.id, c.survivor, ReopenReason.RELAPSE, CASEWORKER, null));
        refused("R43.reopening", asked, new CaseCommand.RequestReopening(c.id, ReopenReason.RELAPSE, null));
    }

    @Test
    void R37_a_colleague_and_an_agency_answer_each_in_their_own_way_and_a_handed_over_case_closes_by_itself() {
        refused("R37.agency", c.transferWaits(c.outside()), new CaseCommand.AcceptTransfer(c.id));
        refused("R37.inside", c.transferWaits(c.inside()), new CaseCommand.RecordAgencyAcceptance(c.id, TODAY));
        refused("R37.closure", c.active(), new CaseCommand.RequestClosure(c.id, closure(ClosureReason.TRANSFERRED, c.goal)));
    }

    @Test
    void R28_it_is_said_why_a_goal_was_not_reached_or_stays_open() {
        refused("R28.reason", c.active(),
                new CaseCommand.ResolveGoal(c.id, result(c.goal, GoalStatus.NOT_ACHIEVED, -2, null)));
        refused("R28.reason", c.active(),
                new CaseCommand.RequestClosure(c.id, new Closure(ClosureReason.PERSON_REQUESTED, TODAY, null, true,
                        null, List.of(new UnresolvedGoal(c.goal, null)), null)));
    }

    // --- how it is asked

    private List<CaseEvent> planned(UUID followUp, LocalDate dueOn, int grace) {
        return then(c.active(),
                new CaseEvent.FollowUpScheduled(c.id, c.survivor, followUp(followUp, FollowUpType.PHONE, dueOn), grace));
    }

    private List<CaseEvent> tried(ContactAttempt... attempts) {
        List<CaseEvent> all = new ArrayList<>(c.active());
        List.of(attempts).forEach(attempt -> all.add(new CaseEvent.ContactAttempted(c.id, c.survivor, attempt)));
        return all;
    }

    private Map<String, ?> metadata() {
        return Map.of(Recorded.BY, by.toString());
    }

    private ResultValidator<CasePlan> when(List<? extends CaseEvent> given, CaseCommand command) {
        return fixture.given(given).when(command, metadata());
    }

    private List<Object> events(List<? extends CaseEvent> given, CaseCommand command) {
        List<Object> events = new ArrayList<>();
        when(given, command).expectSuccessfulHandlerExecution().expectEventsMatching(
                Matchers.payloadsMatching(Matchers.matches(all -> {
                    events.addAll((List<?>) all);
                    return true;
                })));
        return events;
    }

    private void accepted(List<? extends CaseEvent> given, CaseCommand command) {
        when(given, command).expectSuccessfulHandlerExecution();
    }

    private RuleBroken refused(String rule, List<? extends CaseEvent> given, CaseCommand command) {
        RuleBroken[] refusal = {null};
        when(given, command).expectNoEvents().expectException(CoreMatchers.instanceOf(RuleBroken.class))
                .expectException(Matchers.matches(thrown -> {
                    refusal[0] = (RuleBroken) thrown;
                    return true;
                }));
        assertThat(refusal[0].rule()).isEqualTo(rule);
        assertThat(RuleMessages.sentence(refusal[0], Locale.ENGLISH)).isNotBlank();
        return refusal[0];
    }

    private static ServiceDelivered paidBy(ServiceDelivered s, String grant) {
        return new ServiceDelivered(s.serviceId(), s.needIds(), s.service(), null, null, s.deliveredOn(), s.quantity(), s.unit(), null,
                s.mode(), false, s.emergency(), false, null, null, s.travelKm(), s.travelMinutes(), null, grant, null);
    }

    private static ServiceDelivered on(ServiceDelivered s, LocalDate day, boolean historical) {
        return new ServiceDelivered(s.serviceId(), s.needIds(), s.service(), null, null, day, s.quantity(), s.unit(), null, s.mode(), false,
                s.emergency(), historical, null, null, s.travelKm(), s.travelMinutes(), null, null, null);
    }

    private static ServiceDelivered travelled(ServiceDelivered s, int km, int minutes) {
        return new ServiceDelivered(s.serviceId(), s.needIds(), s.service(), null, null, s.deliveredOn(), s.quantity(), s.unit(), null,
                s.mode(), false, s.emergency(), false, null, null, km, minutes, null, null, null);
    }

    private static ServiceDelivered toHousehold(ServiceDelivered s) {
        return new ServiceDelivered(s.serviceId(), s.needIds(), s.service(), null, null, s.deliveredOn(), s.quantity(), s.unit(), null,
                s.mode(), true, s.emergency(), false, null, null, 0, 0, null, null, null);
    }
}
