package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.targets.Target;
import org.amparo.targets.TargetsKnown;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;

/** One figure of the dashboard: its name, which stands at once, then its number and what it is made of, and then the last twelve months. */
final class Tile extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Indicator indicator;
    private final Div content = new Div();
    private final Div course = new Div();
    private final Div complete = new Div();

    Tile(Indicator indicator) {
        this.indicator = indicator;
        addClassNames("card", "tile");
        H2 title = new H2(FigureWords.title(indicator));
        content.addClassName("tile-content");
        content.getElement().setAttribute("aria-busy", "true");
        Span wait = new Span(Labels.text("figures.counting"));
        wait.addClassName("second");
        content.add(wait);
        complete.addClassName("tile-complete");
        add(title, content, complete);
    }

    /** Says how complete the files are that the number is counted from. */
    void complete(com.vaadin.flow.component.Component line) {
        complete.removeAll();
        complete.add(line);
    }

    /** The number as it is now. */
    void show(Figure figure, TargetsKnown targets) {
        Question question = figure.question();
        Figure.Cell cell = figure.cells().getFirst();
        QuestionAddress address = QuestionAddress.of(question);
        Span number = new Span(NumberTable.linked(FigureWords.headline(indicator, cell), address.figure(),
                Labels.text("figures.open", FigureWords.title(indicator), FigureWords.headline(indicator, cell))));
        number.addClassNames("count", "tile-number");
        Div beneath = new Div(beneath(address, cell));
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

    /** Opens the files that make the number. */
    private com.vaadin.flow.component.Component beneath(QuestionAddress address, Figure.Cell cell) {
        String words = FigureWords.beneath(indicator, cell);
        String part = indicator.numerator().size() == 1 ? indicator.numerator().iterator().next() : null;
        long behind = part == null ? cell.items() : cell.parts().getOrDefault(part, 0L);
        return behind == 0 || indicator.of() == Indicator.Of.PROVIDERS
                ? new Bdi(words)
                : NumberTable.linked(words, address.files(List.of(), part, null), Labels.text("figures.open-files", words));
    }
}
