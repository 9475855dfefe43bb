package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void everyCommitIsOnDiskAndTheServerIsReachableFromThisMachineOnly() {
        on(directory, sql -> {
            assertThat(show(sql, "fsync")).isEqualTo("on");
            assertThat(show(sql, "synchronous_commit")).isEqualTo("on");
            assertThat(show(sql, "full_page_writes")).isEqualTo("on");
            assertThat(show(sql, "listen_addresses")).isEqualTo("localhost");
            assertThat(sql.sql("select count(*) from pg_database where datname in ('amparo', 'amparo_vault')").query(Long.class).single())
                    .isEqualTo(2);
            return null;
        });
    }

    @Test
    void aSecondAmparoOnTheSameDataGetsAClearMessageAndBreaksNothing() throws Exception {
        Process first = startInAnotherProcess(directory);
        try {
            Throwable refusal = NestedExceptionUtils.getMostSpecificCause(catchThrowable(() -> on(directory, sql -> null)));

            assertThat(refusal).isInstanceOf(CannotStart.class).hasMessageContaining("Another Amparo is running");
            assertThat(first.isAlive()).isTrue();
        } finally {
            kill(first);
        }
    }

    @Test
    void afterTheApplicationWasKilledTheNextStartRecoversByItself() throws Exception {
        kill(startInAnotherProcess(directory));

        String kept = on(directory, sql -> sql.sql("select word from kept").query(String.class).single());

        assertThat(kept).isEqualTo("committed");
    }

    @Test
    void whenAnUrlIsGivenNothingEmbeddedStarts() {
        try (AnnotationConfigApplicationContext context = context(directory,
                Map.of("spring.datasource.url", "jdbc:postgresql://elsewhere/x"))) {
            context.refresh();

            assertThat(context.getBeansOfType(DataDirectory.class)).isEmpty();
            assertThat(directory).isEmptyDirectory();
        }
    }

    /** The other application: keeps a word, says so, and waits to be killed. */
    static final class Other {

        private Other() {
        }

        public static void main(String[] arguments) {
            on(Path.of(arguments[0]), sql -> {
                sql.sql("create table kept (word text)").update();
                sql.sql("insert into kept values ('committed')").update();
                System.out.println("kept");
                sleepForEver();
                return null;
            });
        }
    }

    private static Process startInAnotherProcess(Path directory) throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals("kept")) {
            line = said.readLine();
        }
        assertThat(line).as("the other application started").isEqualTo("kept");
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static <T> T on(Path directory, Function<JdbcClient, T> work) {
        try (AnnotationConfigApplicationContext context = context(directory, Map.of())) {
            context.refresh();
            JdbcConnectionDetails details = context.getBean(JdbcConnectionDetails.class);
            return work.apply(JdbcClient
                    .create(new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword())));
        }
    }

    private static AnnotationConfigApplicationContext context(Path directory, Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("amparo.data-dir", directory.toString())));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("more", settings));
        context.register(EmbeddedDatabase.class);
        return context;
    }

    private static String show(JdbcClient sql, String setting) {
        return sql.sql("show " + setting).query(String.class).single();
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Duration.ofHours(1));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
