package org.amparo.referral;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.caseplan.MadeReferrals;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the rows of referrals. */
@Component
class SentReferrals implements MadeReferrals {

    private final JdbcClient sql;

    SentReferrals(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean isReferred(UUID survivorId, Set<ServiceCode> services, LocalDate since) {
        return sql.sql("""
                select exists (select from read.referral where survivor_id = ? and service = any(?) and sent_on >= ? and state in
                    ('SENT', 'NO_RESPONSE', 'ACCEPTED', 'APPOINTMENT_SET', 'NO_SHOW', 'SERVICE_STARTED', 'COMPLETED'))""")
                .params(survivorId, services.stream().map(Enum::name).toArray(String[]::new), since).query(Boolean.class).single();
    }
}
