package org.amparo.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.reporting.Cut;
import org.amparo.access.Viewer;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** How much of what a figure is divided by is known; for one that is not divided, how many files are complete (G30). */
public final class Completeness {

    private static final String FILES = "G30";

    private Completeness() {
    }

    public static Component of(ReportDesk desk, Figure figure) {
        return of(figure, figure.question().cuts().isEmpty() ? files(desk, figure.question()) : null);
    }

    /** @param files as of {@link #files}, which a page with several figures asks once; used where the figure is not divided */
    public static Component of(Figure figure, Figure files) {
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
            lines.add(line(files));
        }
        return lines;
    }

    /** Complete files among those within reach, on the last day of a question. */
    public static Component ofFiles(ReportDesk desk, Question question) {
        return line(files(desk, question));
    }

    /** How many files are complete (G30) of those that a question is about, held to what is told of files. */
    public static Figure files(ReportDesk desk, Question question) {
        return files(desk, desk.viewer(), question);
    }

    /** The same where nobody sits at the screen, behind a page. */
    public static Figure files(ReportDesk desk, Viewer viewer, Question question) {
        return desk.indicators().figure(viewer, QuestionAddress.of(question).about(Indicators.of(FILES)).by(List.of())
                .question(question.known()));
    }

    /** @param files how many files are complete */
    public static Component line(Figure files) {
        Indicator indicator = files.question().indicator();
        Figure.Cell cell = files.cells().getFirst();
        Anchor line = NumberTable.link(QuestionAddress.of(files.question()).figure(), "");
        line.add(new Bdi(Labels.text("figure.complete.files", FigureWords.share(cell.numerator(indicator), cell.items()))));
        line.addClassName("second");
        return line;
    }

    private static Span line(String words) {
        Span line = new Span(words);
        line.addClassName("second");
        return line;
    }
}
