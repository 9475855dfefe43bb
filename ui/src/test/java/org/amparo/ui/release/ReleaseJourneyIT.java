package org.amparo.ui.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.access.Role;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Browser;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** A manager drafts a release, sees it checked and what is hidden, and the protection officer approves it. */
class ReleaseJourneyIT extends Browser {

    private static final double LONG = 60_000;

    @Test
    void a_release_is_drafted_checked_looked_at_and_approved_by_a_second_person() {
        Page page = signIn(Role.MANAGER);
        open(page, Paths.RELEASES + "?of=new");
        assertAccessible(page);
        choose(page, 0);
        choose(page, 2);
        picture(page, "releases-new-1280");
        page.getByText("Draft it").click();
        page.getByText("Run the privacy check").click();
        assertThat(page.getByText("Waits for a second person")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(page.getByText("0 small counts can be found out")).isVisible();
        assertThat(page.getByText("You drafted it, so somebody else has to approve it")).isVisible();
        page.locator("vaadin-details-summary").first().click();
        Locator hidden = page.locator(".release-hidden").first();
        hidden.waitFor();
        hidden.focus();
        assertThat((String) hidden.evaluate("cell => getComputedStyle(cell, '::after').content")).contains("From none to just below 10");
        assertAccessible(page);
        look(page, "release-review");
        String address = page.url();

        Page officer = signIn(Role.PROTECTION_OFFICER);
        open(officer, Paths.RELEASES);
        look(officer, "releases");
        officer.navigate(address);
        officer.getByText("Approve and release").first().click();
        officer.locator("vaadin-dialog[opened] vaadin-button:visible").last().click();
        assertThat(officer.getByText("Approved by")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        assertThat(officer.getByText("Checksum (SHA-256)")).isVisible();
        assertAccessible(officer);
        look(officer, "release-released");
    }

    /** The first of what a field offers. */
    private static void choose(Page page, int field) {
        Locator input = page.locator("vaadin-combo-box input").nth(field);
        input.click();
        input.press("ArrowDown");
        input.press("ArrowDown");
        input.press("Enter");
    }

    private static void look(Page page, String name) {
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        wholePicture(page, name + "-390");
        page.setViewportSize(WIDE, 860);
        assertNoSidewaysScroll(page);
        wholePicture(page, name + "-1280");
    }
}
