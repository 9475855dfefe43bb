package org.amparo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.survivor.FilesOfTests;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class FileChecksTest {

    @Autowired
    private FileChecks checks;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private FilesOfTests files;

    @Test
    void a_tenth_of_a_teams_files_is_drawn_each_month_the_same_ones_whenever_it_is_drawn() {
        UUID team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        IntStream.range(0, 25).forEach(i -> files.register(new Placement(worker.user(), team, "CO05", null)));

        checks.raise(YearMonth.of(2026, 11));

        List<TaskRow> sample = tasks.today(supervisor, 50);
        assertThat(sample).hasSize(3).allSatisfy(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.FILE_CHECK);
            assertThat(task.dueOn()).isEqualTo(YearMonth.of(2026, 11).atEndOfMonth());
        });
        assertThat(tasks.today(worker, 50)).isEmpty();
        checks.raise(YearMonth.of(2026, 11));
        assertThat(tasks.today(supervisor, 50)).isEqualTo(sample);
        checks.raise(YearMonth.of(2026, 12));
        assertThat(tasks.today(supervisor, 50)).hasSize(6);
    }
}
