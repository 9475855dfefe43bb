package org.amparo.servicedirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.amparo.vocabulary.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the one row that every change of a provider writes, so that a shared lock on it orders the two. */
@Component
class ProviderStanding implements ProviderGate {

    private final JdbcClient sql;
    private final DirectorySettings settings;
    private final Clock clock;

    ProviderStanding(JdbcClient sql, DirectorySettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing standing(UUID providerId, ServiceCode service) {
        return sql.sql("""
                select active, ? = any(service_codes) as offers, verified_on, organisation from read.provider
                where provider_id = ? for share""").params(service.name(), providerId).query((row, n) -> {
            LocalDate verifiedOn = row.getObject("verified_on", LocalDate.class);
            return new Standing(true, row.getBoolean("active"), row.getBoolean("offers"), verifiedOn,
                    settings.isStale(verifiedOn, LocalDate.now(clock)), row.getObject("organisation", UUID.class));
        }).optional().orElse(Standing.UNKNOWN);
    }
}
