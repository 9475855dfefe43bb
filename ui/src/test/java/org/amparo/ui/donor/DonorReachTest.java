package org.amparo.ui.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Role;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A donor's account at every address of data that the product has; screens are tried in {@link PublishedScreensTest}. */
@ScreenTest
class DonorReachTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Files files;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Test
    void a_donor_gets_nothing_from_any_address_of_data() throws Exception {
        String account = accounts.of(Role.DONOR).userName() + ":" + Accounts.PASSWORD;
        String basic = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        List<RequestMappingInfo> ofData = addresses.getHandlerMethods().keySet().stream()
                .filter(one -> one.getPatternValues().stream().anyMatch(path -> path.startsWith("/api"))).toList();
        assertThat(ofData).isNotEmpty();
        UUID file = files.adult(accounts.of(Role.CASEWORKER), "Maria João");
        HttpClient client = HttpClient.newHttpClient();
        for (RequestMappingInfo one : ofData) {
            for (String method : one.getMethodsCondition().getMethods().isEmpty()
                    ? Stream.of("GET", "POST").toList()
                    : one.getMethodsCondition().getMethods().stream().map(Enum::name).toList()) {
                for (String path : one.getPatternValues()) {
                    String address = "http://localhost:" + port + path.replaceAll("\\{[^}]+\\}", file.toString());
                    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", basic)
                            .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString("{}")).build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(method + " " + path).isBetween(400, 499);
                    assertThat(answer.body()).doesNotContain("Maria");
                }
            }
        }
    }
}
