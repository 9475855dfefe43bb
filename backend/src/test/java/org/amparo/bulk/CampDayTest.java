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
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.bulk.BulkJob.Row;
import org.amparo.bulk.BulkJob.RowState;
import org.amparo.bulk.BulkJob.Why;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.caseplan.ServiceForMany;
import org.amparo.caseplan.StatusForMany;
import org.amparo.funding.Grants;
import org.amparo.platform.JobLock;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.TravelMode;
import org.amparo.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One form for everybody who came to a camp day, and one move for many cases: each row by the rules of its own case. */
@AmparoTest
class CampDayTest {

    private static final Personal<String> NOTE = Personal.of("shown how to care for the residual limb");
    private static final UUID CENTRE = UUID.randomUUID();

    @Autowired
    private BulkJobs jobs;
    @Autowired
    private BulkRows rows;
    @Autowired
    private ServiceForMany serviceForMany;
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
    private FilesOfTests files;
    @Autowired
    private JdbcClient sql;

    private UUID team;
    private Viewer supervisor;

    @BeforeEach
    void aTeam() {
        team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        supervisor = staff.viewer(Role.SUPERVISOR, team);
        Grants.open(commands, sql, "NO-2026-1", LocalDate.now(clock).minusYears(1), LocalDate.now(clock).plusYears(1));
    }

    @Test
    void sixty_people_get_one_service_each_and_every_refusal_names_its_rule() {
        List<UUID> chosen = new ArrayList<>(inAssessment(57, ServiceCode.PHYSIOTHERAPY));
        UUID noNeed = inAssessment(1, ServiceCode.LEGAL_AID).getFirst();
        UUID noCase = files.register(new Placement(null, team, "CO05", null));
        UUID elsewhere = files.register(new Placement(null, UUID.randomUUID(), "CO05", null));
        chosen.addAll(List.of(noNeed, noCase, elsewhere));

        UUID job = record(chosen, campDay(false));

        assertThat(jobs.of(supervisor, job)).extracting(BulkJob::total, BulkJob::done, BulkJob::refused).containsExactly(60L, 57L, 3L);
        assertThat(services(chosen)).isEqualTo(57);
        List<Row> results = jobs.rows(supervisor, job);
        assertThat(results).filteredOn(row -> row.state() == RowState.REFUSED).extracting(Row::survivorId, Row::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(noNeed, new Why("R15", List.of())),
                        org.assertj.core.groups.Tuple.tuple(noCase, new Why("case.none", List.of())),
                        org.assertj.core.groups.Tuple.tuple(elsewhere, new Why("form.notFound", List.of())));
        assertThat(results).extracting(Row::fileNumber).filteredOn(number -> number == null).as("the file out of reach only").hasSize(1);
        assertThat(travelAndCost(chosen.getFirst())).containsExactly(CENTRE.toString(), "CAMP_EVENT", "14", "60", "2.5", "USD",
                "NO-2026-1");
    }

    @Test
    void filling_in_the_same_camp_day_again_adds_nothing() {
        List<UUID> chosen = inAssessment(3, ServiceCode.PHYSIOTHERAPY);
        UUID sent = UUID.randomUUID();
        jobs.start(supervisor, sent, ServiceForMany.KIND, chosen, campDay(false), NOTE);
        jobs.start(supervisor, sent, ServiceForMany.KIND, chosen, campDay(false), NOTE);
        ended(sent);

        UUID again = record(chosen, campDay(false));

        assertThat(jobs.rows(supervisor, again)).extracting(Row::why).containsOnly(new Why("R43.service", List.of()));
        assertThat(services(chosen)).isEqualTo(3);
    }

    @Test
    void emergency_help_needs_no_need_and_reaches_a_case_that_was_just_opened() {
        UUID person = files.register(new Placement(null, team, "CO05", null));
        open(person);

        UUID job = record(List.of(person), campDay(true));

        assertThat(jobs.of(supervisor, job).done()).isEqualTo(1);
    }

    @Test
    void a_camp_day_killed_in_the_middle_is_taken_up_and_nobody_is_served_twice() {
        List<UUID> chosen = inAssessment(60, ServiceCode.PHYSIOTHERAPY);
        UUID job = UUID.randomUUID();
        rows.insert(new BulkRows.Open(job, ServiceForMany.KIND, campDay(false), NOTE, supervisor.user()), chosen, clock.instant());
        AtomicInteger sent = new AtomicInteger();
        BulkRun dying = run((by, id, channel, command) -> {
            commands.send(by, id, channel, command);
            if (sent.incrementAndGet() > 25) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> dying.carryOn(job, Map.of(ServiceForMany.KIND, serviceForMany))).hasRootCauseInstanceOf(Killed.class);

        jobs.resume();

        ended(job);
        assertThat(jobs.of(supervisor, job).done()).isEqualTo(60);
        assertThat(services(chosen)).isEqualTo(60);
        assertThat(sql.sql("select words from bulk.job where job_id = ?").param(job).query(String.class).optional()).isEmpty();
    }

    @Test
    void what_fits_nobody_is_refused_before_anything_begins() {
        List<UUID> chosen = List.of(UUID.randomUUID());
        ServiceDelivered tooFar = service(false, LocalDate.now(clock), 1_501);
        ServiceDelivered tomorrow = service(false, LocalDate.now(clock).plusDays(1), 14);

        assertThatThrownBy(() -> record(chosen, ServiceForMany.with(tooFar))).isInstanceOfSatisfying(RuleBroken.class,
                refusal -> assertThat(refusal.rule()).isEqualTo("R42"));
        assertThatThrownBy(() -> record(chosen, ServiceForMany.with(tomorrow))).isInstanceOfSatisfying(RuleBroken.class,
                refusal -> assertThat(refusal.rule()).isEqualTo("R7.future"));
        assertThatThrownBy(() -> jobs.start(supervisor, UUID.randomUUID(), StatusForMany.KIND, chosen,
                StatusForMany.with(StatusForMany.Move.PUT_ON_HOLD, LocalDate.now(clock), LocalDate.now(clock).plusDays(20)), null))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    }

    @Test
    void many_cases_are_put_on_hold_and_those_in_another_stage_say_so() {
        UUID active = active();
        UUID assessed = inAssessment(1, ServiceCode.PHYSIOTHERAPY).getFirst();
        UUID job = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);

        jobs.start(supervisor, job, StatusForMany.KIND, List.of(active, assessed),
                StatusForMany.with(StatusForMany.Move.PUT_ON_HOLD, today, today.plusDays(20)), Personal.of("the road is flooded"));

        ended(job);
        assertThat(jobs.rows(supervisor, job)).extracting(Row::state, Row::why).containsExactly(
                org.assertj.core.groups.Tuple.tuple(RowState.DONE, null), org.assertj.core.groups.Tuple.tuple(RowState.REFUSED,
                        new Why("case.move", List.of("code.CaseStage.ASSESSMENT", "code.CaseMove.PUT_ON_HOLD"))));
        assertThat(sql.sql("select stage from read.case_gate where survivor_id = ?").param(active).query(String.class).single())
                .isEqualTo("ON_HOLD");
    }

