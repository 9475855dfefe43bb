package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.targets.Target;
import org.amparo.targets.TargetsKnown;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;

/**
 * One figure of the dashboard: its name, which stands at once and opens the figure, then its number, which opens the files behind it, and then
 * the last twelve months.
 */
final class Tile extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Indicator indicator;
    private final Div content = new Div();
    private final Div course = new Div();
    private final Div complete = new Div();

    /** @param address what is asked @param beneath true when it stands under a title of its part of the page */
    Tile(Indicator indicator, QuestionAddress address, boolean beneath) {
        this.indicator = indicator;
        addClassNames("card", "tile");
        Anchor figure = NumberTable.link(address.figure(), FigureWords.title(indicator));
        Component title = beneath ? new H3(figure) : new H2(figure);
        content.addClassName("tile-content");
        content.getElement().setAttribute("aria-busy", "true");
        Span wait = new Span(Labels.text("figures.counting"));
        wait.addClassName("second");
        content.add(wait);
        complete.addClassName("tile-complete");
        add(title, content, complete);
    }

    /** Says how complete the files are that the number is counted from. */
    void complete(Component line) {
        complete.removeAll();
        complete.add(line);
    }

    /** Says that it is the same for everybody, where the page is held to some. @param free what it cannot be held to */
    void cannot(List<Cut> free) {
        content.removeAll();
        content.getElement().removeAttribute("aria-busy");
        content.add(new Span(Labels.text("figures.not-held", String.join(", ", free.stream().map(CutWords::inSentence).toList()))));
    }

    /** The number as it is now. */
    void show(Figure figure, TargetsKnown targets) {
        Question question = figure.question();
        Figure.Cell cell = figure.cells().getFirst();
        Span number = new Span(number(QuestionAddress.of(question), cell));
        number.addClassNames("tile-number", cell.items() == 0 ? "tile-none" : "count");
        Div beneath = new Div(new Bdi(FigureWords.beneath(indicator, cell)));
        beneath.addClassName("tile-beneath");
        content.removeAll();
        content.getElement().removeAttribute("aria-busy");
        content.add(number, beneath);
        ReportTables.target(targets, question).ifPresent(target -> content.add(target(target, cell)));
        content.add(course);
    }

    /** @param months one figure for each, the earliest first */
    void show(List<Figure> months, TargetsKnown targets) {
        List<Double> wanted = months.stream().map(month -> ReportTables.target(targets, month.question())
                .map(target -> target.value().doubleValue()).orElse(null)).toList();
        course.removeAll();
        course.add(new TrendLine(indicator, months, wanted));
    }

    private Div target(Target target, Figure.Cell cell) {
        Div wanted = new Div(Labels.text("target.tile", TargetWords.value(target), TargetWords.distance(target, indicator, cell)));
        wanted.addClassName("second");
        return wanted;
    }

    /** Opens the files that make the number; the figure where it has none. Without a case it is no number. */
    private Component number(QuestionAddress address, Figure.Cell cell) {
        String number = FigureWords.headline(indicator, cell);
        if (cell.items() == 0) {
            return new Bdi(number);
        }
        String part = indicator.numerator().size() == 1 ? indicator.numerator().iterator().next() : null;
        long behind = part == null ? cell.items() : cell.parts().getOrDefault(part, 0L);
        boolean opens = behind > 0 && indicator.of() != Indicator.Of.PROVIDERS;
        return NumberTable.linked(number, opens ? address.files(List.of(), part, null) : address.figure(),
                Labels.text(opens ? "figures.open-number" : "figures.open", FigureWords.title(indicator), number));
    }
}
