package org.amparo.ui.reporting.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.ui.reporting.Gaps;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Hands;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager asks what it would mean for people if a mobile team began, and if one site of a centre closed. */
class WhatIfJourneyIT extends Browser {

    private static final int PEOPLE = 6;

    @Autowired
    private Gaps gaps;
    @Autowired
    private Providers providers;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void from_the_home_by_clicks_to_a_team_that_begins_its_people_and_back_and_to_a_site_that_closes() {
        String area = providers.area("Uige " + mark, GeoPoint.of(-7.6, 15.0));
        UUID centre = centreOfTwoSites(area);
        providers.capacity(centre, ServiceCode.PHYSIOTHERAPY, 10, 90);
        gaps.team(PEOPLE, area);
        Page page = signIn(Role.MANAGER);
        page.locator(".home-links").getByText("What if").click();
        page.waitForURL("**/" + Paths.WHAT_IF);
        page.getByText("A site or mobile team begins").click();
        page.waitForURL("**change=begins**");
        page.getByText("Show what it means").click();
        page.getByText("Choose the area where it works.").waitFor();
        Hands.choose(page, "Area", "Uige " + mark);
        page.locator("vaadin-multi-select-combo-box input").first().fill("Physiotherapy");
        page.locator("vaadin-multi-select-combo-box-item:visible").first().click();
        page.keyboard().press("Escape");
        Hands.fill(page, "People a month (optional)", "3");
        day(page, "First day", LocalDate.now().plusDays(30));
        page.getByText("Show what it means").click();
        page.waitForURL("**service=PHYSIOTHERAPY**");
        Locator said = page.locator(".what-if-said");
        PlaywrightAssertions.assertThat(said).containsText(PEOPLE + " people wait in Uige " + mark);
        // Three within 30 days and three within 60, where the centre told 90.
        PlaywrightAssertions.assertThat(said).containsText("6 people wait less than for the nearest who gives the service now: 270 days");
        PlaywrightAssertions.assertThat(page.locator(".table-box").last()).containsText(Gaps.DISTRICT);
        look(page, "what-if-begins", page.url().substring(address("").length()));
        page.setViewportSize(WIDE, 860);
        String asked = page.url();
        page.getByLabel("270 days, People who would wait less, Everybody: open the files").click();
        page.waitForURL("**who=WAIT_LESS**");
        PlaywrightAssertions.assertThat(page.locator(".table-box tbody tr")).hasCount(PEOPLE);
        assertThat(page.locator(".table-box tbody").innerText()).as("numbers of files alone").doesNotContain("Maria");
        page.goBack();
        page.waitForURL(asked);
        PlaywrightAssertions.assertThat(said).containsText("270 days");

        page.getByText("A provider or site closes").click();
        page.waitForURL("**change=closes**");
        Hands.choose(page, "Provider", "Centre " + mark);
        Hands.choose(page, "Site that closes", "Bello");
        day(page, "Last day", LocalDate.now().plusDays(120));
        page.getByText("Show what it means").click();
        page.waitForURL("**place=**");
        PlaywrightAssertions.assertThat(said).containsText("Nobody comes to Bello, Uige " + mark + " of Centre " + mark);
        look(page, "what-if-closes", page.url().substring(address("").length()));
    }

    private UUID centreOfTwoSites(String area) {
        UUID centre = UUID.randomUUID();
        providers.send(new ProviderCommand.Register(centre,
                new ProviderDetails("Centre " + mark, ProviderType.REHAB_CENTRE, null, Set.of(), Set.of(), null, null, null),
                List.of(new Site(UUID.randomUUID(), null, area, "Bello", null, GeoPoint.of(-7.6, 15.0), null),
                        new Site(UUID.randomUUID(), "The annex", area, "Negage", null, GeoPoint.of(-7.7, 15.2), null)),
                List.of(new ServiceOffer(ServiceCode.PHYSIOTHERAPY, ServiceCost.FREE, null)), providers.today().minusDays(1)));
        return centre;
    }

    private static void day(Page page, String label, LocalDate day) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(day.toString());
        field.press("Enter");
        field.press("Tab");
    }
}
