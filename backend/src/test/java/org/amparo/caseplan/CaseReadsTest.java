package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Death;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineEntry;
import org.amparo.survivor.TimelineKind;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AmparoTest
class CaseReadsTest {

    @Autowired
    private CaseScenes scenes;
    @Autowired
    private CaseQueries cases;
    @Autowired
    private CaseloadQueries caseloads;
    @Autowired
    private ApprovalQueries approvals;
    @Autowired
    private HandoverQueries handover;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private CaseGates gates;
    @Autowired
    private TransactionTemplate transaction;

    private final UUID worker = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final Placement placement = new Placement(worker, team, "CO05", null);
    private final Viewer anyone = Looking.everywhere();

    @Test
    void an_open_case_shows_needs_goals_plan_services_and_follow_ups() {
        Someone someone = scenes.active(placement);
        scenes.send(new CaseCommand.DeliverService(someone.caseId(),
                Cases.service(scenes.today(), UUID.randomUUID(), ServiceCode.PROSTHETICS, false, someone.need())));
        CaseView view = cases.open(anyone, someone.person()).orElseThrow();
        assertThat(view.stage()).isEqualTo(CaseStage.ACTIVE);
        assertThat(view.assessments().getFirst().findings()).extracting(PillarFinding::finding)
                .containsExactly(Personal.of("walks with crutches"));
        assertThat(view.needs()).singleElement().satisfies(need -> {
            assertThat(need.status()).isEqualTo(NeedStatus.IN_PROGRESS);
            assertThat(need.need().detail()).isEqualTo(Personal.of("the old socket hurts"));
        });
        assertThat(view.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.status()).isEqualTo(GoalStatus.IN_PROGRESS);
            assertThat(goal.goal().statement()).isEqualTo(Personal.of("walk to the market by myself"));
        });
        assertThat(view.plan().version()).isEqualTo(1);
        assertThat(view.plan().approvedBy()).isEqualTo(scenes.supervisor.user());
        assertThat(view.services()).hasSize(1);
        assertThat(view.followUps()).singleElement()
                .satisfies(next -> assertThat(next.followUp().dueOn()).isEqualTo(scenes.today().plusDays(14)));
        assertThat(view.reviewDueOn()).isEqualTo(scenes.today().plusDays(90));
    }

    @Test
    void no_word_of_the_person_lies_in_clear_in_any_row_of_the_case() {
        Someone someone = scenes.active(placement);
        scenes.send(new CaseCommand.FlagRisk(someone.caseId(),
                new Risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.HIGH, scenes.today(), Personal.of("the landlord came"))));
        scenes.send(new CaseCommand.SetRiskLevel(someone.caseId(), RiskLevel.HIGH, scenes.today(), Personal.of("she may lose the house")));
        for (String table : List.of("read.case_file", "read.need", "read.goal", "read.case_risk", "read.assessment_finding",
                "read.timeline", "es.event")) {
            List<String> rows = sql.sql("select t::text from " + table + " t where t::text like '%' || ? || '%'")
                    .param(someone.caseId().toString()).query(String.class).list();
            assertThat(rows).as(table).isNotEmpty().allSatisfy(
                    row -> assertThat(row).doesNotContain("crutches", "market", "socket", "landlord", "house", "that is what I want"));
        }
    }

    @Test
    void a_viewer_is_shown_no_class_of_values_that_is_not_granted() {
        Someone someone = scenes.active(placement);
        scenes.send(new CaseCommand.FlagRisk(someone.caseId(), risk()));
        Viewer reader = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.CASE_READ, Permission.FILE_READ);
        CaseView view = cases.open(reader, someone.person()).orElseThrow();
        assertThat(view.goals()).singleElement().satisfies(goal -> assertThat(goal.goal().statement()).isNull());
        assertThat(view.risks()).isEmpty();
        assertThat(files.timeline(reader, someone.person(), Set.of(TimelineKind.RISK), null, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.withheld()).isTrue();
            assertThat(entry.facts()).isEmpty();
        });
        Viewer withoutCases = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.FILE_READ);
        assertThat(files.timeline(withoutCases, someone.person(), Set.of(), null, 200)).extracting(TimelineEntry::kind)
                .doesNotContain(TimelineKind.CASE, TimelineKind.RISK, TimelineKind.NEED).isNotEmpty();
        Viewer stranger = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.values());
        assertThatThrownBy(() -> cases.open(stranger, someone.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cases.open(stranger, UUID.randomUUID())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_is_recorded_in_a_case_stands_on_the_files_one_timeline_newest_first() {
        Someone someone = scenes.active(placement);
        scenes.send(new SurvivorCommand.WriteNote(someone.person(), UUID.randomUUID(), scenes.today(), Personal.of("called")));
        List<TimelineEntry> all = files.timeline(anyone, someone.person(), Set.of(), null, 200);
        assertThat(all).extracting(TimelineEntry::eventName).startsWith("survivor.note-written").contains("case.opened", "need.identified",
                "goal.set", "case.plan-approved", "followup.scheduled", "survivor.registered");
        List<TimelineEntry> first = files.timeline(anyone, someone.person(), Set.of(), null, 4);
        List<TimelineEntry> rest = files.timeline(anyone, someone.person(), Set.of(), first.getLast().place(), 200);
        assertThat(rest).hasSize(all.size() - 4).isEqualTo(all.subList(4, all.size()));
    }

    @Test
    void R14_a_plan_waits_for_those_who_can_approve_it_and_not_for_who_submitted_it() {
        Someone someone = scenes.planning(placement);
        Viewer boss = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.CASE_APPROVE, Permission.IDENTITY_READ);
        assertThat(approvals.waiting(boss, 10)).isEmpty();
        scenes.send(new CaseCommand.SubmitPlan(someone.caseId()));
        assertThat(approvals.waiting(boss, 10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.kind()).isEqualTo(ApprovalKind.PLAN);
            assertThat(waiting.fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
        });
        assertThat(approvals.count(boss)).isEqualTo(1);
        assertThat(approvals.waiting(scenes.caseworker, 200)).extracting(ApprovalQueries.Waiting::caseId).doesNotContain(someone.caseId());
        scenes.send(scenes.supervisor, new CaseCommand.ReturnPlan(someone.caseId(), Personal.of("when?")));
        assertThat(approvals.waiting(boss, 10)).isEmpty();
    }

    @Test
    void R38_a_caseload_is_weighed_by_risk() {
        for (RiskLevel risk : RiskLevel.values()) {
            Someone someone = scenes.opened(placement);
            scenes.send(new CaseCommand.SetRiskLevel(someone.caseId(), risk, scenes.today(), Personal.of("told")));
        }
        CaseloadQueries.Caseload load = caseloads.of(anyone, worker);
        assertThat(load.cases()).isEqualTo(3);
        assertThat(load.weight()).isEqualByComparingTo(new BigDecimal("3.5"));
        Viewer member = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.CASE_READ);
        assertThat(caseloads.all(member)).containsExactly(load);
    }

    @Test
    void a_list_of_cases_begins_with_what_is_due_first() {
        Viewer member = Looking.with(worker, team, Scope.OWN, Permission.CASE_READ, Permission.IDENTITY_READ);
        Someone later = scenes.active(placement);
        Someone sooner = scenes.planning(placement);
        scenes.send(new CaseCommand.ScheduleFollowUp(later.caseId(),
                Cases.followUp(UUID.randomUUID(), FollowUpType.PHONE, scenes.today())));
        assertThat(cases.due(member, CaseFilter.NONE, 10)).extracting(CaseRow::caseId).containsExactly(later.caseId(), sooner.caseId());
        assertThat(cases.due(member, CaseFilter.NONE, 10)).extracting(CaseRow::nextStep).containsExactly(NextStep.FOLLOW_UP,
                NextStep.WRITE_PLAN);
        assertThat(cases.count(member, new CaseFilter(null, Set.of(CaseStage.PLANNING), null))).isEqualTo(1);
    }

    @Test
    void a_transfer_is_accepted_by_the_receiver_who_then_has_the_file() {
        Someone someone = scenes.active(placement);
        Viewer receiver = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.OWN, Permission.CASE_WORK, Permission.CASE_READ);
        Transfer transfer = new Transfer(UUID.randomUUID(), receiver.user(), receiver.team(), null, null, null, scenes.today(),
                Personal.of("moves to her sister"));
        assertThatThrownBy(() -> scenes.send(receiver, new CaseCommand.AcceptTransfer(someone.caseId()))).isInstanceOf(NotAllowed.class);
        scenes.send(new CaseCommand.RequestTransfer(someone.caseId(), transfer));
        assertThat(approvals.offered(receiver)).extracting(ApprovalQueries.Offered::caseId).containsExactly(someone.caseId());
        scenes.send(receiver, new CaseCommand.AcceptTransfer(someone.caseId()));
        Eventually.holds(Duration.ofSeconds(20),
                () -> assertThat(cases.open(anyone, someone.person()).orElseThrow().placement().caseworker()).isEqualTo(receiver.user()));
        assertThat(cases.open(receiver, someone.person())).isPresent();
        assertThat(handover.briefing(receiver, someone.person()).caseworkers()).containsExactly(worker);
        assertThat(approvals.offered(receiver)).isEmpty();
    }

    @Test
    void a_digest_tells_what_others_recorded_since_the_file_was_last_open() {
        Someone someone = scenes.active(placement);
        Viewer reader = Looking.everywhere();
        assertThat(handover.since(reader, someone.person()).lastOpened()).isNull();
        sql.sql("insert into audit.file_read (at, actor, role, look, subjects) values (now() - interval '1 hour', ?, 'CASEWORKER', 'FILE', "
                + "array[?::uuid])").params(reader.user(), someone.person()).update();
        HandoverQueries.Since since = handover.since(reader, someone.person());
        assertThat(since.lastOpened()).isNotNull();
        assertThat(since.entries()).extracting(TimelineEntry::eventName).contains("case.opened");
        HandoverQueries.Briefing briefing = handover.briefing(reader, someone.person());
        assertThat(briefing.goals()).hasSize(1);
        assertThat(briefing.barriers()).hasSize(1);
        assertThat(briefing.due()).hasSize(1);
    }

    @Test
    void R31_work_that_belongs_to_a_case_waits_until_there_is_one() {
        Someone someone = scenes.registered(placement);
        assertThatThrownBy(() -> transaction.execute(status -> gates.requireOpenCase(someone.person())))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.rule()).isEqualTo("R31.none"));
    }

    @Test
    void R33_a_death_asks_a_supervisor_to_close_the_case() {
        Someone someone = scenes.active(placement);
        scenes.send(new SurvivorCommand.RecordDeath(someone.person(), new Death(PartialDate.exact(scenes.today()), null, null)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(cases.open(anyone, someone.person()).orElseThrow().stage())
                .isEqualTo(CaseStage.CLOSURE_REQUESTED));
        assertThat(cases.open(anyone, someone.person()).orElseThrow().closure().reason()).isEqualTo(ClosureReason.DIED);
        scenes.send(scenes.supervisor, new CaseCommand.ApproveClosure(someone.caseId(), null));
    }

    @Test
    void withdrawn_agreement_closes_a_case_that_has_no_plan_yet() {
        Someone someone = scenes.opened(placement);
        scenes.send(new SurvivorCommand.WithdrawConsent(someone.person(), someone.consent(), null));
        Eventually.holds(Duration.ofSeconds(20),
                () -> assertThat(cases.open(anyone, someone.person()).orElseThrow().stage()).isEqualTo(CaseStage.CLOSED));
    }

    @Test
    void a_closed_case_has_no_open_follow_up_and_is_opened_again_by_nobody_but_a_person() {
        Someone someone = scenes.active(placement);
        scenes.send(new CaseCommand.RequestClosure(someone.caseId(), scenes.closure(ClosureReason.PERSON_REQUESTED, someone.goal())));
        scenes.send(scenes.supervisor, new CaseCommand.ApproveClosure(someone.caseId(), null));
        CaseView view = cases.open(anyone, someone.person()).orElseThrow();
        assertThat(view.stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(view.followUps()).noneMatch(CaseView.FollowUpState::open);
        assertThat(view.closure().summary()).isEqualTo(Personal.of("we parted well"));
        assertThatThrownBy(() -> scenes.send(new CaseCommand.Open(UUID.randomUUID(), someone.person(), scenes.today())))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.rule()).isEqualTo("R32.again"));
    }

    @Test
    void a_follow_up_that_was_held_shows_its_findings_and_the_next_one() {
        Someone someone = scenes.active(placement);
        UUID first = cases.open(anyone, someone.person()).orElseThrow().followUps().getFirst().followUp().followUpId();
        scenes.send(new CaseCommand.CompleteFollowUp(someone.caseId(),
                new FollowUpOutcome(first, FollowUpResult.DONE, scenes.today(), Personal.of("walks every day"), null)));
        scenes.send(new CaseCommand.ReviewNeed(someone.caseId(),
                new NeedReview(someone.need(), NeedStatus.MET, NeedEvidence.PERSON_SAYS, scenes.today(), Set.of(), null)));
        CaseView view = cases.open(anyone, someone.person()).orElseThrow();
        assertThat(view.followUps()).extracting(CaseView.FollowUpState::open).containsExactly(true, false);
        assertThat(view.followUps().getLast().findings()).isEqualTo(Personal.of("walks every day"));
        assertThat(view.openNeeds()).isEmpty();
    }

    private Risk risk() {
        return new Risk(UUID.randomUUID(), ProtectionFlag.EVICTION, RiskLevel.HIGH, scenes.today(), null);
    }
}
