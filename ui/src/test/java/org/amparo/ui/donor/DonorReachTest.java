package org.amparo.ui.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.access.Role;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * A donor's account at every address that the product has, and with messages that no page of it would send. That each screen refuses it is tried
 * without a server in {@link PublishedScreensTest} too.
 */
@ScreenTest
class DonorReachTest {

    /** Addresses that are open to everybody, and tell nothing of anybody without a secret of their own. */
    private static final Set<String> OPEN_TO_ALL = Set.of("/" + Paths.VERIFY, "/" + Paths.TELL, "/" + Paths.TELL + "/answer",
            "/" + Paths.ANSWER, "/" + Paths.ANSWER + "/accept", "/" + Paths.ANSWER + "/decline", "/" + Paths.ANSWER + "/move");
    /** What every account has, and the donor's own pages. */
    private static final Set<String> OPEN_TO_DONORS = Set.of(Paths.HOME, Paths.ACCOUNT, Paths.PUBLISHED, Paths.PUBLISHED_RELEASE,
            Paths.COMPARED);
    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");
    private static final String REFUSED = "it is not open to you";
    private static final String NAME = "Maria João";
    private static final int PARTS = 400;

    @LocalServerPort
    private int port;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Files files;
    @Autowired
    private ReleasesOfTests shelf;
    @Autowired
    private FundOfTests funds;
    @Autowired
    private List<RequestMappingHandlerMapping> addresses;

    private final int own = ReleasesOfTests.number();
    private final int foreign = ReleasesOfTests.number();
    private Accounts.Account donor;
    private UUID file;

    @BeforeEach
    void two_releases_and_a_file() {
        donor = accounts.of(Role.DONOR);
        shelf.publish(own, funds.move(donor), "NOR-24", 0);
        shelf.publish(foreign, UUID.randomUUID(), "ECHO-7", 1);
        file = files.adult(accounts.of(Role.CASEWORKER), NAME);
    }

