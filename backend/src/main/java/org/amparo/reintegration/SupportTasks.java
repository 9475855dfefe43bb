package org.amparo.reintegration;

import static org.amparo.platform.RuleBroken.require;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.timer.DueTimer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks to check the outcome of a support: for the file's caseworker, or for the supervisors of its team when it has none. */
@Component
class SupportTasks {

    private final JdbcClient sql;

    SupportTasks(JdbcClient sql) {
        this.sql = sql;
    }

    private record Waiting(UUID survivorId, LocalDate checkOn, UUID caseworker, UUID team, UUID organisation, boolean gone) {
    }

    /** Nobody is asked who died, whose data were erased, or who does not agree to case management any more. */
    TaskCommand check(DueTimer due) {
        Optional<Waiting> waiting = sql.sql("""
                select s.survivor_id, s.check_on, g.caseworker, g.team, g.organisation,
                    g.dead or g.erased or coalesce(g.case_management, '') not in ('GIVEN', 'OVERRIDDEN') as gone
                from read.support s join read.survivor_gate g on g.survivor_id = s.survivor_id where s.support_id = ?""")
                .param(due.target())
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
                        row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getObject(5, UUID.class), row.getBoolean(6)))
                .optional();
        Waiting now = waiting.filter(one -> one.checkOn() != null && !one.gone()).orElse(null);
        require(now != null && (now.caseworker() != null || now.team() != null), "timer.settled", "");
        Assignee assignee = now.caseworker() == null
                ? Assignee.supervisorsOf(now.team())
                : Assignee.colleague(now.caseworker(), now.team());
        return new TaskCommand.RaiseTask(id(due), TaskKind.SUPPORT_CHECK, now.survivorId(), due.target(), now.checkOn(), assignee,
                now.organisation());
    }

    /** One check raises one task, however often its timer fires. */
    private static UUID id(DueTimer due) {
        return UUID.nameUUIDFromBytes(("task of " + due.commandId()).getBytes(StandardCharsets.UTF_8));
    }

    /** Open tasks about a support. */
    List<UUID> open(UUID supportId) {
        return sql.sql("select task_id from read.task where about = ? and state = 'OPEN' order by task_id").param(supportId)
                .query(UUID.class).list();
    }
}
