package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Labels;

/** How much of what a figure is divided by is known; for one that is not divided, how many files are complete (G30). */
public final class Completeness {

    private static final String FILES = "G30";

    private Completeness() {
    }

    public static Component of(ReportDesk desk, Figure figure) {
        Div lines = new Div();
        lines.addClassName("completeness");
        List<Cut> cuts = figure.question().cuts();
        for (int i = 0; i < cuts.size(); i++) {
            int at = i;
            long all = figure.cells().stream().mapToLong(Figure.Cell::items).sum();
            long known = figure.cells().stream().filter(cell -> CutWords.isKnown(cell.values().get(at))).mapToLong(Figure.Cell::items)
                    .sum();
            lines.add(line(Labels.text("figure.complete.cut", CutWords.of(cuts.get(i)), FigureWords.share(known, all),
                    FigureWords.number(all - known))));
        }
        if (cuts.isEmpty()) {
            lines.add(ofFiles(desk, figure.question()));
        }
        return lines;
    }

    /** Complete files among those within reach, on the last day of a question. */
    public static Component ofFiles(ReportDesk desk, Question question) {
        Indicator files = Indicators.of(FILES);
        Question asked = new Question(files, question.from(), question.to(), question.known(), List.of(), question.only());
        Figure.Cell cell = desk.indicators().figure(desk.viewer(), asked).cells().getFirst();
        Anchor line = NumberTable.link(QuestionAddress.of(asked).figure(),
                Labels.text("figure.complete.files", FigureWords.share(cell.numerator(files), cell.items())));
        line.addClassName("second");
        return line;
    }

    private static Span line(String words) {
        Span line = new Span(words);
        line.addClassName("second");
        return line;
    }
}
