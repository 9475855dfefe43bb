package org.amparo.task;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.FileCheckFinding;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One thing to be done by a day. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Task {

    private static final int TITLE = 200;
    private static final int REASON = 2_000;
    private static final int YEARS_AHEAD = 5;

    @AggregateIdentifier
    private UUID taskId;
    private UUID textOwner;
    private TaskKind kind;
    private TaskState state;
    private Assignee assignee;
    private LocalDate dueOn;

    Task() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TaskCommand.GiveTask command, SurvivorGates files, People people, Clock clock) {
        require(taskId == null, "R43.task", "taskId");
        require(!Personal.value(command.title()).orElse("").isBlank(), "form.required", "title");
        Form.text(Personal.value(command.title()).orElse(null), TITLE, "title");
        requireDue(command.dueOn(), LocalDate.now(clock));
        requireKnown(command.assignee(), people);
        if (command.survivorId() != null) {
            files.forWork(command.survivorId()).requireKept();
        }
        UUID owner = command.survivorId() == null ? command.taskId() : command.survivorId();
        apply(new TaskEvent.Given(command.taskId(), command.survivorId(), owner, command.title(), command.dueOn(), command.assignee(),
                command.organisation()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TaskCommand.RaiseTask command) {
        if (taskId != null) {
            return;
        }
        require(command.kind() != null && command.kind() != TaskKind.HAND_MADE, "form.required", "kind");
        Form.required(command.dueOn(), "dueOn");
        requireGiven(command.assignee());
        apply(new TaskEvent.Raised(command.taskId(), command.kind(), command.survivorId(), command.about(), command.dueOn(),
                command.assignee(), command.organisation()));
    }

    @CommandHandler
    void handle(TaskCommand.CompleteTask command) {
        requireOpen();
        require(kind != TaskKind.FILE_CHECK, "task.finding", "");
        apply(new TaskEvent.Done(taskId));
    }

    @CommandHandler
    void handle(TaskCommand.RecordFileCheck command) {
        requireOpen();
        require(kind == TaskKind.FILE_CHECK, "task.noCheck", "");
        Form.required(command.finding(), "finding");
        String remark = Personal.value(command.remark()).orElse(null);
        Form.text(remark, REASON, "remark");
        require(command.finding() == FileCheckFinding.IN_ORDER || remark != null, "form.required", "remark");
        apply(new TaskEvent.FileChecked(taskId, textOwner, textOwner, command.finding(), command.remark()));
    }

    @CommandHandler
    void handle(TaskCommand.ReopenTask command) {
        require(state == TaskState.DONE, "task.notDone", "");
        apply(new TaskEvent.Reopened(taskId));
    }

    @CommandHandler
    void handle(TaskCommand.HandOnTask command, People people) {
        requireOpen();
        requireKnown(command.assignee(), people);
        require(!command.assignee().equals(assignee), "task.sameAssignee", "assignee");
        apply(new TaskEvent.HandedOn(taskId, command.assignee()));
    }

    @CommandHandler
    void handle(TaskCommand.PostponeTask command, Clock clock) {
        requireOpen();
        requireDue(command.dueOn(), LocalDate.now(clock));
        require(!command.dueOn().equals(dueOn), "task.sameDay", "dueOn", dueOn);
        apply(new TaskEvent.Postponed(taskId, command.dueOn()));
    }

    @CommandHandler
    void handle(TaskCommand.CancelTask command) {
        requireOpen();
        Form.text(Personal.value(command.reason()).orElse(null), REASON, "reason");
        apply(new TaskEvent.Cancelled(taskId, textOwner, command.reason()));
    }

    @CommandHandler
    void handle(TaskCommand.WithdrawTask command) {
        if (state == TaskState.OPEN) {
            apply(new TaskEvent.Withdrawn(taskId));
        }
    }

    private void requireOpen() {
        require(state == TaskState.OPEN, "task.notOpen", "");
    }

    private static void requireDue(LocalDate day, LocalDate today) {
        Form.required(day, "dueOn");
        require(!day.isBefore(today), "task.past", "dueOn", day);
        require(day.isBefore(today.plusYears(YEARS_AHEAD)), "task.tooLate", "dueOn", YEARS_AHEAD);
    }

    private static void requireGiven(Assignee assignee) {
        require(assignee != null && (assignee.user() != null || assignee.team() != null), "form.required", "assignee");
    }

    /** A colleague with the team that the directory names, or a team there is. */
    private static void requireKnown(Assignee assignee, People people) {
        requireGiven(assignee);
        boolean known = assignee.user() == null
                ? people.teamName(assignee.team()).isPresent()
                : people.staff(assignee.user()).filter(staff -> Objects.equals(staff.team(), assignee.team())).isPresent();
        require(known, "task.unknownAssignee", "assignee");
    }

    @EventSourcingHandler
    void on(TaskEvent event) {
        switch (event) {
            case TaskEvent.Given e -> begin(e.taskId(), TaskKind.HAND_MADE, e.textOwner(), e.dueOn(), e.assignee());
            case TaskEvent.Raised e -> begin(e.taskId(), e.kind(), e.survivorId() == null ? e.taskId() : e.survivorId(), e.dueOn(),
                    e.assignee());
            case TaskEvent.Done e -> state = TaskState.DONE;
            case TaskEvent.FileChecked e -> state = TaskState.DONE;
            case TaskEvent.Reopened e -> state = TaskState.OPEN;
            case TaskEvent.HandedOn e -> assignee = e.assignee();
            case TaskEvent.Postponed e -> dueOn = e.dueOn();
            case TaskEvent.Cancelled e -> state = TaskState.CANCELLED;
            case TaskEvent.Withdrawn e -> state = TaskState.WITHDRAWN;
        }
    }

    private void begin(UUID id, TaskKind what, UUID owner, LocalDate due, Assignee whom) {
        taskId = id;
        kind = what;
        textOwner = owner;
        dueOn = due;
        assignee = whom;
        state = TaskState.OPEN;
    }
}