    @Test
    void a_donor_gets_nothing_from_any_address_by_name_and_password() throws Exception {
        String account = donor.userName() + ":" + Accounts.PASSWORD;
        String basic = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        HttpClient client = HttpClient.newHttpClient();
        Set<String> tried = new TreeSet<>();
        for (RequestMappingInfo one : addresses.stream().flatMap(each -> each.getHandlerMethods().keySet().stream()).toList()) {
            for (String method : one.getMethodsCondition().getMethods().isEmpty()
                    ? Stream.of("GET", "POST").toList()
                    : one.getMethodsCondition().getMethods().stream().map(Enum::name).toList()) {
                for (String path : one.getPatternValues()) {
                    String address = "http://localhost:" + port + path.replaceAll("\\{[^}]+\\}", file.toString()).replace("*", "x");
                    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", basic)
                            .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString("{}")).build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.body()).as(method + " " + path + " by name and password tells nothing of a file or of another donor")
                            .doesNotContain(NAME, "ECHO-7", file.toString());
                    if (!OPEN_TO_ALL.contains(path)) {
                        assertThat(answer.statusCode()).as(method + " " + path + " by name and password is refused").satisfiesAnyOf(
                                code -> assertThat(code).isBetween(400, 599),
                                code -> assertThat(code).as("sent to the sign-in page").isEqualTo(302));
                    }
                    tried.add(path);
                }
            }
        }
        assertThat(tried).as("addresses of the product were tried at all, the open ones and those of files").containsAll(OPEN_TO_ALL)
                .anyMatch(path -> path.startsWith("/api/survivors"));
    }

    @Test
    void a_donor_who_goes_to_any_other_screen_by_message_is_told_what_a_wrong_address_is_told() throws Exception {
        HttpSession session = HttpSession.of(donor, port);
        assertThat(session.go(Paths.PUBLISHED)).as("the own pages come").startsWith("200").contains("NOR-24").doesNotContain("ECHO-7");
        for (String route : EveryScreen.routes()) {
            if (!OPEN_TO_DONORS.contains(route)) {
                String path = route.replaceAll(":number\\b", "1").replaceAll(":indicator", "G05").replaceAll(":\\w+", file.toString());
                assertThat(session.go(path)).as("going to /" + path + " by message is answered as a wrong address is").startsWith("200")
                        .contains(REFUSED).doesNotContain(NAME);
            }
        }
        assertThat(session.go(Paths.published(foreign)).replace(String.valueOf(foreign), "N"))
                .as("another donor's release by its number names no grant of that donor").doesNotContain("ECHO-7");
    }

    @Test
    void messages_about_parts_of_a_page_that_a_donor_does_not_have_change_and_tell_nothing() throws Exception {
        HttpSession session = HttpSession.of(donor, port);
        session.go(Paths.RELEASES);
        for (String name : List.of("click", "change", "opened-changed")) {
            List<ObjectNode> messages = new ArrayList<>();
            for (int node = 2; node < PARTS; node++) {
                messages.add(HttpSession.event(node, name));
            }
            assertThat(session.tell(session.token(), messages.toArray(ObjectNode[]::new)))
                    .as("a \"" + name + "\" to each part of a page that the donor does not have tells nothing").doesNotContain(NAME,
                            "ECHO-7",
                            "Draft release");
        }
        assertThat(HttpSession.of(donor, port).go(Paths.PUBLISHED)).as("after all these messages the own list is as it was")
                .contains("NOR-24").doesNotContain("ECHO-7");
    }

    @Test
    void a_page_of_somebody_else_is_not_spoken_to_with_its_token_nor_heard_by_its_push_id() throws Exception {
        HttpSession manager = HttpSession.of(accounts.of(Role.MANAGER), port);
        assertThat(manager.go(Paths.RELEASES)).as("the manager's page is there").contains("Donor releases");
        HttpSession session = HttpSession.of(donor, port);
        ObjectNode click = HttpSession.event(1, "click");
        assertThat(session.tell(manager.token(), click)).as("a token of another page opens nothing of that page")
                .doesNotContain("Donor releases", NAME)
                .isNotEqualTo(session.tell(session.token(), click));
        String foreignPush = session.listen(manager.pushId());
        assertThat(foreignPush).as("a push id of another page is not listened to").contains("appError")
                .doesNotContain("Donor releases", NAME);
        assertThat(session.listen(session.pushId())).as("the own push id is heard").doesNotContain("appError", "closed", "refused");
    }

    @Test
    void a_file_of_a_release_is_fetched_by_the_page_that_shows_it_and_by_no_other() throws Exception {
        HttpSession session = HttpSession.of(donor, port);
        Matcher address = FILE.matcher(session.go(Paths.published(own)));
        assertThat(address.find()).as("the own release offers a file").isTrue();
        String path = "/" + address.group();
        assertThat(session.get(path).statusCode()).as("the page that shows a file fetches it").isEqualTo(200);
        Accounts.Account neighbour = accounts.of(Role.DONOR);
        funds.move(neighbour);
        HttpResponse<String> answer = HttpSession.of(neighbour, port).get(path);
        assertThat(answer.statusCode()).as("somebody else of the same donor does not fetch it by its address").isNotEqualTo(200);
        assertThat(new HttpSession(port).get(path).statusCode()).as("nobody who has not signed in fetches it").isNotEqualTo(200);
    }

    @Test
    void a_foreign_an_unknown_and_a_mistyped_number_have_one_answer() throws Exception {
        HttpSession session = HttpSession.of(donor, port);
        int unknown = ReleasesOfTests.number();
        String first = answer(session, String.valueOf(foreign));
        assertThat(answer(session, String.valueOf(unknown))).as("an unknown number is answered as a foreign one").isEqualTo(first);
        assertThat(answer(session, "abc")).as("what is no number is answered as a foreign one").isEqualTo(first);
        assertThat(answer(session, "99999999999")).as("too large a number is answered as a foreign one").isEqualTo(first);
        assertThat(first).as("a foreign number is refused").contains(REFUSED);
    }

    /** What the page is told, without what counts up from message to message and what was typed. */
    private static String answer(HttpSession session, String number) throws Exception {
        session.go(Paths.PUBLISHED);
        return session.go(Paths.PUBLISHED + "/" + number).replace(Paths.PUBLISHED + "/" + number, Paths.PUBLISHED + "/N")
                .replaceAll("\"(syncId|clientId|node|nodeId|id|parent|serverTime|duration)\":\\s*\\d+", "")
                .replaceAll("\\d+", "n").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
