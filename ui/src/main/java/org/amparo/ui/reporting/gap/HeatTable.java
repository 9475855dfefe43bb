package org.amparo.ui.reporting.gap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;

/**
 * A figure divided by two things as a table with shades: each field has its number written in it, the share of its people beneath, and opens
 * its files. The last column and the last row count each person once, so they may be less than the sum.
 */
final class HeatTable {

    private final ReportDesk desk;
    private final Question question;
    private final Indicator indicator;
    private final Cut down;
    private final Cut across;
    private final UnaryOperator<String> into;

    private HeatTable(ReportDesk desk, Question question, Cut down, Cut across, UnaryOperator<String> into) {
        this.desk = desk;
        this.question = question;
        this.indicator = question.indicator();
        this.down = down;
        this.across = across;
        this.into = into;
    }

    /**
     * @param into address of the same within one first-level area
     * @return the table with its box; empty of rows when nobody is counted
     */
    static Component of(ReportDesk desk, Question question, Cut down, Cut across, UnaryOperator<String> into) {
        return new HeatTable(desk, question, down, across, into).table();
    }

    /** A first-level area opens its districts. */
    private Component head(String value, String word) {
        return down == Cut.ADM1 && CutWords.isKnown(value)
                ? NumberTable.linked(word, into.apply(value), Labels.text("gaps.area.districts", word))
                : new Bdi(word);
    }

    private Component table() {
        Figure both = figure(question.by(down, across));
        Figure rows = figure(question.by(down));
        Figure columns = figure(question.by(across));
        Figure whole = figure(question.by());
        CutWords words = CutWords.of(desk, both, rows, columns);
        List<String> across = values(columns, words);
        List<String> heads = new ArrayList<>(across.stream().map(value -> words.of(this.across, value)).toList());
        heads.add(Labels.text("figure.all"));
        NumberTable table = new NumberTable(Labels.text("gaps.heat", FigureWords.title(indicator), CutWords.inSentence(down),
                CutWords.inSentence(this.across)), List.of(CutWords.of(down)), heads);
        table.addClassName("heat");
        Map<List<String>, Figure.Cell> cells = new HashMap<>();
        both.cells().forEach(cell -> cells.put(cell.values(), cell));
        long most = both.cells().stream().mapToLong(this::count).max().orElse(0);
        Map<String, Figure.Cell> all = new HashMap<>();
        rows.cells().forEach(cell -> all.put(cell.values().getFirst(), cell));
        for (String value : values(rows, words)) {
            String word = words.of(down, value);
            NativeTableRow row = table.row(List.of(head(value, word)));
            across.forEach(column -> field(row, both.question(), cells.get(List.of(value, column)), most,
                    word + ", " + words.of(this.across, column)));
            field(row, rows.question(), all.get(value), 0, word);
        }
        NativeTableRow total = table.total(new Span(Labels.text("figure.together")), 1);
        columns.cells().stream().sorted(words.order(List.of(this.across)))
                .forEach(cell -> field(total, columns.question(), cell, 0, words.of(this.across, cell.values().getFirst())));
        field(total, whole.question(), whole.cells().isEmpty() ? null : whole.cells().getFirst(), 0, Labels.text("figure.together"));
        return new Div(ExportedTable.of(desk, table.tagged(ReportTables.tag(down)), table.name(), both.question().stamp(),
                words.of(both.question())), Completeness.of(desk, both));
    }

    private Figure figure(Question asked) {
        return desk.indicators().figure(desk.viewer(), asked);
    }

    private static List<String> values(Figure figure, CutWords words) {
        Comparator<Figure.Cell> order = words.order(figure.question().cuts());
        return figure.cells().stream().sorted(order).map(cell -> cell.values().getFirst()).toList();
    }

    private long count(Figure.Cell cell) {
        return indicator.numerator().isEmpty() ? cell.items() : cell.numerator(indicator);
    }

    /** @param most the largest of all fields; 0 for a field without a shade */
    private void field(NativeTableRow row, Question asked, Figure.Cell cell, long most, String whose) {
        long count = cell == null ? 0 : count(cell);
        String part = indicator.numerator().size() == 1 ? indicator.numerator().iterator().next() : null;
        String number = FigureWords.number(count);
        String readOut = Labels.text("figure.open", number, part == null ? Labels.text("figure.all") : FigureWords.part(part), whose);
        NativeTableCell field = NumberTable.people(row, count,
                count == 0 ? null : QuestionAddress.of(asked).files(cell.values(), part, null), readOut);
        if (most > 0) {
            field.addClassName(Heat.look(count, most));
        }
        if (cell != null && indicator.form() == Indicator.Form.SHARE && cell.items() > 0) {
            field.add(NumberTable.second(FigureWords.share(count, cell.items())));
        }
    }
}