    // --- what the tests are made of

    private Map<String, String> campDay(boolean emergency) {
        return ServiceForMany.with(service(emergency, LocalDate.now(clock), 14));
    }

    private static ServiceDelivered service(boolean emergency, LocalDate day, int km) {
        return new ServiceDelivered(null, List.of(), ServiceCode.PHYSIOTHERAPY, CENTRE, null, day, BigDecimal.ONE, QuantityUnit.SESSION,
                "USD", DeliveryMode.CAMP_EVENT, false, emergency, false, null, new BigDecimal("2.50"), km, 60, TravelMode.WALKING,
                "NO-2026-1", null);
    }

    private UUID record(List<UUID> chosen, Map<String, String> with) {
        UUID job = UUID.randomUUID();
        jobs.start(supervisor, job, ServiceForMany.KIND, chosen, with, NOTE);
        ended(job);
        return job;
    }

    private void ended(UUID job) {
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(jobs.of(supervisor, job).isEnded()).isTrue());
    }

    private UUID open(UUID person) {
        UUID caseId = UUID.randomUUID();
        send(new CaseCommand.OpenOverLimit(caseId, person, LocalDate.now(clock), Personal.of("a camp day of tests")));
        return caseId;
    }

    private List<UUID> inAssessment(int people, ServiceCode need) {
        return IntStream.range(0, people).mapToObj(i -> {
            UUID person = files.register(new Placement(null, team, "CO05", null));
            UUID caseId = open(person);
            send(new CaseCommand.StartAssessment(caseId, UUID.randomUUID(), AssessmentType.INITIAL, LocalDate.now(clock)));
            send(new CaseCommand.IdentifyNeed(caseId, new Need(UUID.randomUUID(), need, Urgency.ROUTINE, Set.of(Barrier.DISTANCE),
                    NeedSource.SELF, LocalDate.now(clock), null)));
            return person;
        }).toList();
    }

    private UUID active() {
        UUID person = files.register(new Placement(null, team, "CO05", null));
        UUID caseId = open(person);
        LocalDate today = LocalDate.now(clock);
        UUID assessment = UUID.randomUUID();
        UUID need = UUID.randomUUID();
        send(new CaseCommand.StartAssessment(caseId, assessment, AssessmentType.INITIAL, today));
        send(new CaseCommand.IdentifyNeed(caseId,
                new Need(need, ServiceCode.PHYSIOTHERAPY, Urgency.ROUTINE, Set.of(), NeedSource.SELF, today, null)));
        send(new CaseCommand.CompleteAssessment(caseId, new org.amparo.caseplan.Assessment(assessment, today,
                List.of(new org.amparo.caseplan.PillarFinding(org.amparo.vocabulary.Pillar.REHABILITATION, NOTE)), null)));
        send(new CaseCommand.SetGoal(caseId, new org.amparo.caseplan.Goal(UUID.randomUUID(), List.of(need),
                org.amparo.vocabulary.Pillar.REHABILITATION, NOTE, null, null, null, null, today.plusMonths(3))));
        send(new CaseCommand.AgreePlan(caseId, today, null));
        send(new CaseCommand.SubmitPlan(caseId));
        send(new CaseCommand.ApprovePlan(caseId, null, null));
        return person;
    }

    private void send(Command command) {
        commands.send(Looking.everywhere(), UUID.randomUUID(), command);
    }

    private long services(List<UUID> people) {
        return sql.sql("select count(*) from read.service_delivered where survivor_id = any(?::uuid[])")
                .param(people.stream().map(UUID::toString).toArray(String[]::new)).query(Long.class).single();
    }

    private List<String> travelAndCost(UUID person) {
        return sql.sql("""
                select provider_id, mode, travel_km, travel_minutes, cost_to_person, currency, funded_by from read.service_delivered
                where survivor_id = ?""").param(person)
                .query((row, n) -> IntStream.rangeClosed(1, 7).mapToObj(column -> {
                    try {
                        return row.getString(column);
                    } catch (java.sql.SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                }).toList()).single();
    }

    private interface Sending {
        void send(Viewer by, UUID commandId, Channel channel, Command command);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private BulkRun run(Sending sending) {
        return new BulkRun(rows, sending::send, viewers, new JobLock(database), clock, 4);
    }
}
