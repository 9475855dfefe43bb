package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.AreaShapes;
import org.amparo.ui.reporting.Gaps.Team;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Hands;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a tile to a person and back, and how the reports look. */
class ReportsIT extends Browser {

    private static final Viewer ADMINISTRATOR = new Viewer(UUID.randomUUID(), Role.ADMIN, null, null, Set.of(),
            Map.of(Permission.USERS_ADMIN, Scope.ALL));
    private static final String[] NAMES = {"Antioquia", "Chocó", "Meta", "Nariño", "Caquetá"};

    @Autowired
    private Gaps gaps;
    @Autowired
    private Providers providers;
    @Autowired
    private AreaShapes shapes;

    @Test
    void a_manager_comes_by_clicks_alone_from_the_home_to_file_numbers_and_back_to_what_was_chosen_also_on_a_phone() {
        gaps.team(1);
        for (int width : new int[]{WIDE, PHONE}) {
            Page page = signIn(accounts.of(Role.MANAGER), newPage(width, ColorScheme.LIGHT));
            settled(page);
            PlaywrightAssertions.assertThat(page.locator(".tiles .tile-number")).hasCount(6);
            PlaywrightAssertions.assertThat(page.locator(".tiles .tile-complete a")).hasCount(6);
            wholePicture(page, "home-manager-" + width);
            String figures = onlyWomen(page);
            tile(page, "Registered survivors").locator(".tile-number a").click();
            page.waitForURL("**/figures/G01/files?**SEX=F**");
            assertThat(page.url()).contains("known=").doesNotContain("Maria");
            page.locator(".table-box tbody tr").first().waitFor();
            assertThat(page.locator(".table-box tbody").innerText()).as("numbers of files alone").doesNotContain("Maria");
            assertThat(page.locator(".table-box tbody a").count()).as("a manager opens nobody's file").isZero();
            assertNoSidewaysScroll(page);
            page.goBack();
            asChosen(page, figures);
            page.goBack();
            page.waitForURL(address(Paths.FIGURES));
            PlaywrightAssertions.assertThat(page.locator(".question-fields")).isVisible();
        }
    }

    @Test
    void a_supervisor_comes_by_clicks_alone_from_a_tile_to_a_person_and_back_to_the_same_place_also_on_a_phone() {
        Team team = gaps.team(4);
        for (int width : new int[]{WIDE, PHONE}) {
            Page page = signIn(team.supervisor(), newPage(width, ColorScheme.LIGHT));
            page.getByText("Figures of your team’s files").click();
            String figures = onlyWomen(page);
            tile(page, "Assessed in time").locator(".tile-number a").click();
            page.waitForURL("**/figures/G02/files?**SEX=F**");
            String files = page.url();
            assertThat(files).contains("known=").doesNotContain("Maria");
            PlaywrightAssertions.assertThat(page.locator(".table-box tbody tr")).hasCount(4);
            page.locator(".table-box tbody a").nth(2).click();
            page.waitForURL("**/survivors/**");
            page.locator(".banner").waitFor();
            page.goBack();
            page.waitForURL(files);
            PlaywrightAssertions.assertThat(page.locator(".table-box tbody tr")).hasCount(4);
            page.goBack();
            asChosen(page, figures);
            page.reload();
            asChosen(page, figures);
        }
    }

    @Test
    void a_supervisor_comes_from_a_divided_figure_to_its_files_and_back_by_clicks_alone() {
        Team team = gaps.team(4);
        Page page = signIn(team.supervisor(), newPage());
        page.getByText("Figures of your team’s files").click();
        tile(page, "Unmet need").locator("h3 a").click();
        page.waitForURL("**/figures/G06?**");
        page.locator("vaadin-multi-select-combo-box input").first().fill("Child or adult");
        page.locator("vaadin-multi-select-combo-box-item:visible").first().click();
        page.waitForURL("**by=AGE_GROUP**");
        page.keyboard().press("Escape");
        page.getByLabel("Only 18–59").click();
        page.waitForURL("**AGE_GROUP=ADULT**");
        page.getByText("Child or adult: 18–59 ×").waitFor();
        String figure = page.url();
        page.getByLabel("4, In progress within target, Everybody: open the files").click();
        page.waitForURL("**/figures/G06/files?**");
        assertThat(page.url()).contains("AGE_GROUP=ADULT", "part=IN_TARGET", "known=").doesNotContain("Maria");
        page.locator(".table-box tbody a").first().click();
        page.waitForURL("**/survivors/**");
        page.locator(".banner").waitFor();
        page.goBack();
        PlaywrightAssertions.assertThat(page.locator(".table-box tbody tr")).hasCount(4);
        page.goBack();
        page.waitForURL(figure);
        page.getByText("Child or adult: 18–59 ×").waitFor();
        page.reload();
        page.getByLabel("4, In progress within target, Everybody: open the files").waitFor();
    }

