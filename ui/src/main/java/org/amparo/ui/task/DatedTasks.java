package org.amparo.ui.task;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.task.TaskQueries;
import org.amparo.task.TaskRow;
import org.amparo.ui.file.DatedWork;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;
import org.springframework.stereotype.Component;

/** Open tasks on the day they are due, in the calendar. */
@Component
class DatedTasks implements DatedWork {

    private final TaskQueries tasks;
    private final Clock clock;

    DatedTasks(TaskQueries tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<Entry> between(Viewer viewer, LocalDate from, LocalDate to, Scope reach) {
        LocalDate today = LocalDate.now(clock);
        return viewer.may(Permission.TASK_READ)
                ? tasks.between(viewer, from, to, reach).stream().map(task -> entry(task, today)).toList()
                : List.of();
    }

    private static Entry entry(TaskRow task, LocalDate today) {
        Work.Next next = TaskLines.next(task);
        boolean inFile = next != null && task.survivorId() != null && next.path().equals(Paths.file(task.survivorId()));
        QueryParameters asks = inFile ? next.query() : QueryParameters.empty();
        return new Entry(task.dueOn(), Work.toneOf(task.dueOn(), today), Work.stateOf(task.dueOn(), today), TaskWords.of(task),
                task.survivorId(), task.fileNumber(), task.fullName(), task.nameWithheld(),
                asks.getSingleParameter("do").orElse(null), asks.getSingleParameter("of").orElse(null),
                inFile ? null : next == null ? Paths.TASKS : next.path());
    }
}
