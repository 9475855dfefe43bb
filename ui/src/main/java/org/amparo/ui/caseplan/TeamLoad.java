package org.amparo.ui.caseplan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.caseplan.CaseloadQueries.Caseload;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** How much everybody in reach carries, the fullest first, against the soft and the hard limit (R38). */
final class TeamLoad extends Section {

    private static final long serialVersionUID = 1L;

    TeamLoad(CaseDesk desk) {
        addClassName("part");
        List<Caseload> loads = desk.caseloads().all(desk.viewer());
        desk.file().people().prepare(loads.stream().map(Caseload::caseworker).toList());
        setVisible(!loads.isEmpty());
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : new String[]{"who", "state", "cases", "high", "medium", "low", "maintenance"}) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(Labels.text("team-load." + column));
            cell.getElement().setAttribute("scope", "col");
            if (!column.equals("who") && !column.equals("state")) {
                cell.addClassName("num");
            }
        }
        loads.forEach(load -> add(table, desk, load));
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label",
                Labels.text("team-load.title"));
        add(new H2(Labels.text("team-load.title")), box);
    }

    private static void add(NativeTable table, CaseDesk desk, Caseload load) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell who = row.addHeaderCell();
        who.add(new Bdi(desk.name(load.caseworker())));
        who.getElement().setAttribute("scope", "row");
        row.addDataCell().add(CaseloadWords.of(load), bar(load));
        number(row, load.cases());
        number(row, load.high());
        number(row, load.medium());
        number(row, load.low());
        number(row, load.maintenance());
    }

    /** The load as a bar up to the hard limit, with a mark at the soft one; the words beside it say the same. */
    private static Div bar(Caseload load) {
        Span filled = new Span();
        filled.addClassNames("load-filled", "load-" + CaseloadWords.tone(load).name().toLowerCase(java.util.Locale.ROOT));
        filled.getStyle().set("inline-size", CaseloadWords.percent(load) + "%");
        Span soft = new Span();
        soft.addClassName("load-soft");
        soft.getStyle().set("inset-inline-start", CaseloadWords.softPercent(load) + "%");
        Div bar = new Div(filled, soft);
        bar.addClassName("load-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static void number(NativeTableRow row, int number) {
        var cell = row.addDataCell();
        cell.setText(Labels.text("kit.number", number));
        cell.addClassName("num");
    }
}
