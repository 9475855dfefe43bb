package org.amparo.task;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.amparo.privacy.PersonalValue;
import org.amparo.vocabulary.FileCheckFinding;

/** All that can happen to a task, on one page. Stored for ever under the names given here. */
public sealed interface TaskEvent extends DomainEvent {

    UUID taskId();

    /** @param textOwner under whose key its words are sealed: the survivor it is about, or the task's own */
    @EventName("task.given")
    record Given(UUID taskId, UUID survivorId, UUID textOwner,
            @PersonalValue(value = PersonalClass.MEDICAL, of = "textOwner") Personal<String> title, LocalDate dueOn, Assignee assignee,
            UUID organisation) implements TaskEvent {
    }

    @EventName("task.raised")
    record Raised(UUID taskId, TaskKind kind, UUID survivorId, UUID about, LocalDate dueOn, Assignee assignee,
            UUID organisation) implements TaskEvent {
    }

    @EventName("task.done")
    record Done(UUID taskId) implements TaskEvent {
    }

    /** A file was read through. @param survivorId the file; @param textOwner under whose key the remark is sealed */
    @EventName("task.file-checked")
    record FileChecked(UUID taskId, UUID survivorId, UUID textOwner, FileCheckFinding finding,
            @PersonalValue(value = PersonalClass.MEDICAL, of = "textOwner") Personal<String> remark) implements TaskEvent {
    }

    @EventName("task.reopened")
    record Reopened(UUID taskId) implements TaskEvent {
    }

    @EventName("task.handed-on")
    record HandedOn(UUID taskId, Assignee assignee) implements TaskEvent {
    }

    @EventName("task.postponed")
    record Postponed(UUID taskId, LocalDate dueOn) implements TaskEvent {
    }

    @EventName("task.cancelled")
    record Cancelled(UUID taskId, UUID textOwner,
            @PersonalValue(value = PersonalClass.MEDICAL, of = "textOwner") Personal<String> reason) implements TaskEvent {
    }

    @EventName("task.withdrawn")
    record Withdrawn(UUID taskId) implements TaskEvent {
    }
}
