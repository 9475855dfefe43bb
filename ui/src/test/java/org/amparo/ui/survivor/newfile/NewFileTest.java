package org.amparo.ui.survivor.newfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.amparo.access.Role;
import org.amparo.survivor.FileView;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.Relation;
import org.amparo.vocabulary.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NewFileTest extends Screens {

    @Autowired
    private Files files;
    @Autowired
    private SurvivorQueries survivors;
    private Account caseworker;

    @BeforeEach
    void signedIn() {
        caseworker = signIn(Role.CASEWORKER);
        navigate(NewFileView.class);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private <T> void choose(String label, T value) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = find(ComboBox.class).withLabel(label).single();
        box.setValue(value);
    }

    private void born(String typed) {
        find(PartialDateField.class).all().stream().filter(field -> field.getLabel().startsWith("Birth date")).findFirst().orElseThrow()
                .setTyped(typed);
    }

    private void answer(Said answer) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Said> agreed = find(RadioButtonGroup.class).withLabelContaining("Does the person agree").single();
        agreed.setValue(answer);
    }

    private void search(String words) {
        find(TextField.class).withLabel("Name or file number").single().setValue(words);
        press("Search");
    }

    @Test
    void a_person_known_already_is_found_in_another_spelling_before_a_second_file_is_made() {
        files.adult(caseworker, "Maria João");
        org.amparo.testing.Eventually.holds(java.time.Duration.ofSeconds(10), () -> {
            search("maria joao");
            assertThat(words((Component) getCurrentView())).contains("Maria João").contains("Same person: open the file");
        });
    }

    @Test
    void an_adult_is_registered_in_four_steps_and_the_searched_words_become_the_name() {
        search("Domingos Neto");
        press("Continue");
        born("34");
        answer(Said.YES);
        choose("Who agreed", ConsentGiver.SELF);
        choose("How it was given", ConsentForm.WRITTEN);
        press("Continue");
        assertThat(find(TextField.class).withLabel("Name the person goes by").single().getValue()).isEqualTo("Domingos Neto");
        choose("Sex", Sex.M);
        press("Continue");
        assertThat(words((Component) getCurrentView())).contains("A last look").contains("Domingos Neto");
        press("Register");
        FileView file = onlyFile();
        assertThat(file.consentFor(ConsentPurpose.CASE_MANAGEMENT).status()).isEqualTo(ConsentStatus.GIVEN);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("survivors/" + file.survivorId());
    }

    @Test
    void for_a_child_of_nine_the_guardian_and_the_childs_own_yes_are_asked() {
        search("Ana Tomás");
        press("Continue");
        born("9");
        answer(Said.YES);
        choose("Who agreed", ConsentGiver.PARENT);
        choose("How it was given", ConsentForm.WRITTEN);
        press("Continue");
        assertThat(find(ComboBox.class).withLabel("The child’s own answer").single().isInvalid()).isTrue();
        choose("The child’s own answer", Assent.GIVEN_ORALLY);
        press("Continue");
        assertThat(find(TextField.class).withLabel("Guardian’s name").single().isInvalid()).isTrue();
        find(TextField.class).withLabel("Guardian’s name").single().setValue("Rosa Tomás");
        choose("Who this is to the person", Relation.MOTHER);
        press("Continue");
        choose("Sex", Sex.F);
        press("Continue");
        press("Register");
        FileView file = onlyFile();
        assertThat(file.guardian().relation()).isEqualTo(Relation.MOTHER);
        assertThat(file.consentFor(ConsentPurpose.CASE_MANAGEMENT).consent().assent()).isEqualTo(Assent.GIVEN_ORALLY);
    }

    @Test
    void a_no_ends_clearly_and_keeps_nothing() {
        search("Paulo");
        press("Continue");
        born("34");
        answer(Said.NO);
        press("End without a file");
        assertThat(survivors.count(files.viewer(caseworker), SurvivorFilter.NONE)).isZero();
    }

    @Test
    void a_birth_date_changed_beside_the_name_leads_back_to_the_agreement_it_asks_for() {
        search("Ana Tomás");
        press("Continue");
        born("34");
        answer(Said.YES);
        choose("Who agreed", ConsentGiver.SELF);
        choose("How it was given", ConsentForm.WRITTEN);
        press("Continue");
        choose("Sex", Sex.F);
        born("9");
        press("Continue");
        assertThat(words((Component) getCurrentView())).contains("Does the person agree");
        assertThat(find(ComboBox.class).withLabel("Who agreed").single().isInvalid()).isTrue();
    }

    @Test
    void a_person_who_cannot_agree_is_registered_by_a_supervisor_on_a_ground_of_law_only() {
        search("Unknown man");
        press("Continue");
        born("34");
        answer(Said.CANNOT);
        press("Continue");
        assertThat(words((Component) getCurrentView())).contains("Ask your supervisor").doesNotContain("Who is the person?");
        assertThat(find(RadioButtonGroup.class).withLabelContaining("Does the person agree").single().getErrorMessage()).as("R1.supervisor")
                .contains("A supervisor must open the file of a person who cannot agree now");

        caseworker = signIn(Role.SUPERVISOR);
        UI.getCurrent().navigate("survivors");
        navigate(NewFileView.class);
        search("Unknown man");
        press("Continue");
        born("34");
        answer(Said.CANNOT);
        choose("Ground in law", LawfulBasis.VITAL_INTEREST);
        find(TextArea.class).withLabel("Reason").single().setValue("Unconscious, needs surgery today");
        press("Continue");
        choose("Sex", Sex.M);
        press("Continue");
        assertThat(words((Component) getCurrentView())).contains("ground of law").contains("To protect the person’s life");
        press("Register");
        assertThat(onlyFile().consentFor(ConsentPurpose.CASE_MANAGEMENT).status()).isEqualTo(ConsentStatus.OVERRIDDEN);
    }

    @Test
    void what_was_typed_is_back_after_the_page_was_left() {
        search("Domingos Neto");
        press("Continue");
        test(find(TextField.class).withLabelContaining("Birth date").single()).setValue("34");
        UI.getCurrent().navigate("survivors");
        UI.getCurrent().navigate("survivors/new", com.vaadin.flow.router.QueryParameters.of("step", "consent"));
        assertThat(words((Component) getCurrentView())).contains("What you typed earlier is back");
        assertThat(find(TextField.class).withLabelContaining("Birth date").single().getValue()).isEqualTo("34");
    }

    private FileView onlyFile() {
        var rows = survivors.page(files.viewer(caseworker), SurvivorFilter.NONE, null, 10).rows();
        assertThat(rows).hasSize(1);
        return survivors.open(files.viewer(caseworker), rows.getFirst().survivorId());
    }
}
