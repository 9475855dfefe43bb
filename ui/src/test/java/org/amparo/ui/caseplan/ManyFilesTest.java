package org.amparo.ui.caseplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.caseplan.CaseStage;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Providers;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One form for many files: people are typed or ticked, each file answers for itself, and who was refused stays chosen. */
class ManyFilesTest extends Screens {

    private static final GeoPoint HERE = new GeoPoint(new java.math.BigDecimal("6.25"), new java.math.BigDecimal("-75.56"));

    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Providers providers;
    private Account caseworker;
    private UUID withNeed;
    private UUID withoutCase;
    private UUID centre;

    @BeforeEach
    void two_files_and_a_provider() {
        caseworker = signIn(Role.CASEWORKER);
        withNeed = files.adult(caseworker, "Domingas Tchitula");
        cases.need(caseworker, cases.assessed(caseworker, withNeed));
        withoutCase = files.adult(caseworker, "Teresa Muhongo");
        centre = providers.register("Centro Esperança", providers.area("Uíge", HERE), HERE, 1, ServiceCode.PHYSIOTHERAPY);
    }

    @Test
    void a_camp_day_is_recorded_once_each_and_refusals_are_told_with_their_reason() {
        open("work=service");
        assertThat(page()).contains("2 people found", "Nobody chosen yet");
        press("Record for all chosen");
        assertThat(page()).contains("Choose at least one person");
        this.<ServiceCode>box("Service").setValue(ServiceCode.PHYSIOTHERAPY);
        ComboBox<UUID> provider = box("Provider");
        provider.setValue(centre);
        assertThat(this.<DeliveryMode>box("Where and how").getValue()).isEqualTo(DeliveryMode.CAMP_EVENT);
        press("Choose all in this list");
        press("Record for all chosen");

        shows("1 of 2 recorded. 1 was refused and stays chosen.");
        assertThat(page()).contains("This person has no open case", "1 person chosen");
        assertThat(cases.view(caseworker, withNeed).services()).singleElement()
                .satisfies(service -> assertThat(service.service().providerId()).isEqualTo(centre));
    }

    @Test
    void one_service_names_its_provider_from_the_directory() {
        UI.getCurrent().navigate(Paths.file(withNeed), QueryParameters.fromString("do=service"));
        this.<ServiceCode>box("Service").setValue(ServiceCode.PHYSIOTHERAPY);
        this.<UUID>box("Provider").setValue(centre);
        this.<DeliveryMode>box("Where and how").setValue(DeliveryMode.FACILITY);
        press("Record service");

        assertThat(page()).contains("Centro Esperança");
        assertThat(cases.view(caseworker, withNeed).services()).singleElement()
                .satisfies(service -> assertThat(service.service().siteId()).as("its only place").isNotNull());
    }

    @Test
    void many_cases_rest_with_one_reason() {
        Account supervisor = files.supervisorOf(caseworker);
        UUID active = files.adult(caseworker, "Ana Cristina");
        cases.active(caseworker, supervisor, active);
        open("work=status");
        this.<org.amparo.caseplan.StatusForMany.Move>box("What happens to the cases")
                .setValue(org.amparo.caseplan.StatusForMany.Move.PUT_ON_HOLD);
        find(PartialDateField.class).all().stream().filter(field -> "Look at it again on".equals(field.getLabel())).findFirst()
                .orElseThrow()
                .setTyped(providers.today().plusDays(20).toString());
        find(TextArea.class).withLabel("Reason").single().setValue("The road is flooded");
        press("Choose all in this list");
        press("Change for all chosen");

        shows("1 of 3 recorded. 2 were refused and stay chosen.");
        assertThat(page()).contains("The case is planning. It is not possible to put it on hold now.");
        assertThat(cases.view(caseworker, active).stage()).isEqualTo(CaseStage.ON_HOLD);
    }

    @Test
    void typing_part_of_a_name_narrows_the_list_to_that_person() {
        open("work=service");
        test(find(TextField.class).withLabel("Name or file number").single()).setValue("muhongo");
        shows("1 person found");
    }

    private void shows(String words) {
        org.amparo.testing.Eventually.holds(Duration.ofSeconds(15), () -> {
            poll();
            assertThat(page()).contains(words);
        });
    }

    /** What the browser does twice a second while a job runs. */
    private static void poll() {
        com.vaadin.flow.component.ComponentUtil.fireEvent(UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));
    }

    private void open(String query) {
        UI.getCurrent().navigate(Paths.MANY_FILES, QueryParameters.fromString(query));
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        test(found.getFirst()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return find(ComboBox.class).withLabel(label).single();
    }
}
