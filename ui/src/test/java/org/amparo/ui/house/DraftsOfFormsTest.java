package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.ui.referral.Scenes;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed and not recorded stands there again when the screen is opened anew, by the same person, wherever that is. */
class DraftsOfFormsTest extends Screens {

    private static final String BACK = "What you typed earlier is back.";

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Scenes scenes;

    @Test
    void a_new_account_that_was_begun_is_there_again_until_it_is_opened_or_begun_afresh() {
        Account admin = signIn(Role.ADMIN);
        open(Paths.NEW_USER);
        test(field("Name")).setValue("Rosa María Quispe");
        assertThat(openAnew(Paths.NEW_USER)).contains(BACK);
        assertThat(field("Name").getValue()).isEqualTo("Rosa María Quispe");
        signIn(Role.ADMIN);
        assertThat(openAnew(Paths.NEW_USER)).as("another administrator").doesNotContain(BACK);
        signIn(admin);
        openAnew(Paths.NEW_USER);
        press("Start afresh");
        assertThat(field("Name").getValue()).isEmpty();
        assertThat(openAnew(Paths.NEW_USER)).doesNotContain(BACK);
    }

    @Test
    void a_changed_account_is_there_again_and_no_more_once_it_is_recorded() {
        Account someone = accounts.of(Role.CASEWORKER);
        signIn(Role.ADMIN);
        open(Paths.user(someone.user()));
        test(field("Name")).setValue("Rosa Quispe Mamani");
        assertThat(openAnew(Paths.user(someone.user()))).contains(BACK);
        assertThat(field("Name").getValue()).isEqualTo("Rosa Quispe Mamani");
        press("Save changes");
        assertThat(words((Component) getCurrentView())).contains("Rosa Quispe Mamani").doesNotContain(BACK);
        assertThat(openAnew(Paths.user(someone.user()))).doesNotContain(BACK);
    }

    @Test
    void a_dialog_keeps_what_was_typed_unless_it_is_cancelled() {
        signIn(Role.ADMIN);
        open(Paths.TEAMS);
        press("New team");
        test(field("Name")).setValue("Team of the north");
        openAnew(Paths.TEAMS);
        press("New team");
        assertThat(field("Name").getValue()).isEqualTo("Team of the north");
        press("Cancel");
        press("New team");
        assertThat(field("Name").getValue()).isEmpty();
    }

    @Test
    void a_supervisors_comment_on_what_waits_is_there_again() {
        Account caseworker = signIn(Role.CASEWORKER);
        UUID person = files.adult(caseworker, "Maria João");
        cases.submitted(caseworker, person);
        signIn(files.supervisorOf(caseworker));
        open(Paths.APPROVALS);
        test(find(TextArea.class).single()).setValue("Name the day of the market");
        assertThat(openAnew(Paths.APPROVALS)).contains(BACK);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Name the day of the market");
        press("Give back");
        assertThat(words((Component) getCurrentView())).contains("Nothing waits for an answer");
    }

    @Test
    void what_a_provider_answered_is_there_again_step_by_step() {
        Account caseworker = signIn(Role.CASEWORKER);
        UUID person = scenes.person(caseworker, "Joana Kiala");
        scenes.agrees(caseworker, person);
        UUID referral = scenes.refer(caseworker, person, scenes.provider("Viana Centre " + person, null));
        open(Paths.referral(referral));
        press("Declines");
        test(find(TextArea.class).single()).setValue("No places before May");
        openAnew(Paths.referral(referral));
        press("Declines");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("No places before May");
        press("Accepts");
        assertThat(find(TextArea.class).all()).as("each step has its own").isEmpty();
    }

    @Test
    void what_a_device_costs_is_there_again() {
        signIn(Role.MANAGER);
        open(Paths.FORECAST);
        test(field("Currency")).setValue("AOA");
        assertThat(openAnew(Paths.FORECAST)).contains(BACK);
        assertThat(field("Currency").getValue()).isEqualTo("AOA");
    }

    private String open(String path) {
        UI.getCurrent().navigate(path);
        return words((Component) getCurrentView());
    }

    /** As after a reload or on another device: nothing of the screen is left but what the product kept. */
    private String openAnew(String path) {
        open(Paths.ACCOUNT);
        return open(path);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).all().getLast();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
