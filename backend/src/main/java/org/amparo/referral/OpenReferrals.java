package org.amparo.referral;

import java.util.UUID;
import org.amparo.caseplan.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What R28 counts: referrals that were sent and have not ended. */
@Component
class OpenReferrals implements OpenWork {

    private final JdbcClient sql;

    OpenReferrals(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int openReferrals(UUID survivorId) {
        return sql.sql("""
                select count(*) from read.referral where survivor_id = ?
                    and state in ('SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW', 'SERVICE_STARTED')""")
                .param(survivorId).query(Integer.class).single();
    }
}
