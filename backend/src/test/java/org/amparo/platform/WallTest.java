package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The start with users of the database that can do what they should, more, or less; each on a small database of its own. */
class WallTest {

    private static final Wall REPORTS = new Wall("reports", Set.of("stat"));

    private final TestDatabase database = TestDatabase.fresh();
    private final TestDatabase vault = TestDatabase.fresh();
    private final String name = database.name();

    @BeforeEach
    void tables() {
        database.run("""
                create schema es; create schema stat; create schema secret;
                create table es.event (position bigint, payload text);
                create table stat.person (id bigint generated always as identity, sex text);
                create view stat.sealed_event as select position from es.event;
                insert into es.event values (1, 'somebody'); insert into stat.person (sex) values ('FEMALE');
                create function es.shout() returns text language sql security definer as 'select payload from es.event'""");
        vault.run("create table person_key (wrapped text)");
    }

    @AfterEach
    void drop() {
        database.drop();
        vault.drop();
    }

    @Test
    void the_user_made_at_the_start_reads_its_schema_and_nothing_else() {
        behind(Map.of(), sql -> {
            assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo(name + "_reports");
            assertThat(sql.sql("select sex from stat.person").query(String.class).single()).isEqualTo("FEMALE");
            assertThat(sql.sql("select position from stat.sealed_event").query(Long.class).single()).isOne();
            assertThatThrownBy(() -> sql.sql("select payload from es.event").query().listOfRows())
                    .isInstanceOf(BadSqlGrammarException.class).hasStackTraceContaining("permission denied for schema es");
            assertThatThrownBy(() -> sql.sql("delete from stat.person").update()).hasStackTraceContaining("read-only");
            assertThatThrownBy(() -> sql.sql("set transaction read write; delete from stat.person").update())
                    .isInstanceOf(BadSqlGrammarException.class).hasStackTraceContaining("permission denied for table person");
        });
    }

    @Test
    void a_table_made_after_the_start_can_be_read_at_once_and_one_of_another_schema_cannot() {
        behind(Map.of(), sql -> {
            database.run("create table stat.made_later (n int); create table es.made_later (n int)");
            assertThat(sql.sql("select count(*) from stat.made_later").query(Long.class).single()).isZero();
            assertThatThrownBy(() -> sql.sql("select count(*) from es.made_later").query().listOfRows())
                    .hasStackTraceContaining("permission denied");
        });
    }

    @Test
    void each_schema_has_a_role_that_can_read_it_and_no_other() {
        behind(Map.of(), sql -> {
        });
        try (HikariDataSource source = source(database)) {
            JdbcClient all = JdbcClient.create(source);
            for (String schema : Set.of("es", "stat", "secret")) {
                assertThat(all.sql("""
                        select n.nspname from pg_namespace n
                        where n.nspname in ('es', 'stat', 'secret') and has_schema_privilege(?, n.oid, 'usage')""")
                        .param(name + "_" + schema).query(String.class).list()).containsExactly(schema);
            }
            assertThat(all.sql("select rolcanlogin from pg_roles where rolname = ?").param(name + "_es").query(Boolean.class).single())
                    .isFalse();
        }
    }

    @Test
    void a_second_start_and_one_side_by_side_find_everything_made() {
        Stream.of(1, 2, 3, 4).parallel().forEach(node -> assertThatCode(() -> behind(Map.of(), sql -> {
        })).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant usage on schema es to %s; grant select on es.event to %s -> may look into schema es, may read es.event",
            "grant usage on schema es to %s_stat; grant select (payload) on es.event to %s_stat -> may read es.event",
            "grant select on es.event to public -> may read es.event", "grant insert on stat.person to %s -> may change stat.person",
            "grant update (sex) on stat.person to %s -> may change stat.person",
            "grant usage on sequence stat.person_id_seq to %s -> may use stat.person_id_seq", "alter role %s createrole -> may make roles",
            "alter role %s superuser -> is a superuser", "grant pg_read_all_data to %s -> is a member of pg_read_all_data",
            "grant pg_read_all_data to %s_stat -> is a member of pg_read_all_data",
            "grant create on schema stat to %s -> may make things in schema stat",
            "alter table stat.person owner to %s -> owns table stat.person",
            "alter schema secret owner to %s -> owns schema secret", "grant create on database %d to %s -> may make schemas",
            "grant usage on schema es to %s; grant execute on function es.shout() to %s -> may call es.shout() with the rights of its owner",
            "alter default privileges grant select on tables to %s; create table public.leak (n int) -> may read public.leak",
            "create function public.shout() returns text language sql security definer as 'select payload from es.event' -> may call shout()"})
    void the_start_is_refused_when_the_user_can_do_more(String planted) {
        behind(Map.of(), sql -> {
        });
        String[] parts = planted.split(" -> ");
        database.run(parts[0].replace("%d", name).replace("%s_stat", name + "_stat").replace("%s",
                name + "_reports"));

        assertThatThrownBy(() -> behind(Map.of(), sql -> {
        })).isInstanceOf(CannotStart.class).hasMessageContaining("must read schema stat and nothing else")
                .hasMessageContaining(parts[1].split(", ")[0]);
    }

