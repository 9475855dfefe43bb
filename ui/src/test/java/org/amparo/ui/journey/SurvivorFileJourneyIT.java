package org.amparo.ui.journey;

import static org.amparo.ui.testing.Hands.choose;
import static org.amparo.ui.testing.Hands.fill;
import static org.amparo.ui.testing.Hands.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.testing.Alone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The main job from end to end in a real browser: accounts, registration of a child, recording, correction, the past, and who sees none of it.
 * It sets the clock of all events back, which tests beside it would set right again.
 */
@Alone
class SurvivorFileJourneyIT extends Browser {

    private static final int DAYS_AGO = 40;
    private static final Clock REAL = GenericEventMessage.clock;
    private static final String CHILD = "Ana Tomás";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void today() {
        GenericEventMessage.clock = REAL;
    }

    @Test
    void a_child_is_registered_accompanied_and_corrected_and_a_donor_sees_none_of_it() {
        Account administrator = accounts.of(Role.ADMIN);
        Page admin = signIn(administrator, newPage());
        String team = makeTeam(admin);
        Page caseworker = firstSignIn("cw-" + run, makeUser(admin, "cw-" + run, "Beatriz Kiala", "Caseworker", team));
        Page supervisor = firstSignIn("sv-" + run, makeUser(admin, "sv-" + run, "Simão Mateus", "Supervisor", team));

        GenericEventMessage.clock = Clock.offset(REAL, Duration.ofDays(-DAYS_AGO));
        String file = register(caseworker);
        recordIncident(caseworker, file);
        recordInjury(caseworker, file);
        askFunctioning(caseworker, file);
        GenericEventMessage.clock = REAL;

        correctInjuryDate(supervisor, file);
        seeThePast(supervisor, file);
        lookAtIt(caseworker, file);
        donorSeesNothing(file, "cw-" + run);
    }

    private String makeTeam(Page page) {
        open(page, Paths.TEAMS);
        page.getByText("New team").first().click();
        Locator name = page.locator("vaadin-dialog vaadin-text-field input, vaadin-dialog-overlay vaadin-text-field input").last();
        name.fill("Uige " + run);
        name.press("Tab");
        page.locator("vaadin-button.save").last().click();
        page.getByText("Uige " + run).first().waitFor();
        return "Uige " + run;
    }

    /** The one-time password of a new account, made on the administrator's screen. */
    private String makeUser(Page page, String userName, String displayName, String role, String team) {
        open(page, Paths.NEW_USER);
        fill(page, "User name", userName);
        page.locator("vaadin-text-field").filter(new Locator.FilterOptions().setHasText("As colleagues")).locator("input")
                .fill(displayName);
        choose(page, "Role", role);
        choose(page, "Team", team);
        press(page, "Open account");
        Locator password = page.locator(".one-time");
        password.waitFor();
        return password.innerText();
    }

