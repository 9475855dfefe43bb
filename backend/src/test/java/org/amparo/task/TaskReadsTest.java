package org.amparo.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Teams;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FilesOfTests;
import org.amparo.task.TaskQueries.Whose;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AmparoTest
class TaskReadsTest {

    @Autowired
    private Commands commands;
    @Autowired
    private TaskQueries tasks;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private Teams teams;
    @Autowired
    private People people;
    @Autowired
    private Clock clock;
    @Autowired
    private FilesOfTests files;

    @Test
    void a_task_for_a_colleague_stands_in_their_day_with_the_name_of_the_person_it_is_about() {
        UUID team = team();
        Viewer rosa = staff.viewer(Role.CASEWORKER, team);
        Viewer ivan = staff.viewer(Role.CASEWORKER, team);
        UUID file = files.register(new Placement(ivan.user(), team, "CO05", null));
        UUID task = give(rosa, ivan, file, "Call the school", 3);

        TaskRow row = tasks.today(ivan, 50).getFirst();

        assertThat(row.taskId()).isEqualTo(task);
        assertThat(row.title()).isEqualTo(Personal.of("Call the school"));
        assertThat(row.fullName()).isEqualTo(Personal.of("Ana Lucía Restrepo"));
        assertThat(row.givenBy()).isEqualTo(rosa.user());
        assertThat(tasks.today(rosa, 50)).isEmpty();
        assertThat(tasks.page(rosa, Whose.GIVEN, true, null, 50).rows()).extracting(TaskRow::taskId).containsExactly(task);
        assertThat(tasks.ofFile(ivan, file)).extracting(TaskRow::taskId).containsExactly(task);
    }

    @Test
    void whoever_may_not_read_the_file_sees_the_task_without_the_name() {
        UUID team = team();
        Viewer rosa = staff.viewer(Role.CASEWORKER, team);
        UUID elsewhere = files.register(new Placement(UUID.randomUUID(), team(), "CO05", null));
        UUID task = give(rosa, rosa, elsewhere, "Ask for the X-ray", 0);

        TaskRow row = tasks.today(rosa, 50).getFirst();

        assertThat(row.taskId()).isEqualTo(task);
        assertThat(row.fullName()).isNull();
        assertThat(row.nameWithheld()).isTrue();
    }

    @Test
    void a_task_of_the_queue_is_seen_by_the_role_it_is_for_until_somebody_takes_it() {
        UUID team = team();
        Viewer worker = staff.viewer(Role.CASEWORKER, team);
        Viewer supervisor = staff.viewer(Role.SUPERVISOR, team);
        Viewer other = staff.viewer(Role.SUPERVISOR, team);
        UUID task = UUID.randomUUID();
        commands.send(Viewer.SYSTEM, UUID.randomUUID(), new TaskCommand.RaiseTask(task, TaskKind.FILE_CHECK, null, null, today(),
                Assignee.supervisorsOf(team), null));

        assertThat(tasks.today(worker, 50)).isEmpty();
        assertThat(tasks.today(supervisor, 50)).extracting(TaskRow::taskId).containsExactly(task);
        send(supervisor, new TaskCommand.HandOnTask(task, Assignee.colleague(supervisor.user(), team), supervisor.organisation()));

        assertThat(tasks.page(other, Whose.QUEUE, true, null, 50).rows()).isEmpty();
        assertThat(tasks.page(other, Whose.TEAM, true, null, 50).rows()).extracting(TaskRow::taskId).containsExactly(task);
        assertThat(tasks.page(supervisor, Whose.MINE, true, null, 50).rows()).extracting(TaskRow::taskId).containsExactly(task);
    }

