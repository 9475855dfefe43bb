package org.amparo.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.access.Permission;
import org.amparo.incident.CasualtyTotals;
import org.amparo.incident.CasualtyTotals.Cell;
import org.amparo.incident.CasualtyTotals.Dimension;
import org.amparo.incident.CasualtyTotals.Totals;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.shell.Paths;

/** People killed and injured, counted by one thing at a time. Parts add up to the total, the unknown among them; nothing personal opens. */
@Route(Paths.CASUALTIES)
@PermitAll
@Needs(Permission.CASUALTY_COUNT_READ)
class CasualtiesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String BY = "by";

    private final transient CasualtyTotals totals;
    private final transient CurrentViewer current;
    private final transient Map<String, String> areas;

    CasualtiesView(CasualtyTotals totals, CurrentViewer current, People people) {
        this.totals = totals;
        this.current = current;
        this.areas = people.areas().stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Dimension by = event.getLocation().getQueryParameters().getSingleParameter(BY).map(CasualtiesView::dimension)
                .orElse(Dimension.YEAR);
        Totals counted = totals.count(current.get(), List.of(by), null);
        removeAll();
        PageHead head = new PageHead(Labels.text("menu.casualties")).beside(Labels.text("casualties.people", counted.total()));
        head.addAction(PlainTable.link(Paths.CASUALTY_TABLES, Labels.text("menu.casualty-tables"), null));
        add(head, chips(by), table(by, counted));
    }

    /** A word in the address that is no dimension counts by year. */
    private static Dimension dimension(String word) {
        return Arrays.stream(Dimension.values()).filter(dimension -> dimension.name().equals(word)).findFirst().orElse(Dimension.YEAR);
    }

    private Div chips(Dimension chosen) {
        Div chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("casualties.by"));
        for (Dimension dimension : Dimension.values()) {
            NativeButton chip = new NativeButton(Labels.text("casualties.by." + dimension.name()), click -> getUI()
                    .ifPresent(ui -> ui.navigate(Paths.CASUALTIES, QueryParameters.of(BY, dimension.name()))));
            chip.addClassName("chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(dimension == chosen));
            chips.add(chip);
        }
        return chips;
    }

    private Div table(Dimension by, Totals counted) {
        NativeTable table = new NativeTable();
        addRow(table.getHead().addRow(), "col", new Span(Labels.text("casualties.by." + by.name())), Labels.text("casualties.count"),
                Labels.text("casualties.share"));
        for (Cell cell : counted.cells()) {
            addRow(table.getBody().addRow(), "row", new Bdi(word(by, cell.values().getFirst())), number(cell.count()),
                    share(cell.count(), counted.total()));
        }
        addRow(table.getFoot().addRow(), "row", new Span(Labels.text("casualties.total")), number(counted.total()),
                share(counted.total(), counted.total()));
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label",
                Labels.text("menu.casualties"));
        return box;
    }

    private static void addRow(NativeTableRow row, String scope, Component first, String... numbers) {
        NativeTableHeaderCell head = row.addHeaderCell();
        head.add(first);
        head.getElement().setAttribute("scope", scope);
        for (String number : numbers) {
            if ("col".equals(scope)) {
                NativeTableHeaderCell column = row.addHeaderCell();
                column.setText(number);
                column.addClassName("num");
                column.getElement().setAttribute("scope", scope);
            } else {
                NativeTableCell cell = row.addDataCell();
                cell.setText(number);
                cell.addClassName("num");
            }
        }
    }

    private static String number(long count) {
        return Labels.text("kit.number", count);
    }

    private static String share(long part, long total) {
        return Labels.text("casualties.percent", total == 0 ? 0 : 100.0 * part / total);
    }

    private String word(Dimension by, String value) {
        if ("UNKNOWN".equals(value)) {
            return Labels.text("casualties.not-known");
        }
        if ("PREFER_NOT_TO_SAY".equals(value)) {
            return Labels.text("casualties.not-said");
        }
        return switch (by) {
            case YEAR -> value;
            case ADM1 -> areas.getOrDefault(value, value);
            case SEX -> Labels.text("code.Sex." + value);
            case AGE_GROUP -> Labels.text("code.AgeGroup." + value);
            case CIVIL_STATUS -> Labels.text("code.CivilStatus." + value);
            case OUTCOME -> Labels.text("code.CasualtyOutcome." + value);
            case DEVICE -> Labels.text("code.DeviceType." + value);
        };
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.casualties"));
    }
}
