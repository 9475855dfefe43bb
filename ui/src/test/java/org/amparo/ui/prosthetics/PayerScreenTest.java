package org.amparo.ui.prosthetics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Commands;
import org.amparo.access.Role;
import org.amparo.funding.Grants;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceQueries;
import org.amparo.prosthetics.DeviceStep;
import org.amparo.prosthetics.Payer;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.ui.testing.Screens;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.SupportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who paid for a device or a support is put right on the screen on which it stands. */
class PayerScreenTest extends Screens {

    @Autowired
    private Workshop workshop;
    @Autowired
    private Files files;
    @Autowired
    private DeviceQueries devices;
    @Autowired
    private SurvivorQueries survivors;
    @Autowired
    private List<FilePart> parts;
    @Autowired
    private Commands commands;
    @Autowired
    private JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String paid = "PAID-" + mark;
    private final String later = "LATER-" + mark;
    private LocalDate day;
    private Account caseworker;
    private UUID person;

    @BeforeEach
    void a_person_and_two_grants() {
        day = workshop.today().minusDays(20);
        Grants.open(commands, sql, paid, day, day.plusDays(5));
        Grants.open(commands, sql, later, day.plusDays(6), day.plusYears(1));
        caseworker = accounts.of(Role.CASEWORKER);
        person = workshop.amputee(caseworker, "Sok Chan");
    }

    @Test
    void a_technician_corrects_who_paid_for_a_delivery_with_a_reason_among_the_grants_that_paid_on_its_day() {
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        UUID order = workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, day.minusDays(10), 10, null);
        signIn(technician);
        visit(Paths.device(order));
        assertThat(page()).contains("paid by: The programme itself");
        correct("Device delivered");
        assertThat(paidBy().getListDataView().getItems()).contains(paid).doesNotContain(later);
        paidBy().setValue(paid);
        press("Record correction");
        assertThat(reason().getErrorMessage()).contains("R34");
        assertThat(paidBy().getValue()).as("what was chosen").isEqualTo(paid);
        reason().setValue("Read from the wrong line");
        press("Record correction");
        assertThat(page()).contains("paid by: " + paid, "paid by: " + paid + ", instead of: The programme itself",
                "Who paid was corrected", "Read from the wrong line");

        assertThat(told(technician, "device.payer-corrected")).startsWith("Deliver · it was on ")
                .endsWith(" · paid by: " + paid + " · instead of: The programme itself");

