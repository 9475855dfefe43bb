package org.amparo.referral;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReferralRecipient;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A silence, or an appointment of which nobody tells the result, becomes a task of whoever the file belongs to, until it is settled. */
@LaterPolicy
class WhenReferralWaitsThenRaiseTask {

    private static final Logger LOG = LoggerFactory.getLogger(WhenReferralWaitsThenRaiseTask.class);

    private final JdbcClient sql;
    private final SurvivorGates persons;
    private final PolicyCommands commands;
    private final Clock clock;

    WhenReferralWaitsThenRaiseTask(JdbcClient sql, SurvivorGates persons, PolicyCommands commands, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(ReferralEvent event, Recorded recorded) {
        switch (event) {
            case ReferralEvent.AnswerOverdue e -> raise(TaskKind.REFERRAL_SILENT, e, recorded);
            case ReferralEvent.ResultOverdue e -> raise(TaskKind.APPOINTMENT_PASSED, e, recorded);
            case ReferralEvent.Drafted e -> {
                // nobody was asked yet
            }
            case ReferralEvent.LinkIssued e -> {
                // the answer is still waited for
            }
            case ReferralEvent.Sent e -> {
                settle(e, recorded);
                chosen(e, recorded);
            }
            case ReferralEvent.Accepted e -> settle(e, recorded);
            case ReferralEvent.Declined e -> settle(e, recorded);
            case ReferralEvent.Expired e -> {
                settle(e, TaskKind.REFERRAL_SILENT, recorded);
                expired(e, recorded);
            }
            case ReferralEvent.AppointmentScheduled e -> settle(e, recorded);
            case ReferralEvent.AppointmentMoved e -> settle(e, recorded);
            case ReferralEvent.AppointmentMissed e -> settle(e, recorded);
            case ReferralEvent.Withdrawn e -> settle(e, recorded);
            case ReferralEvent.ServiceStarted e -> settle(e, recorded);
            case ReferralEvent.Completed e -> settle(e, recorded);
            case ReferralEvent.EndedIncomplete e -> settle(e, recorded);
        }
    }

    private void raise(TaskKind kind, ReferralEvent event, Recorded recorded) {
        Placement file;
        try {
            file = persons.sharingNow(event.survivorId()).placement();
        } catch (RuleBroken unknown) {
            LOG.warn("A referral without a file raises no task");
            return;
        }
        Assignee assignee = file.caseworker() == null ? Assignee.queue(file.team()) : Assignee.colleague(file.caseworker(), file.team());
        if (file.caseworker() != null || file.team() != null) {
            UUID task = UUID.nameUUIDFromBytes((recorded.eventId() + " " + kind).getBytes(StandardCharsets.UTF_8));
            commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.RaiseTask(task, kind, event.survivorId(), event.referralId(),
                    LocalDate.ofInstant(recorded.recordedAt(), clock.getZone()), assignee, file.organisation()));
        }
    }

    private record Silent(UUID providerId, Pillar pillar, ReferralRecipient recipient) {
    }

    /** Nobody is asked to choose where the case is over, another provider is asked already, or the person shares nothing any more. */
    private void expired(ReferralEvent.Expired event, Recorded recorded) {
        sql.sql("""
                select r.provider_id, r.pillar, r.recipient from read.referral r
                join read.case_gate c on c.case_id = r.case_id and c.stage <> 'CLOSED'
                join read.survivor_gate g on g.survivor_id = r.survivor_id and not g.dead and not g.erased
                where r.referral_id = ? and r.recipient is not null and not exists (
                        select from read.referral o where o.survivor_id = r.survivor_id and o.case_id = r.case_id and o.referral_id <> r.referral_id
                            and (o.service = r.service or o.need_ids && r.need_ids)
                            and o.state in ('SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW', 'SERVICE_STARTED'))""")
                .param(event.referralId())
                .query((row, n) -> new Silent(row.getObject(1, UUID.class), Pillar.valueOf(row.getString(2)),
                        ReferralRecipient.valueOf(row.getString(3))))
                .optional().filter(silent -> shares(event.survivorId(), silent))
                .ifPresent(silent -> raise(TaskKind.CHOOSE_PROVIDER, event, recorded));
    }

    private boolean shares(UUID survivorId, Silent silent) {
        Sharing sharing = persons.sharingNow(survivorId);
        return !sharing.isEnded() && (silent.recipient() == ReferralRecipient.OWN_ORGANISATION
                || sharing.covers(silent.providerId(), silent.pillar(), LocalDate.now(clock)));
    }

    /** Another provider was asked for the same. */
    private void chosen(ReferralEvent.Sent event, Recorded recorded) {
        sql.sql("""
                select t.task_id from read.referral r
                join read.referral o on o.survivor_id = r.survivor_id and o.case_id = r.case_id
                    and (o.service = r.service or o.need_ids && r.need_ids)
                join read.task t on t.about = o.referral_id and t.kind = 'CHOOSE_PROVIDER' and t.state = 'OPEN'
                where r.referral_id = ? order by t.task_id""").param(event.referralId()).query(UUID.class).list()
                .forEach(task -> commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }

    private void settle(ReferralEvent event, TaskKind kind, Recorded recorded) {
        sql.sql("select task_id from read.task where about = ? and kind = ? and state = 'OPEN' order by task_id")
                .params(event.referralId(), kind.name()).query(UUID.class).list()
                .forEach(task -> commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }

    private void settle(ReferralEvent event, Recorded recorded) {
        sql.sql("select task_id from read.task where about = ? and state = 'OPEN' order by task_id").param(event.referralId())
                .query(UUID.class).list()
                .forEach(task -> commands.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
