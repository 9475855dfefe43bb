package org.amparo.referral;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops what was shared with others, a moment after the person withdrew or refused. Until then links and inboxes open nothing either, since
 * they ask for the consent each time. Repeating it changes nothing.
 */
@LaterProjection
class WhenConsentWithdrawnThenStopReferrals {

    private static final Executor ASIDE = task -> Thread.ofVirtual().name("stop-referrals").start(task);

    private final JdbcClient sql;
    private final Commands commands;

    WhenConsentWithdrawnThenStopReferrals(JdbcClient sql, Commands commands) {
        this.sql = sql;
        this.commands = commands;
    }

    @EventHandler
    void on(SurvivorEvent.ConsentWithdrawn event, Recorded recorded) {
        if (event.purpose() == ConsentPurpose.SHARE_FOR_REFERRAL) {
            stop(event.survivorId(), recorded);
        }
    }

    @EventHandler
    void on(SurvivorEvent.ConsentRefused event, Recorded recorded) {
        if (event.purpose() == ConsentPurpose.SHARE_FOR_REFERRAL) {
            stop(event.survivorId(), recorded);
        }
    }

    /** In a transaction of the command's own, not in the one that follows the events. */
    private void stop(UUID survivorId, Recorded recorded) {
        CompletableFuture.runAsync(() -> sharedOfPerson(survivorId).forEach(referral -> commands.send(Viewer.SYSTEM,
                UUID.nameUUIDFromBytes((recorded.eventId() + ":" + referral).getBytes(StandardCharsets.UTF_8)), Channel.SYSTEM,
                new ReferralCommand.StopSharing(referral))), ASIDE).join();
    }

    private List<UUID> sharedOfPerson(UUID survivorId) {
        return sql.sql("""
                select referral_id from read.referral where survivor_id = ? and recipient in ('PARTNER', 'OUTSIDE')
                    and state in ('SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW')
                order by referral_id""").param(survivorId).query(UUID.class).list();
    }
}