    private Page firstSignIn(String userName, String oneTimePassword) {
        Page page = newPage();
        page.navigate(address("login"));
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(oneTimePassword);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.endsWith("/account"));
        Locator passwords = page.locator("input[type=password]");
        passwords.first().waitFor();
        passwords.nth(0).fill(oneTimePassword);
        passwords.nth(1).fill(Accounts.PASSWORD);
        passwords.nth(2).fill(Accounts.PASSWORD);
        page.locator("vaadin-button.save").click();
        page.waitForURL(url -> !url.endsWith("/account"));
        return page;
    }

    private String register(Page page) {
        open(page, Paths.NEW_FILE);
        fill(page, "Name or file number", CHILD);
        press(page, "Search");
        press(page, "Continue");
        page.getByText("Explain this first").waitFor();
        fill(page, "Birth date, or about how old", "9");
        page.getByText("9 years old").waitFor();
        page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("Yes")).first().click();
        choose(page, "Who agreed", "A parent");
        choose(page, "The child’s own answer", "Yes, said it");
        choose(page, "How it was given", "Signed");
        fill(page, "Guardian’s name", "Rosa Tomás");
        choose(page, "Who this is to the person", "Mother");
        picture(page, "new-file-consent-1280");
        assertAccessible(page);
        press(page, "Continue");
        page.getByText("Who is the person?").waitFor();
        assertThat(field(page, "Name the person goes by").inputValue()).isEqualTo(CHILD);
        choose(page, "Sex", "Female");
        picture(page, "new-file-person-1280");
        assertAccessible(page);
        press(page, "Continue");
        page.getByText("A last look").waitFor();
        picture(page, "new-file-check-1280");
        assertAccessible(page);
        press(page, "Register");
        page.waitForURL(url -> url.matches(".*/survivors/[0-9a-f-]{36}.*"));
        page.getByText("What is next").waitFor();
        return page.url().replaceAll(".*/survivors/([0-9a-f-]{36}).*", "$1");
    }

    private void recordIncident(Page page, String file) {
        open(page, "survivors/" + file + "?do=incident");
        fill(page, "When it happened", "12 March 2026");
        choose(page, "Device", "Antipersonnel mine (factory-made)");
        choose(page, "What the person was doing", "Playing");
        picture(page, "file-incident-1280");
        assertAccessible(page);
        press(page, "Record incident");
        page.locator(".happening-what").filter(new Locator.FilterOptions().setHasText("Incident recorded")).first().waitFor();
    }

    private void recordInjury(Page page, String file) {
        open(page, "survivors/" + file + "?do=injury");
        choose(page, "What was injured", "Amputation");
        press(page, "Record injury");
        page.getByText("This is needed.").first().waitFor();
        fill(page, "When the injury happened", "12 March 2026");
        choose(page, "Level", "below knee", "Below the knee (transtibial)");
        press(page, "Record injury");
        page.getByText("Choose the side and the level of the amputation. (R9)").first().waitFor();
        assertThat(field(page, "When the injury happened").inputValue()).isEqualTo("12 March 2026");
        choose(page, "Side", "Left");
        picture(page, "file-injury-1280");
        assertAccessible(page);
        press(page, "Record injury");
        page.locator(".happening-what").filter(new Locator.FilterOptions().setHasText("Injury recorded")).first().waitFor();
    }

    /** A child of nine is asked the questions for 5 to 17; what an answer makes needless is passed over. */
    private void askFunctioning(Page page, String file) {
        open(page, "survivors/" + file + "?do=functioning");
        Locator asked = page.locator(".wg-question");
        asked.getByText("Question 1 of 24").waitFor();
        for (String before = asked.innerText(); before.contains("Question "); before = asked.innerText()) {
            String present = before;
            asked.locator(".wg-choice", new Locator.LocatorOptions().setHasText(answer(before))).first().click();
            page.waitForCondition(() -> !asked.innerText().equals(present));
        }
        page.getByText("All questions are answered").waitFor();
        assertAccessible(page);
        press(page, "Record answers");
        page.getByText("With disability, by the published cut-off").first().waitFor();
    }

    /** A lot of difficulty with walking, and none with anything else. */
    private static String answer(String question) {
        if (question.contains("Never")) {
            return "Never";
        }
        if (!question.contains("No difficulty")) {
            return "No";
        }
        return question.contains("· Walking") ? "A lot of difficulty" : "No difficulty";
    }

    private void correctInjuryDate(Page page, String file) {
        open(page, "survivors/" + file);
        page.getByLabel("Correct: Injury recorded").click();
        field(page, "When the injury happened").waitFor();
        fill(page, "When the injury happened", "March 2025");
        press(page, "Record correction");
        page.getByText("(R34)").first().waitFor();
        field(page, "Reason").fill("The mother recalls the year");
        pressUntilGone(page, "Record correction", "(R34)");
        page.getByText("The injury date is before the incident date. (R8)").first().waitFor();
        fill(page, "When the injury happened", "April 2026");
        button(page, "Record correction").hover();
        page.mouse().down();
        page.mouse().move(1, 1);
        page.mouse().up();
        press(page, "Record correction");
        Locator correction = page.locator(".happening").filter(new Locator.FilterOptions().setHasText("Injury corrected")).first();
        correction.waitFor();
        assertThat(correction.innerText()).contains("12 March 2026").contains("April 2026").contains("The mother recalls the year");
        picture(page, "file-corrected-1280");
        assertAccessible(page);
    }

    private void seeThePast(Page page, String file) {
        open(page, "survivors/" + file + "?as=" + LocalDate.now().minusDays(DAYS_AGO / 2));
        page.locator(".past-bar").waitFor();
        String injuries = page.locator(".summary").innerText();
        assertThat(injuries).contains("12 March 2026").doesNotContain("April 2026").contains("different today");
        assertThat(page.getByText("Record …").count()).isZero();
        picture(page, "file-past-1280");
        assertAccessible(page);
        press(page, "Back to today");
        page.locator(".past-bar")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator(".summary").innerText()).contains("April 2026");
    }

    private void lookAtIt(Page caseworker, String file) {
        open(caseworker, "survivors/" + file);
        caseworker.locator(".happening").first().waitFor();
        picture(caseworker, "file-1280");
        assertAccessible(caseworker);
        assertNoSidewaysScroll(caseworker);
        caseworker.setViewportSize(PHONE, 844);
        open(caseworker, "survivors/" + file + "?do=injury");
        PlaywrightAssertions.assertThat(caseworker.locator("#workspace-title")).isFocused();
        open(caseworker, "survivors/" + file);
        caseworker.locator(".happening").first().waitFor();
        picture(caseworker, "file-390");
        assertAccessible(caseworker);
        assertNoSidewaysScroll(caseworker);
        caseworker.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(caseworker, "file-390-dark");
        assertAccessible(caseworker);
    }

    private void donorSeesNothing(String file, String caseworker) {
        Account account = accounts.of(Role.DONOR);
        Page donor = signIn(account, newPage());
        assertThat(donor.content()).doesNotContain("Tomás").doesNotContain(file);
        for (String path : new String[]{"survivors", "survivors/" + file, "survivors/" + file + "?as=2026-01-01", "survivors/new"}) {
            donor.navigate(address(path));
            donor.locator(".frame main h1").first().waitFor();
            assertThat(donor.locator("main").innerText()).as(path).contains("Nothing here").doesNotContain("Tomás");
        }
        assertAccessible(donor);
        for (String path : new String[]{"api/survivors", "api/survivors/" + file, "api/survivors/" + file + "/timeline", "actuator/env",
                "actuator/heapdump", "actuator/prometheus"}) {
            for (String user : new String[]{null, account.userName()}) {
                APIResponse answer = ask(donor, path, user);
                assertThat(answer.status()).as(path).isIn(401, 403, 404);
                assertThat(answer.text()).as(path).doesNotContain("Tomás").doesNotContain("TRANSTIBIAL").doesNotContain("injur");
            }
        }
        assertThat(ask(donor, "api/survivors/" + file, caseworker).text()).as("what the caseworker gets").contains(CHILD)
                .contains("TRANSTIBIAL");
    }

    /** Asks as a program does: with the session of the page when no name is given, else with name and password. */
    private APIResponse ask(Page page, String path, String user) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        if (user != null) {
            options.setHeader("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((user + ":" + Accounts.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        }
        return page.request().get(address(path), options);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label).and(page.locator("input:visible, textarea:visible")).first();
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button").filter(whole(words)).first();
    }

    private static void press(Page page, String words) {
        button(page, words).click();
    }

    /** Holds the button down until the words of the refusal are gone, and with them the button from under the pointer. */
    private static void pressUntilGone(Page page, String words, String refusal) {
        button(page, words).hover();
        page.mouse().down();
        page.locator("[slot=error-message]").getByText(refusal).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.mouse().up();
    }
}
