package org.amparo.ui.reporting.gap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;

/** Share of met need in each group, held against that of the group named first (G28); below 0.8 is marked. */
final class EquityTable {

    private static final double MARKED = 0.8;
    /** Groups that others are held against. */
    private static final Map<Cut, String> REFERENCES = new LinkedHashMap<>();

    static {
        REFERENCES.put(Cut.SEX, "M");
        REFERENCES.put(Cut.AGE_GROUP, "ADULT");
        REFERENCES.put(Cut.DISABILITY, "WITHOUT_DISABILITY");
        REFERENCES.put(Cut.SETTING, "URBAN");
        REFERENCES.put(Cut.DISPLACEMENT, "RESIDENT");
    }

    private EquityTable() {
    }

    static Component of(ReportDesk desk, Question question) {
        NumberTable table = new NumberTable(Labels.text("gaps.equity.table"),
                List.of(Labels.text("gaps.equity.by"), Labels.text("gaps.equity.group")),
                List.of(Labels.text("gaps.equity.met"), Labels.text("figure.share"), Labels.text("gaps.equity.against"),
                        Labels.text("gaps.equity.ratio")));
        Div complete = new Div();
        REFERENCES.forEach((cut, reference) -> {
            Figure figure = desk.indicators().figure(desk.viewer(), question.by(cut));
            CutWords words = CutWords.of(desk, figure);
            Figure.Cell held = figure.cells().stream().filter(cell -> cell.values().getFirst().equals(reference)).findFirst()
                    .orElse(null);
            Comparator<Figure.Cell> order = words.order(List.of(cut));
            figure.cells().stream().filter(cell -> CutWords.isKnown(cell.values().getFirst())).sorted(order)
                    .forEach(cell -> line(table, figure.question(), cell, words, reference, held));
            complete.add(Completeness.of(desk, figure));
        });
        table.tagged("#group+dimension", "#group+name", "#indicator+met", "#indicator+pct", "#group+reference", "#indicator+ratio+num");
        return new Div(ExportedTable.of(desk, table, table.name(), question.stamp(), CutWords.of(desk).of(question)), complete);
    }

    private static double share(Indicator indicator, Figure.Cell cell) {
        return cell.items() == 0 ? 0 : (double) cell.numerator(indicator) / cell.items();
    }

    private static boolean isTold(Indicator indicator, Figure.Cell cell) {
        return ReportTables.isToldShare(cell.numerator(indicator), cell.items());
    }

    /** @param held the group named {@code reference}, null where nobody is in it; a ratio to a share that is not told would tell it */
    private static void line(NumberTable table, Question question, Figure.Cell cell, CutWords words, String reference, Figure.Cell held) {
        Indicator indicator = question.indicator();
        Cut cut = question.cuts().getFirst();
        String value = cell.values().getFirst();
        NativeTableRow row = table.row(List.of(new Bdi(CutWords.of(cut)), new Bdi(words.of(cut, value))));
        String met = indicator.numerator().iterator().next();
        String count = FigureWords.number(cell.numerator(indicator));
        boolean told = isTold(indicator, cell);
        NumberTable.hide(!told, NumberTable.number(row, Labels.text("figure.of", count, FigureWords.number(cell.items())),
                cell.numerator(indicator) == 0 ? null : QuestionAddress.of(question).files(cell.values(), met, null),
                Labels.text("figure.open", count, FigureWords.part(met), words.of(cut, value))));
        NumberTable.hide(!told, NumberTable.number(row, FigureWords.share(cell.numerator(indicator), cell.items())));
        NumberTable.number(row, value.equals(reference) ? FigureWords.NOTHING : words.of(cut, reference));
        NativeTableCell shown = row.addDataCell();
        shown.addClassName("num");
        if (value.equals(reference)) {
            shown.setText(Labels.text("gaps.equity.reference"));
        } else if (held == null || share(indicator, held) == 0) {
            shown.setText(Labels.text("gaps.equity.none"));
        } else {
            double ratio = share(indicator, cell) / share(indicator, held);
            NumberTable.keep(shown, told && isTold(indicator, held) ? Math.round(ratio * 100) / 100.0 : null);
            shown.add(ratio < MARKED
                    ? Tone.OVERDUE.label(Labels.text("gaps.equity.low", FigureWords.ratio(ratio)))
                    : new Bdi(FigureWords.ratio(ratio)));
        }
    }
}
