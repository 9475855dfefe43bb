package org.amparo.ui.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.donor.SealedRelease;
import org.amparo.testing.Alone;
import org.amparo.ui.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which anybody checks a release, over HTTP as a browser without a session would. */
@Alone
@ScreenTest
class VerifyPageTest {

    private static final int GUESSES = 14;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private ReleasesOfTests shelf;
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void nobody_has_tried_yet() {
        sql.sql("delete from access.sign_in_delay where subject like 'code:%'").update();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder address() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/verify"));
    }

    private HttpResponse<String> check(String number, String checksum) throws Exception {
        String body = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&checksum="
                + URLEncoder.encode(checksum, StandardCharsets.UTF_8);
        return send(address().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void the_page_asks_for_no_account_and_makes_no_session() throws Exception {
        HttpResponse<String> page = send(address().GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("content-security-policy").orElse("")).contains("default-src 'none'").doesNotContain("script");
        assertThat(page.body()).contains("Check a release", "No account is needed").doesNotContain("<script");
    }

    @Test
    void a_number_and_its_checksum_are_confirmed_and_a_withdrawal_is_told() throws Exception {
        int number = ReleasesOfTests.number();
        SealedRelease sealed = shelf.publish(number, UUID.randomUUID(), "NOR-24", 1);
        assertThat(check(String.valueOf(number), sealed.checksum()).body()).contains("This is release " + number + " of Caminos",
                "1 April 2026 to 30 June 2026", "It stands as it was published.");
        shelf.withdraw(number, LocalDate.of(2026, 9, 1), "A table was about another period");
        assertThat(check(String.valueOf(number), sealed.checksum()).body()).contains("It was withdrawn on 1 September 2026")
                .doesNotContain("A table was about", "It stands");
    }

    @Test
    void a_wrong_checksum_and_an_unknown_number_are_one_answer_and_what_is_typed_is_escaped() throws Exception {
        int number = ReleasesOfTests.number();
        shelf.publish(number, UUID.randomUUID(), "NOR-24", 1);
        String wrong = "0".repeat(64);
        HttpResponse<String> known = check(String.valueOf(number), wrong);
        int other = ReleasesOfTests.number();
        HttpResponse<String> unknown = check(String.valueOf(other), wrong);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(known.body().replace(String.valueOf(number), "N")).isEqualTo(unknown.body().replace(String.valueOf(other), "N"))
                .contains("There is no release with this number and this checksum");
        assertThat(check("1", "</textarea><b>").body()).contains("&lt;/textarea&gt;&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void many_guesses_from_one_address_have_to_wait() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < GUESSES; i++) {
            last = check(String.valueOf(ReleasesOfTests.number()), "0".repeat(64));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Too many tries");
    }
}
