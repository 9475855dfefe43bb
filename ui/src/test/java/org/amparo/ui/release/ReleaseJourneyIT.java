package org.amparo.ui.release;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Commands;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.donor.QuarterOfTests;
import org.amparo.donor.ReleasePeriod;
import org.amparo.donor.ReleaseQueries;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.funding.DonorGrantCommand;
import org.amparo.funding.GrantDetails;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantUnit;
import org.amparo.funding.LogframeIndicator;
import org.amparo.ui.donor.FundOfTests;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.GeoPoint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A manager drafts a release and sees what is hidden, why, and what coarser tables would win back; somebody else approves it; its donor reads it,
 * takes it along in every format and checks it. The files lie under {@code target/release}. Donor, grant and area are new each time; a journey that
 * did not end leaves its facts, since what was published of them is looked at together with the next one.
 */
class ReleaseJourneyIT extends Browser {

    private static final LocatorAssertions.IsVisibleOptions LONG = new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);
    /** People by pillar in the quarter: rounded down, the total would tell that the last of them is not nought. */
    private static final List<Integer> PEOPLE = List.of(19, 19, 19, 19, 19, 19, 19, 7);
    /** The quarter before, by which the last is no longer a small number in the half-year. */
    private static final List<Integer> BEFORE = List.of(19, 19, 19, 19, 19, 19, 19, 17);

    /** The first, a middle and the last grey cell get the focus somewhere in the window; those are told that lie under their reason or outside. */
    private static final String MEETING = """
            async ([why, where]) => {
              const frames = async n => { while (n--) await new Promise(requestAnimationFrame) };
              const meeting = [];
              const cells = [...document.querySelectorAll('.release-hidden')].filter(each => each.offsetParent);
              for (const cell of [cells[0], cells[cells.length >> 1], cells.at(-1)]) {
                const own = cell.dataset.why;
                cell.dataset.why = why;
                document.activeElement.blur();
                cell.scrollIntoView({block: where});
                cell.focus();
                await frames(2);
                const at = cell.getBoundingClientRect();
                const box = getComputedStyle(cell, '::after');
                const top = parseFloat(box.top), bottom = top + parseFloat(box.height);
                if (!(at.bottom <= top || at.top >= bottom) || !(at.top >= 0 && at.bottom <= innerHeight)
                    || !(top >= 0 && bottom <= innerHeight)) {
                  meeting.push([cell.textContent, at.top, at.bottom, top, bottom].join(' '));
                }
                cell.dataset.why = own;
              }
              return meeting;
            }""";

    @Autowired
    private QuarterOfTests facts;
    @Autowired
    private FundOfTests funds;
    @Autowired
    private Providers providers;
    @Autowired
    private org.amparo.ui.testing.Files files;
    @Autowired
    private ReleaseQueries releases;
    @Autowired
    private Commands commands;

    @Test
    void a_release_goes_from_a_draft_over_a_second_person_to_a_donor_who_takes_it_along_and_checks_it() throws Exception {
        Account donor = accounts.of(Role.DONOR);
        UUID fund = funds.move(donor);
        Account manager = accounts.of(Role.MANAGER);
        String grant = grant(files.viewer(manager), fund);
        String place = "Vale " + grant;
        ReleasePeriod quarter = releases.periods(files.viewer(manager)).stream()
                .filter(period -> period.from().getMonthValue() == 4 && period.to().getMonthValue() == 6).findFirst().orElseThrow();
        String area = providers.area(place, GeoPoint.of(-12.3, 15.7));
        facts.services(quarter.from(), area, grant, PEOPLE);
        facts.services(quarter.from().minusMonths(3), area, grant, BEFORE);

        Page page = signIn(donor, newPage());
        open(page, Paths.PUBLISHED);
        assertThat(page.getByText("No release yet")).isVisible();

        String address = drafted(signIn(manager, newPage()), "Fund " + fund, grant, quarter, place);
        String checksum = approved(signIn(Role.PROTECTION_OFFICER), address);
        int number = read(page);
        takenAlong(page, number, checksum);
        checked(newPage(), number, checksum);
        facts.leave();
    }

    private String grant(Viewer by, UUID fund) {
        String code = "J-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        UUID id = DonorGrantCommand.idOf(code);
        LocalDate today = LocalDate.now();
        send(by, new DonorGrantCommand.Open(id, code,
                new GrantDetails(fund, "Walking again", today.minusYears(2), today.plusYears(1), List.of(), List.of())));
        target(by, id, LogframeIndicator.U1, GrantUnit.NUMBER, 120);
        target(by, id, LogframeIndicator.O1, GrantUnit.PERCENT, 60);
        return code;
    }

    private void target(Viewer by, UUID grant, LogframeIndicator indicator, GrantUnit unit, int value) {
        send(by, new DonorGrantCommand.SetTarget(grant,
                new GrantTarget(indicator, unit, BigDecimal.valueOf(value), LocalDate.now().plusMonths(6), null, null)));
    }

    private void send(Viewer by, DonorGrantCommand command) {
        commands.send(by, UUID.randomUUID(), command);
    }

    /** @return address of the draft, checked and written about */
    private String drafted(Page page, String donor, String grant, ReleasePeriod quarter, String area) {
        open(page, Paths.RELEASES + "?of=new");
        assertAccessible(page);
        choose(page, 0, donor);
        choose(page, 1, grant);
        choose(page, 2, ReleaseWords.in(Locale.ENGLISH).period(quarter.from(), quarter.to()));
        choose(page, 3, area);
        picture(page, "releases-new-1280");
        page.getByText("Draft it").click();
        page.getByText("Run the privacy check").click();
        assertThat(page.getByText("Waits for a second person")).isVisible(LONG);
        assertThat(page.getByText("0 small counts can be found out")).isVisible();
        assertThat(page.getByText("Checked once.")).isVisible();
        assertThat(page.getByText("less than the table alone would").first()).isVisible();
        assertThat(page.getByText("You drafted it, so somebody else has to approve it")).isVisible();
        assertThat(page.getByText("would tell more").first()).isVisible(LONG);
        assertThat(page.getByText("Draft the half-year")).isVisible(LONG);
        page.locator("vaadin-details-summary").first().click();
        Locator hidden = page.locator(".release-hidden").first();
        hidden.waitFor();
        hidden.focus();
        assertThat((String) hidden.evaluate("cell => getComputedStyle(cell, '::after').content")).isNotEmpty().isNotEqualTo("none");
        assertThat((String) hidden.evaluate("cell => getComputedStyle(cell, '::after').position"))
                .as("no table cuts it off, on a phone too")
                .isEqualTo("fixed");
        hidden.press("Escape");
        assertThat((String) hidden.evaluate("cell => getComputedStyle(cell, '::after').content")).isEqualTo("none");
        assertReasonsApart(page);
        words(page);
        assertAccessible(page);
        look(page, "release-review");
        return page.url();
    }

    /** The reason of a cell never lies on the cell (WCAG 2.4.11), wherever the cell is in the window and however long the reason. */
    private static void assertReasonsApart(Page page) {
        String reason = page.locator(".release-hidden").last().getAttribute("data-why");
        for (int width : List.of(PHONE, WIDE)) {
            page.setViewportSize(width, width == PHONE ? 844 : 860);
            for (String why : List.of(reason,
                    "Rounded to the nearest 15. " + "It was made to tell less because of a release. ".repeat(22))) {
                for (String where : List.of("start", "center", "end")) {
                    assertThat((List<?>) page.evaluate(MEETING, List.of(why, where))).as("%s px, %s, %s", width, where, why).isEmpty();
                }
            }
        }
        page.evaluate("document.activeElement.blur()");
    }

    private static void words(Page page) {
        Locator summary = page.locator("vaadin-text-area textarea").first();
        summary.fill("Call +57 300 123 4567 for the story.");
        Locator save = page.locator("vaadin-button[aria-label^='Save words']").first();
        save.click();
        assertThat(page.getByText("what looks like a telephone number").first()).isVisible();
        summary.fill("Two new workshops opened in the valley.");
        save.click();
        assertThat(page.getByText("Written by").first()).isVisible();
    }

    /** @return checksum of what was released */
    private String approved(Page page, String address) {
        open(page, Paths.RELEASES);
        look(page, "releases");
        page.navigate(address);
        assertThat(page.getByText("Two new workshops opened in the valley.")).isVisible();
        page.getByText("Approve and release").first().click();
        page.locator("vaadin-dialog[opened] vaadin-button:visible").last().click();
        assertThat(page.getByText("Approved by")).isVisible(LONG);
        Locator checksum = page.getByText("Checksum (SHA-256)");
        assertThat(checksum).isVisible();
        assertAccessible(page);
        look(page, "release-released");
        return checksum.textContent().replaceAll(".*([0-9a-f]{64}).*", "$1");
    }

    /** @return number of the release that its donor finds and reads */
    private int read(Page page) {
        lookOpened(page, "published", Paths.PUBLISHED);
        Locator link = page.locator("main a[href^='" + Paths.PUBLISHED + "/']").first();
        int number = Integer.parseInt(link.getAttribute("href").replaceAll("\\D", ""));
        lookOpened(page, "published-release", Paths.published(number));
        assertThat(page.getByText("Results against targets").first()).isVisible();
        assertThat(page.getByText("Two new workshops opened in the valley.")).isVisible();
        assertThat(page.getByText("60 %").first()).isVisible();
        assertThat(page.getByText("0–9").first()).isVisible();
        lookOpened(page, "compared", Paths.COMPARED + "?one=" + number);
        open(page, Paths.published(number));
        return number;
    }

    private static void takenAlong(Page page, int number, String checksum) throws Exception {
        ReadersOfReleases read = new ReadersOfReleases(number, checksum);
        List<String> served = page.locator("tr", new Page.LocatorOptions().setHasText("People served")).first().locator("th, td")
                .allInnerTexts().stream().map(String::strip).filter(word -> word.matches("People served|\\d+|withheld")).toList();
        assertThat(served).as("name, target and figure, which chance may withhold").hasSize(3).contains("People served", "120");
        read.pdf(take(page, "PDF to read"), served);
        read.xlsx(take(page, "Excel"));
        read.csv(take(page, "CSV with HXL tags"));
        read.iati(take(page, "IATI results (XML)"));
        read.json(take(page, "The release itself (JSON)"));
    }

    private static Path take(Page page, String words) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("a.action-link", new Page.LocatorOptions().setHasText(words)).click());
        Path file = Path.of("target", "release", download.suggestedFilename());
        Files.createDirectories(file.getParent());
        download.saveAs(file);
        return file;
    }

    private void checked(Page anybody, int number, String checksum) {
        anybody.navigate(address(Paths.VERIFY));
        assertAccessible(anybody);
        anybody.locator("#number").fill(String.valueOf(number));
        anybody.locator("#checksum").fill(checksum);
        anybody.locator("button[type=submit]").click();
        assertThat(anybody.locator("[role=status]")).containsText("It stands as it was published.");
        assertAccessible(anybody);
        picture(anybody, "verify");
        anybody.locator("#checksum").fill(checksum.replace(checksum.charAt(0), checksum.charAt(0) == 'a' ? 'b' : 'a'));
        anybody.locator("button[type=submit]").click();
        assertThat(anybody.getByText("There is no release with this number and this checksum")).isVisible();
    }

    private static void choose(Page page, int field, String words) {
        Locator input = page.locator("vaadin-combo-box input").nth(field);
        input.fill(words);
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    private void lookOpened(Page page, String name, String path) {
        look(page, name, path, () -> page.evaluate("document.querySelectorAll('details').forEach((one, at) => one.open = at < 2)"));
    }

    private static void look(Page page, String name) {
        for (int width : Stream.of(PHONE, WIDE).mapToInt(Integer::intValue).toArray()) {
            page.setViewportSize(width, width == PHONE ? 844 : 860);
            assertNoSidewaysScroll(page);
            wholePicture(page, name + "-" + width);
        }
    }
}
