package org.amparo.servicedirectory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads names straight from the rows. */
@Component
class NamesOfProviders implements ProviderNames {

    private final JdbcClient sql;

    NamesOfProviders(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> name(UUID providerId) {
        return sql.sql("select name from read.provider where provider_id = ?").param(providerId).query(String.class).optional();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> providers) {
        Map<UUID, String> names = new HashMap<>();
        sql.sql("select provider_id, name from read.provider where provider_id = any(:ids::uuid[])")
                .param("ids", providers.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list();
        return names;
    }

    @Override
    public Optional<UUID> ofOrganisation(UUID organisation) {
        return organisation == null
                ? Optional.empty()
                : sql.sql("select provider_id from read.provider where organisation = ?").param(organisation).query(UUID.class).optional();
    }
}
