package org.amparo.ui.caseplan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.amparo.access.People.Staff;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.Transfer;
import org.amparo.ui.caseplan.CaseForm.Layout;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;

/** Forms by which a case goes to somebody else. */
final class TransferForms {

    private TransferForms() {
    }

    /** As many as are read at a glance; the others are found by name. */
    private static final int AT_A_GLANCE = 5;

    /** To a colleague, by name or by one click on one of those with the most room, each with the caseload; or to another agency. */
    static Layout transfer(CaseDesk desk, CaseView view, Map<UUID, String> agencies) {
        return form -> {
            List<Staff> staff = desk.receivers().stream().filter(one -> !one.user().equals(view.placement().caseworker())).toList();
            Map<UUID, String> receivers = new LinkedHashMap<>();
            staff.forEach(one -> receivers.put(one.user(), Labels.text("staff", one.displayName(), Labels.of(one.role()))));
            ComboBox<UUID> receiver = form.entry("transfer.toCaseworker", "field.case.receiver", receivers);
            receiver.setRequiredIndicatorVisible(agencies.isEmpty());
            Div load = new Div();
            form.add(load);
            receiver.addValueChangeListener(change -> {
                load.removeAll();
                if (change.getValue() != null) {
                    load.add(CaseloadWords.of(desk.caseloads().of(desk.viewer(), change.getValue())));
                }
            });
            ComboBox<UUID> agency = form.entry("transfer.agency", "field.case.agency", agencies);
            agency.setVisible(!agencies.isEmpty());
            TextArea reason = form.needed("transfer.reason", "field.case.transfer-reason");
            PartialDateField on = form.today("transfer.requestedOn", "field.case.on");
            form.add(withMostRoom(desk, staff, chosen -> {
                receiver.setValue(chosen);
                form.ask();
            }));
            return id -> {
                Staff chosen = staff.stream().filter(one -> one.user().equals(receiver.getValue())).findFirst().orElse(null);
                UUID outside = chosen == null ? agency.getValue() : null;
                return new CaseCommand.RequestTransfer(view.caseId(), new Transfer(id, chosen == null ? null : chosen.user(),
                        chosen == null ? null : chosen.team(), null, outside, outside == null ? null : agencies.get(outside),
                        FileForm.day(on, "transfer.requestedOn"), FileForm.typed(reason)));
            };
        };
    }

    /** Colleagues with the most room, each with the caseload and a button that asks at once. */
    private static UnorderedList withMostRoom(CaseDesk desk, List<Staff> staff, Consumer<UUID> asked) {
        Map<UUID, Staff> known = staff.stream().collect(Collectors.toMap(Staff::user, one -> one, (one, same) -> one));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("summary-list");
        rows.getElement().setAttribute("aria-label", Labels.text("transfer.most-room"));
        desk.caseloads().of(desk.viewer(), known.keySet()).stream().limit(AT_A_GLANCE).forEach(load -> {
            String name = known.get(load.caseworker()).displayName();
            Button ask = new Button(Labels.text("transfer.ask", name), click -> asked.accept(load.caseworker()));
            ask.addThemeVariants(ButtonVariant.SMALL);
            ask.setDisableOnClick(true);
            ask.addClickListener(click -> ask.setEnabled(true));
            rows.add(new ListItem(ask, CaseloadWords.of(load)));
        });
        return rows;
    }

    static Layout overLimit(CaseView view) {
        return form -> {
            form.say(Labels.text("record.over-limit.what"));
            TextArea reason = form.needed("reason", "field.case.over-reason");
            return id -> new CaseCommand.ConfirmOverLimit(view.caseId(), FileForm.typed(reason));
        };
    }

    static Layout agencyAnswer(CaseView view) {
        return form -> {
            form.say(Labels.text("record.agency-answer.what", view.transfer().transfer().agencyName()));
            PartialDateField on = form.today("acceptedOn", "field.case.on");
            return id -> new CaseCommand.RecordAgencyAcceptance(view.caseId(), FileForm.day(on, "acceptedOn"));
        };
    }

    static Layout handOver(CaseView view) {
        return form -> {
            form.say(Labels.text("record.hand-over.what", view.transfer().transfer().agencyName()));
            TextArea summary = form.words("summary", "field.case.closure-summary");
            PartialDateField on = form.today("handedOverOn", "field.case.on");
            return id -> new CaseCommand.HandOver(view.caseId(), FileForm.day(on, "handedOverOn"), FileForm.typed(summary));
        };
    }

    static Layout withdraw(CaseView view) {
        return form -> {
            form.say(Labels.text("record.withdraw-transfer.what"));
            return id -> new CaseCommand.WithdrawTransfer(view.caseId());
        };
    }
}
