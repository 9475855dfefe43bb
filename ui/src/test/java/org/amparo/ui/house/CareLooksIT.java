package org.amparo.ui.house;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.measure.Instrument;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.ui.prosthetics.Workshop;
import org.amparo.ui.rehabilitation.Therapy;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.EveryScreen;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceHoldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** A full workshop and the parts of a file about care, wide, on a phone and from right to left: none is wider than its screen. */
// By hand, with -Damparo.drill=care-looks: pictures of it all, in target/screenshots.
@EnabledIfSystemProperty(named = "amparo.drill", matches = "care-looks")
class CareLooksIT extends Browser {

    private static final int ORDERS = 66;
    /** Of one caseworker. */
    private static final int MOST_CASES = 30;

    @Autowired
    private EveryScreen screens;
    @Autowired
    private Workshop workshop;
    @Autowired
    private Therapy therapy;

    @Test
    void a_full_workshop_stays_readable() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        LocalDate today = workshop.today();
        for (int i = 0; i < ORDERS; i++) {
            caseworker = i % MOST_CASES == 0 ? accounts.of(Role.CASEWORKER, technician.team()) : caseworker;
            UUID person = workshop.amputee(caseworker, "Maria João " + i);
            LocalDate on = today.minusDays(1 + i);
            switch (i % 4) {
                case 0 -> workshop.referred(caseworker, person, AssistiveProduct.WHEELCHAIR_MANUAL_ACTIVE, on);
                case 1 -> {
                    UUID order = workshop.fit(caseworker, technician, person, AssistiveProduct.LL_PROSTHESIS, on);
                    if (i % 8 == 1) {
                        workshop.send(technician, new DeviceCommand.PutOnHold(order, DeviceHoldReason.WOUND, today.plusDays(14), today));
                    }
                }
                case 2 -> workshop.prescribed(caseworker, technician, person, AssistiveProduct.LL_PROSTHESIS, on, null);
                default ->
                    workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, on, Math.max(0, i - 3), null);
            }
        }
        for (int width : new int[]{WIDE, PHONE}) {
            Page page = signIn(technician, newPage(width, ColorScheme.LIGHT));
            open(page, Paths.WORKSHOP);
            shown(page, "care-workshop-" + width);
            page.locator(".board-card vaadin-button").first().click();
            page.locator("vaadin-dialog[opened] vaadin-button:visible").last().waitFor();
            picture(page, "care-workshop-moves-" + width);
            page.keyboard().press("Escape");
            Locator prescribed = page.locator(".board-column").nth(2).locator(".board-card vaadin-button").first();
            prescribed.scrollIntoViewIfNeeded();
            prescribed.click();
            page.locator("vaadin-dialog[opened] vaadin-button:visible").last().waitFor();
            picture(page, "care-workshop-moves-made-" + width);
        }
    }

    @Test
    void the_parts_of_a_file_about_care_fit_a_phone_and_run_from_right_to_left() {
        Map<String, EveryScreen.Visit> world = screens.world(3);
        EveryScreen.Visit file = world.get(Paths.FILE);
        UUID person = UUID.fromString(file.path().substring(file.path().lastIndexOf('/') + 1));
        for (int i = 0; i < 6; i++) {
            therapy.measured(world.get(Paths.REHABILITATION).by(), person, Instrument.LEFS, workshop.today().minusDays(150 - 30L * i),
                    String.valueOf(22 + 7 * i));
            therapy.measured(world.get(Paths.REHABILITATION).by(), person, Instrument.TWO_MINUTE_WALK,
                    workshop.today().minusDays(150 - 30L * i), String.valueOf(60 + 20 * i));
        }
        UUID old = workshop.delivered(file.by(), world.get(Paths.WORKSHOP).by(), person, AssistiveProduct.CRUTCHES_ELBOW,
                workshop.today().minusYears(3), 9, null);
        workshop.delivered(file.by(), world.get(Paths.WORKSHOP).by(), person, AssistiveProduct.CRUTCHES_ELBOW,
                workshop.today().minusDays(300), 9, old);
        Page page = signIn(file.by(), newPage(PHONE, ColorScheme.LIGHT));
        for (String tab : List.of("devices", "rehabilitation", "measures", "psychosocial", "reintegration")) {
            open(page, file.path() + "?tab=" + tab);
            shown(page, "care-" + tab + "-390");
        }
    }

    private void shown(Page page, String name) {
        page.waitForFunction("() => document.getAnimations().every(animation => animation.playState !== 'running')");
        wholePicture(page, name);
        assertNoSidewaysScroll(page);
        page.evaluate("document.documentElement.dir = 'rtl'");
        wholePicture(page, name + "-rtl");
        assertNoSidewaysScroll(page);
        page.evaluate("document.documentElement.dir = 'ltr'");
    }
}