    @Test
    void the_longest_overdue_comes_first_and_pages_join_without_gap_or_repeat() throws Exception {
        Viewer rosa = staff.viewer(Role.CASEWORKER, team());
        List<UUID> given = IntStream.range(0, 7).mapToObj(i -> give(rosa, rosa, null, "Task " + i, 7 - i)).toList().reversed();

        assertThat(tasks.today(rosa, 50)).extracting(TaskRow::taskId).containsExactlyElementsOf(given);
        TaskQueries.Page first = tasks.page(rosa, Whose.MINE, true, null, 4);
        assertThat(first.rows()).extracting(TaskRow::taskId).containsExactlyElementsOf(given.subList(0, 4));
        TaskQueries.Page second = tasks.page(rosa, Whose.MINE, true, first.next(), 4);
        assertThat(second.rows()).extracting(TaskRow::taskId).containsExactlyElementsOf(given.subList(4, 7));
        assertThat(second.next()).isNull();

        for (UUID task : given) {
            send(rosa, new TaskCommand.CompleteTask(task));
            Thread.sleep(2); // the stamp of an event has milliseconds
        }
        assertThat(tasks.counts(rosa)).isEqualTo(new TaskQueries.Counts(0, 0));
        TaskQueries.Page ended = tasks.page(rosa, Whose.MINE, false, null, 4);
        assertThat(ended.rows()).extracting(TaskRow::taskId).containsExactlyElementsOf(given.reversed().subList(0, 4));
        assertThat(tasks.page(rosa, Whose.MINE, false, ended.next(), 4).rows()).extracting(TaskRow::taskId)
                .containsExactlyElementsOf(given.reversed().subList(4, 7));
    }

    @Test
    void the_calendar_has_the_tasks_between_two_days_both_counted_ones_own_and_those_of_the_queue() {
        UUID team = team();
        Viewer rosa = staff.viewer(Role.CASEWORKER, team);
        Viewer ivan = staff.viewer(Role.CASEWORKER, team);
        UUID own = give(rosa, rosa, null, "Mine", 3);
        give(rosa, rosa, null, "Later", 4);
        UUID done = give(rosa, rosa, null, "Done", 3);
        send(rosa, new TaskCommand.CompleteTask(done));
        give(ivan, ivan, null, "His", 3);
        UUID queued = UUID.randomUUID();
        send(ivan, new TaskCommand.GiveTask(queued, null, Personal.of("Anyone"), today().plusDays(2), Assignee.queue(team),
                ivan.organisation()));

        assertThat(tasks.between(rosa, today().plusDays(2), today().plusDays(3), Scope.OWN)).extracting(TaskRow::taskId)
                .containsExactly(queued, own);
        assertThatThrownBy(() -> tasks.between(rosa, today(), today().plusDays(63), Scope.OWN)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_task_of_another_team_is_neither_seen_nor_done() {
        Viewer rosa = staff.viewer(Role.CASEWORKER, team());
        Viewer stranger = staff.viewer(Role.CASEWORKER, team());
        UUID task = give(rosa, rosa, null, "Ours", 0);

        assertThatThrownBy(() -> send(stranger, new TaskCommand.CompleteTask(task))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> give(stranger, rosa, null, "Theirs", 0)).isInstanceOf(NotAllowed.class);
        assertThat(people.colleagues(rosa)).extracting(People.Staff::user).contains(rosa.user()).doesNotContain(stranger.user());
    }

    @Test
    void a_day_asks_as_many_statements_for_twelve_tasks_as_for_one() {
        UUID team = team();
        Viewer one = staff.viewer(Role.CASEWORKER, team);
        Viewer twelve = staff.viewer(Role.CASEWORKER, team);
        give(one, one, files.register(new Placement(one.user(), team, "CO05", null)), "One", 0);
        IntStream.range(0, 12).forEach(
                i -> give(twelve, twelve, files.register(new Placement(twelve.user(), team, "CO05", null)), "Task " + i, i));

        assertThat(Statements.in(() -> assertThat(tasks.today(twelve, 50)).hasSize(12)))
                .isEqualTo(Statements.in(() -> assertThat(tasks.today(one, 50)).hasSize(1))).isPositive();
    }

    private UUID team() {
        return teams.create(staff.administrator(), "Team " + UUID.randomUUID());
    }

    private UUID give(Viewer by, Viewer to, UUID file, String title, int days) {
        UUID task = UUID.randomUUID();
        send(by, new TaskCommand.GiveTask(task, file, Personal.of(title), today().plusDays(days),
                Assignee.colleague(to.user(), to.team()), by.organisation()));
        return task;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void send(Viewer by, Command command) {
        commands.send(by, UUID.randomUUID(), command);
    }
}
