package org.amparo.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.servicedirectory.DirectoryQueries;
import org.amparo.servicedirectory.NearestSearch;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * "Who is near and has room", asked by the form of a referral with every choice of a service: 1,000 providers with 2,000 sites, each provider
 * with three of twelve services, a year of monthly capacity and a waiting time. Runs by hand:
 * {@code mvn -pl backend -Dtest=NearestBenchmark -Damparo.test.durable test}.
 */
@Alone
@AmparoTest
class NearestBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=NearestBenchmark -Damparo.test.durable test";
    private static final int PROVIDERS = 1_000;
    private static final int SITES = 2_000;
    private static final int SERVICES = 12;
    /** As many as the form of a referral offers. */
    private static final int SHOWN = 200;

    @Autowired
    private DirectoryQueries directory;
    @Autowired
    private JdbcClient sql;

    @Test
    void who_is_near_and_has_room() throws Exception {
        providers();
        Viewer viewer = new Viewer(UUID.randomUUID(), Role.CASEWORKER, null, null, Set.of(), Map.of(Permission.DIRECTORY_READ, Scope.ALL));
        double[] times = Windows.times(50, 400, i -> directory.nearest(viewer, new NearestSearch(ServiceCode.values()[i % SERVICES],
                "AO%02d".formatted(i % 18), i % 3 == 0 ? null : GeoPoint.of(-6 - i % 11, 12 + i % 12), i % 2 == 0), SHOWN));
        new BenchmarkReport(Path.of("..", "docs")).add(new Measure("nearest.%d-sites.p95".formatted(SITES), Windows.quantile(times, 0.95),
                "ms", "<= 100", "p50 %.1f; %d providers, 3 services each".formatted(Windows.quantile(times, 0.5), PROVIDERS)), COMMAND);
    }

    private void providers() {
        sql.sql("""
                insert into read.provider (provider_id, name, type, adm1, active, verified_on, languages, staff_sex, service_codes, version,
                    last_recorded_at)
                select md5('provider ' || n)::uuid, 'Centre ' || n, 'REHAB_CENTRE', 'AO' || lpad((n % 18)::text, 2, '0'), true,
                    current_date - n % 240, '{pt}', '{F}', '{}', 1, now()
                from generate_series(1, ?) n""").param(PROVIDERS).update();
        sql.sql("""
                insert into read.provider_site (provider_id, site_id, place, adm1, latitude, longitude, entrance, toilet, sign_language,
                    information)
                select md5('provider ' || 1 + n % ?)::uuid, md5('site ' || n)::uuid, n / ?, 'AO' || lpad((n % 18)::text, 2, '0'),
                    -5 - (n * 7919 % 1300) / 100.0, 12 + (n * 104729 % 1200) / 100.0, case n % 3 when 0 then 'NO' else 'YES' end, 'YES',
                    'NO', 'NO'
                from generate_series(1, ?) n""").params(PROVIDERS, PROVIDERS, SITES).update();
        for (int service = 0; service < SERVICES; service++) {
            ServiceCode code = ServiceCode.values()[service];
            sql.sql("""
                    insert into read.provider_service (provider_id, service, pillar, cost)
                    select provider_id, ?, ?, 'FREE' from read.provider where abs(hashtext(provider_id::text)) % 4 = ?""")
                    .params(code.name(), code.pillar().name(), service % 4).update();
        }
        sql.sql("""
                insert into read.provider_capacity (provider_id, service, month, people)
                select provider_id, service, date_trunc('month', current_date - make_interval(months => n)), n * 3 % 7
                from read.provider_service, generate_series(0, 11) n""").update();
        sql.sql("insert into read.provider_waiting (provider_id, service, days, told_on) select provider_id, service, 20, current_date "
                + "from read.provider_service").update();
        sql.sql("analyze read.provider, read.provider_site, read.provider_service, read.provider_capacity, read.provider_waiting").update();
    }
}
