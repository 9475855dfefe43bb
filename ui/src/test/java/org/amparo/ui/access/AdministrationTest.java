package org.amparo.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.Role;
import org.amparo.access.accounts.Credentials;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator's screens, and the page of one's own account. */
class AdministrationTest extends Screens {

    @Autowired
    Credentials credentials;
    @Autowired
    People people;

    @Test
    @SuppressWarnings("unchecked")
    void an_administrator_opens_an_account_and_sees_its_password_once() {
        signIn(Role.ADMIN);
        navigate(NewUserView.class);
        String userName = "rosa." + UUID.randomUUID().toString().substring(0, 8);
        test(field("User name")).setValue(userName);
        test(field("Name")).setValue("Rosa María Quispe");
        ComboBox<Role> role = $(ComboBox.class).all().stream().filter(box -> "Role".equals(box.getLabel())).findFirst().orElseThrow();
        role.setValue(Role.SUPERVISOR);
        test(button("Open account")).click();
        String shown = $(Code.class).single().getText();
        assertThat(credentials.byUserName(userName).orElseThrow().mustChange()).isTrue();
        assertThat(shown).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        test(button("I have written it down")).click();
        assertThat(getCurrentView()).isInstanceOf(UserView.class);
        assertThat(words((com.vaadin.flow.component.Component) getCurrentView())).doesNotContain(shown);
    }

    @Test
    void a_refusal_stands_next_to_its_field_and_nothing_typed_is_lost() {
        String taken = accounts.of(Role.CASEWORKER).userName();
        signIn(Role.ADMIN);
        navigate(NewUserView.class);
        test(field("Name")).setValue("Rosa María Quispe");
        test(field("User name")).setValue(taken);
        ComboBox<?> role = $(ComboBox.class).all().stream().filter(box -> "Role".equals(box.getLabel())).findFirst().orElseThrow();
        test(button("Open account")).click();
        assertThat(role.isInvalid()).isTrue();
        @SuppressWarnings("unchecked")
        ComboBox<Role> chosen = (ComboBox<Role>) role;
        chosen.setValue(Role.CASEWORKER);
        test(button("Open account")).click();
        assertThat(field("User name").isInvalid()).isTrue();
        assertThat(field("User name").getErrorMessage()).contains("Choose another");
        assertThat(field("Name").getValue()).isEqualTo("Rosa María Quispe");
    }

    @Test
    void the_password_is_changed_on_the_own_page_and_refusals_stand_at_their_fields() {
        Accounts.Account me = signIn(Role.CASEWORKER);
        navigate(AccountView.class);
        type("not the current one", "seven pale herons wait", "seven pale herons wait");
        assertThat(passwordField("Current password").isInvalid()).isTrue();
        type(Accounts.PASSWORD, "short", "short");
        assertThat(passwordField("New password").getErrorMessage()).contains("15");
        type(Accounts.PASSWORD, "passwordpassword", "passwordpassword");
        assertThat(passwordField("New password").getErrorMessage()).contains("easy to guess");
        type(Accounts.PASSWORD, "seven pale herons wait", "seven pale herons weit");
        assertThat(passwordField("New password once more").isInvalid()).isTrue();
        int generation = credentials.of(me.user()).orElseThrow().generation();
        type(Accounts.PASSWORD, "seven pale herons wait", "seven pale herons wait");
        assertThat(credentials.of(me.user()).orElseThrow().generation()).isEqualTo(generation + 1);
    }

    private void type(String current, String wanted, String again) {
        passwordField("Current password").setValue(current);
        passwordField("New password").setValue(wanted);
        passwordField("New password once more").setValue(again);
        test(button("Change password")).click();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    private PasswordField passwordField(String label) {
        return $(PasswordField.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    private Button button(String word) {
        return $(Button.class).all().stream().filter(one -> word.equals(one.getText())).findFirst().orElseThrow();
    }
}
