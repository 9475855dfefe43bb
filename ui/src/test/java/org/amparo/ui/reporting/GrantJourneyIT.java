package org.amparo.ui.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.amparo.access.Role;
import org.amparo.testing.Eventually;
import org.amparo.ui.referral.Scenes;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Hands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A manager records a grant and what it wants to reach, a caseworker a service that it paid for, and the manager sees what came of it. */
class GrantJourneyIT extends Browser {

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Scenes scenes;

    private final LocalDate today = LocalDate.now();
    private final String code = "G-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void a_grant_is_recorded_with_a_target_pays_for_a_service_of_its_days_and_shows_what_came_of_it() {
        UUID donor = scenes.organisation();
        Page manager = signIn(Role.MANAGER);
        open(manager, Paths.GRANTS + "?new=");
        manager.getByLabel("Code").fill(code);
        Hands.choose(manager, "Donor", "Organisation " + donor);
        manager.getByLabel("Title").fill("Walking again");
        day(manager, "First day", today.minusMonths(1));
        day(manager, "Last day", today.plusMonths(6));
        assertAccessible(manager);
        manager.getByText("Open the grant").last().click();
        open(manager, Paths.grant(code));
        Hands.choose(manager, "Indicator", "People served");
        manager.getByLabel("Target", new Page.GetByLabelOptions().setExact(true)).fill("25");
        manager.getByText("Set the target").last().click();
        assertThat(manager.getByText("25 by").first()).isVisible();

        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID person = files.adult(caseworker, "Maria João");
        cases.active(caseworker, files.supervisorOf(caseworker), person);
        Page worker = signIn(caseworker, newPage());
        open(worker, Paths.file(person) + "?do=service");
        Hands.choose(worker, "Service", "Physiotherapy");
        day(worker, "Date", today.minusMonths(2));
        worker.getByLabel("Paid by").click();
        assertThat(worker.locator("vaadin-combo-box-item:not([hidden])").filter(new Locator.FilterOptions().setHasText(code))).hasCount(0);
        worker.keyboard().press("Escape");
        day(worker, "Date", today);
        Hands.choose(worker, "Paid by", code);
        picture(worker, "grant-service-1280");
        Hands.choose(worker, "Where and how", "At the provider");
        Hands.choose(worker, "Unit", "Sessions");
        worker.locator(".workspace vaadin-button.save, .record-form vaadin-button.save").last().click();
        assertThat(worker.locator(".happening").getByText("Physiotherapy").first()).isVisible();

        Eventually.holds(Duration.ofSeconds(60), () -> {
            open(manager, Paths.grant(code));
            assertThat(row(manager, "U1").textContent()).contains("25 by").endsWith("1");
        });
        assertThat(row(manager, "O5")).containsText("Nobody measured or due yet");
        assertThat(row(manager, "O2")).containsText("Not counted by grant");
        assertThat(row(manager, "U4")).containsText("Not counted by grant");
        assertThat(manager.getByText("As known on")).isVisible();
        assertAccessible(manager);
        assertNoSidewaysScroll(manager);
        wholePicture(manager, "grant-1280");
        manager.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(manager);
        wholePicture(manager, "grant-390");
    }

    private static Locator row(Page page, String indicator) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(indicator + " ")).first();
    }

    private static void day(Page page, String label, LocalDate day) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(day.toString());
        field.press("Enter");
        field.press("Tab");
    }
}
