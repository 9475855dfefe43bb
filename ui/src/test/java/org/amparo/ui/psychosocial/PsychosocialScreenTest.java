package org.amparo.ui.psychosocial;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.measure.Instrument;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.SupportType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Psychosocial support on screen: begun, written into, screened; an answer about self-harm is not done before its safety steps are there. */
class PsychosocialScreenTest extends Screens {

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private PsychosocialScenes scenes;
    private Account caseworker;
    private UUID survivor;

    @BeforeEach
    void a_file_with_a_case() {
        caseworker = signIn(Role.CASEWORKER);
        survivor = files.adult(caseworker, "Maria João");
        cases.opened(caseworker, survivor);
    }

    @Test
    void support_is_begun_a_session_is_recorded_and_stands_in_the_list_of_ones_own() {
        file("tab=psychosocial");
        assertThat(page()).contains("No psychosocial support yet");
        file("do=psychosocial-begin");
        area("Why it begins").setValue("Does not sleep");
        press("Begin support");
        Checkbox emergency = find(Checkbox.class).withLabel("Emergency help that cannot wait for a need to be recorded").single();
        assertThat(emergency.getErrorMessage()).isEqualTo("Record the need first, or mark this as emergency help. (R15)");
        emergency.setValue(true);
        press("Begin support");
        assertThat(page()).contains("Psychosocial support", "No next contact planned");

        file("do=psychosocial-session");
        this.<SupportType>box("Kind of session").setValue(SupportType.INDIVIDUAL_COUNSELLING);
        this.<DeliveryMode>box("Where").setValue(DeliveryMode.HOME);
        area("Note").setValue("Spoke of the night of the accident");
        day("Next contact planned for").setValue(LocalDate.now().plusDays(3));
        press("Record session");
        file("tab=psychosocial");
        assertThat(page()).contains("Individual counselling · At home", "Spoke of the night of the accident", "Next contact ");
        UI.getCurrent().navigate(Paths.PSYCHOSOCIAL);
        assertThat(page()).contains("Maria João", "Next contact ", "1 person");
    }

    @Test
    void an_answer_about_self_harm_is_kept_and_refused_beside_its_question_until_the_safety_steps_are_there() {
        scenes.begun(caseworker, survivor, caseworker, "Does not sleep");
        file("do=psychosocial-screening");
        this.<Instrument>box("Screening").setValue(Instrument.PHQ_9);
        answer("000000000");
        item(9).setValue(null);
        press("Record screening");
        assertThat(item(9).isInvalid()).isTrue();
        assertThat(item(9).getErrorMessage()).contains("A missing answer does not count");

        item(9).setValue(1);
        press("Record screening");
        assertThat(item(9).getErrorMessage())
                .isEqualTo("The answer about self-harm needs action today. Record the safety steps or a referral. (R12)");
        assertThat(item(9).isReadOnly()).as("what was kept stands").isTrue();
        press("Record screening");
        assertThat(words(find(ScreeningForm.class).single())).contains("The answer about self-harm needs action today");
        assertThat(steps("tab=psychosocial")).contains("Needs action today", "PHQ-9: 1 of 27",
                "Not a diagnosis; needs assessment by a professional");

        file("do=psychosocial-screening");
        assertThat(item(9).isReadOnly()).as("the draft knows that the answers were kept").isTrue();
        this.<SafetyRisk>box("Risk found").setValue(SafetyRisk.MEDIUM);
        press("Record screening");
        assertThat(area("Steps agreed with the person").getErrorMessage()).isNotEmpty();
        area("Steps agreed with the person").setValue("Her sister stays with her tonight");
        press("Record screening");
        assertThat(steps("tab=psychosocial")).doesNotContain("Needs action today")
                .contains("Her sister stays with her tonight", "Risk: Medium")
                .containsOnlyOnce("PHQ-9: 1 of 27");
    }

    @Test
    void with_the_steps_beside_it_an_answer_about_self_harm_is_recorded_at_once() {
        scenes.begun(caseworker, survivor, caseworker, null);
        file("do=psychosocial-screening");
        this.<Instrument>box("Screening").setValue(Instrument.PHQ_9);
        answer("000000002");
        this.<SafetyRisk>box("Risk found").setValue(SafetyRisk.HIGH);
        area("Steps agreed with the person").setValue("The pesticide is locked away");
        press("Record screening");
        assertThat(steps("tab=psychosocial")).contains("The pesticide is locked away", "PHQ-9: 2 of 27")
                .doesNotContain("Needs action today");
    }

    @Test
    void a_change_over_time_is_held_against_what_counts_as_real() {
        UUID episode = scenes.begun(caseworker, survivor, caseworker, null);
        scenes.screening(caseworker, episode, Instrument.WHO_5, "11111");
        assertThat(steps("tab=psychosocial")).contains("WHO-5 well-being: 20 of 100").doesNotContain("a real change is");
        scenes.screening(caseworker, episode, Instrument.WHO_5, "33333");
        assertThat(steps("tab=psychosocial")).contains("better by 40; a real change is 10 or more");
    }

    @Test
    void an_entry_is_corrected_and_stays_readable() {
        UUID episode = scenes.begun(caseworker, survivor, caseworker, null);
        UUID session = scenes.session(caseworker, episode, "Spoke of the river", null);
        file("do=psychosocial-session-correct&of=" + session);
        assertThat(area("Note").getValue()).isEqualTo("Spoke of the river");
        area("Note").setValue("Spoke of the bridge");
        press("Record correction");
        assertThat(area("Reason").isInvalid()).isTrue();
        area("Reason").setValue("Misheard");
        press("Record correction");
        assertThat(steps("tab=psychosocial")).contains("Spoke of the river", "Spoke of the bridge", "Corrected later",
                "Correction: Misheard");
    }

    @Test
    void whoever_may_not_read_it_finds_neither_place_nor_tab_nor_form() {
        scenes.begun(caseworker, survivor, caseworker, "Does not sleep");
        signIn(accounts.of(Role.TECHNICIAN, caseworker.team()));
        for (String query : new String[]{"tab=psychosocial", "do=psychosocial-session", "do=choose"}) {
            assertThat(steps(query)).doesNotContain("Psychosocial").doesNotContain("Does not sleep");
        }
        UI.getCurrent().navigate(Paths.PSYCHOSOCIAL);
        assertThat(page()).doesNotContain("My psychosocial support");
    }

    // --- hands

    private void answer(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            item(i + 1).setValue(digits.charAt(i) - '0');
        }
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> item(int number) {
        return find(RadioButtonGroup.class).all().stream().filter(group -> String.valueOf(group.getLabel()).startsWith(number + ". "))
                .findFirst().orElseThrow();
    }

    private String steps(String query) {
        file(query);
        return page();
    }

    private void file(String query) {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        UI.getCurrent().navigate(Paths.file(survivor), QueryParameters.fromString(query));
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private <E> ComboBox<E> box(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }

    private void press(String words) {
        test(find(SaveAction.class).withText(words).single()).click();
    }
}
