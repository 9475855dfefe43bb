package org.amparo.ui.psychosocial;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.measure.Instrument;
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.psychosocial.Screening;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Drawing;
import org.amparo.ui.kit.Labels;

/**
 * Scores of one screening over time: a line, and around its first score a grey band within which a change is not real. The list of entries
 * beside it says the same.
 */
final class ScoreChart extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int SIDE = 44;
    private static final int TOP = 24;
    private static final int BOTTOM = 32;
    private static final int DOT = 5;
    private static final int ABOVE = 10;

    private final transient Instrument instrument;

    /** @param screenings of at least two days, the earliest first */
    ScoreChart(Instrument instrument, List<Entry> screenings) {
        super(Labels.text("psychosocial.text.chart", Labels.of(instrument)), WIDTH, HEIGHT, SIDE, SIDE, screenings.getFirst().on(),
                screenings.getLast().on());
        this.instrument = instrument;
        addClassName("measure-chart");
        draw(screenings);
    }

    private void draw(List<Entry> screenings) {
        double first = score(screenings.getFirst());
        double least = instrument.min().doubleValue();
        double most = instrument.max().doubleValue();
        instrument.realChange().map(BigDecimal::doubleValue)
                .ifPresent(real -> band("measure-noise", y(Math.min(most, first + real)), y(Math.max(least, first - real))));
        across("measure-axis", y(least));
        scale("measure-scale", String.valueOf((int) least), y(least) + DOT);
        scale("measure-scale", String.valueOf((int) most), y(most) + DOT);
        add("polyline", "measure-line", "points", screenings.stream().map(one -> format(x(one)) + "," + format(y(score(one))))
                .collect(Collectors.joining(" ")));
        screenings.forEach(one -> {
            add("circle", one == screenings.getFirst() ? "measure-dot measure-first" : "measure-dot", "cx", x(one), "cy", y(score(one)),
                    "r", DOT);
            text("measure-value", PsychosocialWords.number(one.as(Screening.class).orElseThrow().score()), x(one), y(score(one)) - ABOVE,
                    "middle");
        });
        text("measure-day", DateWords.of(screenings.getFirst().on()), x(screenings.getFirst()), HEIGHT - DOT,
                isRightToLeft() ? "end" : "start");
        text("measure-day", DateWords.of(screenings.getLast().on()), x(screenings.getLast()), HEIGHT - DOT,
                isRightToLeft() ? "start" : "end");
    }

    private static double score(Entry screening) {
        return screening.as(Screening.class).orElseThrow().score().doubleValue();
    }

    private double x(Entry screening) {
        return x(screening.on());
    }

    private double y(double score) {
        double least = instrument.min().doubleValue();
        return HEIGHT - BOTTOM - (score - least) / (instrument.max().doubleValue() - least) * (HEIGHT - TOP - BOTTOM);
    }
}
