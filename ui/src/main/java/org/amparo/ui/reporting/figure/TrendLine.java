package org.amparo.ui.reporting.figure;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.FigureWords;

/** How a figure came along over the months, from zero, in the direction of reading; what it shows is read out month by month. */
final class TrendLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 44;
    private static final int EDGE = 5;
    private static final int DOT = 4;

    /** @param months one figure for each, the earliest first @param wanted the target of each month; null where there was none */
    TrendLine(Indicator indicator, List<Figure> months, List<Double> wanted) {
        addClassName("trend");
        List<Double> values = months.stream().map(month -> FigureWords.value(indicator, month.cells().getFirst())).toList();
        double most = Stream.concat(values.stream(), wanted.stream()).filter(Objects::nonNull).mapToDouble(Double::doubleValue).max()
                .orElse(0);
        Element svg = new Element("svg");
        svg.setAttribute("aria-hidden", "true");
        svg.setAttribute("width", String.valueOf(WIDTH));
        svg.setAttribute("height", String.valueOf(HEIGHT));
        line(svg, "trend-axis", 0, HEIGHT - EDGE, WIDTH, HEIGHT - EDGE);
        draw(svg, wanted, most, "trend-target", false);
        draw(svg, values, most, "trend-line", true);
        getElement().appendChild(svg);
        Span readOut = new Span(Labels.text("figures.trend", String.join("; ", months.stream().map(month -> Labels.text(
                "figures.trend.month", DateWords.of(month.question().to()),
                FigureWords.headline(indicator, month.cells().getFirst()))).toList())));
        readOut.addClassName("sr-only");
        add(readOut);
    }

    /** A month without cases leaves a gap in the line. */
    private static void draw(Element svg, List<Double> values, double most, String look, boolean dotted) {
        boolean turned = ULocale.forLocale(Labels.locale()).isRightToLeft();
        List<String> run = new ArrayList<>();
        String last = null;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                polyline(svg, run, look);
                run.clear();
                continue;
            }
            double along = EDGE + (double) i / Math.max(1, values.size() - 1) * (WIDTH - 2 * EDGE);
            double height = most == 0 ? 0 : values.get(i) / most;
            last = format(turned ? WIDTH - along : along) + "," + format(HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE - DOT));
            run.add(last);
        }
        polyline(svg, run, look);
        if (dotted && last != null && values.getLast() != null) {
            Element dot = new Element("circle");
            dot.setAttribute("class", "trend-dot");
            dot.setAttribute("cx", last.split(",")[0]);
            dot.setAttribute("cy", last.split(",")[1]);
            dot.setAttribute("r", String.valueOf(DOT));
            svg.appendChild(dot);
        }
    }

    private static void polyline(Element svg, List<String> points, String look) {
        if (points.size() > 1) {
            Element line = new Element("polyline");
            line.setAttribute("class", look);
            line.setAttribute("points", String.join(" ", points));
            svg.appendChild(line);
        }
    }

    private static void line(Element svg, String look, double x1, double y1, double x2, double y2) {
        Element line = new Element("line");
        line.setAttribute("class", look);
        line.setAttribute("x1", format(x1));
        line.setAttribute("y1", format(y1));
        line.setAttribute("x2", format(x2));
        line.setAttribute("y2", format(y2));
        svg.appendChild(line);
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
