package org.amparo.ui.release;

import java.util.List;
import java.util.Map;

import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A table as the donor will see it; a cell that shows less than its count is grey, and says why when it has the focus. Drawn when it is opened. */
final class ReleaseTable extends Details {

    private static final long serialVersionUID = 1L;

    private final transient PublishedRelease release;
    private final transient PublishedTable shown;
    private final transient ReleaseWords words;

    ReleaseTable(PublishedRelease release, PublishedTable shown, ReleaseWords words) {
        this.release = release;
        this.shown = shown;
        this.words = words;
        long small = count(Cell.Small.class);
        long withheld = count(Cell.Withheld.class);
        setSummaryText(Labels.text("releases.table", words.table(shown.design()), shown.cells().size(), small, withheld));
        Div box = new Div();
        add(box);
        addOpenedChangeListener(opened -> {
            box.removeAll();
            if (opened.isOpened()) {
                box.add(table());
            }
        });
    }

    private long count(Class<? extends Cell> kind) {
        return shown.cells().values().stream().filter(kind::isInstance).count();
    }

    private Div table() {
        List<Dimension> by = shown.design().by();
        Dimension across = by.getLast();
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        by.subList(0, by.size() - 1).forEach(dimension -> head(head, words.dimension(dimension)));
        across.codes().forEach(code -> head(head, words.category(release, across, code)).addClassName("num"));
        NativeTableRow row = null;
        for (Map.Entry<List<String>, Cell> cell : shown.cells().entrySet()) {
            List<String> place = cell.getKey();
            if (place.getLast().equals(across.codes().getFirst())) {
                row = row(table, place, by);
            }
            row.addDataCell().add(cell(cell.getValue()));
        }
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label",
                words.table(shown.design()));
        return box;
    }

    private NativeTableRow row(NativeTable table, List<String> place, List<Dimension> by) {
        NativeTableRow row = table.getBody().addRow();
        for (int i = 0; i < by.size() - 1; i++) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.getElement().setAttribute("scope", "row");
            cell.add(new Bdi(words.category(release, by.get(i), place.get(i))));
        }
        return row;
    }

    private static NativeTableHeaderCell head(NativeTableRow row, String word) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(word);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Span cell(Cell cell) {
        Span span = new Span(words.cell(cell));
        span.addClassName("num");
        String why = switch (cell) {
            case Cell.Small small -> Labels.text("releases.why.small", String.valueOf(small.k()));
            case Cell.Withheld withheld -> Labels.text("releases.why.withheld");
            case Cell.Shown shownCell when !shownCell.down() && shownCell.base() > shownCell.k() / 2 -> Labels.text("releases.why.rounded",
                    String.valueOf(shownCell.base()));
            case Cell.Shown shownCell -> null;
        };
        if (why != null) {
            span.addClassName("release-hidden");
            span.getElement().setAttribute("tabindex", "0").setAttribute("role", "note").setAttribute("data-why", why)
                    .setAttribute("aria-label", words.cell(cell) + ". " + why);
        }
        return span;
    }
}
