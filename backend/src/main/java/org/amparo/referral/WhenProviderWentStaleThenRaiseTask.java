package org.amparo.referral;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskKind;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody can be referred to a provider whose entry is stale (R19): whoever verified it last is asked to do so again, until it is settled. */
@LaterPolicy
class WhenProviderWentStaleThenRaiseTask {

    private static final Logger LOG = LoggerFactory.getLogger(WhenProviderWentStaleThenRaiseTask.class);

    private final JdbcClient sql;
    private final People people;
    private final PolicyCommands policy;
    private final Clock clock;

    WhenProviderWentStaleThenRaiseTask(JdbcClient sql, People people, PolicyCommands policy, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    @EventHandler
    void on(ProviderEvent event, Recorded recorded) {
        switch (event) {
            case ProviderEvent.WentStale e -> raise(e, recorded);
            case ProviderEvent.Verified e -> settle(e, recorded);
            case ProviderEvent.Reactivated e -> settle(e, recorded);
            case ProviderEvent.Deactivated e -> settle(e, recorded);
            default -> {
                // who reports one part has not made sure of the others
            }
        }
    }

    private void raise(ProviderEvent.WentStale event, Recorded recorded) {
        Optional<Assignee> verifier = verifier(event.providerId()).flatMap(people::staff)
                .map(staff -> Assignee.colleague(staff.user(), staff.team()));
        if (verifier.isEmpty()) {
            LOG.warn("An entry of the directory that nobody known verified raises no task");
            return;
        }
        UUID task = UUID.nameUUIDFromBytes((recorded.eventId() + " stale").getBytes(StandardCharsets.UTF_8));
        policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.RaiseTask(task, TaskKind.PROVIDER_STALE, null, event.providerId(),
                LocalDate.ofInstant(recorded.recordedAt(), clock.getZone()), verifier.get(), null));
    }

    private Optional<UUID> verifier(UUID providerId) {
        return sql.sql("""
                select recorded_by from read.provider_history where provider_id = ?
                    and event in ('provider.registered', 'provider.verified', 'provider.reactivated') order by sequence desc limit 1""")
                .param(providerId).query(UUID.class).optional();
    }

    private void settle(ProviderEvent event, Recorded recorded) {
        sql.sql("select task_id from read.task where about = ? and state = 'OPEN' and kind = 'PROVIDER_STALE' order by task_id")
                .param(event.providerId()).query(UUID.class).list()
                .forEach(task -> policy.send(recorded, Permission.TIMER_FIRE, new TaskCommand.WithdrawTask(task)));
    }
}
