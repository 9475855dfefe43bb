package org.amparo.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.amparo.schedule.Schedule;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.CurrentViewer;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.export.ExportFormat;
import org.amparo.reporting.Cut;
import org.amparo.schedule.Period;
import org.amparo.schedule.ReportOrder;
import org.amparo.schedule.ReportWords;
import org.amparo.schedule.Rhythm;
import org.amparo.schedule.Schedules;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Screens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduleScreenTest extends Screens {

    @Autowired
    private Schedules schedules;
    @Autowired
    private CurrentViewer current;
    @Autowired
    private ReportWords words;

    @Test
    void a_report_is_ordered_paused_and_stopped_on_one_screen() {
        Account manager = signIn(Role.MANAGER);
        assertThat(page()).contains("No scheduled report");
        test(find(Button.class).withText("Order a report").single()).click();
        combo("Report").setValue(ReportOrder.Kind.FIGURE);
        combo("Which").setValue("G05");
        combo("About").setValue(Period.LAST_QUARTER);
        combo("Comes").setValue(Rhythm.MONTHLY);
        combo("As").setValue(ExportFormat.XLSX);
        test(find(Button.class).withText("Order").single()).click();
        assertThat(schedules.own(current.get())).as("nobody was chosen yet").isEmpty();
        several("To").setValue(Set.of(manager.user()));
        several("Divided by").setValue(Set.of("PILLAR"));
        test(find(Button.class).withText("Order").single()).click();

        assertThat(schedules.own(current.get())).singleElement()
                .satisfies(one -> assertThat(one.order()).isEqualTo(ReportOrder.figure("G05", List.of("PILLAR"))));
        assertThat(page()).contains("G05 People whose needs are all met", "the last quarter", "on the first of the month", "Comes next on");
        test(find(Button.class).withText("Pause").single()).click();
        assertThat(page()).contains("Paused");
        test(find(Button.class).withText("Let it come again").single()).click();
        test(find(Button.class).withText("Stop").single()).click();
        test(find(Button.class).withText("Stop").all().getLast()).click();
        assertThat(page()).contains("Stopped").doesNotContain("Pause");
    }

    @Test
    void a_change_keeps_what_the_form_does_not_ask() {
        Account manager = signIn(Role.MANAGER);
        ReportOrder order = new ReportOrder(ReportOrder.Kind.FIGURE, "G05", List.of("SEX", "PILLAR"), Map.of("SEX", Set.of("F")));
        schedules.order(current.get(), new Schedule(UUID.randomUUID(), manager.user(), order, Period.LAST_MONTH, ExportFormat.CSV,
                Rhythm.MONTHLY, Locale.FRENCH, List.of(manager.user()), null, null, null, 0));
        page();
        test(find(Button.class).withText("Change").single()).click();
        combo("Comes").setValue(Rhythm.WEEKLY);
        test(find(Button.class).withText("Save change").single()).click();
        assertThat(schedules.own(current.get())).singleElement().satisfies(one -> {
            assertThat(one.rhythm()).isEqualTo(Rhythm.WEEKLY);
            assertThat(one.order()).isEqualTo(order);
            assertThat(one.language()).isEqualTo(Locale.FRENCH);
        });
    }

    @Test
    void a_figure_on_the_screen_is_ordered_as_it_stands_there_with_its_filter() {
        Account manager = signIn(Role.MANAGER);
        UI.getCurrent().navigate(Paths.figure("G05"), new QueryParameters(
                Map.of("by", List.of("AGE_GROUP"), "SEX", List.of("F"))));
        roundTrip();
        String address = find(Anchor.class).all().stream()
                .filter(link -> link.getElement().getTextRecursively().equals("Let it come by itself")).findFirst()
                .orElseThrow().getHref();
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        assertThat(several("Only").getValue()).isEqualTo(Set.of("SEX=F"));
        several("Only").setValue(Set.of("SEX=F", "PILLAR=EDUCATION", "PILLAR=REHABILITATION"));
        combo("About").setValue(Period.LAST_QUARTER);
        combo("Comes").setValue(Rhythm.QUARTERLY);
        combo("As").setValue(ExportFormat.PDF);
        test(find(Button.class).withText("Order").single()).click();
        assertThat(schedules.own(current.get())).singleElement().satisfies(one -> {
            assertThat(one.order()).isEqualTo(new ReportOrder(ReportOrder.Kind.FIGURE, "G05", List.of("AGE_GROUP"),
                    Map.of("SEX", Set.of("F"), "PILLAR", Set.of("EDUCATION", "REHABILITATION"))));
            assertThat(one.recipients()).containsExactly(manager.user());
        });
        assertThat(page()).contains("Sex: Female", "Rehabilitation");
        UI.getCurrent().navigate(Paths.SCHEDULES, QueryParameters.simple(Map.of("order", "FIGURE", "which", "G99")));
        roundTrip();
        assertThat(find(Dialog.class).all()).as("what there is not is not offered").isEmpty();
    }

    @Test
    void who_may_not_take_reports_out_finds_no_schedules_and_can_order_none() {
        for (Role role : List.of(Role.PROVIDER, Role.DONOR, Role.CASEWORKER)) {
            signIn(role);
            assertThat(current.get().may(Permission.REPORT_EXPORT)).as(role.name()).isFalse();
            assertThat(page()).as(role.name()).contains("does not exist, or it is not open to you");
            assertThatThrownBy(() -> schedules.own(current.get())).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void files_that_nobody_looks_at_while_they_are_written_have_the_words_of_the_screens() {
        signIn(Role.MANAGER);
        for (Cut cut : Cut.values()) {
            assertThat(words.in(Locale.ENGLISH).name(cut)).doesNotContain("?");
            assertThat(words.in(Locale.ENGLISH).value(cut, "UNKNOWN")).isEqualTo("Not known");
        }
        Map.of(Cut.PILLAR, "REHABILITATION", Cut.SEX, "F", Cut.AGE_BAND, "5-9", Cut.AGE_GROUP, "CHILD", Cut.DEVICE, "OTHER_ERW",
                Cut.DISABILITY, "NOT_ASSESSED", Cut.PROVIDER, "OWN_STAFF", Cut.TEAM, UUID.randomUUID().toString())
                .forEach((cut, value) -> assertThat(words.in(Locale.ENGLISH).value(cut, value)).as(cut.name()).doesNotContain("?")
                        .isNotEqualTo(value));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> combo(String label) {
        return (ComboBox<Object>) find(ComboBox.class).all().stream().filter(one -> label.equals(((ComboBox<?>) one).getLabel()))
                .findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Object> several(String label) {
        return (MultiSelectComboBox<Object>) find(MultiSelectComboBox.class).all().stream()
                .filter(one -> label.equals(((MultiSelectComboBox<?>) one).getLabel())).findFirst().orElseThrow();
    }

    private String page() {
        UI.getCurrent().navigate(Paths.ACCOUNT);
        UI.getCurrent().navigate(Paths.SCHEDULES);
        roundTrip();
        return words((Component) getCurrentView());
    }
}
