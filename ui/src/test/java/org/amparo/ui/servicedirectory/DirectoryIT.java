package org.amparo.ui.servicedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;

import org.amparo.access.Role;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Providers;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

class DirectoryIT extends Browser {

    @Autowired
    private Providers providers;

    @Test
    void the_directory_is_read_on_a_list_and_a_map_and_changed_on_a_providers_page_also_on_a_phone() {
        String area = providers.area("Antioquia", GeoPoint.of(6.9, -75.6));
        UUID sur = providers.register("Centro Sur", area, GeoPoint.of(6.2442, -75.5812), 3, ServiceCode.PROSTHETICS,
                ServiceCode.PHYSIOTHERAPY, ServiceCode.WHEELCHAIR);
        providers.capacity(sur, ServiceCode.PROSTHETICS, 12, 30);
        UUID norte = providers.register("Clínica São José", area, GeoPoint.of(8.09, -76.73), 200, ServiceCode.PROSTHETICS);
        UUID full = providers.register("Casa de los sobrevivientes", area, GeoPoint.of(7.88, -74.77), 20, ServiceCode.PROSTHETICS);
        providers.capacity(full, ServiceCode.PROSTHETICS, 0, 60);
        providers.register("Without a point", area, null, 40, ServiceCode.LEGAL_AID);
        outlineOf(area);
        Page page = signIn(Role.SUPERVISOR);

        open(page, "directory?area=" + area);
        page.locator(".provider-entry a").first().waitFor();
        look(page, "directory");

        open(page, "directory/map?area=" + area);
        page.locator("path.map-point").nth(2).waitFor();
        assertDrawn(page, 600, 300);
        page.waitForFunction("""
                () => {
                    const point = document.querySelector('path.map-point');
                    return [...document.querySelectorAll('path.map-outline')].some(outline => {
                        const box = outline.getBoundingClientRect();
                        return box.width > 200 && box.height > 200
                            && outline.compareDocumentPosition(point) & Node.DOCUMENT_POSITION_FOLLOWING;
                    });
                }""");
        page.locator(".map-list a").first().focus();
        page.locator("path.map-lit").waitFor();
        look(page, "directory-map");
        page.setViewportSize(PHONE, 844);
        assertDrawn(page, 300, 300);
        page.setViewportSize(WIDE, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

        open(page, "directory/nearest?service=PROSTHETICS&area=" + area);
        page.locator(".near-list .row").nth(2).waitFor();
        assertThat(page.locator(".near-list .row-what").allInnerTexts()).startsWith("Centro Sur");
        look(page, "directory-nearest");

        open(page, "directory/" + norte);
        page.locator(".warn").waitFor();
        look(page, "provider");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Checked today")).click();
        page.locator(".warn").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED));

        open(page, "directory/" + sur + "?work=service:PROSTHETICS");
        Locator people = page.locator("vaadin-integer-field input").first();
        people.fill("99999");
        page.locator("vaadin-button.save").click();
        page.locator("vaadin-integer-field[invalid]").waitFor();
        assertThat(people.inputValue()).isEqualTo("99999");
        people.fill("15");
        look(page, "provider-service");
        page.locator("vaadin-button.save").click();
        page.getByText("Takes 15 a month").first().waitFor();

        open(page, "directory/new");
        page.locator("vaadin-button.save").waitFor();
        look(page, "provider-new");
    }

    /** An administrator hands over the outline of an area, with a shape that fits none. */
    private void outlineOf(String area) {
        Page admin = signIn(Role.ADMIN);
        open(admin, "admin/areas");
        admin.locator("vaadin-button:has-text('Outlines')").first().click();
        String shape = "{\"type\": \"Feature\", \"properties\": {\"code\": \"%s\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
                + " [[[-77.2, 5.4], [-73.9, 5.4], [-73.9, 8.9], [-77.2, 8.9], [-77.2, 5.4]]]}}";
        admin.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("areas.geojson", "application/geo+json",
                ("{\"type\": \"FeatureCollection\", \"features\": [" + shape.formatted(area) + "," + shape.formatted("Nowhere") + "]}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        admin.getByText("1 area got its outline.").waitFor();
        admin.getByText("1 shape fits no area: Nowhere.").waitFor();
        assertAccessible(admin);
        picture(admin, "area-outlines-1280-light");
    }

    /** A map that is drawn into a box without a size is a scrap of a few pixels, and looks there all the same. */
    private static void assertDrawn(Page page, int width, int height) {
        page.waitForFunction("() => document.querySelectorAll('path.map-point').length === 3");
        BoundingBox map = page.locator(".site-map").boundingBox();
        assertThat(map.width).isGreaterThanOrEqualTo(width);
        assertThat(map.height).isGreaterThanOrEqualTo(height);
        page.waitForFunction("""
                () => {
                    const box = document.querySelector('.site-map').getBoundingClientRect();
                    const points = [...document.querySelectorAll('path.map-point')].map(point => point.getBoundingClientRect());
                    const wide = Math.max(...points.map(point => point.right)) - Math.min(...points.map(point => point.left));
                    const high = Math.max(...points.map(point => point.bottom)) - Math.min(...points.map(point => point.top));
                    return points.every(point => point.left >= box.left && point.right <= box.right && point.top >= box.top
                        && point.bottom <= box.bottom && point.width >= 14) && Math.max(wide / box.width, high / box.height) > 0.5;
                }""");
    }

    /** Accessible and within the screen on a wide light one and a narrow dark one, with a picture of each. */
    private void look(Page page, String name) {
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, name + "-1280-light");
        page.setViewportSize(PHONE, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, name + "-390-dark");
        page.setViewportSize(WIDE, 860);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
