package org.amparo.prosthetics;

import static org.amparo.platform.RuleBroken.require;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.People.Staff;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.platform.RuleBroken;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.timer.DueTimer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks that devices raise by themselves. What is done in the workshop goes to whoever has the device on the bench, else to the technicians
 * of the file's team; a replacement that comes near goes to the caseworker, who knows how the person is reached.
 */
@Component
class DeviceTasks {

    private final JdbcClient sql;
    private final People people;
    private final Clock clock;

    DeviceTasks(JdbcClient sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A device as it stands now, for deciding whether what a timer waited for is still missing.
     *
     * @param gone true when nobody of ours is to call the person: dead, erased, agreement withdrawn, or handed to another agency
     */
    private record Now(UUID survivorId, UUID technician, Placement file, boolean withThePerson, boolean onHold, LocalDate reviewOn,
            LocalDate replacementDue, boolean gone) {
        boolean isAsked() {
            return withThePerson && !gone;
        }
    }

    /** Closing a case does not end its devices (domain 5.2), unless it was closed because the person is no longer ours. */
    private Now now(UUID orderId) {
        return sql
                .sql("""
                        select d.survivor_id, d.technician, g.caseworker, g.team, g.adm1, g.organisation,
                            d.delivered_on is not null and d.ended_on is null as with_the_person, d.on_hold, d.review_on, d.replacement_due,
                            g.dead or g.erased or coalesce(g.case_management, '') = 'WITHDRAWN' or coalesce((
                                select c.stage = 'CLOSED' and c.closure_reason in ('TRANSFERRED', 'DUPLICATE') from read.case_file c
                                where c.survivor_id = d.survivor_id order by c.stage = 'CLOSED', c.opened_on desc, c.case_id limit 1), false) as gone
                        from read.device d join read.survivor_gate g on g.survivor_id = d.survivor_id where d.order_id = ?""")
                .param(orderId)
                .query((row, n) -> new Now(row.getObject("survivor_id", UUID.class), row.getObject("technician", UUID.class),
                        Placement.of(row),
                        row.getBoolean("with_the_person"), row.getBoolean("on_hold"), row.getObject("review_on", LocalDate.class),
                        row.getObject("replacement_due", LocalDate.class), row.getBoolean("gone")))
                .optional().orElseThrow(() -> new RuleBroken("timer.settled", ""));
    }

    TaskCommand followUp(DueTimer due) {
        Now now = now(due.key());
        requireWaiting(now.isAsked() && hasCome(now.reviewOn(), DeviceTimers.DAYS_BEFORE_FOLLOW_UP), TaskKind.DEVICE_FOLLOW_UP, now, due);
        return raise(id(due), TaskKind.DEVICE_FOLLOW_UP, now, due.key(), notBeforeToday(now.reviewOn()), workshop(now));
    }

    TaskCommand replacement(DueTimer due) {
        Now now = now(due.key());
        requireWaiting(now.isAsked() && hasCome(now.replacementDue(), DeviceTimers.DAYS_BEFORE_REPLACEMENT), TaskKind.DEVICE_REPLACEMENT,
                now, due);
        Assignee caseworker = now.file().caseworker() == null
                ? workshop(now)
                : Assignee.colleague(now.file().caseworker(), now.file().team());
        return raise(id(due), TaskKind.DEVICE_REPLACEMENT, now, due.key(), notBeforeToday(now.replacementDue()), caseworker);
    }

    TaskCommand overdueHold(DueTimer due) {
        Now now = now(due.key());
        requireWaiting(now.onHold() && !now.gone(), TaskKind.DEVICE_HOLD_OVERDUE, now, due);
        return raise(id(due), TaskKind.DEVICE_HOLD_OVERDUE, now, due.key(), LocalDate.now(clock), workshop(now));
    }

    /**
     * Open tasks about a device, or about any device of a person.
     *
     * @param orderId null for all devices of the person
     * @param until only those that were given at this moment or before; null for all
     */
    List<UUID> open(UUID survivorId, UUID orderId, Collection<TaskKind> kinds, Instant until) {
        return sql.sql("""
                select task_id from read.task where survivor_id = :person and state = 'OPEN' and kind = any(:kinds)
                    and (:order::uuid is null or about = :order::uuid) and (:until::timestamptz is null or given_at <= :until::timestamptz)
                order by task_id""").param("person", survivorId)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new)).param("order", orderId)
                .param("until", until == null ? null : Timestamp.from(until)).query(UUID.class).list();
    }

    /** Something else that came due at the same time may have moved the day away. */
    private boolean hasCome(LocalDate day, int daysBefore) {
        return day != null && !day.minusDays(daysBefore).isAfter(LocalDate.now(clock));
    }

    private void requireWaiting(boolean waiting, TaskKind kind, Now now, DueTimer due) {
        require(waiting && open(now.survivorId(), due.key(), List.of(kind), null).isEmpty(), "timer.settled", "");
    }

    private Assignee workshop(Now now) {
        if (now.technician() != null) {
            return Assignee.colleague(now.technician(), people.staff(now.technician()).map(Staff::team).orElse(now.file().team()));
        }
        return now.file().team() == null
                ? Assignee.colleague(now.file().caseworker(), null)
                : new Assignee(null, now.file().team(), Role.TECHNICIAN);
    }

    private LocalDate notBeforeToday(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day == null || day.isBefore(today) ? today : day;
    }

    private static TaskCommand raise(UUID taskId, TaskKind kind, Now now, UUID orderId, LocalDate dueOn, Assignee assignee) {
        return new TaskCommand.RaiseTask(taskId, kind, now.survivorId(), orderId, dueOn, assignee, now.file().organisation());
    }

    /** One timer raises one task, however often it fires. */
    private static UUID id(DueTimer due) {
        return UUID.nameUUIDFromBytes(("task of " + due.commandId()).getBytes(StandardCharsets.UTF_8));
    }
}
