package org.amparo.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amparo.platform.ServerSettings;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for all tests of a JVM, with a fresh database for each Spring context or whoever asks. By default an embedded server with
 * its data under {@code target}; with the environment variable or system property {@code AMPARO_TEST_JDBC_URL} (and {@code ..._USERNAME},
 * {@code ..._PASSWORD}) that server, where the user must be allowed to create databases. With {@code -Damparo.test.durable} the embedded
 * server waits for the disk at each commit, as it does in the product; benchmarks need it, tests are faster without.
 *
 * @param url JDBC URL of a fresh, empty database
 * @param username database user
 * @param password empty when none is asked for
 */
public record TestDatabase(String url, String username, String password) {

    private static final class Server {
        /** The server of Spring contexts is closed after them: when they end they would wait for one that is gone, for half a minute. */
        private static final AtomicBoolean ofContexts = new AtomicBoolean();
        private static final TestDatabase MAIN = setting("AMPARO_TEST_JDBC_URL")
                .map(url -> new TestDatabase(url, setting("AMPARO_TEST_JDBC_USERNAME").orElse("postgres"),
                        setting("AMPARO_TEST_JDBC_PASSWORD").orElse("")))
                .orElseGet(Server::embedded);

        private static TestDatabase embedded() {
            try {
                Path data = Path.of("target", "test-postgres-" + ProcessHandle.current().pid()).toAbsolutePath();
                String durable = System.getProperty("amparo.test.durable") == null ? "off" : "on";
                EmbeddedPostgres server = ServerSettings.on(EmbeddedPostgres.builder()).setDataDirectory(data).setCleanDataDirectory(true)
                        .setRegisterShutdownHook(false).setServerConfig("fsync", durable).setServerConfig("synchronous_commit", durable)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!ofContexts.get()) {
                        close(server);
                    }
                }));
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return new TestDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** What all migrations leave, made once and copied for whoever asks. */
    private static final class Migrated {
        private static final TestDatabase MODEL = model();

        private static TestDatabase model() {
            TestDatabase model = fresh();
            Flyway.configure().dataSource(model.url, model.username, model.password).locations("classpath:db/migration").load().migrate();
            return model;
        }
    }

    /** A new, empty database; on an external server it is dropped with its roles when the JVM ends. */
    public static TestDatabase fresh() {
        return made("");
    }

    /** A new database with all tables of the product and nothing in them. */
    public static TestDatabase migrated() {
        return made(" template " + Migrated.MODEL.name());
    }

    private static TestDatabase made(String how) {
        String name = "amparo_test_" + UUID.randomUUID().toString().replace("-", "");
        Server.MAIN.run("create database " + name + how);
        if (setting("AMPARO_TEST_JDBC_URL").isPresent()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
        }
        return new TestDatabase(Server.MAIN.url().replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name), Server.MAIN.username(),
                Server.MAIN.password());
    }

    /** Settings for a Spring context: a fresh database and a fresh vault. What runs by the clock runs when a test says so. */
    public static Map<String, Object> properties() {
        Server.ofContexts.set(true);
        TestDatabase events = fresh();
        TestDatabase vault = fresh();
        return Map.of("spring.datasource.url", events.url(), "spring.datasource.username", events.username(),
                "spring.datasource.password", events.password(), "amparo.vault.url", vault.url(), "amparo.vault.username",
                vault.username(), "amparo.vault.password", vault.password(), "amparo.data-dir",
                Path.of("target", "test-data-" + UUID.randomUUID()).toAbsolutePath().toString(), "db-scheduler.enabled", false);
    }

    /** Drops it with all that is still connected, for a test that makes many; the others go with the server. */
    public void drop() {
        drop(name());
    }

    /** Its roles belong to the whole server and would stay. */
    private static void drop(String database) {
        Server.MAIN.run("drop database if exists " + database + " with (force)");
        Server.MAIN.run("""
                do $$ declare role text; begin
                    for role in select rolname from pg_roles where starts_with(rolname, '%s_') order by oid desc loop
                        execute format('drop role %%I', role);
                    end loop;
                end $$""".formatted(database));
    }

    public String name() {
        return url.replaceFirst("^jdbc:postgresql://[^/]+/([^?]*).*", "$1");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** Runs one statement in a connection of its own. */
    public void run(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name))).filter(value -> !value.isBlank());
    }
}
