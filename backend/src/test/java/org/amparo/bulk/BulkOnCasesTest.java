package org.amparo.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.bulk.BulkJob.Row;
import org.amparo.bulk.BulkJob.RowState;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseFilter;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseRow;
import org.amparo.caseplan.CaseScenes;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.caseplan.CaseStage;
import org.amparo.caseplan.CaseloadQueries;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.StatusForMany;
import org.amparo.privacy.Personal;
import org.amparo.referral.ReferralScenes;
import org.amparo.survivor.FilesOfTests;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.platform.JobLock;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.RiskLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases at once as a team has them: each with an approved plan, a task, a follow-up that is due and a referral under way. */
@AmparoTest
class BulkOnCasesTest {

    private static final int CASES = 6;
    /** Of high risk, like all here; with so many a caseworker has room for five more (R38). */
    private static final int CARRIED = 12;
    private static final Personal<String> WHY = Personal.of("Her colleague left");

    @Autowired
    private BulkJobs jobs;
    @Autowired
    private BulkRows rows;
    @Autowired
    private StatusForMany statusForMany;
    @Autowired
    private CaseScenes scenes;
    @Autowired
    private ReferralScenes referrals;
    @Autowired
    private FilesOfTests files;
    @Autowired
    private CaseQueries cases;
    @Autowired
    private CaseloadQueries caseloads;
    @Autowired
    private Commands commands;
    @Autowired
    private Viewers viewers;
    @Autowired
    private DataSource database;
    @Autowired
    private Clock clock;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private JdbcClient sql;

    private UUID team;
    private Viewer supervisor;
    private Viewer leaving;

    @BeforeEach
    void aTeam() {
        team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        supervisor = staff.viewer(Role.SUPERVISOR, team);
        leaving = staff.viewer(Role.CASEWORKER, team);
    }

    @Test
    void the_cases_of_somebody_who_leaves_go_over_with_all_that_is_open_and_those_for_whom_there_is_no_room_say_so_and_stay() {
        Viewer coming = staff.viewer(Role.CASEWORKER, team);
        IntStream.range(0, CARRIED).forEach(i -> carried(placement(coming)));
        List<Someone> all = IntStream.range(0, CASES).mapToObj(i -> inTheMiddle()).toList();
        List<UUID> chosen = all.stream().map(Someone::person).toList();
        Map<String, String> to = FileAssignment.to(coming.user(), coming.organisation());

        UUID first = jobs.start(supervisor, FileAssignment.KIND, chosen, to);
        ended(first);

        List<Row> results = jobs.rows(supervisor, first);
        assertThat(results).extracting(Row::survivorId).containsExactlyElementsOf(chosen);
        assertThat(results).filteredOn(row -> row.state() == RowState.DONE).hasSize(CASES - 1);
        Row refused = results.stream().filter(row -> row.state() == RowState.REFUSED).findFirst().orElseThrow();
        assertThat(refused.why().rule()).isEqualTo("R38");
        assertThat(owner(refused.survivorId())).isEqualTo(leaving.user());
        assertThat(caseloads.of(supervisor, coming.user()).weight()).isEqualByComparingTo(BigDecimal.valueOf(34));

        UUID second = UUID.randomUUID();
        jobs.start(supervisor, second, FileAssignment.KIND, List.of(refused.survivorId()), FileAssignment.overLimit(to), WHY);
        ended(second);

        assertThat(jobs.of(supervisor, second).done()).isOne();
        assertThat(jobs.rows(supervisor, first)).as("what became of the first job stays written").isEqualTo(results);
        assertThat(caseloads.of(supervisor, leaving.user()).cases()).isZero();
        assertThat(cases.due(coming, new CaseFilter(Scope.OWN, Set.of(CaseStage.ACTIVE), null), 50)).hasSize(CASES)
                .allSatisfy(row -> assertThat(row.nextDue()).isEqualTo(scenes.today())).extracting(CaseRow::risk)
                .containsOnly(RiskLevel.HIGH);
        assertThat(sql.sql("select count(*) from read.referral where survivor_id = any(?) and state = 'SENT'")
                .param(chosen.toArray(UUID[]::new)).query(Long.class).single()).as("referrals go on").isEqualTo(CASES);
        assertThat(sql.sql("select count(*) from read.task where survivor_id = any(?) and kind = 'HAND_MADE' and state = 'OPEN'")
                .param(chosen.toArray(UUID[]::new)).query(Long.class).single()).as("tasks stay open").isEqualTo(CASES);
    }

