package org.amparo.prosthetics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.caseplan.CaseEvent;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.vocabulary.ClosureReason;
import org.axonframework.eventhandling.EventHandler;

/** Tasks that timers of devices raised go as soon as what they ask for is there, or nobody is to ask for it any more. */
@LaterPolicy
class WhenDeviceChangesThenSettleTasks {

    private static final Set<TaskKind> OF_A_DEVICE = EnumSet.of(TaskKind.DEVICE_FOLLOW_UP, TaskKind.DEVICE_REPLACEMENT,
            TaskKind.DEVICE_HOLD_OVERDUE, TaskKind.DEVICE_PARTS_ARRIVED);
    private static final Set<TaskKind> OF_A_REST = EnumSet.of(TaskKind.DEVICE_HOLD_OVERDUE, TaskKind.DEVICE_PARTS_ARRIVED);
    /** After these nobody of ours calls the person. */
    private static final Set<ClosureReason> NO_LONGER_OURS = EnumSet.of(ClosureReason.DIED, ClosureReason.CONSENT_WITHDRAWN,
            ClosureReason.TRANSFERRED, ClosureReason.DUPLICATE);

    private final DeviceTasks tasks;
    private final PolicyCommands policy;
    private final Clock clock;

    /** @param clock for its zone only */
    WhenDeviceChangesThenSettleTasks(DeviceTasks tasks, PolicyCommands policy, Clock clock) {
        this.tasks = tasks;
        this.policy = policy;
        this.clock = clock;
    }

    @EventHandler
    void on(DeviceEvent event, Recorded recorded) {
        switch (event) {
            case DeviceEvent.FollowedUp e -> settleEarlier(e, TaskKind.DEVICE_FOLLOW_UP, recorded);
            case DeviceEvent.Prescribed e -> {
                if (e.prescription().replaces() != null) {
                    settle(e.survivorId(), e.prescription().replaces(), EnumSet.of(TaskKind.DEVICE_REPLACEMENT), recorded);
                }
            }
            case DeviceEvent.LifetimeReviewed e -> reviewed(e, recorded);
            case DeviceEvent.Resumed e -> settle(e, OF_A_REST, recorded);
            case DeviceEvent.Cancelled e -> settle(e, OF_A_DEVICE, recorded);
            case DeviceEvent.Replaced e -> settle(e, OF_A_DEVICE, recorded);
            case DeviceEvent.Retired e -> settle(e, OF_A_DEVICE, recorded);
            default -> {
                // nothing was waited for that this brings
            }
        }
    }

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded) {
        switch (event) {
            case SurvivorEvent.DeathRecorded e -> settle(e.survivorId(), null, OF_A_DEVICE, recorded);
            case SurvivorEvent.PersonalDataErased e -> settle(e.survivorId(), null, OF_A_DEVICE, recorded);
            default -> {
                // changes nothing for a device
            }
        }
    }

    @EventHandler
    void on(CaseEvent event, Recorded recorded) {
        if (event instanceof CaseEvent.Closed closed && NO_LONGER_OURS.contains(closed.reason())) {
            settle(closed.survivorId(), null, OF_A_DEVICE, recorded);
        }
    }

    /** The replacement may have moved so far away that nobody has to think of it yet. */
    private void reviewed(DeviceEvent.LifetimeReviewed event, Recorded recorded) {
        LocalDate today = recorded.recordedAt().atZone(clock.getZone()).toLocalDate();
        if (event.lifetime().replacementDue().minusDays(DeviceTimers.DAYS_BEFORE_REPLACEMENT).isAfter(today)) {
            settleEarlier(event, TaskKind.DEVICE_REPLACEMENT, recorded);
        }
    }

    /** Policies may run late: what was asked for after the event is asked for rightly. */
    private void settleEarlier(DeviceEvent event, TaskKind kind, Recorded recorded) {
        withdraw(tasks.open(event.survivorId(), event.orderId(), EnumSet.of(kind), recorded.recordedAt()), recorded);
    }

    private void settle(DeviceEvent event, Set<TaskKind> kinds, Recorded recorded) {
        settle(event.survivorId(), event.orderId(), kinds, recorded);
    }

    private void settle(UUID survivorId, UUID orderId, Set<TaskKind> kinds, Recorded recorded) {
        withdraw(tasks.open(survivorId, orderId, kinds, null), recorded);
    }

    private void withdraw(List<UUID> open, Recorded recorded) {
        open.forEach(task -> policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
