package org.amparo.task;

import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.FileCheckFinding;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a task, on one page. */
public sealed interface TaskCommand extends Command {

    UUID taskId();

    @Override
    default UUID target() {
        return taskId();
    }

    /**
     * A task in a person's own words.
     *
     * @param survivorId the file it is about; null when about none
     * @param title 1-200 characters
     * @param organisation of whoever gives it
     */
    @Needs(Permission.TASK_WORK)
    record GiveTask(@TargetAggregateIdentifier UUID taskId, UUID survivorId, Personal<String> title, LocalDate dueOn, Assignee assignee,
            UUID organisation) implements TaskCommand {
        @Override
        public Placement createdAt() {
            return placed(assignee, organisation);
        }
    }

    /**
     * A task that the product raises; repeating it with the same id adds nothing.
     *
     * @param taskId drawn from what caused it, so that one cause raises one task
     * @param survivorId the file it is about; null when about none
     * @param about what it is about within or beside the file, e.g. the referral; null when the file as a whole
     */
    @Needs(Permission.TIMER_FIRE)
    record RaiseTask(@TargetAggregateIdentifier UUID taskId, TaskKind kind, UUID survivorId, UUID about, LocalDate dueOn,
            Assignee assignee, UUID organisation) implements TaskCommand {
        @Override
        public Placement createdAt() {
            return placed(assignee, organisation);
        }
    }

    @Needs(Permission.TASK_WORK)
    record CompleteTask(@TargetAggregateIdentifier UUID taskId) implements TaskCommand {
    }

    /**
     * What was found in a file of the month's sample; that is what ends the check.
     *
     * @param remark what is to be corrected; null when all is in order
     */
    @Needs(Permission.TASK_WORK)
    record RecordFileCheck(@TargetAggregateIdentifier UUID taskId, FileCheckFinding finding, Personal<String> remark)
            implements
                TaskCommand {
    }

    /** Done by mistake, or not well enough. */
    @Needs(Permission.TASK_WORK)
    record ReopenTask(@TargetAggregateIdentifier UUID taskId) implements TaskCommand {
    }

    /**
     * Gives it to somebody else, or takes it from a queue.
     *
     * @param organisation of whoever hands it on
     */
    @Needs(Permission.TASK_WORK)
    record HandOnTask(@TargetAggregateIdentifier UUID taskId, Assignee assignee, UUID organisation) implements TaskCommand {
        @Override
        public Placement createdAt() {
            return placed(assignee, organisation);
        }
    }

    @Needs(Permission.TASK_WORK)
    record PostponeTask(@TargetAggregateIdentifier UUID taskId, LocalDate dueOn) implements TaskCommand {
    }

    /** @param reason null when it speaks for itself */
    @Needs(Permission.TASK_WORK)
    record CancelTask(@TargetAggregateIdentifier UUID taskId, Personal<String> reason) implements TaskCommand {
    }

    /** What it was raised for is settled; a task that is no longer open stays as it is. */
    @Needs(Permission.TIMER_FIRE)
    record WithdrawTask(@TargetAggregateIdentifier UUID taskId) implements TaskCommand {
    }

    private static Placement placed(Assignee assignee, UUID organisation) {
        return assignee == null ? null : new Placement(assignee.user(), assignee.team(), null, organisation);
    }
}
