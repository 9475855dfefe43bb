package org.amparo.referral;

import java.util.List;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops what was shared, a moment after the person withdrew or refused the agreement to share or to case work, or died. Until then links and
 * inboxes open nothing either, since they ask for the agreement each time. Repeating it changes nothing.
 */
@LaterPolicy
class WhenConsentWithdrawnThenStopReferrals {

    private final JdbcClient sql;
    private final PolicyCommands commands;

    WhenConsentWithdrawnThenStopReferrals(JdbcClient sql, PolicyCommands commands) {
        this.sql = sql;
        this.commands = commands;
    }

    @EventHandler
    void on(SurvivorEvent.ConsentWithdrawn event, Recorded recorded) {
        if (endsSharing(event.purpose())) {
            stop(event.survivorId(), recorded);
        }
    }

    @EventHandler
    void on(SurvivorEvent.ConsentRefused event, Recorded recorded) {
        if (endsSharing(event.purpose())) {
            stop(event.survivorId(), recorded);
        }
    }

    @EventHandler
    void on(SurvivorEvent.DeathRecorded event, Recorded recorded) {
        stop(event.survivorId(), recorded);
    }

    private static boolean endsSharing(ConsentPurpose purpose) {
        return purpose == ConsentPurpose.SHARE_FOR_REFERRAL || purpose == ConsentPurpose.CASE_MANAGEMENT;
    }

    private void stop(UUID survivorId, Recorded recorded) {
        sharedOfPerson(survivorId).forEach(
                referral -> commands.send(recorded, Permission.TIMER_FIRE, new ReferralCommand.StopSharing(referral)));
    }

    private List<UUID> sharedOfPerson(UUID survivorId) {
        return sql.sql("""
                select referral_id from read.referral where survivor_id = ?
                    and state in ('SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW')
                order by referral_id""").param(survivorId).query(UUID.class).list();
    }
}
