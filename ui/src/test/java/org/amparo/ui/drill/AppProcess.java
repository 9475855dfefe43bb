package org.amparo.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;

/** The packaged application as a process of its own, to be killed. What it prints goes into a file beside its data. */
public final class AppProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final Path output;

    /**
     * @param settings arguments without the two dashes in front
     * @param words what it is to do instead of waiting for people, such as {@code import}
     */
    public AppProcess(Path directory, Map<String, ?> settings, String... words) throws IOException {
        port = freePort();
        output = Files.createTempFile(Files.createDirectories(directory), "output", ".txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                "-jar", jar().toString(), "--server.port=" + port, "--amparo.data-dir=" + directory));
        command.addAll(List.of(words));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Waits for the sign-in page. */
    public AppProcess started() throws Exception {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            assertThat(process.isAlive()).as("the application runs: %s", output).isTrue();
            assertThat(System.nanoTime()).as("start: %s", output).isLessThan(end);
            Thread.sleep(50);
        }
        return this;
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/login").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for the end of a start that is refused, or of what it had to do. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    public String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    /** Asks over REST, by name and password. */
    String rest(Account account, String path) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account.userName() + ":" + Accounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address("api/" + path))).header("Authorization", "Basic " + basic)).body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    long pid() {
        return process.pid();
    }

    /** Other processes that it started, such as a database server. */
    long children() {
        return process.descendants().count();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "amparo-ui-*-app.jar")) {
            return jars.iterator().next().toAbsolutePath();
        }
    }
}
