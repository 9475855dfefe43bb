package org.amparo.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.task.TaskRow;
import org.amparo.task.TaskState;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.TickBox;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.Work;

/** A task as a row: in the list of today and in the lists of tasks. */
@org.springframework.stereotype.Component
class TaskLines {

    private final Commands commands;
    private final CurrentViewer current;
    private final People people;
    private final Clock clock;

    TaskLines(Commands commands, CurrentViewer current, People people, Clock clock) {
        this.commands = commands;
        this.current = current;
        this.people = people;
        this.clock = clock;
    }

    /** An open task of the viewer's, or of the queue. */
    Work mine(Viewer viewer, TaskRow task, LocalDate today) {
        return open(viewer, task, today, from(viewer, task));
    }

    /** An open task of somebody else's. */
    Work ofOthers(Viewer viewer, TaskRow task, LocalDate today) {
        return open(viewer, task, today, Labels.text("task.for", name(task.assignee().user())));
    }

    /** A task that was done, cancelled or withdrawn. */
    Work ended(TaskRow task, LocalDate today) {
        LocalDate day = day(task.endedAt());
        String by = task.state() == TaskState.WITHDRAWN ? "" : Labels.text("task.by", name(task.endedBy()));
        return new Work(task.state() == TaskState.DONE ? Tone.DONE : Tone.STOPPED, Labels.of(task.state()), TaskWords.of(task),
                whom(task, by), day, DateWords.brief(day, today), next(task), null);
    }

    private Work open(Viewer viewer, TaskRow task, LocalDate today, String who) {
        String words = TaskWords.of(task);
        return new Work(Work.toneOf(task.dueOn(), today), Work.stateOf(task.dueOn(), today), words, whom(task, who), task.dueOn(),
                DateWords.brief(task.dueOn(), today), next(task), canTick(viewer, task) ? tick(task, words) : null);
    }

    /** A check of a file ends with what was found, which no tick says. */
    static boolean canTick(Viewer viewer, TaskRow task) {
        return viewer.may(Permission.TASK_WORK) && task.kind() != TaskKind.FILE_CHECK;
    }

    private String from(Viewer viewer, TaskRow task) {
        if (task.assignee().user() == null) {
            return Labels.text("task.queue");
        }
        return task.kind() != TaskKind.HAND_MADE || task.givenBy().equals(viewer.user())
                ? ""
                : Labels.text("task.from", name(task.givenBy()));
    }

    private String name(UUID user) {
        return user == null
                ? Labels.text("task.anyone")
                : people.staff(user).map(People.Staff::displayName).orElse(Labels.text(
                        "today.somebody"));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    /** To what answers the task; null when that is nowhere in the product. */
    static Work.Next next(TaskRow task) {
        String open = Labels.text("task.open");
        return switch (task.kind()) {
            case REFERRAL_SILENT, APPOINTMENT_PASSED -> new Work.Next(open,
                    Labels.text("today.action-on", Labels.text("task.open-referral"), task.fileNumber()), Paths.referral(task.about()),
                    QueryParameters.empty());
            case FILE_CHECK -> new Work.Next(Labels.text("task.check"),
                    Labels.text("today.action-on", Labels.text("task.check"), task.fileNumber()), Paths.APPROVALS,
                    QueryParameters.of("of", "CHECK-" + task.taskId()));
            case CHOOSE_PROVIDER -> toFile(task, Labels.text("task.choose-provider"),
                    new QueryParameters(Map.of("do", List.of("refer"), "of", List.of(task.about().toString()))));
            case PROVIDER_STALE -> new Work.Next(open, Labels.text("task.open-provider"), Paths.provider(task.about()),
                    QueryParameters.empty());
            case DEVICE_FOLLOW_UP, DEVICE_HOLD_OVERDUE, DEVICE_PARTS_ARRIVED -> new Work.Next(open,
                    Labels.text("today.action-on", Labels.text("task.open-device"), task.fileNumber()), Paths.device(task.about()),
                    QueryParameters.empty());
            case DEVICE_REPLACEMENT -> toFile(task, Labels.text("task.look-at-device"), QueryParameters.of("tab", "devices"));
            case CONSENT_ENDS, GROWN_UP -> toFile(task, Labels.text("task.ask"), QueryParameters.of("do", "consent"));
            case SUPPORT_CHECK -> toFile(task, Labels.text("task.record-outcome"),
                    new QueryParameters(Map.of("do", List.of("support-outcome"), "of", List.of(task.about().toString()))));
            default -> task.survivorId() == null ? null : toFile(task, open, QueryParameters.empty());
        };
    }

    private static Work.Next toFile(TaskRow task, String word, QueryParameters what) {
        return new Work.Next(word, Labels.text("today.action-on", word, task.fileNumber()), Paths.file(task.survivorId()), what);
    }

    /** What a tick at this open task does. */
    TickBox.Doing tick(TaskRow task, String words) {
        UUID id = task.taskId();
        return new TickBox.Doing(Labels.text("task.tick", words), Labels.text("task.done", words),
                () -> commands.send(current.get(), UUID.randomUUID(), new TaskCommand.CompleteTask(id)),
                () -> commands.send(current.get(), UUID.randomUUID(), new TaskCommand.ReopenTask(id)));
    }

    private static Component whom(TaskRow task, String who) {
        Span whom = new Span();
        if (task.survivorId() != null) {
            whom.add(Names.of(task.fullName(), task.nameWithheld()), new Span(" · "),
                    new Bdi(Labels.text("today.file", task.fileNumber())));
        }
        if (!who.isEmpty()) {
            whom.add(new Span((task.survivorId() == null ? "" : " · ") + who));
        }
        return whom;
    }
}
