package org.amparo.ui.donor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A donor signs in, reads a release, takes it along in every format and checks its checksum. The files lie under {@code target/release}. */
class DonorJourneyIT extends Browser {

    /** How each kind of file begins. */
    private static final Map<String, String> BEGINS = Map.of("PDF to read", "%PDF-", "Excel", "PK", "CSV with HXL tags", "Release ",
            "IATI results (XML)", "<?xml", "The release itself (JSON)", "{\"format\":\"amparo-release-1\"");

    @Autowired
    private ReleasesOfTests shelf;
    @Autowired
    private FundOfTests funds;

    @Test
    void a_donor_reads_takes_along_and_checks_a_release() throws Exception {
        Account donor = accounts.of(Role.DONOR);
        UUID fund = funds.move(donor);
        int before = ReleasesOfTests.number();
        int number = ReleasesOfTests.number();
        shelf.publish(before, fund, "NOR-24", 0);
        String checksum = shelf.publish(number, fund, "NOR-24", 1).checksum();

        Page page = signIn(donor, newPage());
        lookOpened(page, "published", Paths.PUBLISHED);
        page.getByText("Release " + number).first().click();
        page.getByText("Results against targets").first().waitFor();
        for (Map.Entry<String, String> file : BEGINS.entrySet()) {
            assertThat(take(page, file.getKey())).as(file.getKey()).startsWith(file.getValue());
        }
        byte[] itself = Files.readAllBytes(Path.of("target", "release", "release-" + number + ".json"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(itself))).isEqualTo(checksum);
        lookOpened(page, "published-release", Paths.published(number));
        lookOpened(page, "compared", Paths.COMPARED + "?one=" + number + "&other=" + before);

        Page anybody = newPage();
        anybody.navigate(address(Paths.VERIFY));
        assertAccessible(anybody);
        anybody.locator("#number").fill(String.valueOf(number));
        anybody.locator("#checksum").fill(checksum);
        anybody.locator("button[type=submit]").click();
        PlaywrightAssertions.assertThat(anybody.locator("[role=status]")).containsText("It stands as it was published.");
        assertAccessible(anybody);
        picture(anybody, "verify");
    }

    private static String take(Page page, String words) throws Exception {
        Download download = page.waitForDownload(() -> page.getByText(words).first().click());
        Path file = Path.of("target", "release", download.suggestedFilename());
        download.saveAs(file);
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void lookOpened(Page page, String name, String path) {
        look(page, name, path, () -> page.evaluate("document.querySelectorAll('details').forEach((one, at) => one.open = at < 2)"));
    }
}
