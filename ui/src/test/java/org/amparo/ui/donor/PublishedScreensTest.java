package org.amparo.ui.donor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Role;
import org.amparo.donor.ReleasesOfTests;
import org.amparo.donor.SealedRelease;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people of a donor see of releases, and that they see nothing else. */
class PublishedScreensTest extends Screens {

    /** What every account has, and the donor's own pages. */
    private static final List<String> OPEN_TO_DONORS = List.of(Paths.HOME, Paths.ACCOUNT, Paths.PUBLISHED, Paths.PUBLISHED_RELEASE,
            Paths.COMPARED);

    @Autowired
    private ReleasesOfTests shelf;
    @Autowired
    private FundOfTests funds;
    @Autowired
    private CurrentViewer current;

    private final int first = ReleasesOfTests.number();
    private final int second = ReleasesOfTests.number();
    private UUID fund;

    @BeforeEach
    void a_donor_signs_in() {
        Accounts.Account account = accounts.of(Role.DONOR);
        fund = funds.move(account);
        signIn(account);
        assertThat(current.get().organisation()).isEqualTo(fund);
    }

    private String page(String path) {
        UI.getCurrent().navigate("");
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return words((Component) getCurrentView());
    }

    @Test
    void before_anything_is_released_the_list_says_what_will_stand_there() {
        assertThat(page(Paths.PUBLISHED)).contains("Nothing is released yet", "Check a number and a checksum");
        assertThat(page(Paths.HOME)).contains("What was released to you", "Releases");
    }

    @Test
    void the_list_names_the_releases_of_the_own_organisation_by_grant() {
        shelf.publish(first, fund, "NOR-24", 0);
        shelf.publish(second, UUID.randomUUID(), "ECHO-7", 1);
        shelf.withdraw(first, LocalDate.of(2026, 9, 1), "A table was about another period");
        assertThat(page(Paths.PUBLISHED)).contains("NOR-24 · Mobility & livelihoods <Nariño>", "Release " + first, "1 January 2026",
                "Withdrawn on 1 September 2026").doesNotContain("ECHO-7", String.valueOf(second));
    }

    @Test
    void a_release_is_read_from_results_to_checksum() {
        SealedRelease sealed = shelf.publish(first, fund, "NOR-24", 1);
        String page = page(Paths.published(first));
        assertThat(page).containsSubsequence("Release " + first + " of Caminos", "Made for Norwegian Fund for Recovery", "In short",
                "Two new prosthetic workshops opened.", "Results against targets", "People served", "Three pictures", "All tables",
                "stands for nobody and for every number up to that one", "What was learned", "Las visitas a domicilio",
                "Method and limits", "Version 1 of the method", sealed.checksum());
        assertThat(page).contains("0–9", "0–19", "withheld").doesNotContain("withdrawn on");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("PDF to read", "Excel", "CSV with HXL tags",
                "IATI results (XML)", "The release itself (JSON)");
    }

    @Test
    void a_withdrawn_release_says_so_and_why_before_all_else() {
        shelf.publish(first, fund, "NOR-24", 1);
        shelf.withdraw(first, LocalDate.of(2026, 9, 1), "A table was about another period");
        assertThat(page(Paths.published(first))).containsSubsequence("withdrawn on 1 September 2026",
                "A table was about another period", "Made for");
    }

    @Test
    void a_release_of_somebody_else_and_one_that_there_is_not_are_the_same_page() {
        shelf.publish(first, UUID.randomUUID(), "ECHO-7", 1);
        String foreign = page(Paths.published(first)).replace(String.valueOf(first), "N");
        String unknown = page(Paths.published(second)).replace(String.valueOf(second), "N");
        assertThat(foreign).isEqualTo(unknown).doesNotContain("Caminos", "ECHO");
    }

    @Test
    void two_periods_stand_side_by_side_and_foreign_ones_cannot_be_put_there() {
        shelf.publish(first, fund, "NOR-24", 0);
        assertThat(page(Paths.COMPARED + "?one=" + first)).contains("Choose two releases");
        shelf.publish(second, fund, "NOR-24", 1);
        String compared = page(Paths.COMPARED + "?one=" + second);
        assertThat(compared).contains("Two periods side by side", "1 January 2026 to 31 March 2026", "1 April 2026 to 30 June 2026",
                "People reached, by pillar, sex and age");
        int foreign = ReleasesOfTests.number();
        shelf.publish(foreign, UUID.randomUUID(), "ECHO-7", 2);
        assertThat(page(Paths.COMPARED + "?one=" + foreign + "&other=" + foreign)).doesNotContain("ECHO-7", String.valueOf(foreign));
    }

    @Test
    void a_donor_is_kept_out_of_every_other_screen() {
        for (String route : EveryScreen.routes()) {
            if (!OPEN_TO_DONORS.contains(route)) {
                String path = route.replaceAll(":number\\b", "1").replaceAll(":indicator", "G05").replaceAll(":\\w+",
                        UUID.randomUUID().toString());
                assertThat(page(path)).as(route).contains("it is not open to you");
            }
        }
    }

    @Test
    void nobody_without_the_permission_comes_to_the_pages_of_donors() {
        shelf.publish(first, fund, "NOR-24", 0);
        signIn(Role.CASEWORKER);
        for (String path : List.of(Paths.PUBLISHED, Paths.published(first), Paths.COMPARED)) {
            assertThat(page(path)).doesNotContain("Caminos", "NOR-24", "Nothing is released yet", "Choose two releases");
        }
    }
}
