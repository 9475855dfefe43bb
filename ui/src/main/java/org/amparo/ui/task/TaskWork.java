package org.amparo.ui.task;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;
import org.springframework.stereotype.Component;

/** Tasks of the viewer and of the team's queue as rows of today; a tick completes one. */
@Component
class TaskWork implements WorkSource {

    private static final int SHOWN = 40;
    /** Of these the list of today has a row from the file itself, which cannot be ticked away; the task is for the bell and the mail. */
    private static final Set<TaskKind> TOLD_BY_THE_FILE = EnumSet.of(TaskKind.CONSENT_ENDS, TaskKind.GROWN_UP);

    private final TaskQueries tasks;
    private final TaskLines lines;

    TaskWork(TaskQueries tasks, TaskLines lines) {
        this.tasks = tasks;
        this.lines = lines;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.TASK_READ)
                ? Work.first(SHOWN, tasks.today(viewer, SHOWN + 1).stream()
                        .filter(task -> !(isToldByTheFile(task) && viewer.user().equals(task.assignee().user()))).toList(),
                        task -> lines.mine(viewer, task, today), Work.all("menu.tasks", Paths.TASKS))
                : List.of();
    }

    /** True for what the file itself says, with the step that answers it. */
    static boolean isToldByTheFile(TaskRow task) {
        return TOLD_BY_THE_FILE.contains(task.kind());
    }
}
