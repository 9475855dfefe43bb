package org.amparo.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A chart to be taken out as a picture. It tells of nobody in particular: what may not leave the product is not in it.
 *
 * @param title in the reader's language; also the name of the file
 * @param stamp what it depends on; stands under the picture
 * @param lines what is counted and what it was narrowed to, in words, a line each; stand under the picture
 */
public record ExportChart(String title, String stamp, List<String> lines, Form form) implements ExportContent {

    /** What is drawn. */
    public sealed interface Form {
    }

    /**
     * Bars from zero, one under the other.
     *
     * @param parts words of the parts of a bar, in the order in which they are drawn; empty when bars have no parts
     * @param hidden the word for what is in a bar and may not be told
     * @param bars at most {@link #MOST}
     * @param more bars that there are and that are not drawn; the chart says so
     */
    public record Bars(List<String> parts, String hidden, List<Bar> bars, int more) implements Form {

        /** More than this nobody reads in a picture. */
        public static final int MOST = 48;

        /** The first of these bars, as many as are drawn. */
        public static Bars first(List<String> parts, String hidden, List<Bar> bars) {
            int drawn = Math.min(MOST, bars.size());
            return new Bars(parts, hidden, bars.subList(0, drawn), bars.size() - drawn);
        }

        /** @throws IllegalArgumentException for more than are drawn */
        public Bars {
            if (bars.size() > MOST) {
                throw new IllegalArgumentException("A chart has at most " + MOST + " bars");
            }
            parts = List.copyOf(parts);
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param length what its length stands for; null when it may not be told
     * @param parts how many are in each part, null for one that may not be told; empty when bars have no parts
     * @param beside its number in words
     * @param under its parts in words; may be empty
     */
    public record Bar(String name, Double length, List<Long> parts, String beside, String under) {
        public Bar {
            parts = Collections.unmodifiableList(new ArrayList<>(parts));
        }
    }

    /**
     * A course over time, from zero.
     *
     * @param target the word for the line of the target
     */
    public record Course(List<Point> points, String target) implements Form {
        public Course {
            points = List.copyOf(points);
        }
    }

    /**
     * One day of a course.
     *
     * @param value null where there was none or it may not be told: a gap in the line
     * @param beside the value in words
     * @param target what it should have been; null without a target
     */
    public record Point(String name, Double value, String beside, Double target) {
    }

    public ExportChart {
        lines = List.copyOf(lines);
    }

    /** What is seen, in one sentence for each bar or day: for whoever does not see it. */
    String described() {
        return String.join("; ", switch (form) {
            case Bars bars -> bars.bars().stream()
                    .map(bar -> bar.name() + ": " + bar.beside() + (bar.under().isEmpty() ? "" : " (" + bar.under() + ")")).toList();
            case Course course -> course.points().stream().map(point -> point.name() + ": " + point.beside()).toList();
        });
    }

    @Override
    public boolean personal() {
        return false;
    }
}
