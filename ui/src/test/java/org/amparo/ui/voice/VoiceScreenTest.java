package org.amparo.ui.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.EducationMethod;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Survivors' voice on screen: written down, answered, counted; what is sensitive is gone for everybody but those who handle it. */
class VoiceScreenTest extends Screens {

    @Autowired
    private Files files;
    private Account caseworker;
    private UUID survivor;

    @BeforeEach
    void a_file() {
        caseworker = signIn(Role.CASEWORKER);
        survivor = files.adult(caseworker, "Maria João");
    }

    @Test
    void a_complaint_is_written_down_in_the_file_answered_and_closed_with_an_outcome() {
        file("do=feedback");
        this.<FeedbackType>box("What it is").setValue(FeedbackType.COMPLAINT);
        area("What the person said").setValue("Nobody told me that the clinic was closed");
        press("Write down");
        assertThat(page()).contains("Voice", "Complaint", "To acknowledge");

        list("part=open");
        assertThat(page()).contains("Complaint", "1open", "0answered in time");
        press("Complaint");
        assertThat(page()).contains("Nobody told me that the clinic was closed");
        press("Close with an outcome");
        this.<FeedbackOutcome>box("What came of it").setValue(FeedbackOutcome.APOLOGY_GIVEN);
        press("Close");
        assertThat(page()).contains("Complaint").doesNotContain("1closed");
        press("Answer");
        area("What the person was told").setValue("We said sorry and now call the day before");
        press("Record answer");
        assertThat(page()).contains("Answered, to be closed", "1answered in time");
        press("Close with an outcome");
        this.<FeedbackOutcome>box("What came of it").setValue(FeedbackOutcome.APOLOGY_GIVEN);
        press("Close");
        assertThat(page()).contains("1closed", "Nothing here");
    }

    @Test
    void a_sensitive_complaint_is_gone_for_whoever_wrote_it_and_there_for_the_protection_officer() {
        file("do=feedback");
        this.<FeedbackType>box("What it is").setValue(FeedbackType.SENSITIVE_COMPLAINT);
        area("What the person said").setValue("He wanted money for the visit");
        press("Write down");
        assertThat(page()).doesNotContain("Sensitive complaint").doesNotContain("He wanted money");
        list("");
        assertThat(page()).contains("Nothing here", "0open").doesNotContain("Sensitive");

        signIn(Role.PROTECTION_OFFICER);
        list("");
        assertThat(page()).contains("Sensitive complaint", "in confidence");
    }

    @Test
    void taking_part_and_risk_education_stand_in_the_file() {
        file("do=participation");
        this.<ParticipationKind>box("In what").setValue(ParticipationKind.ADVISORY_BOARD);
        this.<ParticipationRole>box("As what").setValue(ParticipationRole.REPRESENTATIVE);
        press("Record participation");
        assertThat(page()).contains("Advisory board", "as representative of others");

        list("of=education");
        this.<EducationMethod>box("How").setValue(EducationMethod.THEATRE);
        press("Record risk education");
        assertThat(find(IntegerField.class).withLabel("Women").single().getErrorMessage()).contains("how many people were there");
        find(IntegerField.class).withLabel("Women").single().setValue(12);
        press("Record risk education");
        assertThat(page()).contains("1sessions of risk education", "12people reached by them", "1times survivors took part");

        list("part=sessions");
        press("Risk education: A group");
        assertThat(page()).contains("theatre or puppets", "12 people");
        press("Correct");
        find(IntegerField.class).withLabel("Women").single().setValue(21);
        press("Record correction");
        assertThat(find(TextArea.class).all().getLast().getErrorMessage()).contains("R34");
        find(TextArea.class).all().getLast().setValue("Two figures changed places");
        press("Record correction");
        assertThat(page()).contains("21people reached by them", "21 people");
    }

    private void file(String query) {
        UI.getCurrent().navigate(Paths.file(survivor), QueryParameters.fromString(query));
    }

    private void list(String query) {
        UI.getCurrent().navigate(Paths.FEEDBACK, QueryParameters.fromString(query));
    }

    private String page() {
        return words((Component) getCurrentView()) + String.join(" ", wordsOf(FileForm.class));
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        test(found.stream().filter(SaveAction.class::isInstance).findFirst().orElseGet(found::getFirst)).click();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }
}
