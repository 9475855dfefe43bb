package org.amparo.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.amparo.access.Role;
import org.amparo.ui.testing.Accounts.Account;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Base of tests in a real Chromium ({@code *IT}). One browser for each thread. Each page asked for has cookies of its own, like another person's
 * browser; files that may be kept are kept from test to test, as they are in the browser of somebody who comes every day.
 * The browser is {@code /usr/bin/chromium}, or what the system property {@code amparo.chromium} says.
 */
@ScreenTest
public abstract class Browser {

    public static final int WIDE = 1280;
    public static final int PHONE = 390;

    /** No test looks at them, and they take a part of the time of all. */
    private static final boolean PICTURES = System.getProperty("amparo.pictures", System.getProperty("amparo.drill")) != null;

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
            "--disable-dev-shm-usage");
    private static final List<String> AXE_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Asks for nothing but violations, in the page itself: what passed is most of an answer, and a page of its own for it most of the time. */
    private static final String VIOLATIONS = """
            rules => axe.run({exclude: [['vaadin-connection-indicator']]}, {runOnly: rules, resultTypes: ['violations']})
                .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html)))""";

    /** A machine that does much else at once may take long; a test waits for what it expects, never for a time. */
    private static final double PATIENCE_MS = 60_000;

    /** One browser and its contexts for each of the threads that run tests side by side; Playwright belongs to the thread that made it. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM = ThreadLocal.withInitial(Browser::launched);
    private static final ThreadLocal<Deque<BrowserContext>> FREE = ThreadLocal.withInitial(ArrayDeque::new);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @Autowired
    protected Accounts accounts;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> contexts = new ArrayList<>();

    private static com.microsoft.playwright.Browser launched() {
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET)
                .setExecutablePath(Path.of(System.getProperty("amparo.chromium", "/usr/bin/chromium"))));
    }

    /** A page of a browser in which nobody is signed in. */
    protected Page newPage(int width, ColorScheme scheme) {
        BrowserContext context = FREE.get().isEmpty() ? newContext() : FREE.get().pop();
        contexts.add(context);
        return pageOf(context, width, scheme);
    }

    /** A page of a browser that has never been here and keeps no file yet. */
    protected Page newcomersPage() {
        BrowserContext context = newContext();
        contexts.add(context);
        return pageOf(context, WIDE, ColorScheme.LIGHT);
    }

    private static BrowserContext newContext() {
        BrowserContext context = CHROMIUM.get()
                .newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    private static Page pageOf(BrowserContext context, int width, ColorScheme scheme) {
        Page page = context.newPage();
        page.setViewportSize(width, width < 600 ? 844 : 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return page;
    }

    protected Page newPage() {
        return newPage(WIDE, ColorScheme.LIGHT);
    }

    /** The address of a screen, e.g. {@code address(Paths.SURVIVORS)}. */
    protected String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Signs in a new account of this role through the sign-in page and gives the page of its home. */
    protected Page signIn(Role role) {
        return signIn(accounts.of(role), newPage());
    }

    protected Page signIn(Account account, Page page) {
        page.navigate(address("login"));
        page.locator("input[name=username]").fill(account.userName());
        page.locator("input[name=password]").fill(Accounts.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.locator(".frame main h1").first().waitFor();
        return page;
    }

    /** Goes to a screen and waits until its title stands there. */
    protected void open(Page page, String path) {
        page.navigate(address(path));
        page.locator(".frame main h1").first().waitFor();
    }

    /** A picture under {@code target/screenshots}, to be looked at by people, who ask for it by {@code -Damparo.pictures} or by a drill. */
    protected void picture(Page page, String name) {
        picture(page, name, false);
    }

    /** The same of the whole page, as far down as it goes. */
    protected static void wholePicture(Page page, String name) {
        picture(page, name, true);
    }

    private static void picture(Page page, String name, boolean whole) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(Path.of("target", "screenshots", name + ".png")));
        }
    }

    /** Goes to a screen and looks at it wide, from right to left, in the dark and on a phone. */
    protected void look(Page page, String name, String path) {
        look(page, name, path, () -> {
        });
    }

    /** @param before what is done on the screen before it is looked at */
    protected void look(Page page, String name, String path, Runnable before) {
        page.setViewportSize(WIDE, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(page, path);
        before.run();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        wholePicture(page, name + "-1280-light");
        page.evaluate("document.documentElement.dir = 'rtl'");
        wholePicture(page, name + "-1280-rtl");
        page.evaluate("document.documentElement.dir = 'ltr'");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertReadable(page);
        wholePicture(page, name + "-1280-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        wholePicture(page, name + "-390-light");
    }

    /**
     * Holds the page against WCAG 2.2 AA and best practice. One element is left out: Vaadin's own connection indicator lies outside the
     * landmarks and is empty until the connection drops.
     */
    protected static void assertAccessible(Page page) {
        assertNone(page, AXE_RULES, "tag");
    }

    /** Holds the contrast of all text against WCAG 2.2 AA: what alone can differ between a light and a dark page. */
    protected static void assertReadable(Page page) {
        assertNone(page, List.of("color-contrast"), "rule");
    }

    private static void assertNone(Page page, List<String> rules, String kind) {
        // Colours are measured half-way while something fades in.
        page.waitForFunction("() => document.getAnimations().every(animation => animation.playState !== 'running')");
        if ((Boolean) page.evaluate("() => window.axe === undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, Map.of("type", kind, "values", rules))).isEmpty();
    }

    /** Nothing makes the page wider than the screen. */
    protected static void assertNoSidewaysScroll(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).isZero();
    }

    /** How many elements the page has, to notice lists that draw all their rows. */
    protected static int nodes(Page page) {
        return (Integer) page.evaluate("document.querySelectorAll('*').length");
    }

    @AfterEach
    void closePages() {
        for (BrowserContext context : contexts) {
            context.pages().forEach(Page::close);
            context.clearCookies();
        }
        FREE.get().addAll(contexts);
        contexts.clear();
    }
}
