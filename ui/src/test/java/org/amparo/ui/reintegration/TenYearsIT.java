package org.amparo.ui.reintegration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.reintegration.ReintegrationQueries;
import org.amparo.story.TenYears;
import org.amparo.testing.Looking;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Hands;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten years of one life as a caseworker sees them, and how reintegration is recorded, in a real browser. */
class TenYearsIT extends Browser {

    @Autowired
    private Commands commands;
    @Autowired
    private DeviceQueries devices;
    @Autowired
    private ReintegrationQueries reintegration;
    @Autowired
    private org.amparo.ui.testing.Files files;
    @Autowired
    private Cases cases;

    @Test
    void ten_years_stand_on_the_ledger_the_timeline_and_the_reintegration_tab() throws IOException {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Viewer viewer = files.viewer(caseworker);
        UUID person = new TenYears(commands, devices, Looking.everywhere(),
                new Placement(viewer.user(), viewer.team(), null, viewer.organisation())).all();
        Page page = signIn(caseworker, newPage());

        open(page, Paths.file(person) + "?tab=devices");
        assertThat(page.locator(".ledger-bar")).hasCount(10);
        page.locator(".ledger").scrollIntoViewIfNeeded();
        assertAccessible(page);
        picture(page, "ten-years-ledger-1280");

        open(page, Paths.file(person));
        page.locator("vaadin-virtual-list").scrollIntoViewIfNeeded();
        picture(page, "ten-years-timeline-1280");

        open(page, Paths.file(person) + "?tab=reintegration");
        assertThat(page.locator(".achievement").getByText("Reintegration achieved", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator(".reintegration .support")).hasCount(5);
        page.locator(".reintegration").scrollIntoViewIfNeeded();
        assertAccessible(page);
        picture(page, "ten-years-reintegration-1280");

        Download copy = page.waitForDownload(() -> page.locator("#own-copy .action-link").click());
        Assertions.assertThat(copy.suggestedFilename()).isEqualTo("my-file.pdf");
        Assertions.assertThat(new String(Files.readAllBytes(copy.path()), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        page.locator(".reintegration").scrollIntoViewIfNeeded();
        picture(page, "ten-years-reintegration-390");
        open(page, Paths.file(person) + "?tab=devices");
        page.locator(".ledger").scrollIntoViewIfNeeded();
        picture(page, "ten-years-ledger-390");
        open(page, Paths.file(person));
        page.locator("vaadin-virtual-list").scrollIntoViewIfNeeded();
        picture(page, "ten-years-timeline-390");
    }

    @Test
    void a_grant_is_begun_paid_and_checked_and_what_is_wrong_is_said_beside_its_field() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account manager = accounts.of(Role.MANAGER);
        UUID person = files.adult(caseworker, "Sok Dara");
        cases.opened(caseworker, person);
        Page budget = signIn(manager, newPage());
        open(budget, Paths.BUDGET + "?of=new");
        Hands.fill(budget, "Name in the accounts", "LIV 2026");
        Hands.fill(budget, "Amount", "0");
        Hands.fill(budget, "Currency", "pesos");
        budget.locator("main .save").click();
        assertThat(budget.getByText("The grant amount must be above zero.").first()).isVisible();
        Hands.fill(budget, "Amount", "300");
        budget.locator("main .save").click();
        assertThat(budget.getByText("Write the currency with its three letters of ISO 4217")).isVisible();
        Hands.fill(budget, "Currency", "USD");
        assertAccessible(budget);
        budget.locator("main .save").click();
        assertThat(budget.getByText("LIV 2026")).isVisible();
        picture(budget, "budget-1280");

        Page page = signIn(caseworker, newPage());
        open(page, Paths.file(person));
        page.locator("#support-begin").click();
        Hands.saveInVain(page);
        assertThat(page.locator(".record-form").getByText("This is needed.")).isVisible();
        Hands.choose(page, "What it is about", "Grant for a business");
        Hands.saveInVain(page);
        assertThat(page.getByText("Record the need first, or mark this as emergency help.").first()).isVisible();
        picture(page, "support-refused-1280");
        page.getByText("Help that could not wait").click();
        assertAccessible(page);
        Hands.save(page);
        assertThat(page.locator("#reintegration").getByText("Grant for a business")).isVisible();

        open(page, Paths.file(person) + "?tab=reintegration");
        page.getByText("Record payment", new Page.GetByTextOptions().setExact(true)).click();
        Hands.choose(page, "Budget line", "LIV 2026");
        Hands.fill(page, "Amount", "300.01");
        Hands.saveInVain(page);
        assertThat(page.getByText("This is more than what is left of the budget line: 300 USD.")).isVisible();
        picture(page, "grant-refused-1280");
        Hands.fill(page, "Amount", "300");
        Hands.save(page);
        assertThat(page.locator(".reintegration .support").getByText("300")).isVisible();

        open(page, Paths.OUTCOME_CHECKS + "?ahead=quarter");
        LocalDate inThreeMonths = LocalDate.now().plusMonths(3);
        Assertions.assertThat(reintegration.due(files.viewer(caseworker), inThreeMonths, inThreeMonths, null, 10).checks()).hasSize(1);
        Page phone = signIn(caseworker, newPage(PHONE, ColorScheme.DARK));
        open(phone, Paths.file(person) + "?tab=reintegration");
        assertNoSidewaysScroll(phone);
        phone.locator(".reintegration").scrollIntoViewIfNeeded();
        picture(phone, "reintegration-390-dark");
        picture(page, "outcome-checks-1280");
    }
}
