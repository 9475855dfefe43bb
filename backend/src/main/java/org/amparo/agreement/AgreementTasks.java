package org.amparo.agreement;

import static org.amparo.platform.RuleBroken.require;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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

/** Tasks that ask for an agreement, and whether it is there already. Nobody asks the dead, or those whose data were erased. */
@Component
class AgreementTasks {

    /** Only the last word on a purpose counts. */
    private static final String LAST_WORD = """
            c.survivor_id = ? and c.status = 'GIVEN' and not exists (select from read.consent later
                where later.survivor_id = c.survivor_id and later.purpose = c.purpose and later.sequence > c.sequence)""";

    private final JdbcClient sql;
    private final SurvivorGates files;
    private final Clock clock;

    AgreementTasks(JdbcClient sql, SurvivorGates files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /** The key of the timer is what the task is about, so that it goes with this agreement and with no other. */
    TaskCommand ends(DueTimer due) {
        requireWaiting(lives(due.target()));
        return raise(TaskKind.CONSENT_ENDS, due);
    }

    TaskCommand grownUp(DueTimer due) {
        requireWaiting(lives(due.target()) && othersAgreedFor(due.target()));
        return raise(TaskKind.GROWN_UP, due);
    }

    /** True while an agreement holds that somebody else gave. */
    boolean othersAgreedFor(UUID person) {
        return sql.sql("select exists (select from read.consent c where c.given_by not in ('SELF', 'SELF_WITH_SUPPORT') and " + LAST_WORD
                + ")").param(person).query(Boolean.class).single();
    }

    private boolean lives(UUID person) {
        return sql.sql("select not dead and not erased from read.survivor_gate where survivor_id = ?").param(person).query(Boolean.class)
                .optional().orElse(false);
    }

    private TaskCommand raise(TaskKind kind, DueTimer due) {
        Placement file = files.sharingNow(due.target()).placement();
        requireWaiting(file.caseworker() != null || file.team() != null);
        Assignee assignee = file.caseworker() == null
                ? Assignee.supervisorsOf(file.team())
                : Assignee.colleague(file.caseworker(), file.team());
        UUID task = UUID.nameUUIDFromBytes(("task of " + due.commandId()).getBytes(StandardCharsets.UTF_8));
        return new TaskCommand.RaiseTask(task, kind, due.target(), due.key(), LocalDate.now(clock), assignee, file.organisation());
    }

    /** Open tasks of one kind about a person. @param about what they must be about; null for whatever it is */
    List<UUID> open(UUID person, Set<TaskKind> kinds, UUID about) {
        return sql
                .sql("""
                        select task_id from read.task where survivor_id = ? and state = 'OPEN' and kind = any(?) and about = coalesce(?::uuid, about)
                        order by task_id""")
                .params(person, kinds.stream().map(Enum::name).toArray(String[]::new), about).query(UUID.class).list();
    }

    private static void requireWaiting(boolean waiting) {
        require(waiting, "timer.settled", "");
    }
}
