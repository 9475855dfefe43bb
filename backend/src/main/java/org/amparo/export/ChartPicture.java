package org.amparo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.amparo.print.Face;
import org.amparo.print.Typesetter;

/**
 * A chart laid out: boxes, lines and words at their places, from which a PNG, an SVG and the page of a PDF are made. In a language that is
 * read from the right everything is turned round. Parts of bars differ by pattern, and numbers are written beside them.
 */
final class ChartPicture {

    /** In pixels of a screen. */
    static final int WIDTH = 960;
    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final float LEADING = 1.4f;
    private static final float TITLE = 20;
    private static final float TEXT = 14;
    private static final float SMALL = 12;
    private static final int NAME = 250;
    private static final int NUMBER = 190;
    private static final int GAP = 14;
    private static final int BAR = 22;
    private static final int SWATCH = 26;
    private static final int COURSE = 260;
    private static final int DOT = 4;

    /** How something is filled; the first are those of parts, in their order. */
    enum Look {
        SOLID, SLANTED, EDGED, STRIPED, HIDDEN, GROUND;

        private static Look part(int place) {
            return values()[place % HIDDEN.ordinal()];
        }
    }

    /** A thing that is drawn; places are pixels from the left and from the top. */
    sealed interface Mark {
    }

    record Box(float x, float y, float width, float height, Look look) implements Mark {
    }

    /** @param xy pairs @param kind what it stands for */
    record Line(List<Float> xy, Kind kind) implements Mark {
    }

    enum Kind {
        AXIS, COURSE, TARGET
    }

    record Dot(float x, float y, float radius) implements Mark {
    }

    /** @param x where it begins or has its middle, as said by where @param y of the base line */
    record Words(String text, float x, float y, float size, boolean bold, Where where) implements Mark {
    }

    /** In the direction of reading. */
    enum Where {
        BEGINS, MIDDLE
    }

    private final Typesetter letters;
    private final boolean turned;
    private final ExportWords words;
    private final List<Mark> marks = new ArrayList<>();
    private float y;

    private ChartPicture(ExportWords words) {
        this.words = words;
        this.letters = new Typesetter(words.locale());
        this.turned = letters.isRightToLeft();
    }

    /** A picture that stands by itself: title, chart, and under it what is counted, the filter and the stamp. */
    static ChartPicture of(ExportChart chart, ExportWords words) {
        ChartPicture picture = new ChartPicture(words);
        picture.y = MARGIN;
        picture.paragraph(chart.title(), TITLE, true);
        picture.y += GAP;
        picture.draw(chart.form(), longest(chart.form()));
        picture.y += GAP;
        chart.lines().forEach(line -> picture.paragraph(line, SMALL, false));
        if (chart.stamp() != null) {
            picture.paragraph(words.stamp(chart.stamp()), SMALL, false);
        }
        picture.paragraph(words.internal(), SMALL, false);
        picture.y += MARGIN;
        return picture;
    }

    /** Pictures without words round them, for a page that has them: so many bars in each, all of one scale. */
    static List<ChartPicture> pieces(ExportChart.Form form, ExportWords words, int bars) {
        List<ExportChart.Form> forms = new ArrayList<>();
        switch (form) {
            case ExportChart.Bars all -> {
                int size = all.bars().size();
                for (int from = 0; from < size; from += bars) {
                    int to = Math.min(from + bars, size);
                    forms.add(new ExportChart.Bars(all.parts(), all.hidden(),
                            all.bars().subList(from, to), to == size ? all.more() : 0));
                }
            }
            case ExportChart.Course course -> forms.add(course);
        }
        return forms.stream().map(one -> {
            ChartPicture picture = new ChartPicture(words);
            picture.draw(one, longest(form));
            return picture;
        }).toList();
    }

