package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.ZoneId;
import java.util.List;
import org.amparo.access.People;
import org.amparo.audit.ReadLog;

/** Who looked at files, when and how: under a file "who opened this file", for a protection officer everybody's looks. */
public final class ReadLogTable extends Div {

    private static final long serialVersionUID = 1L;

    /** @param entries the latest first */
    public ReadLogTable(List<ReadLog.Entry> entries, People people, ZoneId zone) {
        addClassName("table-box");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", Labels.text("reads.title"));
        if (entries.isEmpty()) {
            add(new Div(Labels.text("reads.none")));
            return;
        }
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : new String[]{"when", "who", "role", "look", "shown"}) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(Labels.text("reads." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        entries.forEach(entry -> addRow(table, entry, people, zone));
        add(table);
    }

    private static void addRow(NativeTable table, ReadLog.Entry entry, People people, ZoneId zone) {
        NativeTableRow row = table.getBody().addRow();
        Bdi when = new Bdi(DateWords.of(entry.at(), zone));
        when.addClassName("day");
        row.addDataCell().add(when);
        row.addDataCell().add(who(entry, people));
        row.addDataCell().setText(Labels.of(entry.role()));
        String look = Labels.text("reads.look." + entry.look().name());
        row.addDataCell().setText(entry.asOf() == null ? look : Labels.text("reads.as-of", look, DateWords.of(entry.asOf())));
        row.addDataCell().setText(Labels.text("kit.number", entry.shown()));
    }

    private static Component who(ReadLog.Entry entry, People people) {
        return new Bdi(people.staff(entry.actor()).map(People.Staff::displayName).orElse(Labels.text("reads.somebody")));
    }
}
