package org.amparo.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.caseplan.CaseCommand;
import com.vaadin.flow.component.html.NativeTableRow;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.reintegration.SupportPlan;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.Outcome;
import org.amparo.access.Commands;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.funding.LogframeIndicator;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.testing.Eventually;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.referral.Scenes;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Cases;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ServiceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager keeps a grant; a caseworker is offered it on its days; the logframe counts what it paid. */
class GrantScreenTest extends Screens {

    @Autowired
    private Downloads downloads;
    @Autowired
    private Files files;
    @Autowired
    private Cases cases;
    @Autowired
    private Scenes scenes;
    @Autowired
    private Commands commands;

    private final LocalDate today = LocalDate.now();
    private final String code = "G-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void a_grant_is_opened_with_a_target_offered_on_its_days_and_counts_the_people_it_paid_for() {
        UUID donor = scenes.organisation();
        Account manager = signIn(Role.MANAGER);
        open(Paths.GRANTS + "?new=");
        press("Open the grant");
        assertThat(field(TextField.class, "Code").getErrorMessage()).isNotBlank();
        field(TextField.class, "Code").setValue(code.toLowerCase(Locale.ROOT));
        this.<UUID>box("Donor").setValue(donor);
        field(TextField.class, "Title").setValue("Walking again");
        field(DatePicker.class, "First day").setValue(today.minusMonths(1));
        field(DatePicker.class, "Last day").setValue(today.minusMonths(2));
        press("Open the grant");
        assertThat(field(DatePicker.class, "Last day").getErrorMessage()).isNotBlank();
        field(DatePicker.class, "Last day").setValue(today.plusMonths(6));
        press("Open the grant");

        open(Paths.grant(code));
        Eventually.holds(Duration.ofSeconds(20), () -> {
            drawn();
            assertThat(page()).as("what came of it is counted behind the page").doesNotContain("Counting…");
        });
        assertThat(page()).contains("Walking again", "Impact", "I1", "Output", "U6", "Opened: Walking again", "As known on",
                "Nobody measured or due yet", "Not counted by grant", "the other lines only until the quarter closes");
        find(ExportMenu.class).all().forEach(menu -> menu.take(ExportFormat.CSV));
        Eventually.holds(Duration.ofSeconds(10),
                () -> assertThat(downloads.tray(files.viewer(manager), 5)).as("what counts as now has no place")
                        .extracting(Download::stamp).filteredOn(stamp -> stamp != null && stamp.startsWith(code)).isNotEmpty()
                        .allSatisfy(stamp -> assertThat(stamp).contains("counted on " + today + " at ").doesNotContain("@")));
        this.<LogframeIndicator>box("Indicator").setValue(LogframeIndicator.U1);
        this.<Object>box("Number or percent").setValue(org.amparo.funding.GrantUnit.PERCENT);
        field(BigDecimalField.class, "Target").setValue(BigDecimal.valueOf(120));
        press("Set the target");
        assertThat(box("Number or percent").getErrorMessage()).contains("is a number, not a percent");
        this.<Object>box("Number or percent").setValue(org.amparo.funding.GrantUnit.NUMBER);
        press("Set the target");
        open(Paths.grant(code));
        assertThat(page()).contains("120 by ", "Target of People served: 120");
        for (String address : List.of(Paths.grant(code), Paths.GRANTS)) {
            open(address);
            assertThat(FigureScreensTest.withoutExport((Component) getCurrentView())).as("tables that cannot be taken out").isEmpty();
        }

        Account caseworker = signIn(Role.CASEWORKER);
        UUID person = files.adult(caseworker, "Ana Lucía");
        UUID caseId = cases.active(caseworker, files.supervisorOf(caseworker), person);
        open(Paths.file(person) + "?do=service");
        GrantSelect paidBy = find(GrantSelect.class).single();
        assertThat(paidBy.getListDataView().getItems()).contains(code);
        assertThat(paidBy.getItemLabelGenerator().apply(code)).isEqualTo(code + ", Walking again");
        UUID need = cases.view(caseworker, person).openNeeds().getFirst().need().needId();
        cases.send(caseworker, new CaseCommand.DeliverService(caseId, new ServiceDelivered(UUID.randomUUID(), List.of(need),
                ServiceCode.PHYSIOTHERAPY, null, null, today, BigDecimal.ONE, QuantityUnit.SESSION, null, DeliveryMode.FACILITY, false,
                false, false, null, null, null, null, null, code, null)));

        UUID support = UUID.randomUUID();
        commands.send(files.viewer(caseworker), UUID.randomUUID(), new SupportCommand.Begin(support,
                new SupportPlan(person, SupportKind.LEGAL_DOCUMENT, null, null, null, LegalDocument.ID_CARD, null, true, today, null,
                        code)));
        commands.send(files.viewer(caseworker), UUID.randomUUID(), new SupportCommand.RecordOutcome(support, new Outcome(
                UUID.randomUUID(), today, null, null, null, null, null, new Outcome.Document(DocumentStatus.GRANTED), null, null, null)));

        signIn(manager);
        Eventually.holds(Duration.ofSeconds(20), () -> {
            open(Paths.grant(code));
            Eventually.holds(Duration.ofSeconds(20), () -> {
                drawn();
                assertThat(page()).doesNotContain("Counting…");
            });
            assertThat(links()).anySatisfy(link -> assertThat(link).contains("G22/files").contains("FUNDER=" + code));
            assertThat(counted("U5")).isEqualTo("1");
            assertThat(counted("U6")).isEqualTo("0");
        });
        open(Paths.figure("G22") + "?FUNDER=" + code);
        assertThat(page()).contains(code + ", Walking again");

        signIn(caseworker);
        UI.getCurrent().navigate(Paths.grant(code));
        assertThat(words((Component) getCurrentView())).doesNotContain("Walking again");
    }

    /** What was counted behind the page is shown. */
    private static void drawn() {
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    /** What stands in the last cell of an indicator's row. */
    private String counted(String indicator) {
        return find(NativeTableRow.class).all().stream().filter(row -> words(row).contains(indicator + " ")).findFirst()
                .map(row -> words(row.getDataCells().getLast())).orElseThrow().strip();
    }

    private List<String> links() {
        return find(com.vaadin.flow.component.html.Anchor.class).all().stream().map(com.vaadin.flow.component.html.Anchor::getHref)
                .toList();
    }

    private void press(String words) {
        List<Button> found = find(Button.class).withText(words).all();
        test(found.stream().filter(SaveAction.class::isInstance).findFirst().orElseGet(found::getFirst)).click();
        roundTrip();
    }

    private <T extends Component & com.vaadin.flow.component.HasLabel> T field(Class<T> kind, String label) {
        return find(kind).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return (ComboBox<T>) field(ComboBox.class, label);
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
