package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.access.Viewer;
import org.amparo.bulk.BulkJob;
import org.amparo.bulk.BulkJobs;
import org.amparo.bulk.FileAssignment;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseScenes;
import org.amparo.caseplan.CaseScenes.Someone;
import org.amparo.caseplan.FollowUp;
import org.amparo.privacy.Personal;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.FollowUpType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files of a caseworker who leaves, each with an open case, an approved plan, a task and follow-ups of which one is due, given to a colleague
 * in one job with a supervisor's confirmation, since nobody has room for so many (R38). Runs by hand:
 * {@code mvn -pl backend -Dtest=ReassignBenchmark -Damparo.test.durable test}
 */
@Alone
@AmparoTest
class ReassignBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=ReassignBenchmark -Damparo.test.durable test";
    private static final int FILES = Integer.getInteger("amparo.bulk.files", 300);

    @Autowired
    private CaseScenes cases;
    @Autowired
    private BulkJobs jobs;
    @Autowired
    private Commands commands;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    @Test
    void files_with_open_cases_change_hands() throws Exception {
        UUID team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer leaving = staff.viewer(Role.CASEWORKER, team);
        Viewer coming = staff.viewer(Role.CASEWORKER, team);
        List<UUID> chosen = files(new Placement(leaving.user(), team, "CO05", leaving.organisation()), leaving);
        long start = System.nanoTime();

        UUID job = UUID.randomUUID();
        jobs.start(supervisor, job, FileAssignment.KIND, chosen,
                FileAssignment.overLimit(FileAssignment.to(coming.user(), coming.organisation())), Personal.of("Her colleague left"));

        Eventually.holds(Duration.ofMinutes(2), () -> assertThat(jobs.of(supervisor, job).isEnded()).isTrue());
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(jobs.of(supervisor, job)).extracting(BulkJob::total, BulkJob::done, BulkJob::refused)
                .containsExactly((long) FILES, (long) FILES, 0L);
        assertThat(sql.sql("select count(*) from read.survivor where caseworker = ?").param(coming.user()).query(Long.class).single())
                .isEqualTo(FILES);
        new BenchmarkReport(Path.of("..", "docs")).add(new Measure("bulk.%d-cases-reassigned".formatted(FILES), seconds, "s", "<= 10",
                "each with an open case; plan; task; due follow-up; four senders; load %.0f"
                        .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())),
                COMMAND);
    }

    private List<UUID> files(Placement placement, Viewer worker) throws Exception {
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            List<Future<UUID>> made = new java.util.ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                made.add(four.submit(() -> file(placement, worker)));
            }
            List<UUID> files = new java.util.ArrayList<>();
            for (Future<UUID> one : made) {
                files.add(one.get());
            }
            return files;
        }
    }

    private UUID file(Placement placement, Viewer worker) {
        Someone someone = cases.active(placement);
        LocalDate today = LocalDate.now(clock);
        cases.send(new CaseCommand.ScheduleFollowUp(someone.caseId(), new FollowUp(UUID.randomUUID(), FollowUpType.PHONE, today)));
        commands.send(worker, UUID.randomUUID(), new TaskCommand.GiveTask(UUID.randomUUID(), someone.person(),
                Personal.of("Call the school"), today, Assignee.colleague(worker.user(), placement.team()), worker.organisation()));
        return someone.person();
    }
}
