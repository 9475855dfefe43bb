package org.amparo.donor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Donors read {@code donor} under a database user of their own: what PostgreSQL gives it is tried, table by table. */
@Alone
@AmparoTest
class DonorWallTest {

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier(DonorConnections.DONORS)
    JdbcClient donors;

    @Autowired
    PublishedReleases releases;

    @Autowired
    ChecksumCheck check;

    @Test
    void postgresql_refuses_the_user_of_donors_every_table_of_every_other_schema() {
        List<String> tables = tables("n.nspname not in ('donor', 'pg_catalog', 'information_schema')");
        assertThat(tables).contains("es.event", "read.survivor", "stat.person", "audit.file_read", "access.app_user",
                "export.download", "public.flyway_schema_history").hasSizeGreaterThan(80);
        assertThat(tables).allSatisfy(table -> assertRefused("select * from " + table + " limit 1"));
    }

    @Test
    void it_reads_what_was_released_and_can_write_nothing_of_it() {
        List<String> released = tables("n.nspname = 'donor'");
        assertThat(released).contains("donor.release");
        for (String table : released) {
            donors.sql("select * from " + table + " limit 1").query().listOfRows();
            assertRefused("set transaction read write; delete from " + table);
            assertRefused("set transaction read write; insert into " + table + " default values");
            assertRefused("set transaction read write; truncate " + table);
        }
        assertRefused("set transaction read write; update donor.release set withdrawn_on = null");
        assertRefused("set transaction read write; create table donor.own (n int)");
        assertThat(donors.sql("select current_user").query(String.class).single()).endsWith("_donors");
    }

    @Test
    void releases_and_the_public_check_are_asked_as_that_user() {
        Viewer donor = new Viewer(UUID.randomUUID(), Role.DONOR, null, UUID.randomUUID(), Set.of(),
                Map.of(Permission.RELEASE_READ, Scope.ALL));
        String role = donors.sql("select current_user").query(String.class).single().replaceAll("_donors$", "_donor");
        List<Runnable> questions = List.of(() -> releases.releases(donor), () -> releases.release(donor, 1),
                () -> releases.file(donor, 1, ReleaseFormat.PDF, Locale.ENGLISH), () -> check.check("1", "0", "198.51.100.31"));
        questions.forEach(Runnable::run);
        application.sql("revoke usage on schema donor from " + role).update();
        try {
            assertThat(questions).allSatisfy(asked -> assertThatThrownBy(asked::run).isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied for schema donor"));
        } finally {
            application.sql("grant usage on schema donor to " + role).update();
        }
    }

    private List<String> tables(String which) {
        return application.sql("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_(toast|temp)' and """ + " " + which).query(String.class)
                .list();
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> donors.sql(statement).query().listOfRows()).as(statement).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }
}
