package org.amparo.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.amparo.ui.today.WorkSource;

/** Tasks of the viewer and of the team's queue as rows of today; a tick completes one. */
@org.springframework.stereotype.Component
class TaskWork implements WorkSource {

    private static final int SHOWN = 40;

    private final TaskQueries tasks;
    private final Commands commands;
    private final CurrentViewer current;

    TaskWork(TaskQueries tasks, Commands commands, CurrentViewer current) {
        this.tasks = tasks;
        this.commands = commands;
        this.current = current;
    }

    @Override
    public List<Work> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.TASK_READ)
                ? tasks.today(viewer, SHOWN).stream().map(task -> work(viewer, task, today)).toList()
                : List.of();
    }

    private Work work(Viewer viewer, TaskRow task, LocalDate today) {
        String words = TaskWords.of(task);
        return new Work(Work.toneOf(task.dueOn(), today), Work.stateOf(task.dueOn(), today), words, whom(task), task.dueOn(),
                DateWords.brief(task.dueOn(), today), next(task), viewer.may(Permission.TASK_WORK) ? tick(task, words) : null);
    }

    private static Work.Next next(TaskRow task) {
        return task.survivorId() == null
                ? null
                : new Work.Next(Labels.text("task.open"), Labels.text("today.action-on", Labels.text("task.open"), task.fileNumber()),
                        Paths.file(task.survivorId()), QueryParameters.empty());
    }

    private Work.Tick tick(TaskRow task, String words) {
        UUID id = task.taskId();
        return new Work.Tick(Labels.text("task.tick", words), Labels.text("task.done", words),
                () -> commands.send(current.get(), UUID.randomUUID(), new TaskCommand.CompleteTask(id)),
                () -> commands.send(current.get(), UUID.randomUUID(), new TaskCommand.ReopenTask(id)));
    }

    private static Component whom(TaskRow task) {
        Span whom = new Span();
        if (task.survivorId() != null) {
            whom.add(Names.of(task.fullName(), task.nameWithheld()), new Span(" · "),
                    new Bdi(Labels.text("today.file", task.fileNumber())));
        }
        if (task.assignee().user() == null) {
            whom.add(new Span((task.survivorId() == null ? "" : " · ") + Labels.text("task.queue")));
        }
        return whom;
    }
}
