package org.amparo.ui.reporting.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.reporting.DistrictNames;
import org.amparo.testing.Eventually;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.reporting.Gaps;
import org.amparo.ui.reporting.Gaps.Team;
import org.amparo.ui.reporting.Unreadable;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WhatIfScreenTest extends Screens {

    @Autowired
    private DistrictNames districts;
    @Autowired
    private Gaps gaps;
    @Autowired
    private Files files;
    @Autowired
    private Providers providers;
    @Autowired
    private Downloads downloads;

    @Test
    void a_mobile_team_that_starts_is_told_in_words_numbers_and_districts_and_each_number_opens_its_files() {
        String uige = providers.area("Uige", GeoPoint.of(-7.6, 15.0));
        Team team = gaps.team(6, uige);
        signIn(team.supervisor());
        open("?change=begins&area=" + uige + "&service=PHYSIOTHERAPY&people=4&day=" + in(30));
        assertThat(page()).contains("6 people of your team’s files wait in Uige for these services",
                "half of their needs are open for 30 days or longer", "is reckoned for the whole programme alone", "Physiotherapy",
                "By district", "Uige",
                "Nobody’s home is known here", "Complete files", "WHAT-IF.3 BEGINS " + uige + " PHYSIOTHERAPY")
                .doesNotContain("can be served within");
        follow("6, People affected, Everybody: open the files");
        assertThat(page()).contains("Maria Kiala 0", "Maria Kiala 5", "That is all of them.");
        follow("Back to what if");
        assertThat(page()).as("the address has kept all").contains("6 people of your team’s files wait in Uige");

        Account manager = signIn(Role.MANAGER);
        open("?change=begins&area=" + uige + "&service=PHYSIOTHERAPY&people=4&day=" + in(30));
        assertThat(page()).contains("6 people wait in Uige for these services",
                "At 4 people a month, all who wait now can be served within 2 months");
        find(ExportMenu.class).all().getFirst().take(ExportFormat.CSV);
        Eventually.holds(java.time.Duration.ofSeconds(10), () -> assertThat(downloads.tray(files.viewer(manager), 5)).singleElement()
                .returns(Download.State.READY, Download::state).returns(1L, Download::rows));
        follow("6, People affected, Everybody: open the files");
        assertThat(page()).as("a manager sees numbers of files alone").doesNotContain("Maria");
    }

    @Test
    void a_site_that_closes_says_who_comes_there_and_where_they_could_go() {
        String area = providers.area("Battambang", GeoPoint.of(13.1, 103.2));
        UUID site = providers.register("Centre " + area, area, GeoPoint.of(13.1, 103.2), 1, ServiceCode.PROSTHETICS);
        signIn(Role.MANAGER);
        open("?change=closes&site=" + site + "&day=" + in(120));
        assertThat(page()).contains("Nobody comes to Centre " + area, "Nobody has to go elsewhere", "Services that nobody else gives");
    }

    @Test
    void what_cannot_be_reckoned_is_refused_beside_its_field() {
        String area = providers.area("Moxico", GeoPoint.of(-11.8, 19.9));
        signIn(Role.MANAGER);
        open("");
        assertThat(refusals()).as("nothing chosen yet").isEmpty();
        open("?change=closes&site=" + UUID.randomUUID() + "&day=" + in(-1));
        assertThat(refusals()).containsExactlyInAnyOrder("There is no such provider in the directory.",
                "This day has passed. Choose today or a later day.");
        open("?change=begins&area=" + area + "&day=" + in(0));
        assertThat(refusals()).containsExactly("Choose at least one service that it gives.");
        open("?change=begins&area=NOWHERE&service=PROSTHETICS&people=0&day=2026-02-31");
        assertThat(refusals()).containsExactlyInAnyOrder("There is no such area.", "Choose a day.",
                "Give a whole number from 1 to 100,000, or leave it empty.");
        assertThat(page()).doesNotContain("By district");
        open("?change=explodes");
        assertThat(page()).contains("This address cannot be read");
    }

    @Test
    void two_districts_have_two_stamps_and_neither_names_one() throws Unreadable {
        String one = stamp("Maquela");
        assertThat(one).isEqualTo(stamp("Maquela")).isNotEqualTo(stamp("Damba")).isNotEqualTo(stamp("")).doesNotContain("Maquela");
    }

    private String stamp(String district) throws Unreadable {
        return WhatIfAddress.read(new Location("what-if?change=begins&area=AO-UIG&service=PROSTHETICS&day=2027-01-01&known=7&district="
                + district).getQueryParameters()).stamp(districts::sign);
    }

    private java.util.List<String> refusals() {
        return find(Component.class).all().stream().filter(HasValidation.class::isInstance).map(HasValidation.class::cast)
                .filter(HasValidation::isInvalid).map(HasValidation::getErrorMessage).toList();
    }

    private static LocalDate in(int days) {
        return LocalDate.now().plusDays(days);
    }

    private void open(String query) {
        go(Paths.WHAT_IF + query);
    }

    private void go(String address) {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private void follow(String words) {
        go(find(Anchor.class).all().stream().filter(link -> words.equals(link.getElement().getAttribute("aria-label"))
                || words.equals(link.getText())).findFirst().orElseThrow().getHref());
    }

    private String page() {
        return words((Component) getCurrentView());
    }
}
