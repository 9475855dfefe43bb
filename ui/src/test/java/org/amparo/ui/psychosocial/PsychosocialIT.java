package org.amparo.ui.psychosocial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Role;
import org.amparo.measure.Instrument;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Psychosocial support in a real browser: an answer about self-harm is kept, refused beside its question, and done with the safety steps. */
class PsychosocialIT extends Browser {

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private PsychosocialScenes scenes;

    @Test
    void an_answer_about_self_harm_is_not_done_before_its_safety_steps_and_a_colleague_sees_nothing_of_it() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID survivor = files.adult(caseworker, "Maria João");
        cases.opened(caseworker, survivor);
        UUID episode = scenes.begun(caseworker, survivor, caseworker, "Does not sleep since the accident");
        scenes.session(caseworker, episode, "Spoke of the night of the accident", LocalDate.now().plusDays(7));
        scenes.screening(caseworker, episode, Instrument.WHO_5, "11110");
        scenes.screening(caseworker, episode, Instrument.WHO_5, "23322");
        Page page = signIn(caseworker, newPage());
        open(page, Paths.file(survivor) + "?tab=psychosocial&do=psychosocial-screening");
        page.locator("vaadin-combo-box").filter(new Locator.FilterOptions().setHas(page.locator("label", new Page.LocatorOptions()
                .setHasText(Pattern.compile("^Screening$"))))).locator("input").fill("PHQ");
        page.locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText("PHQ-9")).first().click();
        for (int item = 1; item <= 9; item++) {
            Locator group = page.locator("vaadin-radio-group")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile(item + "\\. ")));
            group.getByLabel(item == 9 ? "1 some days" : "0 not at all").click();
        }
        save(page, "Record screening");
        assertThat(page.getByText("The answer about self-harm needs action today. Record the safety steps or a referral. (R12)").first())
                .isVisible();
        assertAccessible(page);
        picture(page, "psychosocial-refused-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        picture(page, "psychosocial-refused-390");
        page.setViewportSize(WIDE, 860);
        page.getByLabel("Steps agreed with the person").fill("Her sister stays with her tonight");
        page.locator("vaadin-combo-box").filter(new Locator.FilterOptions().setHas(page.locator("label", new Page.LocatorOptions()
                .setHasText(Pattern.compile("^Risk found$"))))).locator("input").fill("Medium");
        page.locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText("Medium")).first().click();
        picture(page, "psychosocial-steps-1280");
        save(page, "Record screening");
        assertThat(page.locator(".psychosocial").getByText("Her sister stays with her tonight")).isVisible();
        assertThat(page.getByText("better by 32; a real change is 10 or more")).isVisible();
        assertAccessible(page);
        picture(page, "psychosocial-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        page.locator(".psychosocial").scrollIntoViewIfNeeded();
        picture(page, "psychosocial-390");
        open(page, Paths.PSYCHOSOCIAL);
        assertThat(page.getByText("Maria João")).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "psychosocial-list-390");
        page.setViewportSize(WIDE, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertReadable(page);
        picture(page, "psychosocial-list-1280-dark");

        Page colleague = signIn(accounts.of(Role.TECHNICIAN, caseworker.team()), newPage());
        open(colleague, Paths.file(survivor) + "?tab=psychosocial");
        assertThat(colleague.locator("body")).not().containsText("sister");
        assertThat(colleague.getByText("Psychosocial", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    }

    private static void save(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
    }
}
