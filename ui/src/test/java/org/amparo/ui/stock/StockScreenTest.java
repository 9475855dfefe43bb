package org.amparo.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import org.amparo.access.Role;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.CountReason;
import org.junit.jupiter.api.Test;

class StockScreenTest extends Screens {

    @Test
    void a_technician_receives_issues_counts_and_is_told_what_to_reorder() {
        signIn(Role.TECHNICIAN);
        open("");
        assertThat(page()).contains("No parts on record");
        press("Receive parts");
        this.<org.amparo.vocabulary.Component>box("Part").setValue(org.amparo.vocabulary.Component.FOOT_SACH);
        number("How many").setValue(10);
        save("Record receipt");
        assertThat(page()).contains("Foot, SACH");

        test(find(NativeButton.class).withText("Foot, SACH").single()).click();
        assertThat(page()).contains("10 on the shelf, none kept", "10 received");
        press("Issue");
        number("How many").setValue(11);
        save("Record issue");
        assertThat(number("How many").getErrorMessage()).contains("There are only 10 of these on the shelf");
        number("How many").setValue(4);
        save("Record issue");
        assertThat(page()).contains("6 on the shelf", "4 issued");

        press("Count");
        number("Counted on the shelf").setValue(5);
        save("Record count");
        assertThat(find(ComboBox.class).withLabel("Why it differs").single().getErrorMessage()).isNotEmpty();
        this.<CountReason>box("Why it differs").setValue(CountReason.BROKEN);
        save("Record count");
        assertThat(page()).contains("5 on the shelf", "broken");

        press("Reorder point");
        number("Reorder when no more than this are free").setValue(5);
        number("Order up to").setValue(20);
        save("Set reorder point");
        open("reorder=yes");
        assertThat(page()).contains("Foot, SACH", "15");
    }

    private static void open(String query) {
        UI.getCurrent().navigate(Paths.HOME);
        UI.getCurrent().navigate(Paths.STOCK, QueryParameters.fromString(query));
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private void save(String words) {
        test(find(SaveAction.class).withText(words).single()).click();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }
}
