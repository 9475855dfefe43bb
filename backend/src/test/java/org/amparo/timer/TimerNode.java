package org.amparo.timer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.testing.TestApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** Another node on the database of a test, as a process of its own that looks for timers without rest, to be killed. */
final class TimerNode {

    private static final List<String> SHARED = List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
            "amparo.vault.url", "amparo.vault.username", "amparo.vault.password", "amparo.data-dir");

    private TimerNode() {
    }

    static Process start(Environment environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx500m",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), TimerNode.class.getName(),
                "--server.port=0", "--db-scheduler.enabled=true", "--amparo.timers.every=100ms", "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.heartbeat-interval=500ms"));
        SHARED.forEach(name -> command.add("--" + name + "=" + environment.getRequiredProperty(name)));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target", "timer-node.log").toFile()).start();
    }

    public static void main(String[] settings) {
        new SpringApplicationBuilder(TestApplication.class).run(settings);
    }
}
