package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.amparo.prosthetics.DeviceRow;
import org.amparo.prosthetics.LedgerDevice;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** What a person has and what is being made for them; what is over stands on the ledger. */
final class DevicesCard extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param write begins an order; null when this viewer cannot
     * @param day of which it tells; today or a past one
     */
    DevicesCard(List<LedgerDevice> devices, FileWriting write, LocalDate today, LocalDate day) {
        addClassName("card");
        setId("devices");
        Div head = new Div(new H2(Labels.text("file.devices")));
        head.addClassName("card-head");
        if (write != null) {
            Button need = new Button(Labels.text("file.devices.do"), click -> write.open(DeviceNeedForm.WORD, null));
            need.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            need.setId("device-need");
            head.add(need);
        }
        add(head);
        List<DeviceRow> current = devices.stream().map(LedgerDevice::device).filter(row -> !row.standing().stage().isOver()).toList();
        if (current.isEmpty()) {
            Paragraph none = new Paragraph(Labels.text("file.devices.none"));
            none.addClassName("second");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("summary-list");
            current.forEach(row -> list.add(item(row, day)));
            add(list);
        }
        if (!devices.isEmpty()) {
            Anchor ledger = new Anchor(
                    Paths.file(devices.getFirst().device().survivorId()) + "?tab=devices" + (day.isBefore(today) ? "&as=" + day : ""),
                    Labels.text("file.devices.ledger", devices.size()));
            ledger.addClassName("device-link");
            add(ledger);
        }
    }

    private static ListItem item(DeviceRow row, LocalDate day) {
        Anchor what = new Anchor(Paths.device(row.orderId()), DeviceWords.brief(row));
        what.addClassName("device-link");
        Div where = new Div(DeviceWords.stage(row));
        where.addClassName("second");
        if (row.standing().stage().isWithThePerson()) {
            where.add(new Span(" "), DeviceWords.due(row, day));
        }
        return new ListItem(what, where);
    }
}
