package org.amparo.ui.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureSeries;
import org.amparo.measure.ScoreUnit;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Drawing;
import org.amparo.ui.kit.Labels;

/**
 * Scores of one instrument over time: a line with its scores, a dashed line where the baseline is, around it a grey band within which a
 * change is not real, and thin lines where a named range begins. The table beside it says the same.
 */
final class MeasureChart extends Drawing {

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
    private final double least;
    private final double most;

    /** @param series with at least two measurements */
    MeasureChart(MeasureSeries series) {
        super(Labels.text("measure.chart", Labels.of(series.instrument())), WIDTH, HEIGHT, LEFT, RIGHT, series.points().getFirst().on(),
                series.latest().on());
        this.series = series;
        Instrument instrument = series.instrument();
        boolean open = instrument.unit() == ScoreUnit.METRES || instrument.unit() == ScoreUnit.SECONDS;
        double highest = series.points().stream().mapToDouble(point -> point.score().doubleValue()).max().orElseThrow()
                + instrument.realChange().map(BigDecimal::doubleValue).orElse(0.0);
        least = open ? 0 : instrument.min().doubleValue();
        most = open
                ? Math.min(instrument.max().doubleValue(), Math.ceil(highest * HEADROOM / ROUND) * ROUND)
                : instrument.max().doubleValue();
        addClassName("measure-chart");
        draw(instrument);
    }

    private void draw(Instrument instrument) {
        double base = series.baseline().score().doubleValue();
        instrument.realChange().map(BigDecimal::doubleValue)
                .ifPresent(real -> band("measure-noise", y(Math.min(most, base + real)), y(Math.max(least, base - real))));
        instrument.bands().stream().map(band -> band.from().doubleValue()).filter(at -> at > least && at < most)
                .forEach(at -> across("measure-band", y(at)));
        across("measure-axis", y(least));
        across("measure-base", y(base));
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
        text("measure-day", DateWords.of(point.on()), x(point.on()), HEIGHT - TEXT_LOW,
                isRightToLeft() == anchor.equals("start") ? "end" : "start");
    }

    private void scale(Instrument instrument, double at) {
        BigDecimal end = BigDecimal.valueOf(at).stripTrailingZeros();
        String words = instrument.unit() == ScoreUnit.GRADE
                ? instrument.band(end).code()
                : MeasureWords.number(BigDecimal.valueOf(Math.round(at * 10) / 10.0));
        scale("measure-scale", words, y(at) + TEXT_LOW);
    }

    private double y(double score) {
        return HEIGHT - BOTTOM - (score - least) / (most - least) * (HEIGHT - TOP - BOTTOM);
    }
}
