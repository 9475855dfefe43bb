package org.amparo.task;

import static org.assertj.core.api.Assertions.assertThat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.FileCheckFinding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class FileChecksTest {

    @Autowired
    private FileChecks checks;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private Commands commands;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private FilesOfTests files;

    @Test
    void a_check_ends_with_what_was_found_and_what_is_to_be_corrected_becomes_the_caseworkers_task() {
        UUID team = teams.create(staff.administrator(), "Team " + UUID.randomUUID());
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        files.register(new Placement(worker.user(), team, "CO05", null));
        checks.raise(YearMonth.of(2026, 11));
        TaskRow check = tasks.fileChecks(supervisor, 10).getFirst();
        assertThat(tasks.fileChecks(worker, 10)).isEmpty();
        assertThatThrownBy(() -> send(supervisor, new TaskCommand.CompleteTask(check.taskId()))).hasMessageContaining("task.finding");
        assertThatThrownBy(() -> send(supervisor, new TaskCommand.RecordFileCheck(check.taskId(), FileCheckFinding.TO_CORRECT, null)))
                .hasMessageContaining("form.required");

        send(supervisor, new TaskCommand.RecordFileCheck(check.taskId(), FileCheckFinding.TO_CORRECT,
                Personal.of("No day of the injury")));

        assertThat(tasks.fileChecks(supervisor, 10)).isEmpty();
        assertThat(tasks.ofFile(supervisor, check.survivorId())).filteredOn(task -> task.kind() == TaskKind.FILE_CHECK).singleElement()
                .satisfies(done -> {
                    assertThat(done.finding()).isEqualTo(FileCheckFinding.TO_CORRECT);
                    assertThat(done.remark()).isEqualTo(Personal.of("No day of the injury"));
                });
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks.today(worker, 10)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.FILE_TO_CORRECT);
            assertThat(task.remark()).isEqualTo(Personal.of("No day of the injury"));
        }));
    }

    private void send(Viewer by, TaskCommand command) {
        commands.send(by, UUID.randomUUID(), command);
    }

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
