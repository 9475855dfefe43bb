package org.amparo.task;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.FileCheckFinding;
import org.axonframework.eventhandling.EventHandler;

/** What a check of a file found to be corrected becomes a task of the file's caseworker, or of the team where there is none. */
@LaterPolicy
class WhenFileCheckedThenAskForCorrection {

    private static final int DAYS = 7;

    private final SurvivorGates files;
    private final PolicyCommands policy;
    private final Clock clock;

    WhenFileCheckedThenAskForCorrection(SurvivorGates files, PolicyCommands policy, Clock clock) {
        this.files = files;
        this.policy = policy;
        this.clock = clock;
    }

    @EventHandler
    void on(TaskEvent.FileChecked event, Recorded recorded) {
        if (event.finding() == FileCheckFinding.TO_CORRECT) {
            files.sharingNow(List.of(event.survivorId())).values().forEach(file -> ask(event, file.placement(), recorded));
        }
    }

    private void ask(TaskEvent.FileChecked event, Placement file, Recorded recorded) {
        if (file.caseworker() != null || file.team() != null) {
            Assignee whose = file.caseworker() == null ? Assignee.queue(file.team()) : Assignee.colleague(file.caseworker(), file.team());
            UUID task = UUID.nameUUIDFromBytes(("correct after " + event.taskId()).getBytes(StandardCharsets.UTF_8));
            policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.RaiseTask(task, TaskKind.FILE_TO_CORRECT, event.survivorId(),
                    event.taskId(), LocalDate.ofInstant(recorded.recordedAt(), clock.getZone()).plusDays(DAYS), whose,
                    file.organisation()));
        }
    }
}
