package org.amparo.caseplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.RiskLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class CaseTimersTest {

    private static final LocalDate START = LocalDate.of(2021, 3, 1);

    @Autowired
    private CaseScenes scenes;
    @Autowired
    private TimerWorker worker;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    /**
     * A hundred cases of low, middle and high risk through a year. People of high risk are met on every due day; of the others nobody
     * is. Each follow-up must then be missed on the very day after its grace, once, and three in a row must raise one task.
     */
    @Test
    void a_year_of_a_hundred_cases_plays_through() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        List<Someone> people = new ArrayList<>();
        at(START.atTime(8, 0), () -> IntStream.range(0, 100).forEach(i -> {
            Someone someone = scenes.active(new Placement(UUID.randomUUID(), team, "CO05", null));
            scenes.send(new CaseCommand.SetRiskLevel(someone.caseId(), RiskLevel.values()[i % 3], START,
                    Cases.WORDS));
            people.add(someone);
        }));
        List<Someone> met = IntStream.range(0, 100).filter(i -> RiskLevel.values()[i % 3] == RiskLevel.HIGH).mapToObj(people::get).toList();

        for (LocalDate day = START; day.isBefore(START.plusYears(1)); day = day.plusDays(1)) {
            LocalDate today = day;
            at(day.atTime(6, 0), worker::fireDue);
            at(day.atTime(10, 0), () -> dueOn(today, met).forEach(due -> scenes.send(new CaseCommand.CompleteFollowUp(due.caseId(),
                    new FollowUpOutcome(due.followUp(), FollowUpResult.DONE, today, org.amparo.privacy.Personal.of("is well"), null)))));
        }

        long missedOfMet = sql.sql("select count(*) from read.follow_up where case_id = any(?::uuid[]) and result = 'MISSED'")
                .param(ids(met)).query(Long.class).single();
        assertThat(missedOfMet).isZero();
        assertThat(sql.sql("""
                select count(*) from read.follow_up where case_id = any(?::uuid[]) and result is null
                    and due_on + grace_days < ?""").params(ids(people), START.plusYears(1).minusDays(1)).query(Long.class).single())
                .as("follow-ups that nobody settled").isZero();
        assertThat(sql.sql("""
                select count(*) from read.follow_up where case_id = any(?::uuid[]) and result = 'MISSED'
                    and held_on <> due_on + grace_days + 1""").param(ids(people)).query(Long.class).single())
                .as("follow-ups missed on another day").isZero();
        assertThat(sql.sql("""
                select count(*) from (select payload -> 'followUp' ->> 'followUpId' from es.event
                    where event_name = 'followup.missed' and aggregate_id = any(?::uuid[]) group by 1 having count(*) > 1) twice""")
                .param(ids(people)).query(Long.class).single()).as("missed twice").isZero();
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(lostContact(supervisor)).hasSize(100 - met.size()));
        assertThat(sql.sql("select due_on from read.task where about = any(?::uuid[]) and kind = 'REVIEW_OVERDUE'").param(ids(people))
                .query(LocalDate.class).list()).as("reviews that nobody held").hasSize(100).containsOnly(START.plusDays(91));
    }

    @Test
    void the_question_whether_contact_is_lost_goes_when_the_person_is_found_again() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        List<Someone> people = new ArrayList<>();
        at(START.atTime(8, 0), () -> IntStream.range(0, 4).forEach(
                i -> people.add(scenes.active(new Placement(UUID.randomUUID(), team, "CO05", null)))));
        LocalDate day = START;
        for (; day.isBefore(START.plusDays(60)); day = day.plusDays(1)) {
            at(day.atTime(6, 0), worker::fireDue);
        }
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(lostContact(supervisor)).hasSize(4));

        LocalDate found = day;
        at(found.atTime(10, 0), () -> {
            scenes.send(attempt(people.get(0), true));
            scenes.send(attempt(people.get(1), false));
            scenes.send(new CaseCommand.CompleteFollowUp(people.get(2).caseId(),
                    new FollowUpOutcome(open(people.get(2)), FollowUpResult.DONE, found, Cases.WORDS, null)));
            scenes.send(new CaseCommand.CompleteFollowUp(people.get(3).caseId(),
                    new FollowUpOutcome(open(people.get(3)), FollowUpResult.NOT_FOUND, found, Cases.WORDS, null)));
        });

        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(lostContact(supervisor)).extracting(TaskRow::survivorId)
                .containsExactlyInAnyOrder(people.get(1).person(), people.get(3).person()));
    }

    @Test
    void each_third_follow_up_missed_in_a_row_asks_again_unless_the_question_is_still_open() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        List<Someone> people = new ArrayList<>();
        at(START.atTime(8, 0), () -> IntStream.range(0, 2).forEach(
                i -> people.add(scenes.active(new Placement(UUID.randomUUID(), team, "CO05", null)))));
        LocalDate day = START;
        for (; day.isBefore(START.plusDays(40)); day = day.plusDays(1)) {
            at(day.atTime(6, 0), worker::fireDue);
        }
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(lostContact(supervisor)).hasSize(2));
        UUID answered = lostContact(supervisor).getFirst().survivorId();
        scenes.send(supervisor, new TaskCommand.CompleteTask(lostContact(supervisor).getFirst().taskId()));
        for (; day.isBefore(START.plusDays(80)); day = day.plusDays(1)) {
            at(day.atTime(6, 0), worker::fireDue);
        }
        Eventually.holds(Duration.ofSeconds(30), () -> people.forEach(someone -> assertThat(
                sql.sql("select count(*) from read.task where survivor_id = ? and kind = 'LOST_CONTACT_CHECK'").param(someone.person())
                        .query(Integer.class).single())
                .isEqualTo(someone.person().equals(answered) ? 2 : 1)));
    }

    private CaseCommand attempt(Someone someone, boolean reached) {
        return new CaseCommand.RecordContactAttempt(someone.caseId(),
                new ContactAttempt(UUID.randomUUID(), ContactMethod.PHONE, scenes.today(), reached, Cases.WORDS));
    }

    private UUID open(Someone someone) {
        return sql.sql("select follow_up_id from read.follow_up where open_case = ?").param(someone.caseId()).query(UUID.class).single();
    }

    @Test
    void a_high_risk_that_nobody_attends_to_for_a_day_raises_a_task_that_goes_when_the_risk_is_resolved() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        LocalDateTime flagged = START.atTime(15, 0);
        UUID attended = UUID.randomUUID();
        UUID left = UUID.randomUUID();
        List<Someone> people = new ArrayList<>();
        at(flagged, () -> {
            for (UUID risk : List.of(attended, left)) {
                Someone someone = scenes.active(new Placement(UUID.randomUUID(), team, "CO05", null));
                scenes.send(new CaseCommand.FlagRisk(someone.caseId(),
                        new Risk(risk, ProtectionFlag.EVICTION, RiskLevel.HIGH, START, Cases.WORDS)));
                people.add(someone);
            }
        });
        at(flagged.plusHours(2), () -> scenes.send(new CaseCommand.DeliverService(people.getFirst().caseId(),
                Cases.service(START, UUID.randomUUID(), org.amparo.vocabulary.ServiceCode.LEGAL_AID, true))));

        at(flagged.plusHours(23), worker::fireDue);
        assertThat(tasks.today(supervisor, 50)).isEmpty();
        at(flagged.plusHours(24), worker::fireDue);
        at(flagged.plusHours(25), worker::fireDue);

        assertThat(tasks.today(supervisor, 50)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.RISK_UNATTENDED);
            assertThat(task.about()).isEqualTo(left);
        });
        at(flagged.plusHours(26),
                () -> scenes.send(new CaseCommand.ResolveRisk(people.getLast().caseId(), left, START.plusDays(1), Cases.WORDS)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks.today(supervisor, 50)).isEmpty());
    }

    private record Due(UUID caseId, UUID followUp) {
    }

    private List<Due> dueOn(LocalDate day, List<Someone> people) {
        return sql.sql("select case_id, follow_up_id from read.follow_up where open_case = any(?::uuid[]) and due_on = ?")
                .params(ids(people), day).query((row, n) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }

    private List<TaskRow> lostContact(Viewer supervisor) {
        return tasks.page(supervisor, TaskQueries.Whose.QUEUE, true, null, 200).rows().stream()
                .filter(task -> task.kind() == TaskKind.LOST_CONTACT_CHECK).toList();
    }

    private UUID team() {
        return teams.create(staff.administrator(), "Team " + UUID.randomUUID());
    }

    private void at(LocalDateTime moment, Runnable work) {
        TestClock.at(moment.atZone(clock.getZone()).toInstant(), work);
    }

    private static String[] ids(List<Someone> people) {
        return people.stream().map(someone -> someone.caseId().toString()).toArray(String[]::new);
    }
}
