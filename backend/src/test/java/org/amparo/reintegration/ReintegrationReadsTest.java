package org.amparo.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.funding.Grants;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureCommand;
import org.amparo.measure.Measurement;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.reintegration.Achievement.Verdict;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineKind;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.task.TaskState;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.Opened;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.WorkStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class ReintegrationReadsTest {

    @Autowired
    private SupportScenes scenes;
    @Autowired
    private ReintegrationQueries queries;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private TimerWorker timers;
    @Autowired
    private JdbcClient sql;

    private final UUID team = UUID.randomUUID();
    private final Placement placement = SupportScenes.placement(team);
    private final Viewer caseworker = Looking.with(placement.caseworker(), team, Scope.OWN, Permission.REINTEGRATION_READ,
            Permission.MEDICAL_READ, Permission.IDENTITY_READ);

    @Test
    void R1_R15_R31_R33_a_support_needs_an_agreement_an_open_case_and_a_need_of_its_pillar() {
        UUID person = scenes.registered(placement);
        assertThatThrownBy(() -> scenes.begun(person, SupportKind.SCHOOL, scenes.today())).hasMessage("R31.none");
        UUID caseId = scenes.needing(person, ServiceCode.SCHOOL_ENROLMENT);
        assertThatThrownBy(() -> scenes.begun(person, SupportKind.EMPLOYMENT, scenes.today())).hasMessage("R15 at kind");
        UUID school = scenes.begun(person, SupportKind.SCHOOL, scenes.today());
        assertThat(queries.ofFile(caseworker, person).supports()).singleElement()
                .satisfies(support -> assertThat(support.supportId()).isEqualTo(school));
        assertThat(sql.sql("select case_id from read.support where support_id = ?").param(school).query(UUID.class).single())
                .isEqualTo(caseId);
        UUID agreement = sql.sql("select consent_id from read.consent where survivor_id = ? and purpose = ?")
                .params(person, ConsentPurpose.CASE_MANAGEMENT.name()).query(UUID.class).single();
        scenes.send(new SurvivorCommand.WithdrawConsent(person, agreement, scenes.today()));
        assertThatThrownBy(() -> scenes.send(new SupportCommand.RecordOutcome(school,
                Supports.outcome(SupportKind.SCHOOL, scenes.today(), SchoolStatus.ATTENDING)))).hasMessage("R1");
    }

    @Test
    void R41_of_many_who_pay_out_of_one_line_at_one_moment_only_so_many_do_as_it_holds() throws Exception {
        UUID line = scenes.line("250");
        UUID person = scenes.registered(placement);
        scenes.needing(person, ServiceCode.MICRO_GRANT);
        List<Callable<String>> all = List.of(paying(person, line), paying(person, line), paying(person, line), paying(person, line));
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers = many.invokeAll(all);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get(), answers.get(2).get(), answers.get(3).get()))
                    .containsExactlyInAnyOrder("paid", "paid", "R41.budget", "R41.budget");
        }
        assertThat(queries.budget(scenes.anyone)).filteredOn(row -> row.lineId().equals(line)).singleElement().satisfies(row -> {
            assertThat(row.paid()).isEqualByComparingTo("200");
            assertThat(row.left()).isEqualByComparingTo("50");
            assertThat(row.grants()).isEqualTo(2);
        });
        assertThatThrownBy(() -> scenes.send(new BudgetLineCommand.Change(line, new BigDecimal("199"), scenes.today())))
                .hasMessage("R41.paid at amount");
    }

    private Callable<String> paying(UUID person, UUID line) {
        UUID grant = scenes.begun(person, SupportKind.GRANT, scenes.today());
        return () -> {
            try {
                scenes.send(new SupportCommand.Disburse(grant, Supports.payment(line, "100", scenes.today())));
                return "paid";
            } catch (RuleBroken refused) {
                return refused.rule();
            }
        };
    }

    @Test
    void when_the_day_of_a_check_has_come_the_caseworker_has_a_task_until_the_outcome_is_recorded() {
        UUID person = scenes.registered(placement);
        scenes.needing(person, ServiceCode.JOB_PLACEMENT);
        LocalDate begun = scenes.today().minusMonths(4);
        UUID work = scenes.begun(person, SupportKind.EMPLOYMENT, begun);
        LocalDate due = begun.plusMonths(3);
        assertThat(queries.due(caseworker, null, due.minusDays(1), null, 50).checks()).isEmpty();
        assertThat(queries.due(caseworker, null, due, null, 50)).satisfies(answer -> {
            assertThat(answer.total()).isEqualTo(1);
            assertThat(answer.checks().getFirst().supportId()).isEqualTo(work);
        });
        fireOn(due.minusDays(1));
        assertThat(open(person)).isEmpty();
        fireOn(due);
        assertThat(open(person)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.SUPPORT_CHECK);
            assertThat(task.assignee().user()).isEqualTo(placement.caseworker());
            assertThat(task.about()).isEqualTo(work);
        });
        fireOn(due.plusDays(1));
        assertThat(open(person)).hasSize(1);
        scenes.send(new SupportCommand.RecordOutcome(work,
                Supports.outcome(SupportKind.EMPLOYMENT, scenes.today(), WorkStatus.WAGE_FORMAL)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(open(person)).isEmpty());
        scenes.send(new SupportCommand.End(work, SupportEnding.DONE, scenes.today()));
        assertThat(sql.sql("select count(*) from read.support_timer where target = ?").param(work).query(Long.class).single()).isZero();
    }

    private void fireOn(LocalDate day) {
        TestClock.at(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant(), () -> {
            timers.fireDue();
        });
    }

    private List<TaskRow> open(UUID person) {
        return tasks.ofFile(scenes.anyone, person).stream().filter(task -> task.state() == TaskState.OPEN)
                .filter(task -> task.kind() == TaskKind.SUPPORT_CHECK).toList();
    }

    @Test
    void R34_what_was_put_right_stands_with_the_right_values_and_what_was_said_first_stays_on_the_timeline() {
        UUID person = scenes.registered(placement);
        scenes.needing(person, ServiceCode.SCHOOL_ENROLMENT);
        UUID school = scenes.begun(person, SupportKind.SCHOOL, scenes.today());
        Outcome said = Supports.outcome(SupportKind.SCHOOL, scenes.today(), SchoolStatus.DROPPED_OUT);
        scenes.send(new SupportCommand.RecordOutcome(school, said));
        Outcome right = Supports.outcome(said.outcomeId(), SupportKind.SCHOOL, scenes.today(), SchoolStatus.ATTENDING);
        scenes.send(new SupportCommand.CorrectOutcome(school, right, Personal.of("another child")));
        assertThat(queries.ofFile(caseworker, person).supports().getFirst().outcomes()).singleElement().satisfies(found -> {
            assertThat(found.outcome()).isEqualTo(right);
            assertThat(found.corrected()).isTrue();
        });
        assertThat(files.timeline(scenes.anyone, person, Set.of(TimelineKind.REINTEGRATION), null, 50)).hasSize(3);
    }

    @Test
    void R34_who_pays_as_it_was_put_right_stands_with_the_support_and_what_was_told_first_stays_on_the_timeline() {
        UUID person = scenes.registered(placement);
        scenes.needing(person, ServiceCode.SCHOOL_ENROLMENT);
        UUID school = scenes.begun(person, SupportKind.SCHOOL, scenes.today());
        Grants.open(commands, sql, "PAYS-1", scenes.today(), scenes.today().plusYears(1));
        scenes.send(new SupportCommand.CorrectPayer(school, "PAYS-1", Personal.of("another donor")));

        assertThat(queries.ofFile(caseworker, person).supports().getFirst().plan().fundedBy()).isEqualTo("PAYS-1");
        assertThat(files.timeline(scenes.anyone, person, Set.of(TimelineKind.REINTEGRATION), null, 50)).filteredOn(
                entry -> entry.eventName().equals("support.payer-corrected")).singleElement().satisfies(entry -> {
                    assertThat(entry.facts()).containsEntry("paidBy", "PAYS-1").containsEntry("insteadOf", "");
                    assertThat(entry.text()).isEqualTo(Personal.of("another donor"));
                });
        assertThatThrownBy(() -> scenes.send(new SupportCommand.CorrectPayer(school, "NO-SUCH", Personal.of("another donor"))))
                .hasMessage("funding.unknown at fundedBy");
    }

    @Test
    void reintegration_is_achieved_when_the_scale_improved_a_band_and_the_person_takes_part_by_choice() {
        UUID person = scenes.registered(placement);
        scenes.needing(person);
        assertThat(queries.ofFile(scenes.anyone, person).achievement().verdict()).isEqualTo(Verdict.NOT_KNOWN);
        scenes.send(new ReviewCommand.Record(UUID.randomUUID(),
                Supports.review(person, scenes.today(), ChosenActivity.WORK, true, scenes.today().minusMonths(3), 4)));
        measured(person, scenes.today().minusMonths(8), 40);
        assertThat(queries.ofFile(scenes.anyone, person).achievement().verdict()).as("severe, and measured once").isEqualTo(Verdict.NO);
        measured(person, scenes.today(), 33);
        Achievement achievement = queries.ofFile(scenes.anyone, person).achievement();
        assertThat(achievement.verdict()).isEqualTo(Verdict.YES);
        assertThat(achievement.restriction().latest().band()).isEqualTo("MODERATE");
        assertThat(queries.ofFile(caseworker, person).achievement().verdict()).as("for somebody who may not read measures")
                .isEqualTo(Verdict.NOT_KNOWN);
    }

    private void measured(UUID person, LocalDate on, int score) {
        scenes.send(new MeasureCommand.Record(UUID.randomUUID(), new Measurement(person, Instrument.P_SCALE, on,
                new BigDecimal(score), null, null, null, false, null, null)));
    }

    @Test
    void a_file_that_is_out_of_reach_shows_nothing_and_words_are_for_those_who_may_read_medical_details() {
        UUID person = scenes.registered(placement);
        scenes.needing(person, ServiceCode.SCHOOL_ENROLMENT);
        scenes.begun(person, SupportKind.SCHOOL, scenes.today());
        scenes.send(new ReviewCommand.Record(UUID.randomUUID(),
                Supports.review(person, scenes.today(), ChosenActivity.SCHOOL, true, scenes.today().minusMonths(5), 4)));
        Viewer other = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.OWN, Permission.values());
        assertThat(queries.ofFile(other, person).isEmpty()).isTrue();
        assertThat(queries.due(other, null, scenes.today().plusYears(1), null, 50).checks()).isEmpty();
        Viewer bare = Looking.with(placement.caseworker(), team, Scope.OWN, Permission.REINTEGRATION_READ);
        assertThat(Opened.in(queries.ofFile(bare, person))).noneMatch(word -> word.contains("market") || word.contains("of my own"));
        assertThat(queries.due(bare, null, scenes.today().plusYears(1), null, 50).checks()).singleElement()
                .satisfies(check -> assertThat(check.nameWithheld()).isTrue());
        assertThat(Opened.in(queries.ofFile(caseworker, person))).contains("earn something of my own", "wants to sell at the market");
        Viewer nobody = Looking.with(UUID.randomUUID(), team, Scope.ALL, Permission.FILE_READ);
        assertThatThrownBy(() -> queries.ofFile(nobody, person)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> queries.budget(nobody)).isInstanceOf(NotAllowed.class);
        assertThat(sql.sql("select count(*) from audit.file_read where actor = ? and look = 'FILE'").param(caseworker.user())
                .query(Long.class).single()).isPositive();
    }

    @Test
    void nothing_that_was_said_of_an_erased_person_can_be_read_and_every_count_and_sum_stays() {
        UUID line = scenes.line("500");
        UUID person = scenes.registered(placement);
        scenes.needing(person, ServiceCode.MICRO_GRANT);
        UUID grant = scenes.begun(person, SupportKind.GRANT, scenes.today());
        Disbursement paid = Supports.payment(line, "120", scenes.today());
        scenes.send(new SupportCommand.Disburse(grant, paid));
        scenes.send(new SupportCommand.CorrectDisbursement(grant,
                Supports.payment(paid.disbursementId(), line, "110", scenes.today()), Personal.of("counted again by Zeferina")));
        scenes.send(new ReviewCommand.Record(UUID.randomUUID(),
                Supports.review(person, scenes.today(), ChosenActivity.WORK, true, scenes.today().minusMonths(5), 4)));
        assertThat(shown(person)).contains("earn something of my own", "a sewing machine", "wants to sell at the market",
                "counted again by Zeferina");

        scenes.send(new SurvivorCommand.RequestErasure(person, ErasureGround.PERSON_ASKED.name()));
        Viewer officer = Looking.everywhere();
        approve(officer, person);

        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(shown(person)).doesNotContain("earn something of my own",
                "a sewing machine", "wants to sell at the market", "counted again by Zeferina"));
        assertThat(queries.budget(scenes.anyone)).filteredOn(row -> row.lineId().equals(line)).singleElement()
                .satisfies(row -> assertThat(row.paid()).isEqualByComparingTo("110"));
        assertThat(queries.ofFile(scenes.anyone, person).supports()).hasSize(1);
        assertThatThrownBy(() -> scenes.send(new SupportCommand.RecordOutcome(grant,
                Supports.outcome(SupportKind.GRANT, scenes.today(), org.amparo.vocabulary.BusinessStatus.OPERATING))))
                .hasMessageStartingWith("R36");
    }

    @Autowired
    private org.amparo.access.Commands commands;
    @Autowired
    private org.amparo.platform.EventStream events;

    private void approve(Viewer officer, UUID person) {
        commands.send(officer, UUID.randomUUID(), new SurvivorCommand.ApproveErasure(person));
    }

    private List<String> shown(UUID person) {
        List<Object> all = new java.util.ArrayList<>();
        all.add(queries.ofFile(scenes.anyone, person));
        all.add(files.timeline(scenes.anyone, person, Set.of(), null, 200));
        queries.ofFile(scenes.anyone, person).supports().forEach(support -> all.add(events.of(support.supportId(), null)));
        return Opened.in(all);
    }
}