    private static double longest(ExportChart.Form form) {
        return switch (form) {
            case ExportChart.Bars bars -> bars.bars().stream().map(ExportChart.Bar::length).filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue).max().orElse(0);
            case ExportChart.Course course -> course.points().stream()
                    .flatMap(point -> java.util.stream.Stream.of(point.value() == null ? 0.0 : point.value(),
                            point.target() == null ? 0.0 : point.target()))
                    .mapToDouble(Double::doubleValue).max().orElse(0);
        };
    }

    List<Mark> marks() {
        return marks;
    }

    int height() {
        return (int) Math.ceil(y);
    }

    boolean isTurned() {
        return turned;
    }

    Locale locale() {
        return words.locale();
    }

    Typesetter letters() {
        return letters;
    }

    private List<String> lines(String text, float size, boolean bold, float width) {
        return letters.broken(text, bold, width * Face.UNITS / size).stream().map(String::strip).toList();
    }

    private void draw(ExportChart.Form form, double most) {
        switch (form) {
            case ExportChart.Bars bars -> bars(bars, most);
            case ExportChart.Course course -> course(course, most);
        }
    }

    private void paragraph(String text, float size, boolean bold) {
        for (String line : lines(text, size, bold, INNER)) {
            y += size * LEADING;
            words(line, MARGIN, y, size, bold, Where.BEGINS);
        }
    }

    private void bars(ExportChart.Bars bars, double most) {
        List<Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < bars.parts().size(); i++) {
            swatches.add(new Swatch(Look.part(i), bars.parts().get(i)));
        }
        if (bars.bars().stream().anyMatch(bar -> bar.parts().contains(null))) {
            swatches.add(new Swatch(Look.HIDDEN, bars.hidden()));
        }
        legend(swatches);
        float top = y;
        bars.bars().forEach(bar -> bar(bar, most));
        line(Kind.AXIS, MARGIN + NAME + GAP, top, MARGIN + NAME + GAP, y - GAP / 2f);
        if (bars.more() > 0) {
            paragraph(words.moreBars(bars.more()), TEXT, false);
        }
    }

    private record Swatch(Look look, String word) {
    }

    private void legend(List<Swatch> swatches) {
        if (swatches.isEmpty()) {
            return;
        }
        float x = MARGIN;
        y += TEXT * LEADING;
        for (Swatch swatch : swatches) {
            float width = SWATCH + GAP / 2f + letters.line(swatch.word(), false).width() * TEXT / Face.UNITS;
            if (x > MARGIN && x + width > MARGIN + INNER) {
                x = MARGIN;
                y += TEXT * LEADING * 1.2f;
            }
            box(x, y - TEXT + 1, SWATCH, TEXT, swatch.look());
            words(swatch.word(), x + SWATCH + GAP / 2f, y, TEXT, false, Where.BEGINS);
            x += width + 2 * GAP;
        }
        y += GAP;
    }

    private void bar(ExportChart.Bar bar, double most) {
        List<String> name = lines(bar.name(), TEXT, false, NAME);
        List<String> under = bar.under().isEmpty() ? List.of() : lines(bar.under(), SMALL, false, NUMBER);
        float track = INNER - NAME - NUMBER - 2 * GAP;
        float height = Math.max(BAR, Math.max(name.size() * TEXT * LEADING, TEXT * LEADING + under.size() * SMALL * LEADING));
        for (int i = 0; i < name.size(); i++) {
            words(name.get(i), MARGIN, y + TEXT * (1 + i * LEADING), TEXT, false, Where.BEGINS);
        }
        float x = MARGIN + NAME + GAP;
        box(x, y, track, BAR, Look.GROUND);
        if (bar.length() != null && most > 0) {
            parts(bar, x, (float) (track * bar.length() / most));
        }
        words(bar.beside(), MARGIN + INNER - NUMBER, y + TEXT, TEXT, true, Where.BEGINS);
        for (int i = 0; i < under.size(); i++) {
            words(under.get(i), MARGIN + INNER - NUMBER, y + TEXT + SMALL * LEADING * (i + 1), SMALL, false, Where.BEGINS);
        }
        y += height + GAP;
    }

    private void parts(ExportChart.Bar bar, float x, float length) {
        if (bar.parts().isEmpty()) {
            box(x, y, length, BAR, Look.SOLID);
            return;
        }
        long told = bar.parts().stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
        boolean whole = !bar.parts().contains(null);
        double all = whole ? told : bar.length();
        float at = x;
        for (int i = 0; i < bar.parts().size(); i++) {
            Long part = bar.parts().get(i);
            if (part != null && part > 0) {
                float width = (float) (length * part / all);
                box(at, y, width, BAR, Look.part(i));
                at += width;
            }
        }
        if (!whole && at < x + length) {
            box(at, y, x + length - at, BAR, Look.HIDDEN);
        }
    }

    private void course(ExportChart.Course course, double most) {
        boolean wanted = course.points().stream().anyMatch(point -> point.target() != null);
        if (wanted) {
            y += TEXT * LEADING;
            line(Kind.TARGET, MARGIN, y - TEXT / 3, MARGIN + 2 * SWATCH, y - TEXT / 3);
            words(course.target(), MARGIN + 2 * SWATCH + GAP, y, TEXT, false, Where.BEGINS);
        }
        y += 2 * GAP;
        float step = INNER / (float) Math.max(1, course.points().size());
        float ground = y + COURSE;
        List<Float> values = new ArrayList<>();
        List<Float> targets = new ArrayList<>();
        for (int i = 0; i < course.points().size(); i++) {
            ExportChart.Point point = course.points().get(i);
            float x = MARGIN + step * (i + 0.5f);
            add(Kind.TARGET, targets, x, ground, point.target(), most);
            add(Kind.COURSE, values, x, ground, point.value(), most);
            if (point.value() != null) {
                marks.add(new Dot(turn(x), height(ground, point.value(), most), DOT));
            }
            float above = point.value() == null ? ground : height(ground, point.value(), most);
            words(point.beside(), x, isCrossed(ground, above, point.target(), most) ? above + GAP + SMALL : above - GAP, SMALL, true,
                    Where.MIDDLE);
            List<String> name = lines(point.name(), SMALL, false, step - 4);
            for (int line = 0; line < name.size(); line++) {
                words(name.get(line), x, ground + SMALL * LEADING * (line + 1), SMALL, false, Where.MIDDLE);
            }
        }
        end(Kind.TARGET, targets);
        end(Kind.COURSE, values);
        line(Kind.AXIS, MARGIN, ground, MARGIN + INNER, ground);
        y = ground + 3 * SMALL * LEADING;
    }

    private static float height(float ground, double value, double most) {
        return (float) (ground - (most == 0 ? 0 : (COURSE - 2 * GAP) * value / most));
    }

    /** True when the line of the target goes through what is written above a point. */
    private static boolean isCrossed(float ground, float above, Double target, double most) {
        if (target == null) {
            return false;
        }
        float line = height(ground, target, most);
        return line < above && line > above - GAP - 2 * SMALL;
    }

    /** A day without a value leaves a gap in the line. */
    private void add(Kind kind, List<Float> run, float x, float ground, Double value, double most) {
        if (value == null) {
            end(kind, run);
        } else {
            run.addAll(List.of(turn(x), height(ground, value, most)));
        }
    }

    private void end(Kind kind, List<Float> run) {
        if (run.size() > 2) {
            marks.add(new Line(List.copyOf(run), kind));
        }
        run.clear();
    }

    private void box(float x, float top, float width, float height, Look look) {
        marks.add(new Box(turned ? WIDTH - x - width : x, top, width, height, look));
    }

    private void line(Kind kind, float x1, float y1, float x2, float y2) {
        marks.add(new Line(List.of(turn(x1), y1, turn(x2), y2), kind));
    }

    private void words(String text, float x, float base, float size, boolean bold, Where where) {
        if (!text.isEmpty()) {
            marks.add(new Words(text, turn(x), base, size, bold, where));
        }
    }

    private float turn(float x) {
        return turned ? WIDTH - x : x;
    }
}
