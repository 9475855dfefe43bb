package org.amparo.referral;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Placements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom a referral belongs: for the side that refers, to whom the file belongs; for the side that was asked, to its organisation. */
@Configuration(proxyBeanMethods = false)
class ReferralPlacements {

    @Bean
    Placements ofTheSideThatRefers(JdbcClient sql) {
        return new Lookup(sql, ReferralCommand.class, """
                select g.caseworker, g.team, g.adm1, g.organisation
                from read.referral r join read.survivor_gate g on g.survivor_id = r.survivor_id where r.referral_id = ?""");
    }

    @Bean
    Placements ofTheSideThatWasAsked(JdbcClient sql) {
        return new Lookup(sql, ReferralAnswer.class, """
                select null::uuid as caseworker, null::uuid as team, null::text as adm1, r.recipient_organisation as organisation
                from read.referral r where r.referral_id = ? and r.state <> 'DRAFT'""");
    }

    private record Lookup(JdbcClient sql, Class<? extends Command> commands, String query) implements Placements {
        @Override
        public Optional<Placement> of(UUID target) {
            return sql.sql(query).param(target).query((row, n) -> Placement.of(row)).optional();
        }
    }
}
