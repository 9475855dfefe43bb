package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.AmparoApplication;
import org.amparo.access.Role;
import org.amparo.platform.LaterProjection;
import org.amparo.testing.Alone;
import org.amparo.testing.TestDatabase;
import org.amparo.ui.drill.AppProcess;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dashboard of a manager whose organisation has all of {@link ManyFiles}, from the packaged application in a process of its own, in a real
 * Chromium that keeps files as an everyday one does. From the beginning of the navigation to the first thing painted, to the painted frame
 * with the name of every tile in it, and to the last of the numbers; how they came along over the months is not waited for, since the next
 * load sends it away. Runs by hand: {@code .ci/benchmarks Dashboard}; {@code -Damparo.bench.files=1000} for a small one.
 */
@Alone
class DashboardBenchmark extends Browser {

    private static final String COMMAND = ".ci/benchmarks Dashboard";
    private static final int FILES = Integer.getInteger("amparo.bench.files", 100_000);
    private static final int SERVICES = 10 * FILES;
    private static final int WARM_UP = 5;
    private static final int LOADS = 40;
    private static final double LONGEST = Duration.ofMinutes(2).toMillis();
    /** When the names of all tiles were painted: in the frame after the one in which they stood there first. */
    private static final String WATCH = """
            (() => {
                const names = () => document.querySelectorAll('.tile h2').length >= 12;
                const numbers = () => names() && document.querySelectorAll('.tile-number').length >= 12;
                const look = () => {
                    if (names() && !window.namesAt) requestAnimationFrame(() => window.namesAt = window.namesAt || performance.now());
                    if (numbers()) requestAnimationFrame(() => window.numbersAt = performance.now());
                    else requestAnimationFrame(look);
                };
                look();
            })()""";
    private static final String FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";
    /** The read models are told that they have all that was ever told, since these facts stand there without events. */
    private static final String ALL_KNOWN = """
            update es.token set token = convert_to('{"globalIndex":%d}', 'UTF8'), token_type = '%s' where processor = '%s'"""
            .formatted((ManyFiles.LAST_DAY + 1) * 1_000L, GlobalSequenceTrackingToken.class.getName(), LaterProjection.GROUP);

    @TempDir
    private Path directory;
    private final TestDatabase events = TestDatabase.fresh();
    private final TestDatabase vault = TestDatabase.fresh();

    @AfterEach
    void drop() {
        events.drop();
        vault.drop();
    }

    @Test
    void a_manager_opens_the_dashboard() throws Exception {
        Account manager = setUp();
        Map<String, Object> settings = new HashMap<>(settings());
        // The test's class path made a few tables more, of which the product knows nothing.
        settings.put("spring.flyway.ignore-migration-patterns", "*:missing");
        try (AppProcess application = new AppProcess(directory.resolve("node"), settings).started()) {
            Page page = newPage();
            signInAt(application, manager, page);
            page.addInitScript(WATCH);
            double[] painted = new double[LOADS];
            double[] names = new double[LOADS];
            double[] numbers = new double[LOADS];
            for (int i = -WARM_UP; i < LOADS; i++) {
                page.navigate(application.address(Paths.FIGURES), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.waitForFunction("() => window.numbersAt", null, new Page.WaitForFunctionOptions().setTimeout(LONGEST));
                assertThat(page.locator(".tiles").innerText()).as("all files are counted").contains(String.format(Locale.UK, "%,d", FILES));
                if (i >= 0) {
                    painted[i] = number(page, FIRST_PAINT);
                    names[i] = number(page, "() => window.namesAt");
                    numbers[i] = number(page, "() => window.numbersAt");
                }
            }
            tell(painted, names, numbers);
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static void tell(double[] painted, double[] names, double[] numbers) throws Exception {
        String of = "of %d loads; 12 tiles; %d files; %d services; files of the page kept by the browser; load %.0f".formatted(LOADS, FILES,
                SERVICES, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        BenchmarkReport report = new BenchmarkReport(Path.of("..", "docs"));
        report.add(new Measure("dashboard.first-paint.p95", Windows.quantile(names, 0.95), "ms", "<= 1000",
                "p50 %.0f; painted frame with the names of all tiles; first thing painted at all p50 %.0f p95 %.0f; %s"
                        .formatted(Windows.quantile(names, 0.5), Windows.quantile(painted, 0.5), Windows.quantile(painted, 0.95), of)),
                COMMAND);
        report.add(new Measure("dashboard.all-numbers.p95", Windows.quantile(numbers, 0.95), "ms", "",
                "p50 %.0f; the last of the numbers painted; each counted anew at each load; %s".formatted(Windows.quantile(numbers, 0.5),
                        of)),
                COMMAND);
    }

    /** Tables, an account and the facts; then nothing runs on that database any more. */
    private Account setUp() {
        Account manager;
        try (ConfigurableApplicationContext setUp = new SpringApplicationBuilder(AmparoApplication.class).run(arguments())) {
            manager = setUp.getBean(Accounts.class).of(Role.MANAGER);
            JdbcClient sql = setUp.getBean(JdbcClient.class);
            UUID organisation = sql.sql("select id from access.organisation order by name limit 1").query(UUID.class).single();
            ManyFiles files = new ManyFiles(sql, organisation, "AO", FILES);
            ManyFiles.alone(sql, () -> {
                files.people();
                files.services(SERVICES);
            });
        }
        events.run(ALL_KNOWN);
        return manager;
    }

    private static void signInAt(AppProcess node, Account account, Page page) {
        page.navigate(node.address("login"));
        page.locator("input[name=username]").fill(account.userName());
        page.locator("input[name=password]").fill(Accounts.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.locator(".frame main h1").first().waitFor();
    }

    private Map<String, Object> settings() {
        return Map.of("spring.datasource.url", events.url(), "spring.datasource.username", events.username(),
                "spring.datasource.password", events.password(), "amparo.vault.url", vault.url(), "amparo.vault.username",
                vault.username(), "amparo.vault.password", vault.password(), "amparo.keys.directory", directory.resolve("keys"),
                "amparo.witness.directory", directory.resolve("witness"));
    }

    private String[] arguments() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("amparo.data-dir", directory.resolve("set-up"));
        settings.put("server.port", 0);
        return settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
    }
}