        correct("Device delivered");
        assertThat(paidBy().getValue()).isEqualTo(paid);
        reason().setValue("It was a week later");
        press("Record correction");
        DatePicker on = find(DatePicker.class).withLabel("The right day").single();
        assertThat(on.getErrorMessage()).as("nothing was changed").contains("This is what the record says already.");
        on.setValue(day.plusDays(7));
        assertThat(paidBy().getListDataView().getItems()).as("what pays on the other day, and what is told now").contains(later, paid);
        press("Record correction");
        assertThat(paidBy().getErrorMessage()).as("a day on which the grant did not pay").contains("This grant pays");
        assertThat(reason().getValue()).isEqualTo("It was a week later");
        paidBy().setValue(later);
        press("Record correction");
        assertThat(devices.open(files.viewer(technician), order).steps()).filteredOn(DeviceStep::hasPayer).singleElement()
                .satisfies(step -> {
                    assertThat(step.on()).isEqualTo(day.plusDays(7));
                    assertThat(step.fundedBy()).isEqualTo(later);
                });
    }

    @Test
    void whoever_corrects_records_corrects_who_pays_for_a_support_with_a_reason() {
        UUID support = UUID.randomUUID();
        commands.send(files.viewer(caseworker), UUID.randomUUID(), new SupportCommand.Begin(support, new SupportPlan(person,
                SupportKind.LEGAL_DOCUMENT, null, null, null, LegalDocument.ID_CARD, null, true, day, null)));
        signIn(caseworker);
        visit(Paths.file(person) + "?tab=reintegration");
        assertThat(page()).contains("Paid by: The programme itself");
        press("Correct who pays");
        assertThat(paidBy().getListDataView().getItems()).contains(paid).doesNotContain(later);
        paidBy().setValue(paid);
        press("Record correction");
        assertThat(reason().getErrorMessage()).contains("R34");
        reason().setValue("The donor changed its mind");
        paidBy().clear();
        press("Record correction");
        assertThat(paidBy().getErrorMessage()).contains("This is what the record says already.");
        assertThat(reason().getValue()).isEqualTo("The donor changed its mind");
        paidBy().setValue(paid);
        press("Record correction");

        visit(Paths.ACCOUNT);
        visit(Paths.file(person) + "?tab=reintegration");
        assertThat(page()).contains("Paid by: " + paid);
        assertThat(told(caseworker, "support.payer-corrected")).isEqualTo("paid by: " + paid + " · instead of: The programme itself");
    }

    @Test
    void what_was_typed_before_a_colleague_corrected_who_paid_is_not_brought_back_over_it() {
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        UUID order = workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, day.minusDays(10), 10, null);
        DeviceStep delivery = delivery(technician, order);
        signIn(technician);
        correctAnew(order);
        test(reason()).setValue("The day");
        correctAnew(order);
        assertThat(reason().getValue()).as("nobody corrected it meanwhile").isEqualTo("The day");
        commands.send(files.viewer(technician), UUID.randomUUID(), new DeviceCommand.CorrectStep(order, delivery.sequence(), delivery.on(),
                null, new Payer(paid), Personal.of("a donor's")));
        correctAnew(order);
        assertThat(paidBy().getValue()).isEqualTo(paid);
        assertThat(reason().getValue()).isEmpty();
        test(reason()).setValue("The day");
        LocalDate right = delivery.on().plusDays(1);
        commands.send(files.viewer(technician), UUID.randomUUID(),
                new DeviceCommand.CorrectStep(order, delivery.sequence(), right, null, Personal.of("a day later")));
        correctAnew(order);
        assertThat(find(DatePicker.class).withLabel("The right day").single().getValue()).isEqualTo(right);
        assertThat(reason().getValue()).isEmpty();

        UUID support = UUID.randomUUID();
        commands.send(files.viewer(caseworker), UUID.randomUUID(), new SupportCommand.Begin(support, new SupportPlan(person,
                SupportKind.LEGAL_DOCUMENT, null, null, null, LegalDocument.ID_CARD, null, true, day, null)));
        find(Button.class).withText("Close").all().forEach(close -> test(close).click());
        signIn(caseworker);
        payerOfTheSupport();
        test(reason()).setValue("The donor");
        payerOfTheSupport();
        assertThat(reason().getValue()).isEqualTo("The donor");
        commands.send(files.viewer(caseworker), UUID.randomUUID(),
                new SupportCommand.CorrectPayer(support, paid, Personal.of("a donor's")));
        payerOfTheSupport();
        assertThat(paidBy().getValue()).isEqualTo(paid);
        assertThat(reason().getValue()).isEmpty();
    }

    @Test
    void a_chosen_grant_that_does_not_pay_on_another_day_is_taken_out_and_one_that_was_recorded_stays_until_it_is_touched() {
        Account technician = accounts.of(Role.TECHNICIAN, caseworker.team());
        UUID order = workshop.delivered(caseworker, technician, person, AssistiveProduct.CRUTCHES_ELBOW, day.minusDays(10), 10, null);
        DeviceStep delivery = delivery(technician, order);
        commands.send(files.viewer(technician), UUID.randomUUID(), new DeviceCommand.CorrectStep(order, delivery.sequence(), delivery.on(),
                null, new Payer(paid), Personal.of("a donor's")));
        signIn(technician);
        visit(Paths.device(order));
        correct("Device delivered");
        DatePicker on = find(DatePicker.class).withLabel("The right day").single();
        on.setValue(day.plusDays(7));
        assertThat(paidBy().getValue()).as("it was not touched").isEqualTo(paid);
        paidBy().setValue(later);
        on.setValue(day);
        assertThat(paidBy().getValue()).as("neither the grant of the other day nor the one that was recorded").isNull();
    }

    private DeviceStep delivery(Account by, UUID order) {
        return devices.open(files.viewer(by), order).steps().stream().filter(DeviceStep::hasPayer).findFirst().orElseThrow();
    }

    /** The form as somebody finds it who comes back. */
    private void correctAnew(UUID order) {
        find(Button.class).withText("Close").all().forEach(close -> test(close).click());
        visit(Paths.ACCOUNT);
        visit(Paths.device(order));
        correct("Device delivered");
    }

    private void payerOfTheSupport() {
        visit(Paths.ACCOUNT);
        visit(Paths.file(person) + "?tab=reintegration");
        press("Correct who pays");
    }

    /** What the file's timeline says of an event. */
    private String told(Account by, String event) {
        TimelineEntry entry = survivors.timeline(files.viewer(by), person, Set.of(), null, 50).stream()
                .filter(one -> one.eventName().equals(event)).findFirst().orElseThrow();
        return parts.stream().flatMap(part -> part.details(entry).stream()).collect(Collectors.joining());
    }

    private GrantSelect paidBy() {
        return find(GrantSelect.class).single();
    }

    private TextArea reason() {
        return find(TextArea.class).all().stream().filter(area -> area.getLabel().toLowerCase(Locale.ROOT).matches("why.*|reason.*"))
                .findFirst().orElseThrow();
    }

    private void correct(String step) {
        test(find(Button.class).all().stream().filter(button -> button.getAriaLabel().orElse("").startsWith("Correct: " + step)).findFirst()
                .orElseThrow()).click();
        roundTrip();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().stream().filter(SaveAction.class::isInstance).findFirst()
                .orElseGet(() -> find(Button.class).withText(words).all().getFirst())).click();
        roundTrip();
    }

    private String page() {
        draw();
        return words((Component) getCurrentView());
    }
}
