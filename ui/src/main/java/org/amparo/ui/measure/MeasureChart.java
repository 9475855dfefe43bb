package org.amparo.ui.measure;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureSeries;
import org.amparo.measure.ScoreUnit;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

/**
 * Scores of one instrument over time: a line with its scores, a dashed line where the baseline is, around it a grey band within which a
 * change is not real, and thin lines where a named range begins. Drawn on the server, so that it prints, follows the colours of the page
 * and needs no script; the table beside it says the same.
 */
final class MeasureChart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int LEFT = 48;
    private static final int RIGHT = 24;
    private static final int TOP = 24;
    private static final int BOTTOM = 32;
    private static final double HEADROOM = 1.25;
    /** The end of an open scale is a round figure. */
    private static final int ROUND = 10;
    private static final int DOT = 5;
    private static final int ABOVE_DOT = 10;
    private static final int TEXT_LOW = 5;

    private final transient MeasureSeries series;
    private final transient LocalDate from;
    private final long days;
    private final double least;
    private final double most;
    private final Element svg = new Element("svg");

    /** @param series with at least two measurements */
    MeasureChart(MeasureSeries series) {
        this.series = series;
        Instrument instrument = series.instrument();
        from = series.points().getFirst().on();
        days = Math.max(1, ChronoUnit.DAYS.between(from, series.latest().on()));
        boolean open = instrument.unit() == ScoreUnit.METRES || instrument.unit() == ScoreUnit.SECONDS;
        double highest = series.points().stream().mapToDouble(point -> point.score().doubleValue()).max().orElseThrow()
                + instrument.realChange().map(BigDecimal::doubleValue).orElse(0.0);
        least = open ? 0 : instrument.min().doubleValue();
        most = open
                ? Math.min(instrument.max().doubleValue(), Math.ceil(highest * HEADROOM / ROUND) * ROUND)
                : instrument.max().doubleValue();
        addClassName("measure-chart");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", Labels.text("measure.chart", Labels.of(instrument)));
        svg.executeJs("this.setAttribute('viewBox', $0)", "0 0 " + WIDTH + " " + HEIGHT);
        draw(instrument);
        getElement().appendChild(svg);
    }

    private void draw(Instrument instrument) {
        double base = series.baseline().score().doubleValue();
        instrument.realChange().map(BigDecimal::doubleValue).ifPresent(real -> {
            double top = y(Math.min(most, base + real));
            add("rect", "measure-noise", "x", LEFT, "y", top, "width", WIDTH - LEFT - RIGHT, "height",
                    y(Math.max(least, base - real)) - top);
        });
        instrument.bands().stream().map(band -> band.from().doubleValue()).filter(at -> at > least && at < most)
                .forEach(at -> line("measure-band", at));
        line("measure-axis", least);
        line("measure-base", base);
        scale(instrument, least);
        scale(instrument, most);
        List<MeasureSeries.Point> points = series.points();
        add("polyline", "measure-line", "points",
                points.stream().map(point -> format(x(point.on())) + "," + format(y(point.score().doubleValue())))
                        .collect(Collectors.joining(" ")));
        points.forEach(point -> dot(instrument, point));
        day(points.getFirst(), "start");
        day(points.getLast(), "end");
    }

    private void dot(Instrument instrument, MeasureSeries.Point point) {
        double x = x(point.on());
        double y = y(point.score().doubleValue());
        add("circle", point.measureId().equals(series.baseline().measureId()) ? "measure-dot measure-first" : "measure-dot", "cx", x, "cy",
                y, "r", DOT);
        String words = instrument.unit() == ScoreUnit.GRADE ? instrument.band(point.score()).code() : MeasureWords.number(point.score());
        text("measure-value", words, x, y - ABOVE_DOT, "middle");
    }

    private void day(MeasureSeries.Point point, String anchor) {
        boolean turned = isRightToLeft();
        text("measure-day", DateWords.of(point.on()), x(point.on()), HEIGHT - TEXT_LOW,
                turned == anchor.equals("start") ? "end" : "start");
    }

    private void scale(Instrument instrument, double at) {
        BigDecimal end = BigDecimal.valueOf(at).stripTrailingZeros();
        String words = instrument.unit() == ScoreUnit.GRADE
                ? instrument.band(end).code()
                : MeasureWords.number(BigDecimal.valueOf(Math.round(at * 10) / 10.0));
        boolean turned = isRightToLeft();
        text("measure-scale", words, turned ? WIDTH - LEFT + ABOVE_DOT : LEFT - ABOVE_DOT, y(at) + TEXT_LOW, turned ? "start" : "end");
    }

    private void line(String look, double at) {
        add("line", look, "x1", LEFT, "x2", WIDTH - RIGHT, "y1", y(at), "y2", y(at));
    }

    private double x(LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(from, day) / days;
        double room = WIDTH - LEFT - RIGHT - 2.0 * ABOVE_DOT;
        return isRightToLeft() ? WIDTH - LEFT - ABOVE_DOT - part * room : LEFT + ABOVE_DOT + part * room;
    }

    private double y(double score) {
        return HEIGHT - BOTTOM - (score - least) / (most - least) * (HEIGHT - TOP - BOTTOM);
    }

    private static boolean isRightToLeft() {
        return ULocale.forLocale(Labels.locale()).isRightToLeft();
    }

    private void text(String look, String words, double x, double y, String anchor) {
        Element text = add("text", look, "x", x, "y", y, "text-anchor", anchor);
        text.setText(words);
    }

    private Element add(String tag, String look, Object... namesAndValues) {
        Element shape = new Element(tag);
        shape.setAttribute("class", look);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            shape.setAttribute((String) namesAndValues[i], value instanceof Number number ? format(number.doubleValue()) : (String) value);
        }
        svg.appendChild(shape);
        return shape;
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
