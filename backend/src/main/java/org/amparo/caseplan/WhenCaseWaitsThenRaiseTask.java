package org.amparo.caseplan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.axonframework.eventhandling.EventHandler;

/**
 * Three follow-ups missed in a row ask the supervisors whether contact is lost, and each three more ask again unless the question is still
 * open (domain 5.4). This task and those that timers raised go as soon as what they ask for is there.
 */
@LaterPolicy
class WhenCaseWaitsThenRaiseTask {

    private static final int IN_A_ROW = 3;
    private static final int DAYS_TO_CHECK = 3;
    /** All that an open case can wait for; what is asked after closing is not among it. */
    private static final Set<TaskKind> OF_AN_OPEN_CASE = EnumSet.of(TaskKind.LOST_CONTACT_CHECK, TaskKind.RISK_UNATTENDED,
            TaskKind.PLAN_OVERDUE, TaskKind.REVIEW_OVERDUE, TaskKind.HOLD_OVERDUE, TaskKind.CHOOSE_PROVIDER);

    private final CaseTasks tasks;
    private final PolicyCommands policy;

    WhenCaseWaitsThenRaiseTask(CaseTasks tasks, PolicyCommands policy) {
        this.tasks = tasks;
        this.policy = policy;
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded) {
        switch (event) {
            case CaseEvent.FollowUpMissed e -> missed(e, recorded);
            case CaseEvent.FollowUpCompleted e -> settle(e, recorded, met(e)
                    ? EnumSet.of(TaskKind.LOST_CONTACT_CHECK, TaskKind.RISK_UNATTENDED)
                    : EnumSet.of(TaskKind.RISK_UNATTENDED));
            case CaseEvent.ContactAttempted e -> tried(e, e.attempt(), recorded);
            case CaseEvent.ContactAttemptCorrected e -> tried(e, e.attempt(), recorded);
            case CaseEvent.ServiceGiven e -> settle(e, recorded, EnumSet.of(TaskKind.RISK_UNATTENDED));
            case CaseEvent.RiskResolved e -> settle(e, recorded, e.riskId());
            case CaseEvent.PlanApproved e -> settle(e, recorded, EnumSet.of(TaskKind.PLAN_OVERDUE, TaskKind.REVIEW_OVERDUE));
            case CaseEvent.ReviewHeld e -> settle(e, recorded, EnumSet.of(TaskKind.REVIEW_OVERDUE));
            case CaseEvent.Resumed e -> settle(e, recorded, EnumSet.of(TaskKind.HOLD_OVERDUE));
            case CaseEvent.ClosureRequested e -> settle(e, recorded, EnumSet.of(TaskKind.HOLD_OVERDUE));
            case CaseEvent.Closed e -> settle(e, recorded, OF_AN_OPEN_CASE);
            case CaseEvent.Reopened e -> settle(e, recorded, EnumSet.of(TaskKind.OUTCOME_CHECK_6M, TaskKind.OUTCOME_CHECK_12M));
            default -> {
                // nothing was waited for that this brings
            }
        }
    }

    /** The person was there: what came of it is another question. */
    private static boolean met(CaseEvent.FollowUpCompleted event) {
        return switch (event.outcome().result()) {
            case DONE, REFUSED, RESCHEDULED -> true;
            case NOT_FOUND, MISSED -> false;
        };
    }

    private void tried(CaseEvent event, ContactAttempt attempt, Recorded recorded) {
        if (attempt.reached()) {
            settle(event, recorded, EnumSet.of(TaskKind.LOST_CONTACT_CHECK));
        }
    }

    private void missed(CaseEvent.FollowUpMissed event, Recorded recorded) {
        boolean asked = !tasks.open(event.survivorId(), EnumSet.of(TaskKind.LOST_CONTACT_CHECK)).isEmpty();
        if (event.inARow() % IN_A_ROW == 0 && !asked) {
            LocalDate by = event.missedOn().plusDays(DAYS_TO_CHECK);
            UUID task = UUID
                    .nameUUIDFromBytes(("lost contact " + event.followUp().followUpId()).getBytes(StandardCharsets.UTF_8));
            policy.send(recorded, Permission.TIMER_FIRE,
                    tasks.ofSupervisors(task, TaskKind.LOST_CONTACT_CHECK, event.survivorId(), event.caseId(), by));
        }
    }

    private void settle(CaseEvent event, Recorded recorded, Set<TaskKind> kinds) {
        tasks.open(event.survivorId(), kinds).forEach(task -> withdraw(task, recorded));
    }

    /** Only the task of this risk: others may still wait. */
    private void settle(CaseEvent event, Recorded recorded, UUID riskId) {
        UUID task = CaseTasks.unattended(riskId);
        tasks.open(event.survivorId(), EnumSet.of(TaskKind.RISK_UNATTENDED)).stream().filter(task::equals)
                .forEach(open -> withdraw(open, recorded));
    }

    private void withdraw(UUID task, Recorded recorded) {
        policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task));
    }
}
