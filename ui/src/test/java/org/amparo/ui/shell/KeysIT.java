package org.amparo.ui.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Role;
import org.amparo.task.Assignee;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Clicks;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caseworker's work without a mouse: nothing here points at anything, all is typed. */
class KeysIT extends Browser {

    private static final Pattern FILE = Pattern.compile(".*/survivors/[0-9a-f-]{36}.*");

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Tasks tasks;

    @Test
    void a_caseworker_works_through_a_day_without_a_mouse() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account supervisor = files.supervisorOf(caseworker);
        UUID maria = files.adult(caseworker, "Maria João");
        cases.active(caseworker, supervisor, maria);
        files.adult(caseworker, "Ana Neto");
        Assignee me = Assignee.colleague(caseworker.user(), caseworker.team());
        tasks.given(supervisor, me, maria, "Call her brother", 0);
        tasks.given(supervisor, me, null, "Bring the forms", 1);
        Page page = signIn(caseworker, newPage());
        Clicks clicks = Clicks.from(page);

        // Today: to the first row, tick it, take it back, open its file.
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".row:has-text('Call her brother')")).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator(".row-ticked")).isVisible();
        page.keyboard().press("Control+z");
        assertThat(page.locator(".row-ticked")).hasCount(0);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".rows .row").nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL(FILE);
        page.locator(".file-head").waitFor();

        // The file: a note by the palette, recorded by Ctrl+Enter.
        choose(page, "note");
        Locator note = page.locator(".workspace vaadin-text-area textarea");
        assertThat(note).isFocused();
        page.keyboard().type("She walked to the market");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".workspace")).hasCount(0);
        assertThat(page.locator(".file-history")).containsText("She walked to the market");

        // Esc closes what is open; what was typed comes back.
        choose(page, "note");
        assertThat(note).isFocused();
        page.keyboard().type("half a thought");
        page.keyboard().press("Escape");
        page.locator(".workspace .warn").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator(".workspace")).hasCount(0);
        choose(page, "note");
        assertThat(note).hasValue("half a thought");
        assertThat(note).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        assertThat(note).hasValue("");
        page.keyboard().press("Escape");
        assertThat(page.locator(".workspace")).hasCount(0);

        // A task to a colleague from the file.
        choose(page, "task about");
        assertThat(page.locator(".workspace vaadin-text-field input").first()).isFocused();
        page.keyboard().type("Ask the clinic for a date");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".workspace vaadin-combo-box input")).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("Ana S");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("Enter");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".workspace")).hasCount(0);

        // To another person: by the search and its list, then by the palette.
        page.keyboard().press("/");
        assertThat(page.locator(".search input")).isFocused();
        page.keyboard().type("ana neto");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("find="));
        assertThat(page.locator(".entry-name a")).hasCount(1);
        page.keyboard().press("Escape");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(FILE);
        assertThat(page.locator(".file-head")).containsText("Ana Neto");
        choose(page, "maria");
        assertThat(page.locator(".file-head")).containsText("Maria João");

        // To a screen, and to a task about nobody.
        choose(page, "new task");
        assertThat(page.locator("vaadin-dialog vaadin-text-field input")).isFocused();
        page.keyboard().type("Buy batteries");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".row:has-text('Buy batteries')")).isVisible();
        choose(page, "today");
        assertThat(page.locator(".row:has-text('Buy batteries')")).isVisible();
        assertThat(clicks.count()).isZero();
    }

    @Test
    void the_legend_lists_what_works_on_the_present_screen_and_nothing_else() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        tasks.given(caseworker, Assignee.colleague(caseworker.user(), caseworker.team()), null, "Bring the forms", 1);
        Page page = signIn(caseworker, newPage());
        assertThat(legend(page)).contains("Tick the row as done", "Take back what was just done").doesNotContain(
                "Record what is in the form",
                "Move from day to day");
        assertAccessible(page);
        picture(page, "legend-today-1280-light");
        page.keyboard().press("Escape");
        open(page, Paths.CALENDAR + "?view=month");
        assertThat(legend(page)).contains("Move from day to day").doesNotContain("Tick the row as done");
        page.keyboard().press("Escape");
        UUID file = files.adult(caseworker, "Ana Neto");
        open(page, Paths.file(file) + "?do=note");
        page.locator(".workspace").waitFor();
        page.locator("main h1, .file-head h1").first().evaluate("title => { document.activeElement.blur() }");
        assertThat(legend(page)).contains("Record what is in the form", "Close what is open");
    }

    @Test
    void keys_of_one_character_can_be_turned_off_and_the_others_stay() {
        Page page = signIn(Role.CASEWORKER);
        page.locator(".account vaadin-button.initials").click();
        page.locator(".account-choice .chip:has-text('Off')").click();
        assertAccessible(page);
        page.reload();
        page.locator(".frame main h1").first().waitFor();
        page.keyboard().press("?");
        page.keyboard().press("/");
        page.keyboard().press("Control+k");
        page.locator(".palette-choice").first().waitFor();
        assertThat(page.locator(".legend")).hasCount(0);
        assertThat(page.locator(".search input")).not().isFocused();
    }

    private static List<String> legend(Page page) {
        page.keyboard().press("?");
        page.locator(".legend dd").first().waitFor();
        return page.locator(".legend dd").allInnerTexts();
    }

    /** Ctrl+K, a few letters, Enter. */
    private static void choose(Page page, String words) {
        page.locator("vaadin-dialog[opened]").waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette input")).isFocused();
        page.keyboard().type(words);
        page.locator(".palette-choice").first().waitFor();
        page.keyboard().press("Enter");
        page.locator(".palette").waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }
}
