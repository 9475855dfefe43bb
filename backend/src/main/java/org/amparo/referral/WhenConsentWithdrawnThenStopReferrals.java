package org.amparo.referral;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops what was shared with others, a moment after the person withdrew or refused. Until then links and inboxes open nothing either, since
 * they ask for the consent each time. Repeating it changes nothing.
 */
@LaterProjection
class WhenConsentWithdrawnThenStopReferrals {

    private final JdbcClient sql;
    private final PolicyCommands commands;

    WhenConsentWithdrawnThenStopReferrals(JdbcClient sql, PolicyCommands commands) {
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

    private void stop(UUID survivorId, Recorded recorded) {
        sharedOfPerson(survivorId).forEach(
                referral -> commands.send(recorded, Permission.TIMER_FIRE, new ReferralCommand.StopSharing(referral)));
    }

    private List<UUID> sharedOfPerson(UUID survivorId) {
        return sql.sql("""
                select referral_id from read.referral where survivor_id = ? and recipient in ('PARTNER', 'OUTSIDE')
                    and state in ('SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW')
                order by referral_id""").param(survivorId).query(UUID.class).list();
    }
}