    /** From the home to the dashboard, held to women. @return its address */
    private String onlyWomen(Page page) {
        page.locator(".home-links").getByText("All figures").click();
        page.waitForURL(address(Paths.FIGURES));
        Hands.choose(page, "Sex", "Female");
        page.waitForURL("**/figures?SEX=F");
        page.getByText("Sex: Female ×").waitFor();
        settled(page);
        return page.url();
    }

    private void asChosen(Page page, String figures) {
        page.waitForURL(figures);
        page.getByText("Sex: Female ×").waitFor();
        settled(page);
        assertNoSidewaysScroll(page);
    }

    private static Locator tile(Page page, String title) {
        return page.locator(".tile").filter(new Locator.FilterOptions().setHas(page.locator("h2, h3").getByText(title,
                new Locator.GetByTextOptions().setExact(true))));
    }

    private static void settled(Page page) {
        page.waitForFunction("() => !document.querySelector('[aria-busy]')");
    }

    @Test
    void figures_gaps_and_map_look_well_wide_and_narrow_in_the_dark_and_from_right_to_left() throws IOException {
        String[] areas = new String[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            areas[i] = providers.area(NAMES[i], GeoPoint.of(6.2, -75.5));
        }
        outlines(areas);
        Team team = gaps.team(13, areas);
        Page page = signIn(team.supervisor(), newPage());
        String later = "to=" + java.time.LocalDate.now().plusDays(60);
        lookSettled(page, "figures", Paths.FIGURES);
        lookSettled(signIn(accounts.of(Role.MANAGER), newPage()), "figures-manager", Paths.FIGURES);
        lookSettled(page, "figure", Paths.figure("G05") + "?by=ADM1&" + later);
        lookSettled(page, "figure-files", Paths.filesBehind("G05") + "?" + later);
        lookSettled(page, "figure-why", Paths.whyChanged("G05") + "?since=0&by=ADM1");
        lookSettled(page, "gaps", Paths.GAPS + "?" + later);
        lookSettled(page, "gaps-equity", Paths.GAPS + "?look=equity&" + later);
        lookSettled(page, "gaps-map", Paths.GAP_MAP + "?" + later);
        page.locator(".gap-map svg path.gap-area").nth(NAMES.length - 1).waitFor();
        assertThat(page.locator(".gap-map > svg").boundingBox().height).isGreaterThan(200);
        page.setViewportSize(WIDE, 860);
        Locator area = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NAMES[0] + ", ").setExact(false)).first();
        page.locator(".gap-map a").first().focus();
        wholePicture(page, "gaps-map-focus");
        area.press("Enter");
        page.waitForURL("**/figures/G06/files?**value=" + areas[0] + "**");
        page.locator(".table-box tbody tr").first().waitFor();
        page.goBack();
        // Outlines of other tests may lie over the first of them.
        page.locator(".gap-map a[aria-label^='" + NAMES[NAMES.length - 1] + ", '] .gap-area").first().click();
        page.waitForURL("**/figures/G06/files?**");
        providers.register("Centro", areas[0], GeoPoint.of(6.2, -75.5), 1, ServiceCode.PHYSIOTHERAPY);
        lookSettled(page, "gaps-districts", Paths.GAPS + "?ADM1=" + areas[0] + "&" + later);
    }

    /** The departments that are shipped as an example, under the codes of this test's areas. */
    private void outlines(String[] areas) throws IOException {
        String file = Files.readString(Path.of("../docs/maps/colombia-departments.geojson"));
        for (int i = 0; i < areas.length; i++) {
            file = file.replaceAll("\"code\":\"CO\\d\\d\",\"name\":\"" + NAMES[i] + "\"",
                    "\"code\":\"" + areas[i] + "\",\"name\":\"" + NAMES[i] + "\"");
        }
        assertThat(shapes.take(ADMINISTRATOR, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).drawn()).contains(NAMES);
    }

    private void lookSettled(Page page, String name, String path) {
        look(page, name, path, () -> settled(page));
    }
}
