package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.amparo.export.ExportTable;
import org.amparo.reporting.IndicatorWords;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.kit.Labels;

/** A table of a report with the way to take it out above it. Every table of a report stands in one. */
public final class ExportedTable extends Div {

    private static final long serialVersionUID = 1L;

    /** @param out the table as a file, asked for at the moment of the click */
    public ExportedTable(ReportDesk desk, String name, Component table, Supplier<ExportTable> out) {
        addClassName("exported");
        Div bar = new Div(new ExportMenu(desk.downloads(), desk::viewer, out).of(name));
        bar.addClassName("exported-bar");
        add(bar, table);
    }

    /** A table that is taken out as it is seen. @param title on the file and its name @param stamp and @param filter as on every file */
    public static ExportedTable of(ReportDesk desk, NumberTable table, String title, String stamp, List<String> filter) {
        return new ExportedTable(desk, table.name(), table, () -> {
            List<String> lines = new ArrayList<>(filter);
            lines.add(IndicatorWords.in(Labels.locale()).reach(desk.reach()));
            return table.taken(title, desk.reach().stamp(stamp), lines);
        });
    }
}
