package org.amparo.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.amparo.AmparoApplication;
import org.amparo.access.Role;
import org.amparo.testing.TestDatabase;
import org.amparo.ui.testing.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The national register is imported by the documented command, the program is killed twice in the middle as by {@code kill -9}, and the
 * same command goes on: what is there then is what an import leaves that nobody disturbed. A drill, not part of the suite, which cuts the
 * power within one process instead; {@code docs/operations.md} has the command.
 */
@EnabledIfSystemProperty(named = "amparo.drill", matches = "import-killed")
class ImportKilledIT {

    private static final int ROWS = 11_498;
    private static final List<Integer> KILLED_AFTER = List.of(2_000, 7_000);

    /** All that is counted of a register, value by value, unknowns included. */
    private static final String TOTALS = """
            select string_agg(line, E'\\n' order by line) from (
                select concat_ws(' ', i.year, i.adm1, i.device, i.setting, c.outcome, c.sex, c.age_group, c.civil_status,
                    s.survivor_id is not null, count(*)) as line
                from read.casualty c join read.incident i on i.incident_id = c.incident_id
                left join read.survivor s on s.survivor_id = c.survivor_id
                group by i.year, i.adm1, i.device, i.setting, c.outcome, c.sex, c.age_group, c.civil_status, s.survivor_id is not null) t""";
    private static final String EVENTS = """
            select string_agg(line, E'\\n' order by line) from (
                select event_name || ' ' || count(*) as line from es.event group by event_name) t""";
    private static final String TWICE = """
            select (select count(*) from (select aggregate_id, sequence from es.event group by 1, 2 having count(*) > 1) e)
                + (select count(*) from (select survivor_id from read.casualty where survivor_id is not null group by 1 having count(*) > 1) c)
                + (select count(*) from (select file_number from read.survivor group by 1 having count(*) > 1) s)
                + (select coalesce(max(position), 0) - count(*) from es.seal) + (select count(*) from es.dead_letter)""";

    @TempDir
    Path directory;

    private final List<Programme> programmes = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Programme programme : programmes) {
            programme.close();
        }
    }

    @Test
    void an_import_that_is_killed_twice_leaves_what_an_undisturbed_one_leaves() throws Exception {
        Path register = directory.resolve("register.csv");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(
                Path.of("..", "backend", "src", "test", "resources", "registers-2017", "colombia-mine-victims-2017.csv.gz")))) {
            Files.copy(in, register);
        }

        Programme undisturbed = new Programme("undisturbed");
        long began = System.nanoTime();
        assertThat(undisturbed.importing(register).exitCode()).isZero();
        said("undisturbed: %d rows in %.0f s", ROWS, began);

        Programme killed = new Programme("killed");
        began = System.nanoTime();
        for (int rows : KILLED_AFTER) {
            AppProcess process = killed.importing(register);
            while (killed.number("select count(*) from registry.entry where done") < rows) {
                assertThat(process.isRunning()).as(process.output()).isTrue();
                Thread.sleep(20);
            }
            process.kill();
            System.out.printf("DRILL killed after %d rows were marked as done%n",
                    killed.number("select count(*) from registry.entry where done"));
        }
        assertThat(killed.number("select count(*) from registry.entry where done")).isLessThan(ROWS);
        AppProcess last = killed.importing(register);
        assertThat(last.exitCode()).as(last.output()).isZero();
        assertThat(last.output()).contains("Going on with the import that stopped after");
        said("killed twice and gone on with: %d rows in %.0f s", ROWS, began);

        assertThat(killed.number("select count(*) from read.casualty")).isEqualTo(ROWS);
        assertThat(killed.ask(TOTALS)).isEqualTo(undisturbed.ask(TOTALS));
        assertThat(killed.ask(EVENTS)).isEqualTo(undisturbed.ask(EVENTS));
        for (Programme programme : programmes) {
            assertThat(programme.number(TWICE)).as("twice, missing or set aside").isZero();
        }
        long events = killed.number("select count(*) from es.event");
        AppProcess again = killed.importing(register);
        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).contains("0 created, 11,498 here already");
        assertThat(killed.number("select count(*) from es.event")).isEqualTo(events);
        System.out.printf("DRILL %d events in both; a further import added 0%n", events);
    }

    private static void said(String words, int rows, long began) {
        System.out.printf("DRILL " + words + "%n", rows, (System.nanoTime() - began) / 1e9);
    }

    /** Two empty databases, an administrator, and the application as it is packaged. */
    private final class Programme {
        private final TestDatabase events = TestDatabase.fresh();
        private final TestDatabase vault = TestDatabase.fresh();
        private final List<AppProcess> started = new ArrayList<>();
        private final Path home;
        private final String administrator;

        Programme(String name) throws Exception {
            programmes.add(this);
            home = Files.createDirectories(directory.resolve(name));
            try (AppProcess first = start()) {
                first.started();
            }
            Map<String, Object> inside = new HashMap<>(settings());
            inside.put("server.port", 0);
            // The test's class path has tables of its own, of which the product knows nothing.
            inside.put("spring.flyway.enabled", false);
            try (ConfigurableApplicationContext setUp = new SpringApplicationBuilder(AmparoApplication.class).run(inside.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new))) {
                administrator = setUp.getBean(Accounts.class).of(Role.ADMIN).userName();
            }
        }

        private Map<String, Object> settings() {
            return Map.of("spring.datasource.url", events.url(), "spring.datasource.username", events.username(),
                    "spring.datasource.password", events.password(), "amparo.vault.url", vault.url(), "amparo.vault.username",
                    vault.username(), "amparo.vault.password", vault.password(), "amparo.keys.directory", home.resolve("keys"),
                    "amparo.witness.directory", home.resolve("witness"), "amparo.data-dir", home.resolve("set-up"));
        }

        AppProcess importing(Path file) throws Exception {
            return start("import", "--file=" + file, "--user=" + administrator);
        }

        private AppProcess start(String... words) throws Exception {
            Map<String, Object> settings = new HashMap<>(settings());
            settings.remove("amparo.data-dir");
            AppProcess application = new AppProcess(home, settings, words);
            started.add(application);
            return application;
        }

        String ask(String query) {
            try (Connection connection = events.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        long number(String query) {
            return Long.parseLong(ask(query));
        }

        void close() throws InterruptedException {
            for (AppProcess application : started) {
                application.close();
            }
            events.drop();
            vault.drop();
        }
    }
}
