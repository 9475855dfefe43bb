package org.amparo.agreement;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;

/**
 * Who answered need not be asked any more, whatever the answer was; neither are the dead. Takes only the events that say so: each event
 * that a later handler takes is read and opened for it.
 */
@LaterPolicy
class WhenAgreementGivenThenWithdrawTask {

    private static final Set<TaskKind> ALL = EnumSet.of(TaskKind.CONSENT_ENDS, TaskKind.GROWN_UP);

    private final AgreementTasks tasks;
    private final PolicyCommands policy;

    WhenAgreementGivenThenWithdrawTask(AgreementTasks tasks, PolicyCommands policy) {
        this.tasks = tasks;
        this.policy = policy;
    }

    @EventHandler
    void on(SurvivorEvent.ConsentGiven event, Recorded recorded) {
        answered(event.survivorId(), event.consent().purpose(), recorded);
    }

    @EventHandler
    void on(SurvivorEvent.ConsentRefused event, Recorded recorded) {
        answered(event.survivorId(), event.purpose(), recorded);
    }

    @EventHandler
    void on(SurvivorEvent.ConsentWithdrawn event, Recorded recorded) {
        answered(event.survivorId(), event.purpose(), recorded);
    }

    @EventHandler
    void on(SurvivorEvent.ConsentOverridden event, Recorded recorded) {
        answered(event.survivorId(), event.purpose(), recorded);
    }

    @EventHandler
    void on(SurvivorEvent.DeathRecorded event, Recorded recorded) {
        withdraw(event.survivorId(), ALL, null, recorded);
    }

    @EventHandler
    void on(SurvivorEvent.PersonalDataErased event, Recorded recorded) {
        withdraw(event.survivorId(), ALL, null, recorded);
    }

    private void answered(UUID person, ConsentPurpose purpose, Recorded recorded) {
        withdraw(person, EnumSet.of(TaskKind.CONSENT_ENDS), AgreementTimers.agreement(person, purpose), recorded);
        if (!tasks.othersAgreedFor(person)) {
            withdraw(person, EnumSet.of(TaskKind.GROWN_UP), null, recorded);
        }
    }

    private void withdraw(UUID person, Set<TaskKind> kinds, UUID about, Recorded recorded) {
        tasks.open(person, kinds, about)
                .forEach(task -> policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
