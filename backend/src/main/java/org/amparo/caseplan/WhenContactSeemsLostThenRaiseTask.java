package org.amparo.caseplan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Viewer;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorGates;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.vocabulary.Channel;
import org.axonframework.eventhandling.EventHandler;

/** Three follow-ups missed in a row ask the supervisors whether contact is lost (domain 5.4); a risk that is resolved needs nobody any more. */
@LaterProjection
class WhenContactSeemsLostThenRaiseTask {

    private static final int IN_A_ROW = 3;
    private static final int DAYS_TO_CHECK = 3;

    private final Commands commands;
    private final SurvivorGates files;

    WhenContactSeemsLostThenRaiseTask(Commands commands, SurvivorGates files) {
        this.commands = commands;
        this.files = files;
    }

    @EventHandler
    void on(CaseEvent.FollowUpMissed event, Recorded recorded) {
        if (event.inARow() == IN_A_ROW) {
            LocalDate by = event.missedOn().plusDays(DAYS_TO_CHECK);
            send(recorded, CaseTimerHandlers.raise(id("lost contact", event.followUp().followUpId()), TaskKind.LOST_CONTACT_CHECK,
                    event.survivorId(), event.caseId(), by, files));
        }
    }

    @EventHandler
    void on(CaseEvent.RiskResolved event, Recorded recorded) {
        try {
            send(recorded, new TaskCommand.WithdrawTask(CaseTimerHandlers.unattendedTask(event.riskId())));
        } catch (NotAllowed noTask) {
            // somebody attended to it in time, so none was raised
        }
    }

    private void send(Recorded recorded, TaskCommand command) {
        commands.send(Viewer.SYSTEM, id("task", recorded.eventId()), Channel.SYSTEM, command);
    }

    private static UUID id(String what, UUID of) {
        return UUID.nameUUIDFromBytes((what + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
