package org.amparo.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Role;
import org.amparo.referral.AnswerLinks.Issued;
import org.amparo.referral.ReferralQueries;
import org.amparo.referral.ReferralState;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which a provider without an account answers, over HTTP as a browser without a session would. */
@ScreenTest
class AnswerPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Scenes scenes;
    @Autowired
    private Files files;
    @Autowired
    private ReferralQueries referrals;
    @Autowired
    private JdbcClient sql;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Account caseworker;
    private UUID person;
    private UUID consent;
    private UUID referral;
    private Issued issued;

    @BeforeEach
    void a_referral_to_a_provider_outside() {
        // All tests ask from one address; what other tests guessed must not slow this one down.
        sql.sql("delete from access.sign_in_delay where subject like 'code:%'").update();
        caseworker = accounts.of(Role.CASEWORKER);
        person = scenes.person(caseworker, "Maria João");
        consent = scenes.agrees(caseworker, person);
        referral = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + person, null), ShareableField.NAME);
        issued = scenes.link(caseworker, referral);
    }

    @Test
    void the_page_makes_no_session_is_kept_nowhere_and_names_nobody() throws Exception {
        HttpResponse<String> page = get();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("content-security-policy").orElse("")).contains("default-src 'none'");
        assertThat(page.body()).contains("Type the code").doesNotContain("Maria");
        assertThat(get("/answer/answer.css").statusCode()).isEqualTo(200);
        assertThat(get("/answer/answer.js").statusCode()).isEqualTo(200);
    }

    @Test
    void the_link_and_the_code_show_only_what_is_shared_with_every_word_escaped() throws Exception {
        for (String key : new String[]{issued.secret(), issued.code()}) {
            HttpResponse<String> shown = post("/answer", Map.of("key", key));
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("Maria João", "Prosthetics", "Needs &lt;b&gt;a new socket&lt;/b&gt;").doesNotContain("+244")
                    .doesNotContain("Quibala").doesNotContain("1992").doesNotContain("evenings").doesNotContain("<b>a new");
            assertThat(shown.headers().map()).doesNotContainKey("set-cookie");
            assertThat(shown.headers().firstValue("cache-control").orElse("")).contains("no-store");
        }
    }

    @Test
    void the_link_accepts_with_a_day_once_and_then_shows_nothing() throws Exception {
        String day = LocalDate.now().plusDays(3).toString();
        HttpResponse<String> answered = post("/answer/accept", Map.of("key", issued.secret(), "on", day, "time", "09:30"));
        assertThat(answered.body()).contains("Thank you").doesNotContain("Maria");
        assertThat(state()).isEqualTo(ReferralState.APPOINTMENT_SET);
        assertThat(post("/answer/decline", Map.of("key", issued.secret(), "reason", "OTHER")).statusCode()).isEqualTo(404);
        assertThat(state()).isEqualTo(ReferralState.APPOINTMENT_SET);
    }

    @Test
    void the_code_declines_only_with_a_reason() throws Exception {
        HttpResponse<String> without = post("/answer/decline", Map.of("key", issued.code(), "remark", "full"));
        assertThat(without.body()).contains("This is needed.", "Maria João");
        assertThat(post("/answer/accept", Map.of("key", issued.code(), "on", LocalDate.now().minusDays(2).toString())).body())
                .contains("This cannot be before");
        assertThat(post("/answer/decline", Map.of("key", issued.code(), "reason", "NO_CAPACITY", "remark", "full")).body())
                .contains("Thank you");
        assertThat(state()).isEqualTo(ReferralState.DECLINED_BY_PROVIDER);
    }

    @Test
    void a_key_that_was_used_has_expired_was_guessed_or_whose_consent_is_gone_gets_the_same_nothing() throws Exception {
        HttpResponse<String> guessed = post("/answer", Map.of("key", "0000-0000-0000"));
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.body()).contains("opens nothing");
        sameNothing(guessed, post("/answer", Map.of("key", "A".repeat(32))));
        sameNothing(guessed, post("/answer", Map.of()));

        sql.sql("update read.referral_link set valid_until = ? where referral_id = ?").params(LocalDate.now().minusDays(1), referral)
                .update();
        sameNothing(guessed, post("/answer", Map.of("key", issued.secret())));

        issued = scenes.link(caseworker, referral);
        assertThat(post("/answer", Map.of("key", issued.code())).statusCode()).isEqualTo(200);
        scenes.send(caseworker, new SurvivorCommand.WithdrawConsent(person, consent, null));
        sameNothing(guessed, post("/answer", Map.of("key", issued.secret())));
        sameNothing(guessed, post("/answer/accept", Map.of("key", issued.code())));

        scenes.agrees(caseworker, person);
        UUID other = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + referral, null), ShareableField.NAME);
        Issued used = scenes.link(caseworker, other);
        post("/answer/accept", Map.of("key", used.secret()));
        sameNothing(guessed, post("/answer", Map.of("key", used.secret())));
        sameNothing(guessed, post("/answer", Map.of("key", used.code())));
    }

    @Test
    void guessing_is_slowed_down() throws Exception {
        int status = 0;
        for (int guess = 0; guess < 15 && status != 429; guess++) {
            status = post("/answer", Map.of("key", "0000-0000-%04d".formatted(guess))).statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(post("/answer", Map.of("key", issued.code())).body()).contains("Too many tries").doesNotContain("Maria");
    }

    private static void sameNothing(HttpResponse<String> nothing, HttpResponse<String> other) {
        assertThat(other.statusCode()).isEqualTo(nothing.statusCode());
        assertThat(other.body()).isEqualTo(nothing.body());
    }

    private ReferralState state() {
        return referrals.open(files.viewer(caseworker), referral).row().state();
    }

    private HttpResponse<String> get() throws Exception {
        return get("/answer");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html").GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
