package org.amparo.servicedirectory;

import static org.amparo.platform.RuleBroken.require;

import java.util.UUID;

import org.amparo.access.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds that an organisation answers for one provider only, so that its users know which referrals are theirs. */
@Component
class OrganisationLinks {

    private final JdbcClient sql;
    private final Organisations organisations;

    OrganisationLinks(JdbcClient sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** Waits for whoever is linking the same organisation, so that the second sees what the first did. */
    void requireFree(UUID organisation, UUID providerId) {
        if (organisation == null) {
            return;
        }
        require(organisations.organisationName(organisation).isPresent(), "directory.organisation", "details.organisation");
        sql.sql("select pg_advisory_xact_lock(hashtextextended('provider organisation ' || ?::text, 0))").param(organisation.toString())
                .query((row, n) -> true).single();
        require(sql.sql("select not exists (select from read.provider where organisation = ? and provider_id <> ?)")
                .params(organisation, providerId).query(Boolean.class).single(), "directory.organisationTaken", "details.organisation");
    }
}
