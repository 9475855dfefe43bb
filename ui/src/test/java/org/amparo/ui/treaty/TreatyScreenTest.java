package org.amparo.ui.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Role;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.testing.Eventually;
import org.amparo.treaty.StatusStep;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TreatyScreenTest extends Screens {

    private static final String REPORT = Paths.TREATY + "?state=MZ&kind=ARTICLE_7_VA&year=2024&plan=OSLO";

    @Autowired
    private Downloads downloads;
    @Autowired
    private CurrentViewer current;

    @Test
    void an_administrator_records_where_a_state_stands_with_its_source_and_takes_a_mistake_back() {
        signIn(Role.ADMIN);
        open(Paths.CONVENTIONS + "?state=SN&on=2026-01-01");
        assertThat(page()).contains("Nothing is recorded", "not checked in a source",
                "Nobody’s assistance and nobody’s file depends on it");
        test(find(Button.class).withText("Record a fact").single()).click();
        combo("Convention").setValue("APMBC");
        combo("What").setValue(StatusStep.IN_FORCE);
        field(DayField.class, "Day").setValue(LocalDate.of(1999, 3, 1));
        test(find(Button.class).withText("Record").single()).click();
        assertThat(find(TextField.class).all()).as("a fact without a source is refused").anyMatch(TextField::isInvalid);
        field(TextField.class, "Source").setValue("Depositary's list");
        test(find(Button.class).withText("Record").single()).click();
        assertThat(page()).contains("State Party since", "Depositary's list", "Entered into force for it");

        test(find(Button.class).withText("Take back").all().getFirst()).click();
        test(find(Button.class).withText("Take back").all().getLast()).click();
        assertThat(page()).doesNotContain("Depositary's list");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> combo(String label) {
        return (ComboBox<Object>) find(ComboBox.class).all().stream().filter(one -> label.equals(((ComboBox<?>) one).getLabel()))
                .reduce((first, last) -> last).orElseThrow();
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel> C field(Class<C> type, String label) {
        return find(type).all().stream().filter(one -> label.equals(one.getLabel())).reduce((first, last) -> last).orElseThrow();
    }

    @Test
    void a_manager_writes_the_words_opens_the_figure_behind_a_number_and_takes_the_document_out() {
        signIn(Role.MANAGER);
        open(REPORT);
        assertThat(page()).contains("People killed and injured", "Services, and where they are missing",
                "ARTICLE_7_VA.2 MZ 2024-01-01/2024-12-31 OSLO @",
                "voluntarily, in Form J", "Where the State stands").doesNotContain("?treaty", "?casualty");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref).filter(link -> link.startsWith("figures/G05?"))).isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains("from=2024-01-01&to=2024-12-31&known="));

        TextArea words = find(TextArea.class).all().getFirst();
        words.setValue("Of the casualties, most were hurt years ago.");
        test(find(Button.class).withText("Save words").all().getFirst()).click();
        open(REPORT);
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Of the casualties, most were hurt years ago.");
        assertThat(page()).contains("Version 1");

        test(find(Button.class).withText("As DOCX").single()).click();
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(downloads.tray(current.get(), 5)).singleElement()
                .extracting(Download::state).isEqualTo(Download.State.READY));
    }

    @Test
    void a_caseworker_an_administrator_and_a_donor_do_not_see_reports_to_treaty_bodies() {
        for (Role role : List.of(Role.CASEWORKER, Role.ADMIN, Role.DONOR, Role.PROVIDER)) {
            signIn(role);
            open(REPORT);
            assertThat(page()).as(role.name()).doesNotContain("ARTICLE_7_VA.2");
        }
    }

    private void open(String address) {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private String page() {
        return words((Component) getCurrentView());
    }
}
