package org.amparo.ui.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.amparo.access.Role;
import org.amparo.referral.AnswerLinks;
import org.amparo.survivor.ShareableField;
import org.amparo.testing.TestClock;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral to a provider outside, in a real browser: two clicks beside the receiver, and the answer in a browser without a session. */
class ReferralIT extends Browser {

    private static final int DAYS_OF_A_LINK = 30;

    @Autowired
    private Scenes scenes;

    @Test
    void a_caseworker_refers_in_two_clicks_and_the_provider_answers_by_the_link_without_a_session() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID person = scenes.person(caseworker, "Maria João");
        scenes.agrees(caseworker, person, ShareableField.PHONE);
        String centre = "Viana Centre " + person.toString().substring(0, 8);
        scenes.provider(centre, null);
        Page page = signIn(caseworker, newPage());

        open(page, Paths.file(person));
        page.locator("#refer").click();
        page.locator("vaadin-combo-box").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Service")).first()
                .locator("input").fill("Prosthetics");
        page.locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText("Prosthetics")).first().click();
        page.locator("vaadin-combo-box").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Provider")).last()
                .locator("input").fill(centre);
        page.locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText(centre)).first().click();
        assertThat(page.getByText("Kept back by the person's consent: Telephone")).isVisible();
        assertAccessible(page);
        picture(page, "referral-form-1280");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#referrals").getByText("Waiting for an answer")).isVisible();
        picture(page, "referral-file-1280");

        page.locator("#referrals a").first().click();
        page.locator("#make-sheet").click();
        assertThat(page.locator("#answer-code")).isVisible();
        assertThat(page.locator(".qr path")).isAttached();
        assertAccessible(page);
        picture(page, "referral-sheet-1280");
        String code = page.locator("#answer-code").textContent();

        Page provider = newcomersPage();
        List<String> addresses = new CopyOnWriteArrayList<>();
        provider.onRequest((Request request) -> addresses.add(request.url()));
        provider.navigate(address(Paths.ANSWER));
        provider.getByLabel("Code").fill(code.toLowerCase());
        provider.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(provider.getByText("Maria João")).isVisible();
        assertThat(provider.getByText("+244")).hasCount(0);
        assertAccessible(provider);
        assertNoSidewaysScroll(provider);
        picture(provider, "referral-answer-1280");
        provider.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(provider);
        picture(provider, "referral-answer-390");
        provider.getByText("Accept this referral").click();
        assertThat(provider.getByText("Thank you")).isVisible();
        provider.navigate(address(Paths.ANSWER));
        provider.getByLabel("Code").fill(code);
        provider.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(provider.getByText("opens nothing")).isVisible();
        org.assertj.core.api.Assertions.assertThat(provider.context().cookies()).isEmpty();
        org.assertj.core.api.Assertions.assertThat(addresses).noneMatch(address -> address.contains(code.substring(0, 4)));

        page.reload();
        assertThat(page.locator(".page-head").getByText("Accepted")).isVisible();
        open(page, Paths.REFERRALS);
        assertThat(page.getByText(centre).first()).isVisible();
        assertAccessible(page);
        picture(page, "referrals-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        picture(page, "referrals-390");
    }

    @Test
    void the_secret_of_a_link_leaves_the_address_before_anything_is_asked_of_the_server() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID person = scenes.person(caseworker, "Maria João");
        scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + person, null), ShareableField.NAME);
        String secret = scenes.link(caseworker, referral).secret();
        Page provider = newcomersPage();
        List<String> addresses = new CopyOnWriteArrayList<>();
        provider.onRequest((Request request) -> addresses.add(request.url() + " " + request.headers().getOrDefault("referer", "")));
        provider.navigate(address(Paths.ANSWER + "#" + secret));
        assertThat(provider.getByText("Maria João")).isVisible();
        org.assertj.core.api.Assertions.assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains(secret));
        org.assertj.core.api.Assertions.assertThat(provider.url()).doesNotContain(secret);
        provider.goBack();
        org.assertj.core.api.Assertions.assertThat(provider.url()).doesNotContain(secret);
        org.assertj.core.api.Assertions.assertThat(provider.context().cookies()).isEmpty();
    }

    @Test
    void a_link_and_a_code_that_ran_out_open_nothing_while_the_referral_still_waits_for_an_answer() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID[] asked = new UUID[2];
        AnswerLinks.Issued old = daysAgo(DAYS_OF_A_LINK + 1, () -> {
            asked[0] = scenes.person(caseworker, "Maria João");
            scenes.agrees(caseworker, asked[0]);
            asked[1] = scenes.refer(caseworker, asked[0], scenes.provider("Viana Centre " + asked[0], null), ShareableField.NAME);
            return scenes.link(caseworker, asked[1]);
        });
        for (String key : List.of("#" + old.secret(), "")) {
            Page provider = newcomersPage();
            provider.navigate(address(Paths.ANSWER + key));
            if (key.isEmpty()) {
                provider.getByLabel("Code").fill(old.code());
                provider.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
            }
            assertThat(provider.getByText("opens nothing")).isVisible();
            assertThat(provider.getByText("Maria João")).hasCount(0);
        }
        Page page = signIn(caseworker, newPage());
        open(page, Paths.referral(asked[1]));
        assertThat(page.locator(".page-head").getByText("Waiting for an answer")).isVisible();
        page.locator("#make-sheet").click();
        assertThat(page.locator("#answer-code")).isVisible();
        Page provider = newcomersPage();
        provider.navigate(address(Paths.ANSWER));
        provider.getByLabel("Code").fill(page.locator("#answer-code").textContent());
        provider.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(provider.getByText("Maria João")).isVisible();
    }

    private static <T> T daysAgo(int days, Supplier<T> work) {
        return TestClock.at(Instant.now().minus(days, ChronoUnit.DAYS), work);
    }

    @Test
    void a_provider_with_an_account_answers_in_its_inbox_on_a_phone() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        UUID person = scenes.person(caseworker, "Maria João");
        scenes.agrees(caseworker, person);
        UUID theirs = scenes.organisation();
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Partner " + person, theirs), ShareableField.NAME,
                ShareableField.AGE);
        Page page = signIn(scenes.answering(theirs), newPage(PHONE, ColorScheme.LIGHT));
        open(page, Paths.INBOX);
        assertThat(page.getByText("Maria João")).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "inbox-390");
        open(page, Paths.inbox(referral));
        assertThat(page.getByText("What was shared with you")).isVisible();
        page.getByText("Declines", new Page.GetByTextOptions().setExact(true)).click();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "inbox-referral-390");
    }
}
