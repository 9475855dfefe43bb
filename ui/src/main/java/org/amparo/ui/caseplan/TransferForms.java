package org.amparo.ui.caseplan;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** To a colleague, whose caseload is shown as soon as the colleague is chosen; or to another agency. */
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
            return id -> {
                Staff chosen = staff.stream().filter(one -> one.user().equals(receiver.getValue())).findFirst().orElse(null);
                UUID outside = chosen == null ? agency.getValue() : null;
                return new CaseCommand.RequestTransfer(view.caseId(), new Transfer(id, chosen == null ? null : chosen.user(),
                        chosen == null ? null : chosen.team(), null, outside, outside == null ? null : agencies.get(outside),
                        FileForm.day(on, "transfer.requestedOn"), FileForm.typed(reason)));
            };
        };
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
