package org.amparo.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.registry.RegisterUpload;
import org.amparo.registry.RegisterUploads;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mapping that somebody works on is kept as it is typed, and goes on when the file is handed over again. */
class MappingDraftTest extends Screens {

    private static final String BACK = "What you typed earlier is back.";
    private static final String REGISTER = "sitio_x,estado_x\nVereda,Herido\n";

    @Autowired
    private RegisterUploads uploads;
    @Autowired
    private Files files;

    @Test
    void a_mapping_goes_on_where_it_stood_when_the_file_is_handed_over_again() {
        Account admin = signIn(Role.ADMIN);
        handOver(admin, REGISTER);
        test(field("Name of this mapping")).setValue("Register of the coast");
        test(field("Name of the register")).setValue("Coast");
        assertThat(open()).contains("You began a mapping for register.csv");
        assertThat(handOver(admin, REGISTER)).contains(BACK);
        assertThat(field("Name of this mapping").getValue()).isEqualTo("Register of the coast");
        assertThat(field("Name of the register").getValue()).isEqualTo("Coast");
        assertThat(handOver(admin, "other_x,columns_x\n1,2\n")).as("a file with other columns").doesNotContain(BACK);
        handOver(admin, REGISTER);
        press("Start afresh");
        assertThat(field("Name of this mapping").getValue()).isEmpty();
        assertThat(open()).doesNotContain("You began a mapping");
    }

    private String open() {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        UI.getCurrent().navigate(Paths.IMPORT);
        return words((Component) getCurrentView());
    }

    private String handOver(Account by, String text) {
        open();
        Viewer viewer = files.viewer(by);
        RegisterUpload upload = uploads.keep(viewer, "register.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        ((ImportView) getCurrentView()).mapColumns(upload);
        return words((Component) getCurrentView());
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
