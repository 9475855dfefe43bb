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
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/**
 * A figure as a table: a row for each cell with its parts, their percents, the share, all, median and 90th percentile. A number opens the
 * files behind it; a value holds the figure to it.
 */
public final class FigureTable {

    private final Figure figure;
    private final Indicator indicator;
    private final QuestionAddress address;
    private final CutWords words;
    private final List<String> parts;
    private final boolean timed;

    private FigureTable(Figure figure, Figure whole, CutWords words) {
        this.figure = figure;
        this.indicator = figure.question().indicator();
        this.address = QuestionAddress.of(figure.question());
        this.words = words;
        this.parts = FigureWords.parts(whole);
        this.timed = figure.cells().stream().anyMatch(cell -> cell.median() != null)
                && indicator.form() != Indicator.Form.RATIO;
    }

    /** @param whole the same undivided; the figure itself when it is not divided */
    public static Component of(Figure figure, Figure whole, CutWords words) {
        FigureTable table = new FigureTable(figure, whole, words);
        return FigureWords.isRanked(table.indicator) ? table.ranking(whole) : table.parts(whole);
    }

    /** The same, to be taken out with all its cells. */
    public static ExportedTable exported(ReportDesk desk, Figure figure, Figure whole, CutWords words) {
        Question question = figure.question();
        return new ExportedTable(desk, FigureWords.title(question.indicator()), of(figure, whole, words), () -> desk.tables().figure(
                desk.viewer(), question, words.held(question), words.ofTables(), Labels.locale()));
    }

    private List<String> cutNames() {
        List<Cut> cuts = figure.question().cuts();
        return cuts.isEmpty() ? List.of(Labels.text("figure.who")) : cuts.stream().map(CutWords::of).toList();
    }

    private Component parts(Figure whole) {
        List<String> numbers = new ArrayList<>();
        if (parts.size() > 1) {
            parts.forEach(part -> numbers.add(FigureWords.part(part)));
        }
        if (indicator.form() == Indicator.Form.SHARE) {
            numbers.add(Labels.text("figure.share"));
        }
        if (indicator.form() == Indicator.Form.RATIO) {
            numbers.add(Labels.text("figure.ratio"));
        } else {
            numbers.add(Labels.text("figure.all"));
        }
        if (timed) {
            numbers.add(Labels.text("figure.median"));
            numbers.add(Labels.text("figure.ninetieth"));
        }
        NumberTable table = new NumberTable(Labels.text("figure.table", FigureWords.title(indicator)), cutNames(), numbers);
        List<Cut> cuts = figure.question().cuts();
        if (!cuts.isEmpty()) {
            figure.cells().stream().sorted(words.order(cuts)).forEach(cell -> fill(table.row(heads(cell)), figure.question(), cell));
        }
        fill(table.total(new Span(Labels.text("figure.together")), cutNames().size()), whole.question(), whole.cells().getFirst());
        return table;
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

    private void fill(NativeTableRow row, Question question, Figure.Cell cell) {
        if (indicator.form() == Indicator.Form.RATIO) {
            parts.forEach(part -> count(row, question, cell, part, cell.amounts().getOrDefault(part, 0L)));
            NumberTable.number(row, FigureWords.headline(indicator, cell));
            return;
        }
        if (parts.size() > 1) {
            List<Integer> percents = FigureWords.percents(parts.stream().map(part -> cell.parts().getOrDefault(part, 0L)).toList());
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                NativeTableCell shown = count(row, question, cell, part, cell.parts().getOrDefault(part, 0L));
                if (cell.items() > 0) {
                    shown.add(NumberTable.second(Labels.text("figure.percent", percents.get(i))));
                }
            }
        }
        if (indicator.form() == Indicator.Form.SHARE) {
            NumberTable.number(row, FigureWords.share(cell.numerator(indicator), cell.items()));
        }
        count(row, question, cell, null, cell.items());
        if (timed) {
            NumberTable.number(row, FigureWords.amount(indicator, cell.median()));
            NumberTable.number(row, FigureWords.amount(indicator, cell.ninetieth()));
        }
    }

    private NativeTableCell count(NativeTableRow row, Question question, Figure.Cell cell, String part, long count) {
        boolean opens = count > 0 && opens(part);
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

    /** A row for each reason in each cell, the most frequent first. One person may give several, so they add up to more than all. */
    private Component ranking(Figure whole) {
        List<Cut> cuts = figure.question().cuts();
        List<String> names = new ArrayList<>(cuts.isEmpty() ? List.of() : cutNames());
        names.add(Labels.text("figure.reason"));
        NumberTable table = new NumberTable(Labels.text("figure.table", FigureWords.title(indicator)), names,
                List.of(Labels.text("figure.counted." + indicator.of().name()), Labels.text("figure.share")));
        figure.cells().stream().sorted(words.order(cuts)).forEach(cell -> parts.stream().filter(cell.parts()::containsKey)
                .sorted(java.util.Comparator.comparing(part -> -cell.parts().get(part))).forEach(part -> {
                    List<Component> heads = new ArrayList<>(heads(cell));
                    heads.add(new Bdi(FigureWords.part(part)));
                    NativeTableRow row = table.row(heads);
                    count(row, figure.question(), cell, part, cell.parts().get(part));
                    NumberTable.number(row, FigureWords.share(cell.parts().get(part), cell.items()));
                }));
        NativeTableRow total = table.total(new Span(Labels.text("figure.together")), names.size());
        NumberTable.number(total, FigureWords.number(whole.cells().stream().mapToLong(Figure.Cell::items).sum()));
        NumberTable.number(total, "");
        return table;
    }
}
