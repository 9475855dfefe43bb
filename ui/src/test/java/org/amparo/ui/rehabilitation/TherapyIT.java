package org.amparo.ui.rehabilitation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.measure.Instrument;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Browser;
import org.amparo.vocabulary.RehabDiscipline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinician begins rehabilitation, holds a session, gives exercises for at home and measures, in a real browser, wide and on a phone. */
class TherapyIT extends Browser {

    @Autowired
    private Therapy therapy;

    @Test
    void a_clinician_begins_rehabilitation_holds_a_session_and_prints_the_exercises() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account clinician = accounts.of(Role.CLINICIAN, caseworker.team());
        UUID person = therapy.inNeed(caseworker, "Maria João");
        Page page = signIn(clinician, newPage());

        open(page, Paths.file(person) + "?tab=rehabilitation");
        page.locator(".empty vaadin-button").click();
        choose(page, "Discipline", "Physiotherapy");
        page.getByLabel("Planned sessions in all").fill("0");
        save(page);
        assertThat(page.getByText("Use a number between 1 and 200.")).isVisible();
        page.getByLabel("Planned sessions in all").fill("12");
        assertAccessible(page);
        picture(page, "rehab-begin-1280");
        save(page);
        assertThat(page.locator(".rehab .card")).hasCount(1);

        press(page, "Set a goal");
        page.getByLabel("Goal, in the person's words").fill("Walk to the market");
        save(page);
        assertThat(page.locator(".rehab").getByText("Walk to the market")).isVisible();

        press(page, "Record a session");
        page.getByText("Walk to the market").last().click();
        choose(page, "What was done", "Gait training");
        page.keyboard().press("Tab");
        choose(page, "Adverse event", "Fall");
        save(page);
        assertThat(page.getByText("Say which adverse event it was, and what went wrong.")).isVisible();
        page.getByLabel("What went wrong").fill("Slipped on the wet floor, no injury");
        assertAccessible(page);
        picture(page, "rehab-session-1280");
        save(page);
        assertThat(page.locator(".rehab").getByText("1 of 12 sessions")).isVisible();
        assertThat(page.locator(".rehab").getByText("Adverse event: fall")).isVisible();

        press(page, "Home exercises");
        choose(page, "Add an exercise", "Lift the hips");
        choose(page, "Add an exercise", "Stand steady");
        assertAccessible(page);
        picture(page, "rehab-exercises-1280");
        save(page);
        assertThat(page.locator(".rehab").getByText("Lift the hips: 10 times, 3 times a day")).isVisible();
        assertAccessible(page);
        picture(page, "rehab-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        page.locator(".rehab").scrollIntoViewIfNeeded();
        picture(page, "rehab-390");
        page.setViewportSize(WIDE, 900);
        page.getByText("Sheet to print").click();
        assertThat(page.locator(".exercise")).hasCount(2);
        assertAccessible(page);
        picture(page, "exercise-sheet-1280");
        page.setViewportSize(PHONE, 844);
        assertNoSidewaysScroll(page);
        picture(page, "exercise-sheet-390");
    }

    @Test
    void the_next_session_stands_first_and_measures_show_real_change() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account clinician = accounts.of(Role.CLINICIAN, caseworker.team());
        LocalDate today = therapy.today();
        UUID person = therapy.inNeed(caseworker, "Maria João");
        UUID episode = therapy.begun(clinician, person, RehabDiscipline.PT, today.minusDays(30), null);
        therapy.held(clinician, episode, today.minusDays(10), today.minusDays(3));
        therapy.begun(clinician, therapy.inNeed(caseworker, "Rosa Kiala"), RehabDiscipline.OT, today, today.plusDays(4));
        therapy.begun(clinician, therapy.inNeed(caseworker, "Sok Dara"), RehabDiscipline.SPEECH, today, null);
        therapy.measured(clinician, person, Instrument.LEFS, today.minusDays(300), "31");
        therapy.measured(clinician, person, Instrument.LEFS, today.minusDays(200), "38");
        therapy.measured(clinician, person, Instrument.TWO_MINUTE_WALK, today.minusDays(300), "82");
        therapy.measured(clinician, person, Instrument.TWO_MINUTE_WALK, today.minusDays(100), "104.5");
        therapy.measured(clinician, person, Instrument.SIGAM, today.minusDays(300), "2");
        therapy.measured(clinician, person, Instrument.SIGAM, today.minusDays(20), "4");
        therapy.measured(clinician, person, Instrument.P_SCALE, today.minusDays(90), "41");

        Page page = signIn(clinician, newPage());
        open(page, Paths.REHABILITATION);
        assertThat(page.locator(".rows .row")).hasCount(3);
        assertThat(page.locator(".rows .row").first()).containsText("Session was due");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "rehab-list-1280");

        open(page, Paths.file(person) + "?tab=measures&do=measure");
        choose(page, "Instrument", "LEFS, lower limb function");
        page.getByLabel("Score", new Page.GetByLabelOptions().setExact(true)).fill("81");
        save(page);
        assertThat(page.getByText("The score for LEFS, lower limb function must be between 0 and 80. (R11)").first()).isVisible();
        page.getByLabel("Score", new Page.GetByLabelOptions().setExact(true)).fill("");
        page.getByLabel("Answers from the sheet").fill("3333333333 333333333-");
        assertThat(page.getByText("A missing answer does not count as")).isVisible();
        save(page);
        assertThat(page.getByText("A missing answer does not count as").first()).isVisible();
        page.getByLabel("Answers from the sheet").fill("3333333333 1111111110");
        assertThat(page.getByText("These answers make 39 points.")).isVisible();
        assertAccessible(page);
        picture(page, "measure-form-1280");
        save(page);
        assertThat(page.locator(".measures").getByText("Changed by 8 for the better since").first()).isVisible();
        assertThat(page.locator(".measures").getByText("less than a real change of 9").first()).isVisible();
        assertThat(page.locator(".measure-chart svg").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.locator(".measure-chart svg").first().boundingBox().height).isGreaterThan(100);
        assertAccessible(page);
        page.locator(".measures").scrollIntoViewIfNeeded();
        picture(page, "measures-1280");
        Page phone = signIn(clinician, newPage(PHONE, ColorScheme.DARK));
        open(phone, Paths.file(person) + "?tab=measures");
        assertThat(phone.locator(".measure-chart svg").first()).isVisible();
        phone.locator(".measures").scrollIntoViewIfNeeded();
        assertAccessible(phone);
        assertNoSidewaysScroll(phone);
        picture(phone, "measures-390-dark");
    }

    private static void save(Page page) {
        page.locator(".workspace vaadin-button.save, .record-form vaadin-button.save").last().click();
    }

    private static void press(Page page, String words) {
        page.locator(".rehab").getByText(words, new Locator.GetByTextOptions().setExact(true)).first().click();
    }

    private static void choose(Page page, String label, String words) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(words);
        page.locator("vaadin-combo-box-item:not([hidden]), vaadin-multi-select-combo-box-item:not([hidden])", new Page.LocatorOptions()
                .setHasText(words)).first().click();
        field.press("Tab"); // a field that is cleared for the next choice may show its list again
        assertThat(page.locator("vaadin-combo-box[opened], vaadin-multi-select-combo-box[opened]")).hasCount(0);
    }
}
