package org.amparo.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.ui.prosthetics.Workshop;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.AssistiveProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForecastScreenTest extends Screens {

    @Autowired
    private Workshop workshop;

    @Test
    void a_centre_sees_what_is_to_be_expected_why_and_how_good_earlier_forecasts_were() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        signIn(technician);
        open("");
        assertThat(page()).contains("Nothing to forecast yet");

        UUID person = workshop.amputee(caseworker, "Maria João");
        workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, workshop.today().minusDays(500), 10, null);
        open("");
        assertThat(page()).contains("1 device in use", "Elbow crutches, 18 and older", "table of lifetimes", "24 months",
                "counts lay in their interval").doesNotContain("Maria");
        open("what=REPAIRS&centre=nonsense");
        assertThat(page()).contains("All devices");
        open("what=COST");
        assertThat(find(ComboBox.class).all()).as("only managers say what a device costs").isEmpty();
    }

    @Test
    void a_manager_says_what_a_device_costs_and_gets_the_budget() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        workshop.delivered(caseworker, technician, workshop.amputee(caseworker, "Sok Dara"), AssistiveProduct.CRUTCHES_ELBOW,
                workshop.today().minusDays(500), 10, null);
        signIn(Role.MANAGER);
        open("what=COST");
        product().setValue(AssistiveProduct.CRUTCHES_ELBOW);
        amount("A device, with all that goes into it").setValue(new BigDecimal("-3"));
        amount("A repair, on average").setValue(new BigDecimal("2.50"));
        find(TextField.class).withLabel("Currency").single().setValue("USD");
        press();
        assertThat(amount("A device, with all that goes into it").getErrorMessage()).contains("zero or more");
        amount("A device, with all that goes into it").setValue(new BigDecimal("18"));
        press();
        assertThat(page()).contains("Elbow crutches: $18, a repair $2.50").contains("$").doesNotContain("Sok");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AssistiveProduct> product() {
        return find(ComboBox.class).withLabel("Device").single();
    }

    private BigDecimalField amount(String label) {
        return find(BigDecimalField.class).withLabel(label).single();
    }

    private void press() {
        test(find(Button.class).withText("Set cost").single()).click();
    }

    private static void open(String query) {
        UI.getCurrent().navigate(Paths.HOME);
        UI.getCurrent().navigate(Paths.FORECAST, QueryParameters.fromString(query));
    }

    private String page() {
        return words((Component) getCurrentView());
    }
}
