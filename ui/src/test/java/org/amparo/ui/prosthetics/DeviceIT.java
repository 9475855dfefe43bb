package org.amparo.ui.prosthetics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.Role;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.prosthetics.DeviceStage;
import org.amparo.prosthetics.Fault;
import org.amparo.stock.Shelf;
import org.amparo.stock.StockCommand;
import org.amparo.testing.Eventually;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.ui.testing.Files;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Component;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DevicePart;
import org.amparo.vocabulary.FaultCause;
import org.amparo.vocabulary.QualityItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leg from the need to the delivery in a real browser, by a technician; the board and the ledger, wide and on a phone. */
class DeviceIT extends Browser {

    @Autowired
    private Workshop workshop;
    @Autowired
    private Files files;
    @Autowired
    private DeviceQueries devices;
    @Autowired
    private Commands commands;

    @Test
    void a_technician_takes_a_leg_from_the_need_to_the_delivery() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        UUID person = workshop.amputee(caseworker, "Maria João");
        Page page = signIn(technician, newPage());

        open(page, Paths.file(person));
        page.locator("#device-need").click();
        choose(page, "What it will be", "Leg prosthesis");
        choose(page, "Side", "Left");
        choose(page, "How soon", "Within a month");
        assertAccessible(page);
        press(page, "Tell the workshop");
        assertThat(page.locator("#devices").getByText("Leg prosthesis, left")).isVisible();
        picture(page, "device-file-1280");

        open(page, Paths.WORKSHOP);
        Locator card = page.locator(".board-card").first();
        card.locator("vaadin-button").click();
        page.locator("vaadin-dialog").getByText("Assess", new Locator.GetByTextOptions().setExact(true)).click();
        choose(page, "Ready for a device", "Yes");
        assertAccessible(page);
        picture(page, "device-step-1280");
        press(page, "Record assessment");
        Locator assessed = page.locator(".board-column").filter(new Locator.FilterOptions().setHasText("Assessed"));
        assertThat(assessed.locator(".board-card")).hasCount(1);
        assessed.locator("a").click();

        assertThat(page.getByText("Deliver", new Page.GetByTextOptions().setExact(true))).hasCount(0);
        step(page, "Prescribe", () -> {
            assertThat(page.getByLabel("Level", new Page.GetByLabelOptions().setExact(true))).hasValue("Below the knee (transtibial)");
            choose(page, "Foot", "SACH");
            picture(page, "device-prescription-1280");
        });
        step(page, "Cast or measure", () -> choose(page, "How", "Plaster cast"));
        step(page, "Start fabrication", () -> page.getByLabel("Serial number").fill("A-17"));
        step(page, "Finish fabrication", () -> {
        });
        step(page, "Fit", () -> {
        });
        step(page, "Train", () -> {
            choose(page, "What was trained", "Gait");
            page.getByLabel("Minutes").fill("45");
        });
        page.locator(".move-panel").getByText("Check quality", new Locator.GetByTextOptions().setExact(true)).click();
        Locator passed = page.getByText("Passed", new Page.GetByTextOptions().setExact(true));
        assertThat(passed).hasCount(QualityItem.values().length);
        passed.all().forEach(Locator::click);
        assertAccessible(page);
        picture(page, "device-check-1280");
        press(page, "Record check");
        step(page, "Deliver", () -> {
            press(page, "Record delivery");
            assertThat(page.getByText("Explain how to care for the device")).isVisible();
            page.getByText("Care was explained").click();
        });
        assertThat(page.locator(".page-head").getByText("Delivered")).isVisible();
        assertAccessible(page);
        picture(page, "device-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        picture(page, "device-390");
    }

