package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.FigureLayout;
import org.amparo.reporting.FigureLayout.Column;
import org.amparo.reporting.FigureLayout.Line;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/**
 * A figure as a table, with the columns and rows of {@link FigureLayout}, as every file has them. A number opens the files behind it; a value
 * holds the figure to it.
 */
public final class FigureTable {

    private final Figure figure;
    private final Indicator indicator;
    private final QuestionAddress address;
    private final CutWords words;
    private final FigureLayout layout;

    private FigureTable(Figure figure, Figure whole, CutWords words) {
        this.figure = figure;
        this.indicator = figure.question().indicator();
        this.address = QuestionAddress.of(figure.question());
        this.words = words;
        this.layout = FigureLayout.of(figure, whole, words.order(figure.question().cuts()));
    }

    /** @param whole the same undivided; the figure itself when it is not divided */
    public static Component of(Figure figure, Figure whole, CutWords words) {
        return new FigureTable(figure, whole, words).table();
    }

    /** The same, to be taken out with all its cells. */
    public static ExportedTable exported(ReportDesk desk, Figure figure, Figure whole, CutWords words) {
        Question question = figure.question();
        return new ExportedTable(desk, FigureWords.title(question.indicator()), of(figure, whole, words), () -> desk.tables().figure(
                desk.viewer(), question, words.held(question), words.ofTables(), Labels.locale()));
    }

    private Component table() {
        List<String> heads = layout.columns().stream().filter(column -> column.kind().isWord()).map(this::head).toList();
        List<Column> numbers = layout.columns().stream().filter(column -> !column.kind().isWord()).toList();
        NumberTable table = new NumberTable(Labels.text("figure.table", FigureWords.title(indicator)), heads,
                numbers.stream().map(this::head).toList());
        layout.lines().forEach(line -> {
            NativeTableRow row = line.together()
                    ? table.total(new Span(IndicatorWords.in(Labels.locale()).together()), heads.size())
                    : table.row(heads(line));
            numbers.forEach(column -> fill(row, line, column));
        });
        return table;
    }

    private String head(Column column) {
        return switch (column.kind()) {
            case CUT -> CutWords.of(column.cut());
            case PART -> FigureWords.part(column.part());
            default -> IndicatorWords.in(Labels.locale()).head(column, indicator);
        };
    }

    private List<Component> heads(Line line) {
        List<Component> heads = heads(line.cell());
        if (line.reason() != null) {
            heads.add(new Bdi(FigureWords.part(line.reason())));
        }
        return heads;
    }

    private List<Component> heads(Figure.Cell cell) {
        List<Component> heads = new ArrayList<>();
        for (int i = 0; i < cell.values().size(); i++) {
            Cut cut = figure.question().cuts().get(i);
            String value = cell.values().get(i);
            String word = words.of(cut, value);
            heads.add(NumberTable.linked(word, address.held(cut, value).figure(), Labels.text("figure.only", word)));
        }
        return heads;
    }

    private void fill(NativeTableRow row, Line line, Column column) {
        Figure.Cell cell = line.cell();
        switch (column.kind()) {
            case ALL -> count(row, line, line.reason(), FigureLayout.count(line));
            case PART -> part(row, line, column.part());
            case SHARE -> NumberTable.number(row, line.reason() != null
                    ? FigureWords.share(FigureLayout.count(line), cell.items())
                    : FigureLayout.isRanked(indicator) ? "" : FigureWords.share(cell.numerator(indicator), cell.items()));
            case RATIO -> {
                Double ratio = FigureLayout.ratio(indicator, line);
                NumberTable.number(row, ratio != null
                        ? FigureWords.ratio(ratio)
                        : indicator.form() == Indicator.Form.RATIO ? Labels.text("figure.no-cases") : "");
            }
            case MEDIAN -> NumberTable.number(row, FigureWords.amount(indicator, cell.median()));
            case NINETIETH -> NumberTable.number(row, FigureWords.amount(indicator, cell.ninetieth()));
            case CUT, WHO, REASON -> throw new IllegalArgumentException("No number: " + column);
        }
    }

    private void part(NativeTableRow row, Line line, String part) {
        if (indicator.form() == Indicator.Form.RATIO) {
            count(row, line, part, line.cell().amounts().getOrDefault(part, 0L));
            return;
        }
        List<Integer> percents = FigureWords
                .percents(indicator.parts().stream().map(one -> line.cell().parts().getOrDefault(one, 0L)).toList());
        NativeTableCell shown = count(row, line, part, line.cell().parts().getOrDefault(part, 0L));
        if (line.cell().items() > 0) {
            shown.add(NumberTable.second(Labels.text("figure.percent", percents.get(indicator.parts().indexOf(part)))));
        }
    }

    private NativeTableCell count(NativeTableRow row, Line line, String part, long count) {
        Figure.Cell cell = line.cell();
        Question question = line.together() ? figure.question().by() : figure.question();
        boolean opens = count > 0 && opens(part) && !(line.together() && FigureLayout.isRanked(indicator));
        String who = whose(cell);
        String readOut = Labels.text("figure.open", FigureWords.number(count),
                part == null ? Labels.text("figure.all") : FigureWords.part(part), who);
        return NumberTable.number(row, FigureWords.number(count),
                opens ? QuestionAddress.of(question).files(cell.values(), part, null) : null, readOut);
    }

    /** Providers have no files behind them, nor has what they can take. */
    private boolean opens(String part) {
        return indicator.of() != Indicator.Of.PROVIDERS
                && (indicator.form() != Indicator.Form.RATIO || indicator.numerator().contains(part));
    }

    private String whose(Figure.Cell cell) {
        if (cell.values().isEmpty()) {
            return Labels.text("figure.together");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cell.values().size(); i++) {
            values.add(words.of(figure.question().cuts().get(i), cell.values().get(i)));
        }
        return values.stream().collect(Collectors.joining(", "));
    }
}
