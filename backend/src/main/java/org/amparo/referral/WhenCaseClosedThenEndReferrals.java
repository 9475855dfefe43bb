package org.amparo.referral;

import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.PolicyCommands;
import org.amparo.caseplan.CaseEvent;
import org.amparo.platform.LaterPolicy;
import org.amparo.platform.Recorded;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case closes with referrals open only where the rules waive them (R28), and with drafts: they end a moment later, so that no provider is
 * waited for in a case that nobody works in.
 */
@LaterPolicy
class WhenCaseClosedThenEndReferrals {

    private final JdbcClient sql;
    private final PolicyCommands commands;

    WhenCaseClosedThenEndReferrals(JdbcClient sql, PolicyCommands commands) {
        this.sql = sql;
        this.commands = commands;
    }

    @EventHandler
    void on(CaseEvent.Closed event, Recorded recorded) {
        sql.sql("""
                select referral_id from read.referral where survivor_id = ? and case_id = ?
                    and state in ('DRAFT', 'SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW')
                order by referral_id""").params(event.survivorId(), event.caseId()).query(UUID.class).list()
                .forEach(referral -> commands.send(recorded, Permission.TIMER_FIRE, new ReferralCommand.EndWithCase(referral)));
    }
}
