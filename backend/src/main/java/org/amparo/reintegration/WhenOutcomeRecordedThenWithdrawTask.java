package org.amparo.reintegration;

import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.task.TaskCommand;
import org.axonframework.eventhandling.EventHandler;

/** What was checked, or has ended, need not be checked any more. */
@LaterPolicy
class WhenOutcomeRecordedThenWithdrawTask {

    private final SupportTasks tasks;
    private final PolicyCommands policy;

    WhenOutcomeRecordedThenWithdrawTask(SupportTasks tasks, PolicyCommands policy) {
        this.tasks = tasks;
        this.policy = policy;
    }

    @EventHandler
    void on(SupportEvent event, Recorded recorded) {
        switch (event) {
            case SupportEvent.OutcomeRecorded e -> withdraw(e, recorded);
            case SupportEvent.Ended e -> withdraw(e, recorded);
            case SupportEvent.Begun e -> {
                // nothing was waited for yet
            }
            case SupportEvent.OutcomeCorrected e -> {
                // what is right now answers no new question
            }
            case SupportEvent.Disbursed e -> {
                // says nothing of what came of it
            }
            case SupportEvent.DisbursementCorrected e -> {
                // says nothing of what came of it
            }
            case SupportEvent.PayerCorrected e -> {
                // says nothing of what came of it
            }
        }
    }

    private void withdraw(SupportEvent event, Recorded recorded) {
        tasks.open(event.supportId())
                .forEach(task -> policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
