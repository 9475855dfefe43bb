package org.amparo.caseplan;

import static org.amparo.platform.RuleBroken.require;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.survivor.SurvivorGates;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.timer.DueTimer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks that cases raise by themselves, for whom, and which of them are open. What is late goes to the supervisors of the team, since the
 * caseworker has it in the list of today already; what has to be asked of a person goes to the caseworker.
 */
@Component
class CaseTasks {

    private static final Set<CaseStage> WITHOUT_PLAN = EnumSet.of(CaseStage.REGISTERED, CaseStage.REOPENED, CaseStage.ASSESSMENT,
            CaseStage.PLANNING, CaseStage.PLAN_APPROVAL);
    private static final Set<CaseStage> WITHOUT_REVIEW = EnumSet.of(CaseStage.ON_HOLD, CaseStage.CLOSED);

    private final JdbcClient sql;
    private final SurvivorGates files;
    private final Clock clock;

    CaseTasks(JdbcClient sql, SurvivorGates files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /** Where a case stands now, for deciding whether what a timer waited for is still missing. */
    private record Now(UUID survivorId, CaseStage stage, LocalDate reviewDueOn, boolean gone, boolean asksForNoContact) {
    }

    private Now now(UUID caseId) {
        return sql.sql("""
                select c.survivor_id, c.stage, f.review_due_on, g.dead or g.erased as gone, exists (
                    select from read.consent a where a.survivor_id = c.survivor_id and a.purpose = 'CONTACT_FOR_FOLLOW_UP'
                        and a.status in ('REFUSED', 'WITHDRAWN') and not exists (
                            select from read.consent later where later.survivor_id = a.survivor_id and later.purpose = a.purpose
                                and later.sequence > a.sequence)) as no_contact
                from read.case_gate c join read.case_file f on f.case_id = c.case_id
                join read.survivor_gate g on g.survivor_id = c.survivor_id where c.case_id = ?""").param(caseId)
                .query((row, n) -> new Now(row.getObject(1, UUID.class), CaseStage.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getBoolean(4), row.getBoolean(5)))
                .single();
    }

    TaskCommand overduePlan(DueTimer due) {
        Now now = now(due.target());
        requireWaiting(WITHOUT_PLAN.contains(now.stage()) && !now.gone());
        return ofSupervisors(TaskKind.PLAN_OVERDUE, now, due);
    }

    TaskCommand overdueReview(DueTimer due) {
        Now now = now(due.target());
        requireWaiting(!WITHOUT_REVIEW.contains(now.stage()) && !now.gone() && now.reviewDueOn() != null
                && now.reviewDueOn().isBefore(LocalDate.now(clock)));
        UUID oneOfItsDay = id("review of " + due.target() + " by " + now.reviewDueOn());
        return ofSupervisors(oneOfItsDay, TaskKind.REVIEW_OVERDUE, now.survivorId(), due.target(), LocalDate.now(clock));
    }

    TaskCommand overdueHold(DueTimer due) {
        Now now = now(due.target());
        requireWaiting(now.stage() == CaseStage.ON_HOLD && !now.gone());
        return ofSupervisors(TaskKind.HOLD_OVERDUE, now, due);
    }

    /** Nobody is asked who died, whose data were erased, or who said that they do not want to be contacted. */
    TaskCommand outcomeCheck(TaskKind kind, DueTimer due) {
        Now now = now(due.target());
        requireWaiting(now.stage() == CaseStage.CLOSED && !now.gone() && !now.asksForNoContact());
        Placement file = files.sharingNow(now.survivorId()).placement();
        Assignee assignee = file.caseworker() == null
                ? Assignee.supervisorsOf(file.team())
                : Assignee.colleague(file.caseworker(), file.team());
        return raise(id(due), kind, now.survivorId(), due.target(), LocalDate.now(clock), assignee, file);
    }

    TaskCommand unattendedRisk(UUID survivorId, UUID riskId) {
        return ofSupervisors(unattended(riskId), TaskKind.RISK_UNATTENDED, survivorId, riskId, LocalDate.now(clock));
    }

    /** The one task that an unattended risk raises. */
    static UUID unattended(UUID riskId) {
        return id("risk unattended " + riskId);
    }

    private TaskCommand ofSupervisors(TaskKind kind, Now now, DueTimer due) {
        return ofSupervisors(id(due), kind, now.survivorId(), due.target(), LocalDate.now(clock));
    }

    /** A task for the supervisors of the file's team, or for its caseworker when it has no team. */
    TaskCommand ofSupervisors(UUID taskId, TaskKind kind, UUID survivorId, UUID about, LocalDate dueOn) {
        Placement file = files.sharingNow(survivorId).placement();
        Assignee assignee = file.team() == null ? Assignee.colleague(file.caseworker(), null) : Assignee.supervisorsOf(file.team());
        return raise(taskId, kind, survivorId, about, dueOn, assignee, file);
    }

    private static TaskCommand raise(UUID taskId, TaskKind kind, UUID survivorId, UUID about, LocalDate dueOn, Assignee assignee,
            Placement file) {
        return new TaskCommand.RaiseTask(taskId, kind, survivorId, about, dueOn, assignee, file.organisation());
    }

    /** Open tasks of these kinds about a person. */
    List<UUID> open(UUID survivorId, Set<TaskKind> kinds) {
        return sql.sql("select task_id from read.task where survivor_id = ? and state = 'OPEN' and kind = any(?) order by task_id")
                .params(survivorId, kinds.stream().map(Enum::name).toArray(String[]::new)).query(UUID.class).list();
    }

    /** One timer raises one task, however often it fires. */
    private static UUID id(DueTimer due) {
        return id("task of " + due.commandId());
    }

    private static UUID id(String cause) {
        return UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireWaiting(boolean waiting) {
        require(waiting, "timer.settled", "");
    }
}
