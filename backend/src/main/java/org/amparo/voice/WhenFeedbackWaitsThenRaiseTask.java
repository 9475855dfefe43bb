package org.amparo.voice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
 * A day has passed and somebody still waits: the supervisors of the team are told. What is sensitive raises no task, since a task is seen by
 * others; it stands in the list of those who handle it, overdue ones first.
 */
@LaterPolicy
class WhenFeedbackWaitsThenRaiseTask {

    private final JdbcClient sql;
    private final FeedbackPlacements placements;
    private final PolicyCommands commands;

    WhenFeedbackWaitsThenRaiseTask(JdbcClient sql, FeedbackPlacements placements, PolicyCommands commands) {
        this.sql = sql;
        this.placements = placements;
        this.commands = commands;
    }

    @EventHandler
    void on(FeedbackEvent event, Recorded recorded) {
        switch (event) {
            case FeedbackEvent.LeftWaiting e -> raise(e, recorded);
            case FeedbackEvent.Acknowledged e -> settle(e, recorded);
            case FeedbackEvent.Answered e -> settle(e, recorded);
            case FeedbackEvent.Closed e -> settle(e, recorded);
            case FeedbackEvent.PassedInConfidence e -> settle(e, recorded);
            case FeedbackEvent.HandedToTeam e -> settle(e, recorded);
            case FeedbackEvent.Received e -> {
                // nobody is late yet
            }
        }
    }

    private void raise(FeedbackEvent.LeftWaiting event, Recorded recorded) {
        boolean open = sql.sql("select true from read.feedback where feedback_id = ? and not sensitive and closed_on is null")
                .param(event.feedbackId()).query(Boolean.class).optional().orElse(false);
        Optional<Placement> placement = open ? placements.of(event.feedbackId()) : Optional.empty();
        placement.filter(to -> to.team() != null).ifPresent(to -> {
            UUID task = UUID.nameUUIDFromBytes((recorded.eventId() + " waits").getBytes(StandardCharsets.UTF_8));
            commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.RaiseTask(task, TaskKind.FEEDBACK_TO_ANSWER, null,
                    event.feedbackId(), event.dueOn(), Assignee.supervisorsOf(to.team()), to.organisation()));
        });
    }

    private void settle(FeedbackEvent event, Recorded recorded) {
        sql.sql("select task_id from read.task where about = ? and state = 'OPEN' order by task_id").param(event.feedbackId())
                .query(UUID.class).list()
                .forEach(task -> commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
