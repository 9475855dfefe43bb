package org.amparo.ui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.AmparoApplication;
import org.amparo.access.Role;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestDatabase;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two applications on one database, each a process of its own: what one writes the other shows, what one erases the other forgets, and
 * when one is killed the other takes over. A drill, not part of the suite: {@code docs/operations.md} has the command.
 */
@EnabledIfSystemProperty(named = "amparo.drill", matches = "two-nodes")
class TwoNodesIT extends Browser {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final TestDatabase events = TestDatabase.fresh();
    private final TestDatabase vault = TestDatabase.fresh();
    private final List<AppProcess> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (AppProcess application : started) {
            application.close();
        }
        events.drop();
        vault.drop();
    }

    @Test
    void two_nodes_share_the_work_and_one_takes_over_from_the_other() throws Exception {
        AppProcess a = start("a");
        AppProcess b = start("b");
        a.started();
        b.started();
        assertThat(List.of(a.output(), b.output()).stream().filter(text -> text.contains("First start."))).hasSize(1);
        for (AppProcess node : List.of(a, b)) {
            assertThat(node.children()).as("nothing embedded was started").isZero();
        }

        Account caseworker;
        Account officer;
        UUID first;
        UUID second;
        try (ConfigurableApplicationContext setUp = new SpringApplicationBuilder(AmparoApplication.class).run(arguments())) {
            Accounts accounts = setUp.getBean(Accounts.class);
            org.amparo.ui.testing.Files files = setUp.getBean(org.amparo.ui.testing.Files.class);
            caseworker = accounts.of(Role.CASEWORKER);
            officer = accounts.of(Role.PROTECTION_OFFICER);
            first = files.adult(caseworker, "Zoraida Quiñones");
            second = files.adult(caseworker, "Wenceslao Ibarra");
        }

        Page onA = signInAt(a, caseworker);
        Page onB = signInAt(b, caseworker);
        for (int round = 1; round <= 3; round++) {
            noteShowsOnTheOther(a, onA, b, caseworker, first, "written on the one " + round);
            noteShowsOnTheOther(b, onB, a, caseworker, first, "written on the other " + round);
        }

        eraseOnOneIsForgottenOnTheOther(a, onA, b, onB, caseworker, officer, first);

        boolean aWorks = ownerOfTheLaterProjections().startsWith(a.pid() + "@");
        AppProcess dead = aWorks ? a : b;
        AppProcess left = aWorks ? b : a;
        Page onLeft = aWorks ? onB : onA;
        assertThat(ownerOfTheLaterProjections()).startsWith(dead.pid() + "@");
        long began = System.nanoTime();
        dead.kill();
        record(left, onLeft, second, "after the kill");
        assertThat(left.rest(caseworker, "survivors/" + second + "/timeline")).contains("after the kill");
        said("a command on the other node %.1f s after the kill", began);
        Eventually.holds(TAKEN_OVER, () -> assertThat(number("select count(*) from es.unsealed")).isZero());
        said("sealing taken over %.1f s after the kill", began);
        ask(left, onLeft, second);
        approve(left, signInAt(left, officer), second);
        Eventually.holds(TAKEN_OVER, () -> assertThat(ownerOfTheLaterProjections()).startsWith(left.pid() + "@"));
        Eventually.holds(TAKEN_OVER, () -> assertThat(keysOf(second)).isZero());
        said("later projections taken over and keys destroyed %.1f s after the kill", began);
        assertThat(number("select max(position) - count(*) from es.seal")).isZero();

        AppProcess again = start("c").started();
        assertThat(again.rest(caseworker, "survivors/" + second)).contains("ERASED").doesNotContain("Wenceslao");
        sessionsEndEverywhere(left, onLeft, again, caseworker);
    }

    private void noteShowsOnTheOther(AppProcess one, Page page, AppProcess other, Account caseworker, UUID file, String words)
            throws Exception {
        record(one, page, file, words);
        assertThat(other.rest(caseworker, "survivors/" + file + "/timeline")).contains(words);
    }

    private void eraseOnOneIsForgottenOnTheOther(AppProcess a, Page onA, AppProcess b, Page onB, Account caseworker, Account officer,
            UUID file) throws Exception {
        assertThat(find(b, onB, "zoraida quinones")).contains("Zoraida Quiñones");
        assertThat(b.rest(caseworker, "survivors/" + file)).contains("Zoraida");
        ask(a, onA, file);
        approve(a, signInAt(a, officer), file);
        long began = System.nanoTime();
        Eventually.holds(SOON, () -> assertThat(keysOf(file)).isZero());
        Eventually.holds(SOON,
                () -> assertThat(restQuietly(b, caseworker, "survivors/" + file)).contains("ERASED").doesNotContain("Zoraida"));
        said("erased on one node, forgotten on the other after %.1f s", began);
        assertThat(find(b, onB, "zoraida quinones")).doesNotContain("Zoraida");
        assertThat(b.rest(caseworker, "survivors/" + file + "/timeline")).doesNotContain("written on the one");
    }

    private void sessionsEndEverywhere(AppProcess one, Page onOne, AppProcess other, Account caseworker) {
        Page onOther = signInAt(other, caseworker);
        go(onOne, one.address("account"));
        press(onOne, "Sign out everywhere");
        onOther.waitForTimeout(1000);
        onOther.navigate(other.address("survivors"));
        onOther.waitForURL(url -> url.contains("/login"));
    }

    private AppProcess start(String name) throws Exception {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.remove("amparo.data-dir");
        AppProcess application = new AppProcess(Files.createDirectories(directory.resolve(name)), settings);
        started.add(application);
        return application;
    }

    /** Databases, keys and witness are the same for all; the directory for work in progress is each one's own. */
    private Map<String, Object> settings() {
        return Map.of("spring.datasource.url", events.url(), "spring.datasource.username", events.username(),
                "spring.datasource.password", events.password(), "amparo.vault.url", vault.url(), "amparo.vault.username",
                vault.username(), "amparo.vault.password", vault.password(), "amparo.keys.directory", directory.resolve("keys"),
                "amparo.witness.directory", directory.resolve("witness"), "amparo.data-dir", directory.resolve("set-up"));
    }

    private String[] arguments() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("server.port", 0);
        // The test's class path has tables of its own, of which the product knows nothing.
        settings.put("spring.flyway.enabled", false);
        return settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
    }

    private Page signInAt(AppProcess node, Account account) {
        Page page = newPage();
        page.navigate(node.address("login"));
        page.locator("input[name=username]").fill(account.userName());
        page.locator("input[name=password]").fill(Accounts.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.locator(".frame main h1").first().waitFor();
        return page;
    }

    private static void record(AppProcess node, Page page, UUID file, String words) {
        go(page, node.address("survivors/" + file + "?do=note"));
        Locator note = page.locator("textarea:visible").first();
        note.fill(words);
        note.press("Tab");
        press(page, "Record note");
        page.locator(".happening").filter(new Locator.FilterOptions().setHasText(words)).first().waitFor();
    }

    private static void ask(AppProcess node, Page page, UUID file) {
        go(page, node.address("survivors/" + file + "?do=erasure"));
        Locator ground = page.locator(".record-form vaadin-combo-box input").first();
        ground.click();
        ground.fill("The person asked");
        page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText("The person asked")).first().click();
        press(page, "Ask for erasure");
        page.locator(".happening").filter(new Locator.FilterOptions().setHasText("Erasure of personal data asked for")).first().waitFor();
    }

    private static void approve(AppProcess node, Page page, UUID file) {
        go(page, node.address("survivors/" + file + "?do=erasure-approval"));
        press(page, "Erase for ever");
        page.getByText("Personal data erased").first().waitFor();
    }

    private static String find(AppProcess node, Page page, String words) {
        go(page, node.address("survivors"));
        page.locator(".search input").fill(words);
        page.locator(".search input").press("Enter");
        page.waitForURL(url -> url.contains("find="));
        page.getByText("for “").or(page.locator("main h1")).first().waitFor();
        page.waitForTimeout(500);
        return page.locator("main").innerText();
    }

    private static void go(Page page, String address) {
        page.navigate(address);
        page.locator(".frame main h1").first().waitFor();
    }

    private static void press(Page page, String words) {
        page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(words)).first().click();
    }

    private static String restQuietly(AppProcess node, Account account, String path) {
        try {
            return node.rest(account, path);
        } catch (java.io.IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private String ownerOfTheLaterProjections() {
        return ask(events, "select coalesce(max(owner), '') from es.token");
    }

    private long number(String query) {
        return Long.parseLong(ask(events, query));
    }

    private long keysOf(UUID person) {
        return Long.parseLong(ask(vault, "select count(*) from person_key where person = '" + person + "' and wrapped is not null"));
    }

    private static String ask(TestDatabase database, String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void said(String sentence, long since) {
        System.out.println("DRILL " + sentence.formatted((System.nanoTime() - since) / 1e9));
    }
}
