package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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
    void a_supervisor_goes_from_a_tile_to_a_person_and_back_and_finds_everything_as_it_was() {
        Team team = gaps.team(4);
        Page page = signIn(team.supervisor(), newPage());
        open(page, Paths.FIGURES);
        Locator tile = page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Unmet need"));
        tile.locator(".tile-number a").click();
        page.waitForURL("**/figures/G06?**known=**");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Unmet need");

        String figure = address(Paths.figure("G06") + "?by=AGE_GROUP&SEX=F");
        page.navigate(figure);
        page.getByLabel("4, In progress within target, 18–59: open the files").click();
        page.waitForURL("**/figures/G06/files?**");
        String files = page.url();
        assertThat(files).contains("by=AGE_GROUP", "SEX=F", "value=ADULT", "part=IN_TARGET", "known=").doesNotContain("Maria");
        page.locator(".table-box tbody a").first().click();
        page.waitForURL("**/survivors/**");
        page.locator(".banner").waitFor();
        page.goBack();
        page.waitForURL(files);
        PlaywrightAssertions.assertThat(page.locator(".table-box tbody tr")).hasCount(4);
        page.goBack();
        page.waitForURL(figure);
        page.locator(".question").waitFor();
        page.getByText("Sex: Female ×").waitFor();
        page.reload();
        page.locator(".question").waitFor();
        page.getByLabel("4, In progress within target, 18–59: open the files").waitFor();
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
        look(page, name, path, () -> page.waitForFunction("() => !document.querySelector('[aria-busy]')"));
    }
}