    @Test
    void many_cases_rest_in_one_job_that_was_killed_in_the_middle_and_no_case_rests_twice() {
        List<Someone> all = new ArrayList<>(IntStream.range(0, CASES).mapToObj(i -> inTheMiddle()).toList());
        Someone resting = all.getLast();
        LocalDate today = scenes.today();
        scenes.send(new CaseCommand.PutOnHold(resting.caseId(), today, today.plusDays(9), WHY));
        List<UUID> chosen = all.stream().map(Someone::person).toList();
        UUID job = UUID.randomUUID();
        rows.insert(new BulkRows.Open(job, StatusForMany.KIND,
                StatusForMany.with(StatusForMany.Move.PUT_ON_HOLD, today, today.plusDays(20)), WHY, supervisor.user()), chosen,
                clock.instant());
        AtomicInteger sent = new AtomicInteger();
        BulkRun dying = new BulkRun(rows, (by, id, channel, command) -> {
            commands.send(by, id, channel, command);
            if (sent.incrementAndGet() > CASES / 2) {
                throw new Killed();
            }
        }, viewers, new JobLock(database), clock, 4);
        assertThatThrownBy(() -> dying.carryOn(job, Map.of(StatusForMany.KIND, statusForMany))).hasRootCauseInstanceOf(Killed.class);
        assertThat(jobs.of(supervisor, job).isEnded()).isFalse();

        jobs.resume();
        ended(job);

        assertThat(jobs.rows(supervisor, job)).filteredOn(row -> row.state() == RowState.DONE).hasSize(CASES - 1);
        assertThat(jobs.rows(supervisor, job)).filteredOn(row -> row.state() == RowState.REFUSED).singleElement().satisfies(row -> {
            assertThat(row.survivorId()).isEqualTo(resting.person());
            assertThat(row.why().values()).containsExactly("code.CaseStage.ON_HOLD", "code.CaseMove.PUT_ON_HOLD");
        });
        assertThat(sql.sql("select count(*) from es.event where event_name = 'case.put-on-hold' and aggregate_id = any(?::uuid[])")
                .param(all.stream().map(one -> one.caseId().toString()).toArray(String[]::new)).query(Long.class).single())
                .as("each case once").isEqualTo(CASES);
        assertThat(sql.sql("select hold_until from read.case_file where case_id = ?").param(resting.caseId()).query(LocalDate.class)
                .single()).as("the one that rested already keeps its own day").isEqualTo(today.plusDays(9));
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Placement placement(Viewer worker) {
        return new Placement(worker.user(), team, "CO05", worker.organisation());
    }

    private Someone inTheMiddle() {
        Someone someone = scenes.active(placement(leaving));
        LocalDate today = scenes.today();
        high(someone.caseId());
        scenes.send(new CaseCommand.ScheduleFollowUp(someone.caseId(), new FollowUp(UUID.randomUUID(), FollowUpType.PHONE, today)));
        commands.send(leaving, UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), someone.person(),
                Personal.of("Call the school"), today, Assignee.colleague(leaving.user(), team), leaving.organisation()));
        referrals.agrees(someone.person());
        referrals.refer(new ReferralScenes.Someone(someone.person(), someone.caseId(), placement(leaving)), referrals.provider(null));
        return someone;
    }

    private void carried(Placement placement) {
        UUID caseId = UUID.randomUUID();
        scenes.send(new CaseCommand.OpenOverLimit(caseId, files.register(placement), scenes.today(), WHY));
        high(caseId);
    }

    private void high(UUID caseId) {
        scenes.send(new CaseCommand.SetRiskLevel(caseId, RiskLevel.HIGH, scenes.today(), Personal.of("as talked about")));
    }

    private UUID owner(UUID person) {
        return sql.sql("select caseworker from read.survivor where survivor_id = ?").param(person).query(UUID.class).single();
    }

    private void ended(UUID job) {
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(jobs.of(supervisor, job).isEnded()).isTrue());
    }
}
