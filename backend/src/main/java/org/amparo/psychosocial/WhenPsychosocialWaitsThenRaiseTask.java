package org.amparo.psychosocial;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A screening that was kept for later is a task of whoever recorded it and of the supervisors on the same day, and of the supervisors again
 * each morning; a planned contact that did not come is one of the supervisors. The task says no more than that the file has to be looked at:
 * it is the same for every reason, and seen by people who may not know that there is psychosocial support.
 */
@LaterPolicy
class WhenPsychosocialWaitsThenRaiseTask {

    private final JdbcClient sql;
    private final PsychosocialPlacements placements;
    private final PolicyCommands commands;
    private final Clock clock;

    /** @param clock for its zone only */
    WhenPsychosocialWaitsThenRaiseTask(JdbcClient sql, PsychosocialPlacements placements, PolicyCommands commands, Clock clock) {
        this.sql = sql;
        this.placements = placements;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(PsychosocialEvent event, Recorded recorded) {
        switch (event) {
            case PsychosocialEvent.ScreeningRecorded e -> {
                if (e.correction() != null) {
                    settle(e, e.correction().corrects(), recorded);
                }
                if (!e.finished()) {
                    placements.of(e.episodeId()).ifPresent(file -> {
                        raise(e, e.entryId(), "recorder", Assignee.colleague(recorded.by(), recorded.team()), file, recorded);
                        raiseForSupervisors(e, e.entryId(), file, recorded);
                    });
                }
            }
            case PsychosocialEvent.ScreeningFinished e -> settle(e, e.entryId(), recorded);
            case PsychosocialEvent.SessionHeld e -> settle(e, e.episodeId(), recorded);
            case PsychosocialEvent.PlanMade e -> settle(e, e.episodeId(), recorded);
            case PsychosocialEvent.PeerSupportGiven e -> settle(e, e.episodeId(), recorded);
            case PsychosocialEvent.Ended e -> settle(e, e.episodeId(), recorded);
            case PsychosocialEvent.LeftWaiting e -> placements.of(e.episodeId())
                    .ifPresent(file -> raiseForSupervisors(e, e.about(), file, recorded));
            case PsychosocialEvent.Opened e -> {
                // nobody waits yet
            }
            case PsychosocialEvent.HandedOver e -> {
                // whoever waits waits on
            }
            case PsychosocialEvent.SelfRated e -> {
                // nothing is due by it
            }
        }
    }

    /** The supervisors of the file's team, or its caseworker when it has no team; nobody a second time while the first task is open. */
    private void raiseForSupervisors(PsychosocialEvent event, UUID about, Placement file, Recorded recorded) {
        boolean open = sql.sql("""
                select exists (select from read.task where survivor_id = ? and about = ? and state = 'OPEN' and for_role = 'SUPERVISOR')""")
                .params(event.survivorId(), about).query(Boolean.class).single();
        if (!open && (file.team() != null || file.caseworker() != null)) {
            raise(event, about, "supervisors",
                    file.team() == null ? Assignee.colleague(file.caseworker(), null) : Assignee.supervisorsOf(file.team()), file,
                    recorded);
        }
    }

    private void raise(PsychosocialEvent event, UUID about, String whose, Assignee assignee, Placement file, Recorded recorded) {
        UUID task = UUID.nameUUIDFromBytes((recorded.eventId() + " " + whose).getBytes(StandardCharsets.UTF_8));
        commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.RaiseTask(task, TaskKind.FILE_TODAY, event.survivorId(), about,
                LocalDate.ofInstant(recorded.recordedAt(), clock.getZone()), assignee, file.organisation()));
    }

    private void settle(PsychosocialEvent event, UUID about, Recorded recorded) {
        sql.sql("select task_id from read.task where survivor_id = ? and about = ? and state = 'OPEN' order by task_id")
                .params(event.survivorId(), about).query(UUID.class).list()
                .forEach(task -> commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
