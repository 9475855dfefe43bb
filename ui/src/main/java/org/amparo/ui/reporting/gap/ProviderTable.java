package org.amparo.ui.reporting.gap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
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

/** What became of the referrals to each provider: accepted in time, served in time, completed, and how long people waited. */
final class ProviderTable {

    private static final List<String> SHOWN = List.of("G10", "G09", "G11", "G08");

    private ProviderTable() {
    }

    static Component of(ReportDesk desk, GapAddress address, long known) {
        List<Figure> figures = SHOWN.stream().map(id -> desk.indicators().figure(desk.viewer(),
                address.question(Indicators.of(id), known).by(Cut.PROVIDER))).toList();
        CutWords words = CutWords.of(desk, figures.toArray(Figure[]::new));
        List<String> heads = new ArrayList<>(figures.stream().map(figure -> FigureWords.title(figure.question().indicator())).toList());
        heads.add(FigureWords.part("WAITING"));
        NumberTable table = new NumberTable(Labels.text("gaps.providers.table"), List.of(CutWords.of(Cut.PROVIDER)), heads);
        Map<String, Figure.Cell> providers = new LinkedHashMap<>();
        figures.stream().flatMap(figure -> figure.cells().stream()).sorted(words.order(List.of(Cut.PROVIDER)))
                .forEach(cell -> providers.putIfAbsent(cell.values().getFirst(), cell));
        List<Map<String, Figure.Cell>> byProvider = figures.stream().map(ProviderTable::cells).toList();
        providers.keySet().forEach(provider -> {
            String name = words.of(Cut.PROVIDER, provider);
            NativeTableRow row = table.row(List.of(new Bdi(name)));
            for (int i = 0; i < figures.size(); i++) {
                field(row, figures.get(i).question(), byProvider.get(i).get(provider), name);
            }
            Figure.Cell time = byProvider.getLast().get(provider);
            long waiting = time == null ? 0 : time.parts().getOrDefault("WAITING", 0L);
            NumberTable.people(row, waiting, waiting == 0
                    ? null
                    : QuestionAddress.of(figures.getLast().question()).files(List.of(provider), "WAITING", null),
                    Labels.text("figure.open", FigureWords.number(waiting), FigureWords.part("WAITING"), name));
        });
        table.tagged(ReportTables.tag(Cut.PROVIDER));
        Figure last = figures.getLast();
        return new Div(ExportedTable.of(desk, table, table.name(), last.question().stamp(), words.of(last.question())),
                Completeness.of(desk, last));
    }

    private static Map<String, Figure.Cell> cells(Figure figure) {
        Map<String, Figure.Cell> cells = new HashMap<>();
        figure.cells().forEach(cell -> cells.put(cell.values().getFirst(), cell));
        return cells;
    }

    private static void field(NativeTableRow row, Question question, Figure.Cell cell, String name) {
        Indicator indicator = question.indicator();
        if (cell == null) {
            NumberTable.number(row, Labels.text("figure.none"));
            return;
        }
        String shown = FigureWords.headline(indicator, cell);
        boolean few = !ReportTables.isToldShare(cell.numerator(indicator), cell.items());
        NumberTable.keep(NumberTable.number(row, shown, QuestionAddress.of(question).files(cell.values(), null, null),
                Labels.text("figure.open", shown, FigureWords.title(indicator), name)), few ? null : shown)
                .add(NumberTable.second(Labels.text("gaps.of", FigureWords.number(cell.items()))));
    }
}