    @Test
    void a_user_who_has_rights_in_another_database_is_refused() {
        TestDatabase other = TestDatabase.fresh();
        try {
            behind(Map.of(), sql -> {
            });
            other.run("create table theirs (n int); grant select on theirs to " + name + "_reports");

            assertThatThrownBy(() -> behind(Map.of(), sql -> {
            })).isInstanceOf(CannotStart.class).hasMessageContaining("has rights on something in the database " + other.name());
        } finally {
            other.drop();
        }
    }

    @Test
    void keys_that_anybody_can_read_in_the_vault_refuse_the_start() {
        vault.run("grant select on person_key to public");

        assertThatThrownBy(() -> behind(Map.of(), sql -> {
        })).isInstanceOf(CannotStart.class).hasMessageContaining("may read public.person_key in the vault of keys");
    }

    @Test
    void the_start_is_refused_when_the_user_cannot_read_all_that_it_should() {
        TestDatabase own = owned("createrole");
        database.run("create table stat.made_by_somebody_else (n int)");

        assertThatThrownBy(() -> behind(own, Map.of(), sql -> {
        })).isInstanceOf(CannotStart.class).hasMessageContaining("cannot read stat.made_by_somebody_else");
        assertThatThrownBy(() -> behind(database, new Wall("donors", Set.of("donor")), Map.of(), sql -> {
        })).isInstanceOf(CannotStart.class).hasMessageContaining("finds no schema donor");
    }

    @Test
    void an_application_that_may_make_roles_needs_no_setting() {
        TestDatabase own = owned("createrole");

        behind(own, Map.of(), sql -> assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo(name + "_reports"));
        behind(own, Map.of(), sql -> assertThat(sql.sql("select sex from stat.person").query(String.class).single()).isEqualTo("FEMALE"));
    }

    @Test
    void an_application_that_may_not_and_is_given_no_user_says_what_to_run_and_starts_when_it_was_run() {
        TestDatabase own = owned("");

        assertThatThrownBy(() -> behind(own, Map.of(), sql -> {
        })).isInstanceOfSatisfying(CannotStart.class, refused -> {
            assertThat(refused).hasMessageContaining("There is no database user under which reports can run");
            assertThat(refused.action()).contains("create role \"" + name + "_reports\" login", "AMPARO_DATABASE_REPORTS_USERNAME",
                    "alter role \"" + name + "_app\" createrole");
        });

        database.run("create role " + name + "_given login password 'secret'");
        Map<String, Object> given = Map.of("amparo.database.reports.username", name + "_given", "amparo.database.reports.password",
                "secret");
        behind(own, given, sql -> {
            assertThat(sql.sql("select current_user, sex from stat.person").query().singleRow())
                    .containsEntry("current_user", name + "_given").containsEntry("sex", "FEMALE");
            assertThatThrownBy(() -> sql.sql("select payload from es.event").query().listOfRows())
                    .hasStackTraceContaining("permission denied");
            own.run("create table stat.made_later (n int)");
            assertThat(sql.sql("select count(*) from stat.made_later").query(Long.class).single()).isZero();
        });
    }

    @Test
    void the_applications_own_user_is_no_user_of_reports() {
        assertThatThrownBy(() -> behind(Map.of("amparo.database.reports.username", database.username(),
                "amparo.database.reports.password", database.password()), sql -> {
                })).isInstanceOf(CannotStart.class).hasMessageContaining("is a superuser");
    }

    @Test
    void a_user_whom_the_server_does_not_know_is_told_of() {
        TestDatabase own = owned("");

        assertThatThrownBy(() -> behind(own, Map.of("amparo.database.reports.username", name + "_nobody"), sql -> {
        })).isInstanceOf(CannotStart.class).hasMessageContaining(name + "_nobody");
    }

    /** The same database, but everything in it belongs to an ordinary user, as which the application then starts. */
    private TestDatabase owned(String attributes) {
        String owner = name + "_app";
        database.run("create role %s login password 'own' %s".formatted(owner, attributes));
        database.run("""
                alter database %1$s owner to %2$s; alter schema es owner to %2$s; alter schema stat owner to %2$s;
                alter schema secret owner to %2$s; alter table es.event owner to %2$s; alter table stat.person owner to %2$s;
                alter view stat.sealed_event owner to %2$s; alter function es.shout() owner to %2$s""".formatted(name, owner));
        return new TestDatabase(database.url().replaceFirst("\\?user=[^&]*", ""), owner, "own");
    }

    private void behind(Map<String, Object> settings, Consumer<JdbcClient> work) {
        behind(database, settings, work);
    }

    private void behind(TestDatabase own, Map<String, Object> settings, Consumer<JdbcClient> work) {
        behind(own, REPORTS, settings, work);
    }

    private void behind(TestDatabase own, Wall wall, Map<String, Object> settings, Consumer<JdbcClient> work) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        try (HikariDataSource main = source(own);
                HikariDataSource opened = new Walls(main, new VaultDatabase(vault.url(), vault.username(), vault.password()), environment)
                        .open(wall)) {
            work.accept(JdbcClient.create(opened));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HikariDataSource source(TestDatabase database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.username());
        source.setPassword(database.password());
        source.setMaximumPoolSize(2);
        return source;
    }
}
