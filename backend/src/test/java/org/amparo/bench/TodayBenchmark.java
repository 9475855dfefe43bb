package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.caseplan.ApprovalQueries;
import org.amparo.caseplan.CaseFilter;
import org.amparo.caseplan.CaseQueries;
import org.amparo.caseplan.CaseloadQueries;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.PsychosocialQueries;
import org.amparo.referral.ReferralQueries;
import org.amparo.rehabilitation.RehabFilter;
import org.amparo.rehabilitation.RehabQueries;
import org.amparo.reminder.DueWork;
import org.amparo.reminder.Reminders;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FilesOfTests;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TodayQueries;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskQueries;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.voice.FeedbackQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the list of today asks, for a caseworker with 25 cases among 300,000 files, for a therapist and for a supervisor; and the list of
 * files narrowed by risk, need and device. No question of theirs reads a whole table. Runs by hand:
 * {@code mvn -pl backend -Dtest=TodayBenchmark -Damparo.test.durable test}. The other files are rows only, with a case, a follow-up and a
 * task each, in the hands of 12,000 others.
 */
@Alone
@AmparoTest
class TodayBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=TodayBenchmark -Damparo.test.durable test";
    private static final int FILES = Integer.getInteger("amparo.bench.large", 300_000);
    private static final int CASES = 25;
    private static final long MILLIS_UNTIL_COUNTED = 11_000;

    @Autowired
    private TodayQueries today;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private CaseQueries cases;
    @Autowired
    private ApprovalQueries approvals;
    @Autowired
    private CaseloadQueries caseloads;
    @Autowired
    private ReferralQueries referrals;
    @Autowired
    private Reminders reminders;
    @Autowired
    private DueWork due;
    @Autowired
    private FeedbackQueries feedback;
    @Autowired
    private RehabQueries rehab;
    @Autowired
    private PsychosocialQueries support;
    @Autowired
    private Commands commands;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private FilesOfTests registering;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    @Test
    void the_list_of_today() throws Exception {
        UUID team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        for (int i = 0; i < CASES; i++) {
            UUID file = registering.register(new Placement(worker.user(), team, "CO05", worker.organisation()));
            commands.send(worker, UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), file, Personal.of("Call the school"),
                    LocalDate.now(clock), Assignee.colleague(worker.user(), team), worker.organisation()));
        }
        others();
        casesOfAll();
        otherWork();
        needsAndDevices();
        SurvivorFilter identified = new SurvivorFilter(null, null, FileStage.IDENTIFIED, null, null);
        Windows.Work page = i -> {
            today.tasks(worker, Map.of(), 20);
            files.count(worker, identified);
            tasks.today(worker, 40);
            cases.due(worker, new CaseFilter(Scope.OWN, Set.of(), null), 40);
            referrals.today(worker, LocalDate.now(clock).plusDays(7), 20);
            reminders.unread(worker);
            feedback.page(worker, FeedbackQueries.Part.OPEN, null, 200);
            support.due(worker, LocalDate.now(clock), 20);
            due.of(worker);
        };
        Viewer therapist = staff.viewer(Role.CLINICIAN, team);
        ofTherapist(therapist);
        Windows.Work pageOfTherapist = i -> {
            today.tasks(therapist, Map.of(), 20);
            tasks.today(therapist, 40);
            rehab.open(therapist, new RehabFilter(therapist.user()), 20);
            support.due(therapist, LocalDate.now(clock), 20);
            reminders.unread(therapist);
            due.of(therapist);
        };
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Windows.Work pageOfSupervisor = i -> {
            today.tasks(supervisor, Map.of(), 20);
            tasks.today(supervisor, 41);
            cases.due(supervisor, new CaseFilter(Scope.OWN, Set.of(), null), 41);
            approvals.waiting(supervisor, 50);
            caseloads.all(supervisor);
            feedback.page(supervisor, FeedbackQueries.Part.OPEN, null, 200);
            due.of(supervisor);
        };
        requireNoScan("caseworker", page);
        requireNoScan("therapist", pageOfTherapist);
        requireNoScan("supervisor", pageOfSupervisor);
        double[] times = Windows.times(50, 300, page);
        double[] ofSupervisor = Windows.times(50, 300, pageOfSupervisor);
        double[] ofReferrals = Windows.times(50, 300, i -> referrals.today(worker, LocalDate.now(clock).plusDays(7), 20));
        double[] ofFeedback = Windows.times(50, 300, i -> feedback.page(worker, FeedbackQueries.Part.OPEN, null, 200));
        double[] ofTherapy = Windows.times(50, 300, pageOfTherapist);
        double[] commits = Windows.times(50, 300, i -> sql.sql("insert into audit.file_read (at, actor, role, look, subjects) "
                + "values (now(), ?, 'CASEWORKER', 'LIST', '{}')").param(worker.user()).update());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        new BenchmarkReport(Path.of("..", "docs")).add(new Measure("today.%dk-files.25-cases.p95".formatted(FILES / 1000),
                Windows.quantile(times, 0.95), "ms", "<= 100",
                "p50 %.1f; all queries of the page and its bell; referrals alone p50 %.1f p95 %.1f; feedback alone p50 %.1f p95 %.1f; one durable row of the read audit p50 %.1f p95 %.1f; load %.0f"
                        .formatted(Windows.quantile(times, 0.5), Windows.quantile(ofReferrals, 0.5), Windows.quantile(ofReferrals, 0.95),
                                Windows.quantile(ofFeedback, 0.5), Windows.quantile(ofFeedback, 0.95), Windows.quantile(commits, 0.5),
                                Windows.quantile(commits, 0.95), load)),
                COMMAND);
        new BenchmarkReport(Path.of("..", "docs")).add(new Measure("today.%dk-files.therapist.p95".formatted(FILES / 1000),
                Windows.quantile(ofTherapy, 0.95), "ms", "<= 100",
                "p50 %.1f; 25 open episodes of rehabilitation and 5 of psychosocial support; load %.0f"
                        .formatted(Windows.quantile(ofTherapy, 0.5), load)),
                COMMAND);
        new BenchmarkReport(Path.of("..", "docs")).add(new Measure("today.%dk-files.supervisor.p95".formatted(FILES / 1000),
                Windows.quantile(ofSupervisor, 0.95), "ms", "<= 100",
                "p50 %.1f; with the queue of approvals and what each of the team carries; load %.0f"
                        .formatted(Windows.quantile(ofSupervisor, 0.5), load)),
                COMMAND);
        narrowed(worker);
    }

    /** Asks a few times over, then sees whether the database read any table of some size from its beginning to its end. */
    private void requireNoScan(String who, Windows.Work page) throws Exception {
        Map<String, Long> before = scans();
        Windows.times(5, 20, page);
        Map<String, Long> after = scans();
        after.keySet().removeIf(table -> after.get(table).equals(before.get(table)));
        assertThat(after).as("tables read as a whole for a " + who).isEmpty();
    }

    /** How often each large table was read as a whole; the database writes its figures down a moment later. */
    private Map<String, Long> scans() throws InterruptedException {
        Thread.sleep(MILLIS_UNTIL_COUNTED);
        Map<String, Long> scans = new TreeMap<>();
        sql.sql("""
                select schemaname || '.' || relname as name, seq_scan from pg_stat_user_tables
                where schemaname = 'read' and n_live_tup > 5000""")
                .query((RowCallbackHandler) row -> scans.put(row.getString("name"), row.getLong("seq_scan")));
        return scans;
    }

    /** The list of files as somebody sees it who may see them all, and as the caseworker of 25 does. */
    private void narrowed(Viewer worker) throws Exception {
        Viewer everyone = BenchFiles.everyone();
        for (Map<String, String> chosen : List.of(Map.of("risk", "HIGH"), Map.of("need", "REHABILITATION"), Map.of("need", "WHEELCHAIR"),
                Map.of("device", "REPLACEMENT_PAST"), Map.of("risk", "HIGH", "need", "REHABILITATION", "device", "REPLACEMENT_SOON"))) {
            SurvivorFilter filter = SurvivorFilter.NONE.selecting(chosen);
            double[] page = Windows.times(20, 100, i -> files.page(everyone, filter, null, 50));
            double[] count = Windows.times(5, 30, i -> files.count(everyone, filter));
            double[] own = Windows.times(20, 100, i -> {
                files.page(worker, filter, null, 50);
                files.count(worker, filter);
            });
            String name = chosen.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> one.getKey() + "-" + one.getValue())
                    .collect(Collectors.joining("+"));
            new BenchmarkReport(Path.of("..", "docs")).add(
                    new Measure("list.%s.%dk-files.p95".formatted(name, FILES / 1000), Windows.quantile(page, 0.95), "ms", "<= 100",
                            "first page of %,d for somebody who may see all; p50 %.1f; their count p50 %.1f p95 %.1f; page and count of a caseworker p95 %.1f; load %.0f"
                                    .formatted(files.count(everyone, filter), Windows.quantile(page, 0.5), Windows.quantile(count, 0.5),
                                            Windows.quantile(count, 0.95), Windows.quantile(own, 0.95),
                                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())),
                    COMMAND);
        }
    }

    /** Two needs a case, most of them open, and a device for every third person. */
    private void needsAndDevices() {
        sql.sql("update read.case_file set risk = (array['LOW', 'MEDIUM', 'MEDIUM', 'HIGH'])[1 + abs(hashtext(case_id::text)) % 4]")
                .update();
        sql.sql("""
                insert into read.need (case_id, need_id, survivor_id, service, pillar, urgency, barriers, source, identified_on, reviewed,
                    sequence)
                select c.case_id, md5(c.case_id::text || 'need' || n)::uuid, c.survivor_id,
                    case when n = 2 then 'SCHOLARSHIP' when abs(hashtext(c.case_id::text)) % 20 = 0 then 'WHEELCHAIR' else 'PROSTHETICS' end,
                    case n when 2 then 'EDUCATION' else 'REHABILITATION' end, 'ROUTINE', '{}', 'SELF', current_date,
                    case when abs(hashtext(c.case_id::text || n)) % 3 = 0 then 'MET' end, n
                from read.case_file c, generate_series(1, 2) n""")
                .update();
        sql.sql("""
                insert into read.device (order_id, survivor_id, step, step_since, ready, on_hold, product, heavy_labour, fittings, referred_on,
                    delivered_on, replacement_due, review_on, version, last_recorded_at)
                select md5('device ' || survivor_id)::uuid, survivor_id, 'DELIVERED', current_date - 400, true, false, 'CRUTCHES_ELBOW',
                    false, 1, current_date - 420, current_date - 400, current_date - 200 + abs(hashtext(survivor_id::text)) % 1500,
                    current_date - 30 + abs(hashtext(survivor_id::text || 'review')) % 365, 9, now()
                from read.survivor where registered and abs(hashtext(survivor_id::text || 'device')) % 3 = 0""")
                .update();
        sql.sql("""
                insert into read.case_gate (case_id, survivor_id, stage, risk)
                select case_id, survivor_id, stage, risk from read.case_file on conflict do nothing""").update();
        List.of("read.case_file", "read.case_gate", "read.need", "read.device")
                .forEach(table -> sql.sql("vacuum analyze " + table).update());
    }

    /** Rehabilitation, psychosocial support and feedback of all files, told over two and a half years and open for the last days; outcome checks of reintegration are among the tasks. */
    private void otherWork() {
        sql.sql("""
                insert into read.rehab_episode (episode_id, survivor_id, discipline, therapist, opened_on, planned, emergency, held, next_on,
                    exercises, ended_on)
                select md5('rehab ' || survivor_id)::uuid, survivor_id, 'PT', md5('therapist ' || abs(hashtext(survivor_id::text)) % 4000)::uuid,
                    current_date - 30, 10, false, 2, current_date + abs(hashtext(survivor_id::text)) % 20,
                    '{}', case when abs(hashtext(survivor_id::text)) % 3 > 0 then current_date end
                from read.survivor where registered""")
                .update();
        sql.sql("""
                insert into read.psychosocial_episode (episode_id, survivor_id, counsellor, opened_on, next_on, ended_on, last_recorded_at)
                select md5('support ' || survivor_id)::uuid, survivor_id,
                    md5('counsellor ' || abs(hashtext(survivor_id::text)) % 4000)::uuid, current_date - 30,
                    current_date + abs(hashtext(survivor_id::text)) % 20 - 3,
                    case when abs(hashtext(survivor_id::text)) % 10 > 0 then current_date end, now()
                from read.survivor where registered""").update();
        sql.sql("""
                with told as (select survivor_id, team, current_date - 900 + (900 * row_number() over (order by file_number)
                        / count(*) over ())::int as received from read.survivor where abs(hashtext(survivor_id::text)) % 5 = 0)
                insert into read.feedback (feedback_id, survivor_id, text_owner, type, sensitive, way, received_on, team, acknowledge_by,
                    answer_by, closed_on, late, received_by, last_recorded_at)
                select md5('feedback ' || survivor_id)::uuid, case when abs(hashtext(survivor_id::text)) % 2 = 0 then survivor_id end,
                    survivor_id, 'COMPLAINT', false, 'PHONE', received, team, received + 3, received + 14,
                    case when received < current_date - 18 then received + 10 end, false, md5('worker 1')::uuid, now()
                from told order by received""").update();
        List.of("read.rehab_episode", "read.psychosocial_episode", "read.feedback").forEach(table -> sql.sql("analyze " + table).update());
    }

    private void ofTherapist(Viewer therapist) {
        sql.sql("""
                update read.rehab_episode set therapist = ? where episode_id in (select e.episode_id from read.rehab_episode e
                    join read.survivor s on s.survivor_id = e.survivor_id where e.ended_on is null limit 25)""").param(therapist.user())
                .update();
        sql.sql("""
                update read.psychosocial_episode set counsellor = ? where episode_id in (select episode_id from read.psychosocial_episode
                    where ended_on is null limit 5)""").param(therapist.user()).update();
    }

    private void others() {
        sql.sql("""
                insert into read.survivor (survivor_id, file_number, caseworker, team, adm1, registered, sex, birth_year, version, last_recorded_at)
                select md5('file ' || n)::uuid, 'X' || n, md5('worker ' || n / 25)::uuid, md5('team ' || n / 250)::uuid, 'CO05', n % 20 > 0, 'F',
                    1950 + n % 60, 5, now() - make_interval(hours => n % 50000)
                from generate_series(1, ?) n""")
                .param(FILES).update();
        sql.sql("""
                insert into read.task (task_id, kind, state, survivor_id, due_on, for_user, for_team, given_by, given_at, version)
                select md5('task ' || n)::uuid, 'FILE_CHECK', case n % 3 when 0 then 'OPEN' else 'DONE' end, md5('file ' || n)::uuid,
                    current_date - 20 + n % 40, md5('worker ' || n / 25)::uuid, md5('team ' || n / 250)::uuid, md5('worker ' || n / 25)::uuid,
                    now(), 1
                from generate_series(1, ?) n""")
                .param(FILES).update();
    }

    private void casesOfAll() {
        sql.sql("""
                insert into read.case_file (case_id, survivor_id, stage, stage_since, opened_on, risk, review_due_on, version, last_recorded_at)
                select md5('case ' || survivor_id)::uuid, survivor_id, 'ACTIVE', now(), current_date - 200, 'MEDIUM', current_date + 60, 9, now()
                from read.survivor where registered""")
                .update();
        sql.sql("""
                insert into read.follow_up (case_id, follow_up_id, survivor_id, open_case, type, due_on, grace_days, sequence)
                select c.case_id, md5(c.case_id::text || n)::uuid, c.survivor_id, case when n = 1 then c.case_id end, 'HOME_VISIT',
                    current_date - 3 + abs(hashtext(c.case_id::text)) % 14, 2, n
                from read.case_file c, generate_series(1, 3) n""").update();
        sql.sql("""
                insert into read.survivor_gate (survivor_id, caseworker, team, adm1, registered, dead, erased)
                select survivor_id, caseworker, team, adm1, registered, false, false from read.survivor on conflict do nothing""").update();
        sql.sql("""
                insert into read.referral (referral_id, survivor_id, provider_id, service, urgency, state, recipient, sent_on, answer_by,
                    appointment_on, no_shows, result_overdue, version, last_recorded_at)
                select md5('referral ' || survivor_id)::uuid, survivor_id, md5('provider')::uuid, 'PROSTHETICS', 'ROUTINE',
                    (array['SENT', 'APPOINTMENT_SET', 'COMPLETED'])[1 + abs(hashtext(survivor_id::text)) % 3], 'OUTSIDE', current_date - 5,
                    current_date + 2, current_date + abs(hashtext(survivor_id::text)) % 20, 0, false, 3, now()
                from read.survivor where registered""").update();
        List.of("read.survivor", "read.survivor_gate", "read.task", "read.case_file", "read.follow_up", "read.referral")
                .forEach(table -> sql.sql("analyze " + table).update());
    }
}
