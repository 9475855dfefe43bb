package org.amparo.ui.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.testing.Alone;
import org.amparo.ui.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which anybody tells something, over HTTP as a browser without a session would. */
@Alone
@ScreenTest
class TellPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient sql;
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void nobody_has_tried_yet() {
        sql.sql("delete from access.sign_in_delay where subject like 'code:%'").update();
    }

    @Test
    void the_page_makes_no_session_is_kept_nowhere_and_runs_no_script() throws Exception {
        HttpResponse<String> page = browser.send(request("/tell").GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("content-security-policy").orElse("")).contains("default-src 'none'").doesNotContain("script");
        assertThat(page.body()).contains("You need not say who you are", "Someone of our staff harmed").doesNotContain("<script");
    }

    @Test
    void what_is_told_gives_a_number_and_the_number_tells_how_it_stands() throws Exception {
        HttpResponse<String> sent = post("/tell",
                Map.of("type", "COMPLAINT", "words", "The clinic was closed <b>twice</b>", "contact", ""));
        assertThat(sent.statusCode()).isEqualTo(200);
        Matcher number = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").matcher(sent.body());
        assertThat(number.find()).isTrue();
        assertThat(sent.body()).contains("Thank you").doesNotContain("clinic");

        assertThat(post("/tell/answer", Map.of("number", number.group())).body()).contains("We are looking into it")
                .doesNotContain("clinic");
        HttpResponse<String> guessed = post("/tell/answer", Map.of("number", "0000-0000-0000-0000"));
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.body()).contains("There is nothing under this number");
    }

    @Test
    void a_refusal_loses_nothing_that_was_typed_and_every_word_is_escaped() throws Exception {
        HttpResponse<String> page = post("/tell", Map.of("type", "", "words", "A </textarea><b>word</b>", "contact", "\"><i>me"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("What is it?: This is needed.", "A &lt;/textarea&gt;&lt;b&gt;word&lt;/b&gt;", "&quot;&gt;&lt;i&gt;me")
                .doesNotContain("<b>word");
        assertThat(post("/tell", Map.of("type", "THANKS", "words", " ")).body()).contains("What do you want to tell us?: This is needed.");
    }

    @Test
    void many_in_a_row_from_one_address_have_to_wait_and_keep_what_they_typed() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 14; i++) {
            last = post("/tell", Map.of("type", "THANKS", "words", "thanks number " + i));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("thanks number 13");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language", "en");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
