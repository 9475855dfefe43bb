package org.amparo.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Role;
import org.amparo.task.Assignee;
import org.amparo.task.TaskKind;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Clicks;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The work of a day as people do it, with the pointer; clicks are counted by the browser (docs: the aims of issue 3). */
class TasksIT extends Browser {

    /** As many cases as one may have. */
    private static final int FULL = 35;
    private static final Pattern FILE = Pattern.compile(".*/survivors/[0-9a-f-]{36}.*");

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Tasks tasks;

    private Account caseworker;
    private Account supervisor;

    @BeforeEach
    void team() {
        caseworker = accounts.of(Role.CASEWORKER);
        supervisor = files.supervisorOf(caseworker);
    }

    /** A day with something of everything. */
    private void day() {
        UUID ana = files.adult(caseworker, "Ana Neto");
        UUID maria = files.adult(caseworker, "Maria João");
        UUID sara = files.adult(caseworker, "سارة أحمد");
        cases.active(caseworker, supervisor, ana);
        cases.assessed(caseworker, maria);
        Assignee me = Assignee.colleague(caseworker.user(), caseworker.team());
        tasks.raised(TaskKind.OUTCOME_CHECK_6M, me, sara, -4);
        tasks.given(supervisor, me, maria, "Call her brother about the papers", 0);
        tasks.given(supervisor, me, null, "Bring the forms to the office", 3);
        tasks.given(supervisor, Assignee.queue(caseworker.team()), ana, "Somebody with a car: fetch the crutches", 1);
        tasks.given(caseworker, Assignee.colleague(supervisor.user(), supervisor.team()), maria, "Please read my plan", 2);
    }

    @Test
    void the_next_due_file_opens_with_one_click_and_with_enter() {
        day();
        Page page = signIn(caseworker, newPage());
        Clicks clicks = Clicks.from(page);
        page.locator(".rows .row").first().locator(".row-actions vaadin-button").first().click();
        page.waitForURL(FILE);
        assertThat(clicks.count()).isEqualTo(1);

        open(page, Paths.HOME);
        page.keyboard().press("Enter");
        page.waitForURL(FILE);
    }

    @Test
    void a_task_is_done_with_one_click_and_taken_back_with_another() {
        day();
        Page page = signIn(caseworker, newPage());
        Locator row = page.locator(".row:has-text('Call her brother')");
        Clicks clicks = Clicks.from(page);
        row.locator(".row-tick input").click();
        assertThat(page.locator(".notice:has-text('Done')")).isVisible();
        assertThat(clicks.count()).isEqualTo(1);
        picture(page, "today-ticked-1280-light");
        page.locator(".notice .undo").click();
        assertThat(row.locator(".row-tick")).not().hasAttribute("checked", "");
        page.reload();
        assertThat(page.locator(".row:has-text('Call her brother')")).isVisible();

        page.locator(".row:has-text('Call her brother') .row-tick input").click();
        assertThat(page.locator(".row:has-text('Call her brother')")).hasCount(0);
        page.reload();
        page.locator(".rows .row").first().waitFor();
        assertThat(page.locator(".row:has-text('Call her brother')")).hasCount(0);
    }

    @Test
    void files_are_given_to_a_colleague_with_three_clicks() {
        Account other = accounts.of(Role.CASEWORKER, caseworker.team());
        for (int i = 0; i < 5; i++) {
            files.adult(caseworker, "Ana " + i);
        }
        Page page = signIn(supervisor, newPage());
        open(page, Paths.SURVIVORS);
        page.locator(".entry-name").first().waitFor();
        Clicks clicks = Clicks.from(page);
        page.locator(".choice-bar vaadin-button").first().click();
        assertThat(page.locator(".choice-bar")).containsText("5 files chosen");
        page.locator(".choice-bar vaadin-button:has-text('Assign')").click();
        page.locator("vaadin-combo-box-item").first().waitFor();
        assertAccessible(page);
        picture(page, "bulk-assign-dialog-1280-light");
        page.locator("vaadin-combo-box-item:has-text('Caseworker')").last().click();
        assertThat(page.locator(".choice-bar")).containsText("of 5 assigned.");
        assertThat(clicks.count()).isEqualTo(3);
        looks(page, "bulk-assigned");
        assertThat(other.team()).isEqualTo(caseworker.team());
    }