    @Test
    void the_board_shows_what_rests_first_and_is_a_list_by_stage_on_a_phone() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        LocalDate today = workshop.today();
        for (int i = 0; i < 3; i++) {
            UUID person = workshop.amputee(caseworker, "Somebody " + i);
            workshop.referred(caseworker, person, AssistiveProduct.WHEELCHAIR_MANUAL_ACTIVE, today.minusDays(5L * i));
            workshop.prescribed(caseworker, technician, person, AssistiveProduct.LL_PROSTHESIS, today.minusDays(40L * i), null);
            workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, today.minusDays(2), 1, null);
        }
        UUID resting = workshop.fit(caseworker, technician, workshop.amputee(caseworker, "Somebody else"), AssistiveProduct.LL_PROSTHESIS,
                today.minusDays(20));
        workshop.send(technician, new DeviceCommand.PutOnHold(resting, DeviceHoldReason.WOUND, today.plusDays(14), today));
        workshop.send(technician, new DeviceCommand.Assign(resting, technician.user()));

        Page page = signIn(technician, newPage());
        open(page, Paths.WORKSHOP);
        assertThat(page.getByText("Oldest order 80 days")).isVisible();
        assertThat(page.locator(".board-blocked")).hasCount(1);
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "workshop-1280");
        Locator first = page.locator(".board-card").first();
        first.focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".board-card").nth(1)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".board-column").nth(1).locator(".board-card").first()).isFocused();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.getByText("The device order is on hold")).isVisible();
        page.getByText("Close", new Page.GetByTextOptions().setExact(true)).last().click();
        first.focus();
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.getByLabel("Ready for a device").first()).isVisible();
        picture(page, "workshop-key-1280");
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Ready for a device")).hasCount(0);
        first.dragTo(page.locator(".board-column").nth(2));
        assertThat(page.getByText("does not yet say the person is ready").first()).isVisible();
        picture(page, "workshop-refused-1280");
        page.getByText("Close", new Page.GetByTextOptions().setExact(true)).last().click();
        page.getByText("My bench (1)").click();
        assertThat(page.locator(".board-card")).hasCount(1);
        Page phone = signIn(technician, newPage(PHONE, ColorScheme.DARK));
        open(phone, Paths.WORKSHOP);
        assertThat(phone.locator(".board-card").first()).isVisible();
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "workshop-390-dark");
        Page dark = signIn(technician, newPage(WIDE, ColorScheme.DARK));
        open(dark, Paths.WORKSHOP);
        assertAccessible(dark);
        picture(dark, "workshop-1280-dark");
    }

    @Test
    void the_devices_of_a_life_stand_on_one_line_of_time() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        UUID person = workshop.amputee(caseworker, "Maria João");
        LocalDate first = workshop.today().minusYears(9);
        UUID old = workshop.delivered(caseworker, technician, person, AssistiveProduct.LL_PROSTHESIS, first, 60, null);
        workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, first.plusDays(10), 5, null);
        repaired(technician, old, first.plusDays(400));
        UUID second = replacing(caseworker, technician, person, old, first.plusYears(3));
        repaired(technician, second, first.plusYears(3).plusDays(300));
        UUID third = replacing(caseworker, technician, person, second, first.plusYears(6));
        workshop.send(technician, new DeviceCommand.FollowUp(third, new DeviceFollowUp(workshop.today().minusDays(200), 9, 7, 2, null, null,
                null)));
        workshop.send(technician, new DeviceCommand.NoteGrowth(third, workshop.today().minusDays(30)));

        Page page = signIn(technician, newPage());
        open(page, Paths.file(person) + "?tab=devices");
        assertThat(page.locator(".ledger-bar")).hasCount(4);
        assertThat(page.getByText("Left leg")).isVisible();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "ledger-1280");
        Page phone = signIn(technician, newPage(PHONE, ColorScheme.DARK));
        open(phone, Paths.file(person) + "?tab=devices");
        assertThat(phone.locator(".ledger-bar")).hasCount(4);
        phone.locator(".ledger").scrollIntoViewIfNeeded();
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "ledger-390-dark");
    }

    @Test
    void what_is_to_be_expected_and_what_lies_on_the_shelf_is_read_wide_and_on_a_phone() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        LocalDate today = workshop.today();
        for (int i = 0; i < 6; i++) {
            workshop.delivered(caseworker, technician, workshop.amputee(caseworker, "Somebody " + i), i % 2 == 0
                    ? AssistiveProduct.LL_PROSTHESIS
                    : AssistiveProduct.CRUTCHES_ELBOW, today.minusDays(200L + 150L * i), 20, null);
        }
        Shelf feet = new Shelf(technician.team(), Component.FOOT_SACH, "25 L");
        commands.send(files.viewer(technician), UUID.randomUUID(), new StockCommand.Receive(feet.id(), feet, 12, "INV-7", today));
        commands.send(files.viewer(technician), UUID.randomUUID(), new StockCommand.SetReorderPoint(feet.id(), 15, 40));
        commands.send(files.viewer(technician), UUID.randomUUID(), new StockCommand.Keep(feet.id(), UUID.randomUUID(), 2));

        Page page = signIn(technician, newPage());
        Page phone = signIn(technician, newPage(PHONE, ColorScheme.DARK));
        for (String place : java.util.List.of(Paths.FORECAST, Paths.FORECAST + "?what=COST", Paths.STOCK + "?item=" + feet.id())) {
            String name = place.contains("COST") ? "forecast-cost" : place.startsWith(Paths.STOCK) ? "stock" : "forecast";
            for (Page one : java.util.List.of(page, phone)) {
                open(one, place);
                assertAccessible(one);
                assertNoSidewaysScroll(one);
                picture(one, name + (one == page ? "-1280" : "-390-dark"));
            }
        }
    }

    private void repaired(Account technician, UUID order, LocalDate on) {
        workshop.send(technician, new DeviceCommand.BringIn(order, new Fault(on, DevicePart.FOOT, FaultCause.WEAR, null)));
        workshop.send(technician, new DeviceCommand.Repair(order, new Fault(on.plusDays(9), DevicePart.FOOT, FaultCause.WEAR, null)));
    }

    private UUID replacing(Account caseworker, Account technician, UUID person, UUID old, LocalDate on) {
        UUID next = workshop.delivered(caseworker, technician, person, AssistiveProduct.LL_PROSTHESIS, on, 45, old);
        Eventually.holds(Duration.ofSeconds(30), () -> org.assertj.core.api.Assertions
                .assertThat(devices.open(files.viewer(technician), old).row().standing().stage()).isEqualTo(DeviceStage.REPLACED));
        return next;
    }

    private static void step(Page page, String move, Runnable fill) {
        page.locator(".move-panel").getByText(move, new Locator.GetByTextOptions().setExact(true)).first().click();
        fill.run();
        page.locator(".move-panel vaadin-button.save").click();
        assertThat(page.locator(".move-panel vaadin-button.save")).hasCount(0);
    }

    private static void press(Page page, String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).last().click();
    }

    private static void choose(Page page, String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(words);
        page.locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText(words)).first().click();
    }
}
