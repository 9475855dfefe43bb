package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the sign-in page, on data that exists. Runs by hand after {@code mvn -DskipTests package}:
 * {@code mvn -pl backend -Dtest=StartBenchmark test}.
 */
class StartBenchmark {

    private static final String COMMAND = "mvn -DskipTests package && mvn -pl backend -Dtest=StartBenchmark test";
    private static final int STARTS = 5;
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    private Path data;

    @Test
    void from_the_start_to_the_sign_in_page() throws Exception {
        Path jar = jar();
        assumeTrue(jar != null, "ui/target has no application jar; run mvn -DskipTests package first");
        double[] seconds = new double[STARTS];
        start(jar);
        for (int i = 0; i < STARTS; i++) {
            seconds[i] = start(jar);
        }
        new BenchmarkReport(Path.of("..", "docs")).add(new Measure("start.to-sign-in-page", Windows.quantile(seconds, 0.5), "s", "<= 12",
                "median of %d starts %.1f-%.1f s; embedded database".formatted(STARTS, Windows.quantile(seconds, 0),
                        Windows.quantile(seconds, 1))),
                COMMAND);
    }

    private double start(Path jar) throws Exception {
        int port = freePort();
        long began = System.nanoTime();
        Process app = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString(),
                "--server.port=" + port, "--amparo.data-dir=" + data).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login")).build();
            while (!answers(http, page)) {
                assertThat(app.isAlive()).as("the application still runs").isTrue();
                assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(LONGEST_SECONDS));
                Thread.sleep(20);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            app.destroy();
            app.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest page) throws InterruptedException {
        try {
            return http.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path jar() throws IOException {
        Path target = Path.of("..", "ui", "target");
        if (!Files.isDirectory(target)) {
            return null;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "amparo-ui-*-app.jar")) {
            var found = jars.iterator();
            return found.hasNext() ? found.next() : null;
        }
    }
}
