package org.amparo.ui.registry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.RegisterPreview;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** The first rows of the file as they are written; columns that are never stored show nothing. */
final class SampleTable extends Div {

    private static final long serialVersionUID = 1L;

    SampleTable(RegisterPreview preview) {
        addClassName("table-box");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label",
                Labels.text("import.sample"));
        NativeTable table = new NativeTable();
        table.getCaption().setText(Labels.text("import.sample"));
        NativeTableRow head = table.getHead().addRow();
        preview.headers().forEach(name -> head.add(header(name)));
        preview.sample().forEach(cells -> addRow(table, cells));
        add(table);
    }

    private static NativeTableHeaderCell header(String name) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(new Bdi(ColumnMapping.isNeverStored(name) ? Labels.text("import.never-stored", name) : name));
        return cell;
    }

    private static void addRow(NativeTable table, List<String> cells) {
        NativeTableRow row = table.getBody().addRow();
        cells.forEach(cell -> row.addDataCell().add(new Bdi(cell)));
    }
}
