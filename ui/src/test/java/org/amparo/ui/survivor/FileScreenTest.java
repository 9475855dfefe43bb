package org.amparo.ui.survivor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Death;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.Injury;
import org.amparo.survivor.LimbMeasure;
import org.amparo.survivor.ResidualLimb;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.ReadLogList;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.LimbReference;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FileScreenTest extends Screens {

    @Autowired
    private Files files;
    @Autowired
    private SurvivorQueries survivors;
    private Account caseworker;
    private UUID id;

    @BeforeEach
    void a_file() {
        caseworker = signIn(Role.CASEWORKER);
        id = files.adult(caseworker, "Maria João");
    }

    private String open(String query) {
        UI.getCurrent().navigate(Paths.file(id), QueryParameters.fromString(query));
        return words((Component) getCurrentView());
    }

    private String workspace() {
        return words(find(org.amparo.ui.survivor.record.Workspace.class).single());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((ComboBox<T>) find(ComboBox.class).withLabel(label).single()).setValue(value);
    }

    @Test
    void the_banner_says_who_it_is_and_what_to_know_before_speaking() {
        assertThat(open("")).contains("Maria João", "born 1992", "Speaks Portuguese", "Needs large print", "Safe to call: ⁨evenings⁩");
    }

    @Test
    void a_child_under_two_is_not_asked_and_an_older_one_is_asked_the_questions_for_that_age() {
        id = files.smallChild(caseworker, "Zito", LocalDate.now().minusMonths(20));
        open("do=functioning");
        assertThat(find(Button.class).withText("Record answers").all()).isEmpty();
        assertThat(find(Paragraph.class).all()).anySatisfy(
                shown -> assertThat(shown.getText()).contains("Children under 2 are not asked"));
        id = files.smallChild(caseworker, "Nelo", LocalDate.now().minusYears(3));
        open("do=functioning");
        assertThat(find(ComboBox.class).withLabel("Set of questions").single().getValue()).isEqualTo(FunctioningTool.CFM_2_4);
    }

    @Test
    void the_questions_for_a_small_child_go_their_own_way_and_behaviour_counts_from_a_lot_more_than_others_on() {
        id = files.smallChild(caseworker, "Nelo", LocalDate.now().minusYears(3));
        open("do=functioning");
        answer("Yes", "Some difficulty", "No", "No difficulty", "Yes", "A lot of difficulty", "No difficulty");
        assertThat(find(Paragraph.class).all()).anySatisfy(shown -> assertThat(shown.getText()).contains("picking up small things"));
        answer("No difficulty", "No difficulty", "Don’t know", "No difficulty", "No difficulty", "More");
        press("Record answers");
        assertThat(words((Component) getCurrentView())).contains("Walking: A lot of difficulty", "Seeing: Some difficulty")
                .contains(Labels.of(DisabilityStatus.WITH_DISABILITY));
    }

    /** Chooses these answers one after the other; each leads to the next question. */
    private void answer(String... answers) {
        for (String words : answers) {
            test(find(Button.class).withText(words).all().stream().filter(choice -> choice.hasClassName("wg-choice")).findFirst()
                    .orElseThrow()).click();
        }
    }

    @Test
    void who_may_read_a_file_but_not_record_in_it_is_told_with_whom_it_is() {
        signIn(accounts.of(Role.CASEWORKER, caseworker.team()));
        assertThat(open("")).contains("You can read this file");
        open("do=choose");
        assertThat(find(Button.class).withText("Task").all()).hasSize(1);
        assertThat(find(Button.class).withText("Injury").all()).isEmpty();
    }

    @Test
    void what_is_next_names_what_is_missing_each_with_its_action() {
        assertThat(open("")).contains("No incident recorded", "No injury recorded", "Not asked about functioning");
        files.amputation(caseworker, id, PartialDate.ofYear(2019));
        assertThat(open("kind=INJURY")).isNotEmpty();
    }

    @Test
    void a_residual_limb_is_measured_at_the_levels_it_has_and_its_description_corrected() {
        UUID injury = files.amputation(caseworker, id, PartialDate.ofYear(2019));
        open("do=residual-limb&of=" + injury);
        assertThat(find(ComboBox.class).withLabel("Heel pad").all()).as("below the knee no heel pad is kept").isEmpty();
        assertThat(find(IntegerField.class).withLabel("Inner joint line of the knee: round the limb").all()).hasSize(1);
        IntegerField end = find(IntegerField.class).withLabel("End of the limb: round the limb").single();
        end.setValue(2);
        press("Record description");
        assertThat(end.getErrorMessage()).contains("Use a number between");
        end.setValue(320);
        find(TextArea.class).withLabel("Bone that stands out, remnants of bone").single().setValue("Tip of the shin bone");
        press("Record description");
        assertThat(words((Component) getCurrentView())).contains("End of the limb: round 320 mm", "Tip of the shin bone");

        signIn(files.supervisorOf(caseworker));
        open("do=correct-residual-limb&of=" + injury);
        end = find(IntegerField.class).withLabel("End of the limb: round the limb").single();
        assertThat(end.getValue()).isEqualTo(320);
        end.setValue(230);
        find(TextArea.class).withLabel("Reason").single().setValue("Figures swapped");
        press("Record correction");
        assertThat(words((Component) getCurrentView())).contains("End of the limb: round 230 mm");
    }

    @Test
    void an_amputation_without_its_level_is_refused_next_to_the_level_and_the_typed_text_stays() {
        open("do=injury");
        choose("What was injured", InjuryKind.AMPUTATION);
        find(PartialDateField.class).single().setTyped("May 2018");
        find(TextArea.class).single().setValue("Stepped on a mine");
        choose("Side", Side.LEFT);
        press("Record injury");
        ComboBox<?> level = find(ComboBox.class).withLabel("Level").single();
        assertThat(level.isInvalid()).isTrue();
        assertThat(level.getErrorMessage()).contains("Choose the side and the level").contains("R9");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Stepped on a mine");
        choose("Level", AmputationLevel.TRANSTIBIAL);
        press("Record injury");
        assertThat(words((Component) getCurrentView())).contains("Amputation, below the knee (transtibial), left", "May 2018");
    }

    @Test
    void an_injury_in_the_future_is_refused_next_to_its_date() {
        open("do=injury");
        choose("What was injured", InjuryKind.BURN);
        find(PartialDateField.class).single().setTyped("2099");
        press("Record injury");
        assertThat(find(TextField.class).withLabel("When the injury happened").single().getErrorMessage()).contains("future");
    }

    @Test
    void a_note_typed_but_not_saved_is_back_when_the_form_is_opened_again() {
        open("do=note");
        test(find(TextArea.class).single()).setValue("Wants to sell at the market");
        open("");
        open("do=note");
        assertThat(workspace()).contains("What you typed earlier is back");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Wants to sell at the market");
        press("Record note");
        open("");
        open("do=note");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void two_who_change_the_same_field_are_shown_both_values_and_choose() {
        open("do=contact");
        files.send(caseworker, phone("+244 111"));
        find(TextField.class).withLabel("Telephone").single().setValue("+244 222");
        press("Save changes");
        assertThat(workspace()).contains("+244 111", "+244 222", "Keep theirs", "Use mine", "Changed by");
        press("Use mine");
        press("Save changes");
        assertThat(words((Component) getCurrentView())).contains("+244 222");
    }

    @Test
    void two_who_correct_the_same_injury_see_what_the_other_wrote_and_nothing_typed_is_lost() {
        UUID injury = files.amputation(caseworker, id, PartialDate.ofYear(2019));
        open("do=correct-injury&of=" + injury);
        files.send(caseworker, new SurvivorCommand.CorrectInjury(id, new Injury(injury, InjuryKind.AMPUTATION, Side.RIGHT,
                AmputationLevel.TRANSTIBIAL, PartialDate.ofYear(2018), Answer.YES, 4, Personal.of("Stepped on a mine while farming")), 100,
                Personal.of("paper")));
        find(PartialDateField.class).single().setTyped("2017");
        why("the person remembers");
        press("Record correction");
        assertThat(workspace()).contains("2018", "2017", "Keep theirs", "Use mine", "Side: now Right", "Somebody else changed");
        assertThat(find(TextArea.class).withLabel("Reason").single().getValue()).isEqualTo("the person remembers");
        press("Use mine");
        press("Record correction");
        assertThat(words((Component) getCurrentView())).contains("2017", "Amputation, below the knee (transtibial), right");
    }

    @Test
    void two_who_correct_the_same_residual_limb_choose_and_whoever_takes_an_injury_back_sees_what_it_says_now() {
        UUID injury = files.amputation(caseworker, id, PartialDate.ofYear(2019));
        files.send(caseworker, new SurvivorCommand.DescribeResidualLimb(id, limb(injury, ResidualLimbShape.CONICAL, 320)));
        open("do=correct-residual-limb&of=" + injury);
        files.send(caseworker,
                new SurvivorCommand.CorrectResidualLimb(id, limb(injury, ResidualLimbShape.BULBOUS, 230), 100, Personal.of("paper")));
        find(IntegerField.class).withLabel("End of the limb: round the limb").single().setValue(310);
        why("measured again");
        press("Record correction");
        assertThat(workspace()).contains("Shape: now Bulbous", "End of the limb: round the limb", "230", "310", "Keep theirs", "Use mine",
                "Changed by");
        press("Use mine");
        press("Record correction");
        assertThat(survivors.open(files.viewer(caseworker), id).residualLimbs().get(injury)).satisfies(limb -> {
            assertThat(limb.shape()).isEqualTo(ResidualLimbShape.BULBOUS);
            assertThat(Personal.value(limb.measures()).orElseThrow().getFirst().circumference()).isEqualTo(310);
        });
        open("do=retract-injury&of=" + injury);
        assertThat(workspace()).contains("2019", "residual limb described on");
        files.send(caseworker, new SurvivorCommand.CorrectInjury(id, new Injury(injury, InjuryKind.AMPUTATION, Side.RIGHT,
                AmputationLevel.TRANSTIBIAL, PartialDate.ofYear(2018), Answer.YES, 4, null), 100, Personal.of("paper")));
        why("another person's");
        test(find(SaveAction.class).single()).click();
        assertThat(workspace()).contains("2018", "When you opened this it said", "2019", "Somebody else recorded something about this");
        test(find(SaveAction.class).single()).click();
        assertThat(survivors.open(files.viewer(caseworker), id).injuries()).isEmpty();
    }

    private static ResidualLimb limb(UUID injury, ResidualLimbShape shape, int round) {
        return new ResidualLimb(injury, LocalDate.now(), shape, null, null, null, null, null, null,
                Personal.of(List.of(new LimbMeasure(LimbReference.END, round, null))));
    }

    @Test
    void two_who_correct_the_same_answers_or_the_same_death_are_told() {
        UUID asked = UUID.randomUUID();
        files.send(caseworker, new SurvivorCommand.AssessFunctioning(id, answers(asked, "111111")));
        open("do=correct-functioning&of=" + asked);
        files.send(caseworker, new SurvivorCommand.CorrectFunctioning(id, answers(asked, "114111"), 100, Personal.of("paper")));
        why("heard wrongly");
        press("Record correction");
        assertThat(workspace()).contains("Answer: now", "Somebody else recorded something about this");
        press("Record correction");
        Account supervisor = files.supervisorOf(caseworker);
        signIn(supervisor);
        files.send(supervisor, new SurvivorCommand.RecordDeath(id, death(IdentificationSource.FAMILY)));
        UI.getCurrent().navigate(Paths.ACCOUNT);
        open("do=correct-death");
        files.send(supervisor, new SurvivorCommand.CorrectDeath(id, death(IdentificationSource.HOSPITAL), 100, Personal.of("paper")));
        choose("Who told", IdentificationSource.COMMUNITY);
        why("the village says");
        press("Record correction");
        assertThat(workspace()).contains("Told by was changed by somebody else", "Keep theirs", "Use mine");
    }

    private static Functioning answers(UUID id, String given) {
        return new Functioning(id, FunctioningTool.WG_SS, LocalDate.now(), Personal.of(given), false, null);
    }

    private static Death death(IdentificationSource source) {
        return new Death(PartialDate.exact(LocalDate.now()), Answer.NO, source);
    }

    private void why(String words) {
        find(TextArea.class).withLabel("Reason").single().setValue(words);
    }

    private SurvivorCommand.UpdateContact phone(String number) {
        return new SurvivorCommand.UpdateContact(id,
                new org.amparo.survivor.Contact(Personal.of(number), null, null, Answer.YES, null), null, java.util.Set.of("phone"), 100);
    }

    @Test
    void on_a_past_day_nothing_can_be_recorded() {
        assertThat(open("as=" + LocalDate.now().minusDays(3))).contains("No file yet on");
        assertThat(open("as=" + LocalDate.now())).contains("Back to today").doesNotContain("Record …");
        assertThat(open("as=2999-01-01")).contains("The date 1 January 2999 is in the future.");
    }

    @Test
    void a_manager_sees_that_names_and_health_are_there_but_not_what_they_say() {
        files.amputation(caseworker, id, PartialDate.ofYear(2019));
        signIn(Role.MANAGER);
        assertThat(open("")).doesNotContain("Maria João").doesNotContain("Stepped on a mine").doesNotContain("+244 923");
    }

    @Test
    void a_donor_does_not_learn_that_the_file_exists() {
        signIn(Role.DONOR);
        assertThat(open("")).contains("Nothing here").doesNotContain("Maria");
    }

    @Test
    void after_a_death_only_corrections_go_on() {
        files.send(files.supervisorOf(caseworker), new SurvivorCommand.RecordDeath(id,
                new org.amparo.survivor.Death(PartialDate.exact(LocalDate.now()), Answer.NO, null)));
        assertThat(open("do=choose")).contains("Deceased");
        assertThat(workspace()).contains("Note").doesNotContain("Injury").doesNotContain("Functioning");
    }

    @Test
    void who_opened_the_file_stands_in_the_file() {
        open("");
        open("tab=readers");
        assertThat(find(ReadLogList.class).single().getDataProvider()).isNotNull();
    }
}
