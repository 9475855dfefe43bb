package org.amparo.ui.registry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.amparo.registry.RegisterField;
import org.amparo.registry.RegisterTotals;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** What was counted over the rows that are not refused, one small table for each dimension. */
final class TotalsTables extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> DIMENSIONS = List.of("OUTCOME", "SEX", "AGE_GROUP", "CIVIL_STATUS", "DEVICE", "YEAR", "ADM1");

    private final transient RegisterTotals totals;

    TotalsTables(RegisterTotals totals) {
        this.totals = totals;
        addClassName("cards");
        DIMENSIONS.stream().filter(dimension -> !totals.by(dimension).isEmpty()).forEach(dimension -> add(table(dimension)));
    }

    private Div table(String dimension) {
        NativeTable table = new NativeTable();
        String caption = dimension.equals("ADM1") ? Labels.text("import.area") : Labels.of(RegisterField.valueOf(dimension));
        table.getCaption().setText(caption);
        totals.by(dimension).forEach((value, count) -> addRow(table, word(dimension, value), count));
        Div box = new Div(table);
        box.addClassName("table-box");
        box.getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", caption);
        return box;
    }

    private static void addRow(NativeTable table, String word, long count) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Bdi(word));
        row.add(name);
        NativeTableCell cell = row.addDataCell();
        cell.setText(Labels.text("import.number", count));
        cell.addClassName("num");
    }

    private String word(String dimension, String value) {
        if (value.isEmpty()) {
            return Labels.text("import.unknown");
        }
        return switch (dimension) {
            case "YEAR" -> value;
            case "ADM1" -> totals.areas().getOrDefault(value, value);
            default -> RegisterField.valueOf(dimension).codes().stream().filter(code -> code.name().equals(value)).findFirst()
                    .map(code -> Labels.of(code)).orElse(value);
        };
    }
}