    @Test
    void files_go_to_a_colleague_without_room_only_when_the_supervisor_says_why() {
        Account full = accounts.named("Berta Full", Role.CASEWORKER, caseworker.team());
        for (int i = 0; i < FULL; i++) {
            cases.opened(full, files.adult(full, "Rosa " + i));
        }
        UUID file = files.adult(caseworker, "Ana Neto");
        cases.opened(caseworker, file);
        Page page = signIn(supervisor, newPage());
        open(page, Paths.SURVIVORS);
        page.locator(".entry-name:has-text('Ana Neto')").first().waitFor();
        page.locator("vaadin-grid-cell-content vaadin-checkbox").first().click();
        assertThat(page.locator(".choice-bar")).containsText("1 file chosen");
        page.locator(".choice-bar vaadin-button:has-text('Assign')").first().click();
        page.locator("vaadin-combo-box-item:has-text('Berta Full')").click();
        assertThat(page.locator(".choice-bar")).containsText("0 of 1 assigned.");
        assertThat(page.locator(".choice-bar")).containsText("no room");

        page.locator(".choice-bar vaadin-button:has-text('Assign all the same')").click();
        Locator why = page.locator("vaadin-dialog textarea");
        why.waitFor();
        looks(page, "assign-over-limit");
        page.locator("vaadin-dialog vaadin-button.save").click();
        assertThat(page.locator("vaadin-dialog vaadin-text-area")).hasAttribute("invalid", "");
        why.fill("Only she speaks the language of the family");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".choice-bar")).containsText("1 of 1 assigned.");

        open(page, Paths.file(file));
        assertThat(page.locator(".timeline")).containsText("although there was no room");
        assertThat(page.locator(".timeline")).containsText("Only she speaks the language of the family");
    }

    @Test
    void a_task_is_done_inside_the_file_it_is_about_and_taken_back() {
        UUID maria = files.adult(caseworker, "Maria João");
        tasks.given(supervisor, Assignee.colleague(caseworker.user(), caseworker.team()), maria, "Call her brother", 0);
        Page page = signIn(caseworker, newPage());
        open(page, Paths.file(maria));
        Locator step = page.locator(".next-steps li:has-text('Call her brother')");
        Clicks clicks = Clicks.from(page);
        step.locator(".row-tick input").click();
        assertThat(page.locator(".notice:has-text('Done')")).isVisible();
        assertThat(clicks.count()).isEqualTo(1);
        assertAccessible(page);
        page.locator(".notice .undo").click();
        assertThat(step.locator(".row-tick")).not().hasAttribute("checked", "");
        picture(page, "file-task-tick-1280");
        step.locator(".row-tick input").click();
        assertThat(step).hasCount(0);
        page.reload();
        page.locator(".next-steps, .file-parts .card").first().waitFor();
        assertThat(step).hasCount(0);
    }

    @Test
    void the_screens_of_a_day_are_accessible_and_fit_the_phone() {
        day();
        Page page = signIn(caseworker, newPage());
        looks(page, "today");
        for (String list : new String[]{"mine", "queue", "given", "team", "mine&show=ended"}) {
            open(page, Paths.TASKS + "?whose=" + list);
            page.locator(".rows .row, .empty").first().waitFor();
            looks(page, "tasks-" + list.replace("&show=", "-"));
        }
        open(page, Paths.REMINDERS);
        page.locator(".rows .row").first().waitFor();
        looks(page, "reminders");
    }

    /** Held against the rules in both colours and widths, with pictures to look at. */
    private void looks(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[]{WIDE, PHONE}) {
                page.setViewportSize(width, width == WIDE ? 860 : 844);
                assertNoSidewaysScroll(page);
                assertAccessible(page);
                picture(page, name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        page.setViewportSize(WIDE, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void a_task_is_taken_from_the_queue_put_off_handed_on_cancelled_and_taken_up_again() {
        day();
        Account other = accounts.of(Role.CASEWORKER, caseworker.team());
        Page page = signIn(caseworker, newPage());
        open(page, Paths.TASKS + "?whose=queue");
        page.locator(".row:has-text('crutches') vaadin-button:has-text('Take')").click();
        assertThat(page.locator(".row:has-text('crutches')")).hasCount(0);
        page.locator(".chip:has-text('Mine')").click();
        assertThat(page.locator(".row:has-text('crutches')")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*whose=mine.*"));

        more(page, "forms to the office", "Put off");
        page.locator("vaadin-dialog vaadin-date-picker input, vaadin-date-picker input").last().fill("");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("vaadin-date-picker[invalid]")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog")).hasCount(0);

        more(page, "crutches", "Hand on");
        assertAccessible(page);
        picture(page, "task-hand-on-1280-light");
        page.locator("vaadin-combo-box input").last().fill("Anyone");
        page.locator("vaadin-combo-box-item:has-text('Anyone')").first().click();
        page.locator("vaadin-button.save").click();
        assertThat(page.locator(".row:has-text('crutches')")).hasCount(0);

        more(page, "Call her brother", "Cancel");
        page.locator("vaadin-text-area textarea").last().fill("He came by himself");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".row:has-text('Call her brother')")).hasCount(0);

        page.locator(".row:has-text('forms to the office') .row-tick input").click();
        assertThat(page.locator(".notice .undo")).isVisible();
        page.locator(".chip:has-text('Ended')").click();
        assertThat(page.locator(".row:has-text('Call her brother')")).containsText("Cancelled");
        page.locator(".row:has-text('forms to the office') vaadin-button:has-text('Take up again')").click();
        assertThat(page.locator(".row:has-text('forms to the office')")).hasCount(0);
        page.locator(".chip:has-text('Open')").click();
        assertThat(page.locator(".row:has-text('forms to the office')")).isVisible();
        assertThat(other.role()).isEqualTo(Role.CASEWORKER);
    }

    private static void more(Page page, String words, String what) {
        page.locator(".row:has-text('" + words + "') vaadin-button:has-text('More')").click();
        page.locator("vaadin-popover vaadin-button:has-text('" + what + "')").locator("visible=true").click();
    }
}
