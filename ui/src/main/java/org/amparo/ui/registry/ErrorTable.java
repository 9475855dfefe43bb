package org.amparo.ui.registry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.RowError;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.RuleMessages;

/** The first of what is wrong with which row; the whole list is a download. */
final class ErrorTable extends Div {

    private static final long serialVersionUID = 1L;
    static final int SHOWN = 100;

    ErrorTable(List<RowError> errors, int all) {
        addClassName("table-box");
        String caption = Labels.text("import.errors", errors.size(), all);
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.getCaption().setText(caption);
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of("import.errors.row", "import.errors.column", "import.errors.value", "import.errors.reason")) {
            var cell = new NativeTableHeaderCell(Labels.text(key));
            cell.getElement().setAttribute("scope", "col");
            if (key.equals("import.errors.row")) {
                cell.addClassName("num");
            }
            head.add(cell);
        }
        errors.forEach(error -> addRow(table, error));
        add(table);
    }

    private static void addRow(NativeTable table, RowError error) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableCell number = row.addDataCell();
        number.setText(String.valueOf(error.row()));
        number.addClassName("num");
        row.addDataCell().add(new Bdi(error.column()));
        row.addDataCell().add(new Bdi(error.value() == null ? "" : error.value()));
        row.addDataCell().setText(RuleMessages.sentence(new RuleBroken(error.reason(), "")));
    }
}
