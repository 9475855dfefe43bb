package org.amparo.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.survivor.FilesOfTests;
import org.amparo.platform.JobLock;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class BulkJobsTest {

    @Autowired
    private BulkJobs jobs;
    @Autowired
    private BulkRows rows;
    @Autowired
    private FileAssignment assignment;
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

    /** 300 in ten seconds is what people ask for; here they must be done well within it on a busy machine. */
    @Test
    void three_hundred_files_change_hands_in_ten_seconds_each_once() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        List<UUID> chosen = files(team, 300);
        long start = System.nanoTime();

        UUID job = jobs.start(supervisor, FileAssignment.KIND, chosen, FileAssignment.to(worker.user(), worker.organisation()));

        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(jobs.of(supervisor, job).isEnded()).isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(jobs.of(supervisor, job)).extracting(BulkJob::total, BulkJob::done, BulkJob::refused).containsExactly(300L, 300L, 0L);
        assertThat(owners(chosen)).containsOnly(worker.user());
        assertThat(assignments(chosen)).isEqualTo(300);
    }

    @Test
    void a_file_out_of_reach_is_refused_and_the_others_are_done() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        UUID elsewhere = files(team(), 1).getFirst();
        List<UUID> chosen = Stream.concat(Stream.of(elsewhere), files(team, 3).stream()).toList();

        UUID job = jobs.start(supervisor, FileAssignment.KIND, chosen, FileAssignment.to(worker.user(), null));

        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(jobs.of(supervisor, job).isEnded()).isTrue());
        assertThat(jobs.refused(supervisor, job)).containsExactly(new BulkJob.Refused(elsewhere, "form.notFound"));
        assertThat(jobs.of(supervisor, job).done()).isEqualTo(3);
    }

    @Test
    void a_job_killed_in_the_middle_is_taken_up_and_no_row_is_done_twice() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        List<UUID> chosen = files(team, 100);
        UUID job = UUID.randomUUID();
        rows.insert(new BulkRows.Open(job, FileAssignment.KIND, FileAssignment.to(worker.user(), null), null, supervisor.user()), chosen,
                clock.instant());
        AtomicInteger sent = new AtomicInteger();
        BulkRun dying = run((by, id, channel, command) -> {
            commands.send(by, id, channel, command);
            if (sent.incrementAndGet() > 55) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> dying.carryOn(job, Map.of(FileAssignment.KIND, assignment))).hasRootCauseInstanceOf(Killed.class);
        assertThat(jobs.of(supervisor, job).isEnded()).isFalse();

        jobs.resume();

        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(jobs.of(supervisor, job).isEnded()).isTrue());
        assertThat(jobs.of(supervisor, job).done()).isEqualTo(100);
        assertThat(assignments(chosen)).isEqualTo(100);
    }

    @Test
    void a_job_is_begun_and_seen_only_by_those_who_may() {
        UUID team = team();
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        List<UUID> chosen = files(team, 1);
        assertThatThrownBy(() -> jobs.start(worker, FileAssignment.KIND, chosen, FileAssignment.to(worker.user(), null)))
                .isInstanceOf(NotAllowed.class);

        UUID job = jobs.start(supervisor, FileAssignment.KIND, chosen, FileAssignment.to(worker.user(), null));

        assertThatThrownBy(() -> jobs.of(worker, job)).isInstanceOf(NotAllowed.class);
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

    private UUID team() {
        return teams.create(staff.administrator(), "Team " + UUID.randomUUID());
    }

    private List<UUID> files(UUID team, int count) {
        return IntStream.range(0, count).mapToObj(i -> files.register(new Placement(null, team, "CO05", null))).toList();
    }

    private List<UUID> owners(List<UUID> chosen) {
        return sql.sql("select caseworker from read.survivor where survivor_id = any(?::uuid[])").param(texts(chosen)).query(UUID.class)
                .list();
    }

    private long assignments(List<UUID> chosen) {
        return sql.sql("select count(*) from es.event where event_name = 'survivor.assigned' and aggregate_id = any(?::uuid[])")
                .param(texts(chosen)).query(Long.class).single();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
