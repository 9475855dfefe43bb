package org.amparo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Person;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FrameIT extends Browser {

    private static final List<String> NAMES = List.of("Maria João", "سارة أحمد", "សុខ សុភា", "A. Neto");
    private static final int ZOOMED_TWICE = 640;

    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries files;
    @Autowired
    private People people;

    private void register(Account by, int count) {
        Viewer viewer = people.viewerOf(by.userName()).orElseThrow();
        for (int i = 0; i < count; i++) {
            Person person = new Person(Personal.of(NAMES.get(i % NAMES.size()) + " " + i), null, i % 2 == 0 ? Sex.F : Sex.M,
                    Personal.of(PartialDate.ofYear(1960 + i % 40)), null, null, null, null, null, null);
            LocalDate end = LocalDate.now().plusDays(i < 4 ? i * 8L - 9 : 400);
            Consent consent = new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null,
                    null, null, null, LocalDate.now().minusYears(1), end, List.of(), List.of(), "1", "en");
            commands.send(viewer, UUID.randomUUID(), new SurvivorCommand.Register(UUID.randomUUID(), files.nextFileNumber(viewer), person,
                    null, null, null, List.of(consent), new Placement(by.user(), by.team(), null, viewer.organisation())));
        }
    }

    @Test
    void colours_and_language_are_chosen_in_the_account_menu_and_stay_on_this_browser() {
        Page page = signIn(Role.CASEWORKER);
        page.locator(".account vaadin-button.initials").click();
        page.locator(".account-choice .chip:has-text('Dark')").click();
        page.waitForFunction("() => document.documentElement.getAttribute('theme') === 'dark'");
        assertAccessible(page);
        picture(page, "account-menu-dark");
        page.reload();
        page.locator(".frame main h1").first().waitFor();
        assertThat(page.evaluate("document.documentElement.getAttribute('theme')")).isEqualTo("dark");
        page.locator(".account vaadin-button.initials").click();
        page.locator(".account-choice .chip[lang=eo]").click();
        page.waitForFunction("() => document.documentElement.lang === 'eo'");
        assertThat(newPage().evaluate("document.documentElement.lang")).isNotEqualTo("eo");
    }

    @Test
    void places_without_room_in_the_menu_are_under_more_on_a_phone_and_on_a_laptop() {
        Page page = signIn(Role.SUPERVISOR);
        page.locator(".menu .more-places vaadin-button").click();
        page.locator(".more-menu a:visible:has-text('Feedback')").waitFor();
        assertAccessible(page);
        picture(page, "menu-more-1280-light");
        page.locator(".more-menu a:visible:has-text('Feedback')").click();
        page.waitForURL("**/feedback*");
        page.locator(".menu .more-places.here").waitFor();
        page.setViewportSize(PHONE, 844);
        page.locator(".bottom-bar .more-places vaadin-button").click();
        page.locator(".more-menu a:visible:has-text('Approvals')").waitFor();
        assertAccessible(page);
        picture(page, "menu-more-390-light");
        page.locator(".more-menu a:visible:has-text('Approvals')").click();
        page.waitForURL("**/approvals*");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void the_home_of_every_role_is_accessible_and_fits_the_phone(Role role) {
        Account account = accounts.of(role);
        if (role == Role.CASEWORKER) {
            register(account, 6);
        }
        Page page = signIn(account, newPage());
        assertAccessible(page);
        picture(page, "home-" + role + "-1280-light");
        page.setViewportSize(PHONE, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "home-" + role + "-390-dark");
    }

    @Test
    void a_long_list_draws_only_what_is_seen_and_opens_by_keyboard() {
        Account account = accounts.of(Role.CASEWORKER);
        register(account, 150);
        Page page = signIn(account, newPage());
        open(page, Paths.SURVIVORS);
        page.locator(".entry-name a").first().waitFor();
        assertThat(nodes(page)).isLessThan(600);
        assertAccessible(page);
        picture(page, "survivors-1280-light");
        page.evaluate("document.documentElement.dir = 'rtl'");
        picture(page, "survivors-1280-rtl");
        page.evaluate("document.documentElement.dir = 'ltr'");
        page.setViewportSize(ZOOMED_TWICE, 430);
        assertNoSidewaysScroll(page);
        page.setViewportSize(PHONE, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "survivors-390-dark");

        page.setViewportSize(WIDE, 860);
        page.locator(".list-grid tbody td, vaadin-grid-cell-content .entry-number").nth(1).click();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/survivors/[0-9a-f-]{36}.*"));
    }

    @Test
    void filters_survive_a_reload_and_searched_names_never_stand_in_the_address() {
        Account account = accounts.of(Role.CASEWORKER);
        register(account, 4);
        Page page = signIn(account, newPage());
        open(page, Paths.SURVIVORS + "?sex=F");
        page.locator(".page-beside >> text=2 files").waitFor();
        page.reload();
        page.locator(".page-beside >> text=2 files").waitFor();

        page.locator("main h1").click();
        page.keyboard().press("/");
        page.keyboard().type("joao 1/2");
        Locator field = page.locator(".search input");
        assertThat(field.inputValue()).isEqualTo("joao 1/2");
        field.press("Enter");
        page.waitForURL(url -> url.contains("find="));
        assertThat(page.url()).doesNotContain("joao");
    }

    @Test
    void the_palette_and_the_legend_open_by_key_and_lead_to_a_screen() {
        Page page = signIn(Role.SUPERVISOR);
        page.keyboard().press("?");
        page.locator(".legend").waitFor();
        assertAccessible(page);
        page.keyboard().press("Escape");
        page.locator(".legend")
                .waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.keyboard().press("Control+k");
        page.locator(".palette-choice").first().waitFor();
        assertAccessible(page);
        picture(page, "palette-1280-light");
        page.keyboard().type("surv");
        page.waitForFunction("() => document.querySelectorAll('.palette-choice').length === 1");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/survivors"));
    }

    @Test
    void a_screen_of_somebody_else_looks_like_one_that_does_not_exist() {
        Page page = signIn(Role.DONOR);
        open(page, Paths.SURVIVORS);
        String refused = page.locator("main").innerText();
        open(page, "survivors/" + UUID.randomUUID());
        assertThat(page.locator("main").innerText()).isEqualTo(refused);
        assertThat(refused).contains("does not exist, or it is not open to you");
    }

    @ParameterizedTest
    @ValueSource(strings = {Paths.CASUALTIES, Paths.REBUILD})
    void screens_of_counts_and_upkeep_are_accessible_and_fit_the_phone(String path) {
        Page page = signIn(Role.ADMIN);
        open(page, path);
        assertAccessible(page);
        picture(page, path.replace('/', '-') + "-1280-light");
        page.setViewportSize(PHONE, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, path.replace('/', '-') + "-390-dark");
    }

    @Test
    void a_first_visit_stays_small() {
        Page page = newcomersPage();
        page.navigate(address(Paths.SIGN_IN));
        page.locator("input[name=username]").waitFor();
        Number bytes = (Number) page.evaluate(
                "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, e) => sum + e.transferSize, 0)");
        assertThat(bytes.longValue()).isBetween(100 * 1024L, 500 * 1024L);
    }
}
