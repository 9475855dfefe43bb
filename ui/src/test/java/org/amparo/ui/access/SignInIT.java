package org.amparo.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.Users;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sign-in, sessions and the administrator's screens in a real browser. */
class SignInIT extends Browser {

    @Autowired
    Users users;
    @Autowired
    Credentials credentials;
    @Autowired
    People people;

    @Test
    void the_sign_in_page_is_plain_on_any_screen_and_tells_no_more_than_it_must() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(WIDE, PHONE)) {
                Page page = newPage(width, scheme);
                page.navigate(address("login"));
                page.locator("vaadin-login-form input[name=password]").waitFor();
                picture(page, "sign-in-" + width + "-" + scheme.name().toLowerCase());
                assertNoSidewaysScroll(page);
                assertAccessible(page);
            }
        }
        Page page = newPage();
        String known = accounts.of(Role.CASEWORKER).userName();
        List<String> answers = new ArrayList<>();
        for (String name : List.of(known, "nobody-" + UUID.randomUUID())) {
            page.navigate(address("login"));
            type(page, name, "not the password at all");
            page.waitForURL(url -> url.contains("?error"));
            page.locator("text=That did not work").waitFor();
            answers.add(page.locator("vaadin-login-form-wrapper [part='error-message']").innerText());
            assertThat(page.content()).doesNotContain("not the password at all");
        }
        assertThat(answers.get(0)).contains("not right").isEqualTo(answers.get(1));
        picture(page, "sign-in-refused");
        assertAccessible(page);
        for (int i = 0; i < 4; i++) {
            page.navigate(address("login"));
            type(page, known, "not the password at all");
            page.waitForURL(url -> url.contains("?"));
        }
        assertThat(page.url()).contains("?wait=");
        page.locator("text=possible in").waitFor();
        picture(page, "sign-in-wait");
    }

    @Test
    void every_answer_carries_the_headers_and_the_page_breaks_none_of_its_own_policy() {
        Page page = newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
                complaints.add(message.text());
            }
        });
        signIn(accounts.of(Role.ADMIN), page);
        open(page, Paths.USERS);
        open(page, Paths.ROLES);
        Response response = page.navigate(address(Paths.USERS));
        page.locator(".frame main h1").first().waitFor();
        assertThat(complaints).isEmpty();
        Map<String, String> headers = response.headers();
        assertThat(headers.get("content-security-policy")).contains("'nonce-").contains("frame-ancestors 'none'");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff").containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin").containsEntry("x-frame-options", "DENY");
        assertThat(headers.get("cache-control")).contains("no-store");
        String nonce = headers.get("content-security-policy").replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(page.navigate(address(Paths.USERS)).headers().get("content-security-policy")).doesNotContain(nonce);
    }

    @Test
    void the_first_sign_in_leads_to_a_new_password_and_nowhere_else() {
        var created = users.create(administrator(), "first-" + UUID.randomUUID().toString().substring(0, 8),
                new Users.Details("Ana Neto", Role.ADMIN, null, Set.of()));
        String userName = credentials.of(created.user()).orElseThrow().userName();
        Page page = newPage();
        page.navigate(address("login"));
        type(page, userName, created.oneTimePassword());
        page.waitForURL(url -> url.endsWith("/account"));
        page.locator("h1").first().waitFor();
        page.navigate(address(Paths.USERS));
        page.waitForURL(url -> url.endsWith("/account"));
        assertThat(page.locator("main").innerText()).contains("one-time password");
        picture(page, "account-first");
        assertAccessible(page);
        List<String> typed = List.of(created.oneTimePassword(), "seven pale herons wait", "seven pale herons wait");
        for (int i = 0; i < 3; i++) {
            page.locator("input[type=password]").nth(i).fill(typed.get(i));
        }
        page.locator("vaadin-button.save").click();
        page.waitForURL(url -> !url.endsWith("/account"));
        open(page, Paths.USERS);
        assertThat(page.locator("h1").first().innerText()).isEqualTo("Users");
    }

    @Test
    void signing_out_everywhere_ends_the_session_of_an_open_page_at_its_next_step() {
        Account admin = accounts.of(Role.ADMIN);
        Page page = signIn(admin, newPage());
        open(page, Paths.ACCOUNT);
        users.signOutEverywhere(administrator(), admin.user());
        page.waitForTimeout(1000);
        page.navigate(address(Paths.USERS));
        page.waitForURL(url -> url.contains("/login"));
        page.locator("text=Your session has ended").waitFor();
        page.locator("vaadin-login-form input[name=password]").waitFor();
    }

    @Test
    void when_the_session_ends_in_the_middle_of_a_form_nothing_typed_is_lost() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Page page = signIn(caseworker, newPage(PHONE, ColorScheme.LIGHT));
        open(page, Paths.NEW_FILE);
        Locator words = page.getByLabel("Name or file number");
        words.fill("Ana Tomás");
        words.press("Tab");
        page.waitForTimeout(1500);
        users.signOutEverywhere(administrator(), caseworker.user());
        page.waitForTimeout(1000);
        page.mouse().wheel(0, 2000);
        words.fill("Ana Tomás Neto");
        words.press("Tab");

        Locator message = page.locator(".v-system-error");
        message.waitFor();
        assertThat(message.innerText()).contains("Your session has ended").contains("kept as a draft");
        BoundingBox place = message.boundingBox();
        assertThat(place.x).isNotNegative();
        assertThat(place.y).isNotNegative();
        assertThat(place.x + place.width).isLessThanOrEqualTo(PHONE);
        assertThat(place.y + place.height).isLessThanOrEqualTo(844);
        assertThat(words.inputValue()).isEqualTo("Ana Tomás Neto");
        picture(page, "session-ended-390");
        assertReadable(page);

        message.click();
        page.waitForURL(url -> url.contains("/login"));
        signIn(caseworker, page);
        open(page, Paths.NEW_FILE);
        assertThat(page.getByLabel("Name or file number").inputValue()).isEqualTo("Ana Tomás");
    }

    @Test
    void before_a_session_ends_the_page_warns_and_one_key_goes_on_with_what_was_typed() {
        Page page = signIn(accounts.of(Role.CASEWORKER), newPage(PHONE, ColorScheme.LIGHT));
        page.route("**/session/left", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                .setBody("{\"idle\": 90000, \"longest\": 3600000, \"warn\": 120000}")));
        open(page, Paths.NEW_FILE);
        page.getByLabel("Name or file number").fill("Ana Tom");
        Locator warning = page.locator("#session-ends");
        warning.waitFor();
        assertThat(warning.innerText()).contains("Are you still there?").containsPattern("ends at \\d\\d:\\d\\d");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "session-ends-390");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertReadable(page);
        picture(page, "session-ends-390-dark");
        assertThat((Boolean) page.evaluate("document.querySelector('#session-ends button') === document.activeElement")).isTrue();

        page.unroute("**/session/left");
        page.waitForTimeout(2500);
        long before = left(page);
        assertThat(left(page)).as("asking how long is left is no sign of the person").isLessThanOrEqualTo(before);
        page.keyboard().press("Enter");
        warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForFunction("before => fetch('session/left').then(answer => answer.json()).then(left => left.idle > before)",
                (double) before);
        assertThat(page.getByLabel("Name or file number").inputValue()).isEqualTo("Ana Tom");
    }

    private static long left(Page page) {
        return ((Number) page.evaluate("() => fetch('session/left').then(answer => answer.json()).then(left => left.idle)")).longValue();
    }

    @Test
    void who_is_not_signed_in_is_told_nothing_about_sessions_and_gets_none() {
        APIResponse stranger = newPage().request().get(address("session/left"));
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void signing_out_by_the_menu_says_so_and_the_way_back_is_closed() {
        Page page = signIn(accounts.of(Role.CASEWORKER), newPage());
        page.locator(".account vaadin-button.initials").click();
        page.locator("vaadin-popover vaadin-button:has-text('Sign out'), vaadin-popover-overlay vaadin-button:has-text('Sign out')").last()
                .click();
        page.waitForURL(url -> url.contains("/login?out"));
        page.locator("text=You are signed out.").waitFor();
        picture(page, "signed-out");
        assertAccessible(page);
        page.navigate(address(Paths.SURVIVORS));
        page.waitForURL(url -> url.contains("/login"));
    }

    @Test
    void rest_takes_name_and_password_only_and_an_unknown_address_gives_nothing_away() {
        Page page = newPage();
        Account donor = accounts.of(Role.DONOR);
        String basic = "Basic " + Base64.getEncoder()
                .encodeToString((donor.userName() + ":" + Accounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        APIResponse without = page.request().get(address("api/nothing"));
        APIResponse with = page.request().get(address("api/nothing"), RequestOptions.create().setHeader("Authorization", basic));
        assertThat(without.status()).isEqualTo(401);
        assertThat(with.status()).isEqualTo(404);
        assertThat(with.headers()).doesNotContainKey("set-cookie");
        assertThat(page.request().get(address("actuator/health")).status()).isEqualTo(200);
        assertThat(page.request().get(address("actuator/prometheus")).status()).isEqualTo(401);
        assertThat(page.request().get(address("actuator/prometheus"), RequestOptions.create().setHeader("Authorization", basic)).status())
                .isEqualTo(403);
    }

    @Test
    void the_administration_is_accessible_and_fits_every_width() {
        Account admin = accounts.of(Role.ADMIN);
        Account someone = accounts.of(Role.CASEWORKER);
        Page page = signIn(admin, newPage());
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("users", Paths.USERS);
        screens.put("user-new", Paths.NEW_USER);
        screens.put("user", Paths.user(someone.user()));
        screens.put("teams", Paths.TEAMS);
        screens.put("areas", Paths.AREAS);
        screens.put("roles", Paths.ROLES);
        screens.put("account", Paths.ACCOUNT);
        screens.forEach((name, path) -> {
            open(page, path);
            looksWell(page, name, WIDE, ColorScheme.DARK);
            looksWell(page, name, WIDE, ColorScheme.LIGHT);
            looksWell(page, name, PHONE, ColorScheme.LIGHT);
        });
    }

    private void looksWell(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, width == PHONE ? 844 : 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        picture(page, name + "-" + width + "-" + scheme.name().toLowerCase());
        assertNoSidewaysScroll(page);
        assertAccessible(page);
    }

    @Test
    void who_is_no_administrator_finds_nothing_at_the_administrators_addresses() {
        Page page = signIn(accounts.of(Role.SUPERVISOR), newPage());
        for (String path : List.of(Paths.USERS, Paths.NEW_USER, Paths.TEAMS, Paths.AREAS, Paths.ROLES)) {
            open(page, path);
            assertThat(page.locator("h1").first().innerText()).as(path).isEqualTo("Nothing here");
        }
    }

    private static void type(Page page, String userName, String password) {
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    private Viewer administrator() {
        return people.viewerOf(accounts.of(Role.ADMIN).userName()).orElseThrow();
    }
}
