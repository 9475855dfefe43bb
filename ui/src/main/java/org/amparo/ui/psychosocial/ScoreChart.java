package org.amparo.ui.psychosocial;

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
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.psychosocial.Screening;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

/**
 * Scores of one screening over time: a line, and around its first score a grey band within which a change is not real. The list of entries
 * beside it says the same.
 */
final class ScoreChart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int SIDE = 44;
    private static final int TOP = 24;
    private static final int BOTTOM = 32;
    private static final int DOT = 5;
    private static final int ABOVE = 10;

    private final Element svg = new Element("svg");
    private final transient Instrument instrument;
    private final transient LocalDate from;
    private final long days;

    /** @param screenings of at least two days, the earliest first */
    ScoreChart(Instrument instrument, List<Entry> screenings) {
        this.instrument = instrument;
        from = screenings.getFirst().on();
        days = Math.max(1, ChronoUnit.DAYS.between(from, screenings.getLast().on()));
        addClassName("measure-chart");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", Labels.text("psychosocial.text.chart", Labels.of(instrument)));
        svg.executeJs("this.setAttribute('viewBox', $0)", "0 0 " + WIDTH + " " + HEIGHT);
        draw(screenings);
        getElement().appendChild(svg);
    }

    private void draw(List<Entry> screenings) {
        double first = score(screenings.getFirst());
        double least = instrument.min().doubleValue();
        double most = instrument.max().doubleValue();
        instrument.realChange().map(BigDecimal::doubleValue).ifPresent(real -> {
            double top = y(Math.min(most, first + real));
            add("rect", "measure-noise", "x", SIDE, "y", top, "width", WIDTH - 2 * SIDE, "height", y(Math.max(least, first - real)) - top);
        });
        add("line", "measure-axis", "x1", SIDE, "x2", WIDTH - SIDE, "y1", y(least), "y2", y(least));
        text("measure-scale", String.valueOf((int) least), isTurned() ? WIDTH - SIDE + ABOVE : SIDE - ABOVE, y(least), isTurned());
        text("measure-scale", String.valueOf((int) most), isTurned() ? WIDTH - SIDE + ABOVE : SIDE - ABOVE, y(most), isTurned());
        add("polyline", "measure-line", "points", screenings.stream().map(one -> format(x(one)) + "," + format(y(score(one))))
                .collect(Collectors.joining(" ")));
        screenings.forEach(one -> {
            add("circle", one == screenings.getFirst() ? "measure-dot measure-first" : "measure-dot", "cx", x(one), "cy", y(score(one)),
                    "r", DOT);
            words("measure-value", PsychosocialWords.number(one.as(Screening.class).orElseThrow().score()), x(one), y(score(one)) - ABOVE,
                    "middle");
        });
        words("measure-day", DateWords.of(screenings.getFirst().on()), x(screenings.getFirst()), HEIGHT - DOT,
                isTurned() ? "end" : "start");
        words("measure-day", DateWords.of(screenings.getLast().on()), x(screenings.getLast()), HEIGHT - DOT, isTurned() ? "start" : "end");
    }

    private static double score(Entry screening) {
        return screening.as(Screening.class).orElseThrow().score().doubleValue();
    }

    private double x(Entry screening) {
        double part = (double) ChronoUnit.DAYS.between(from, screening.on()) / days;
        double room = WIDTH - 2.0 * SIDE - 2.0 * ABOVE;
        return isTurned() ? WIDTH - SIDE - ABOVE - part * room : SIDE + ABOVE + part * room;
    }

    private double y(double score) {
        double least = instrument.min().doubleValue();
        return HEIGHT - BOTTOM - (score - least) / (instrument.max().doubleValue() - least) * (HEIGHT - TOP - BOTTOM);
    }

    private static boolean isTurned() {
        return ULocale.forLocale(Labels.locale()).isRightToLeft();
    }

    private void text(String look, String words, double x, double y, boolean start) {
        words(look, words, x, y + DOT, start ? "start" : "end");
    }

    private void words(String look, String words, double x, double y, String anchor) {
        add("text", look, "x", x, "y", y, "text-anchor", anchor).setText(words);
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
