package org.amparo.caseplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.survivor.SurvivorGates;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.timer.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done when nobody held a follow-up, and when nobody attended to a high risk. */
@Configuration(proxyBeanMethods = false)
class CaseTimerHandlers {

    @Bean
    TimerHandler missedFollowUps() {
        return TimerHandler.of(CaseTimers.MISSED, due -> new CaseCommand.MissFollowUp(due.target(), due.key()));
    }

    @Bean
    TimerHandler unattendedRisks(SurvivorGates files, Clock clock) {
        return TimerHandler.of(CaseTimers.UNATTENDED, due -> raise(unattendedTask(due.key()), TaskKind.RISK_UNATTENDED, due.target(),
                due.key(), LocalDate.now(clock), files));
    }

    /** The one task that an unattended risk raises. */
    static UUID unattendedTask(UUID riskId) {
        return UUID.nameUUIDFromBytes(("risk unattended " + riskId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A task for the supervisors of the file's team, or for its caseworker when it has no team. */
    static TaskCommand.RaiseTask raise(UUID taskId, TaskKind kind, UUID survivorId, UUID about, LocalDate dueOn, SurvivorGates files) {
        Placement file = files.sharingNow(survivorId).placement();
        Assignee assignee = file.team() == null ? Assignee.colleague(file.caseworker(), null) : Assignee.supervisorsOf(file.team());
        return new TaskCommand.RaiseTask(taskId, kind, survivorId, about, dueOn, assignee, file.organisation());
    }
}
