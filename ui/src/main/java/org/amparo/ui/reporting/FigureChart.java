package org.amparo.ui.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicator;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/**
 * A figure as bars from zero, with their numbers written beside them. Parts differ by pattern and not by colour alone. Made on the server
 * of plain elements, so that it follows the colours and the direction of the page, prints, and needs no script; the table below says the
 * same and is what screen readers are sent to.
 */
public final class FigureChart extends Div {

    private static final long serialVersionUID = 1L;
    /** More bars than this are read in the table. */
    private static final int MOST_BARS = 24;
    private static final int PATTERNS = 4;

    /**
     * @param parts how many are in each part; those that make the share first
     * @param length of the longest bar, 0 to 1
     */
    private record Bar(String name, List<Long> parts, String beside, double length) {
    }

    private FigureChart(Indicator indicator, List<Bar> bars, List<String> parts, int left) {
        addClassName("bars");
        Div drawn = new Div();
        drawn.addClassName("bars-drawn");
        drawn.getElement().setAttribute("role", "img").setAttribute("aria-label",
                Labels.text("figure.chart", FigureWords.title(indicator)));
        bars.forEach(bar -> drawn.add(line(bar)));
        add(drawn);
        if (parts.size() > 1) {
            add(legend(parts));
        }
        if (left > 0) {
            Div more = new Div(Labels.text("figure.more-bars", left));
            more.addClassName("second");
            add(more);
        }
    }

    /** A bar for each cell, or for each reason of a ranking that is not divided. */
    public static FigureChart of(Figure figure, CutWords words) {
        Indicator indicator = figure.question().indicator();
        List<Bar> bars = new ArrayList<>();
        List<String> parts = new ArrayList<>(FigureWords.parts(figure));
        parts.sort(Comparator.comparing(part -> !indicator.numerator().contains(part)));
        if (FigureWords.isRanked(indicator) && figure.question().cuts().isEmpty()) {
            Figure.Cell cell = figure.cells().getFirst();
            long most = cell.parts().values().stream().mapToLong(Long::longValue).max().orElse(0);
            parts.stream().filter(cell.parts()::containsKey).forEach(part -> bars.add(new Bar(FigureWords.part(part),
                    List.of(cell.parts().get(part)), FigureWords.number(cell.parts().get(part)),
                    part(cell.parts().get(part), most))));
            return cut(indicator, bars, List.of());
        }
        List<Cut> cuts = figure.question().cuts();
        boolean split = indicator.form() == Indicator.Form.SHARE;
        double most = figure.cells().stream().mapToDouble(cell -> length(indicator, cell)).max().orElse(0);
        figure.cells().stream().sorted(cuts.isEmpty() ? Comparator.comparing(cell -> 0) : words.order(cuts))
                .forEach(cell -> bars.add(new Bar(name(cuts, cell, words),
                        split ? parts.stream().map(part -> cell.parts().getOrDefault(part, 0L)).toList() : List.of(cell.items()),
                        FigureWords.headline(indicator, cell), part(length(indicator, cell), most))));
        return cut(indicator, bars, split ? parts : List.of());
    }

    private static FigureChart cut(Indicator indicator, List<Bar> bars, List<String> parts) {
        int shown = Math.min(MOST_BARS, bars.size());
        return new FigureChart(indicator, bars.subList(0, shown), parts, bars.size() - shown);
    }

    private static double length(Indicator indicator, Figure.Cell cell) {
        if (indicator.form() == Indicator.Form.TIME || indicator.form() == Indicator.Form.RATIO) {
            Double value = FigureWords.value(indicator, cell);
            return value == null ? 0 : value;
        }
        return cell.items();
    }

    private static double part(double one, double all) {
        return all == 0 ? 0 : one / all;
    }

    private static String name(List<Cut> cuts, Figure.Cell cell, CutWords words) {
        if (cuts.isEmpty()) {
            return Labels.text("figure.together");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            values.add(words.of(cuts.get(i), cell.values().get(i)));
        }
        return String.join(" · ", values);
    }

    private static Div line(Bar bar) {
        Span name = new Span(new Bdi(bar.name()));
        name.addClassName("bar-name");
        Div track = new Div();
        track.addClassName("bar-track");
        long all = bar.parts().stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < bar.parts().size(); i++) {
            if (bar.parts().get(i) > 0) {
                Span segment = new Span();
                segment.addClassNames("bar-part", "pattern-" + i % PATTERNS);
                segment.getStyle().set("inline-size", percent(bar.length() * bar.parts().get(i) / all));
                track.add(segment);
            }
        }
        Span beside = new Span(new Bdi(bar.beside()));
        beside.addClassName("bar-number");
        Div line = new Div(name, track, beside);
        line.addClassName("bar-line");
        return line;
    }

    private static Div legend(List<String> parts) {
        Div legend = new Div();
        legend.addClassName("bars-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < parts.size(); i++) {
            Span swatch = new Span();
            swatch.addClassNames("swatch", "pattern-" + i % PATTERNS);
            legend.add(new Span(swatch, new Span(FigureWords.part(parts.get(i)))));
        }
        return legend;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part);
    }
}
