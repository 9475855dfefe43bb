package org.amparo.caseplan;

import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorCommand;
import org.axonframework.eventhandling.EventHandler;

/** The file goes with the case: whoever accepted a transfer has the file a moment later. */
@LaterPolicy
class WhenCaseTransferredThenAssignFile {

    private final PolicyCommands policy;

    WhenCaseTransferredThenAssignFile(PolicyCommands policy) {
        this.policy = policy;
    }

    @EventHandler
    void on(CaseEvent.Transferred event, Recorded recorded) {
        if (event.agency() == null) {
            policy.send(recorded, Permission.TIMER_FIRE,
                    new SurvivorCommand.FollowCase(event.survivorId(), event.toCaseworker(), event.toTeam(), event.toOrganisation()));
        }
    }
}
