package org.amparo.ui.voice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A camp day and a complaint without a name, in a real browser. */
class VoiceIT extends Browser {

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Providers providers;
    @Autowired
    private JdbcClient sql;

    @Test
    void people_are_typed_one_after_the_other_and_a_camp_day_is_recorded_for_all_of_them() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        for (String name : new String[]{"Domingas Tchitula", "Teresa Muhongo", "Joaquim Sapalo"}) {
            UUID person = files.adult(caseworker, name);
            cases.need(caseworker, cases.assessed(caseworker, person));
        }
        files.adult(caseworker, "Elsa Kandingi");
        GeoPoint here = new GeoPoint(new BigDecimal("-7.61"), new BigDecimal("15.06"));
        String centre = "Centro " + caseworker.userName();
        providers.register(centre, providers.area("Uíge", here), here, 1, ServiceCode.PHYSIOTHERAPY);
        Page page = signIn(caseworker, newPage());
        open(page, Paths.MANY_FILES);

        for (String typed : new String[]{"tchitula", "muhongo", "sapalo", "kandingi"}) {
            page.getByLabel("Name or file number").fill(typed);
            assertThat(page.locator(".people-picker [role=status]").filter(new Locator.FilterOptions().setHasText("1 person found")))
                    .isVisible();
            page.getByLabel("Name or file number").press("Enter");
            assertThat(page.getByLabel("Name or file number")).hasValue("");
        }
        assertThat(page.locator(".chosen-people li")).hasCount(4);
        choose(page, "Service", "Physiotherapy");
        choose(page, "Provider", centre);
        assertAccessible(page);
        picture(page, "camp-day-1280");
        page.getByText("Record for all chosen").click();
        assertThat(page.getByText("3 of 4 recorded. 1 was refused and stays chosen.")).isVisible();
        assertThat(page.getByText("3 of 4 recorded. 1 was refused and stays chosen.")).isInViewport();
        assertThat(page.locator("h2:has-text('What became of each file')").first()).isFocused();
        assertThat(page.getByText("This person has no open case")).isVisible();
        assertThat(page.locator(".chosen-people li")).hasCount(1);
        assertAccessible(page);
        picture(page, "camp-day-result-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        picture(page, "camp-day-result-390");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(page);
        picture(page, "camp-day-result-390-dark");
    }

    @Test
    void somebody_complains_without_a_name_and_reads_the_answer_of_the_protection_officer_by_the_number() {
        sql.sql("delete from access.sign_in_delay where subject like 'code:%'").update();
        Page sender = newcomersPage();
        sender.navigate(address(Paths.TELL));
        sender.getByLabel("What is it?").selectOption("SENSITIVE_COMPLAINT");
        sender.getByLabel("What do you want to tell us?").fill("He asked my sister for favours");
        assertAccessible(sender);
        picture(sender, "tell-1280");
        sender.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(sender);
        picture(sender, "tell-390");
        sender.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        String number = sender.locator(".receipt").textContent();
        assertAccessible(sender);

        Page officer = signIn(accounts.of(Role.PROTECTION_OFFICER), newPage());
        open(officer, Paths.FEEDBACK);
        officer.locator(".feedback-open").first().click();
        assertThat(officer.getByText("He asked my sister for favours")).isVisible();
        officer.getByText("Answer", new Page.GetByTextOptions().setExact(true)).click();
        officer.getByLabel("What the person was told").fill("He does not work with us any more.");
        assertAccessible(officer);
        picture(officer, "feedback-1280");
        officer.getByText("Record answer").click();
        assertThat(officer.getByText("Answered, to be closed").first()).isVisible();
        officer.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(officer);
        picture(officer, "feedback-390");
        officer.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(officer);
        picture(officer, "feedback-390-dark");

        sender.navigate(address(Paths.TELL));
        sender.getByLabel("The number that you were given").fill(number.toLowerCase());
        sender.getByText("Read the answer").click();
        assertThat(sender.getByText("He does not work with us any more.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(sender.url()).doesNotContain(number.substring(0, 4));
        org.assertj.core.api.Assertions.assertThat(sender.context().cookies()).isEmpty();
    }

    private static void choose(Page page, String label, String words) {
        page.locator("vaadin-combo-box").filter(new Locator.FilterOptions().setHas(page.locator("label", new Page.LocatorOptions()
                .setHasText(java.util.regex.Pattern.compile("^" + label + "$"))))).locator("input").fill(words);
        page.locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText(words)).first().click();
    }
}
