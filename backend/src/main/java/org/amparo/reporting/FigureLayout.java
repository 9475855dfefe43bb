package org.amparo.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns and rows of a figure's table: the same on the screen, where numbers open files, and in every file, where few people are hidden.
 *
 * @param columns what it is about in front, numbers behind
 * @param lines cells in their order, then everybody together
 */
public record FigureLayout(List<Column> columns, List<Line> lines) {

    /** What stands in a column. */
    public enum Kind {
        /** The value of a cut. */
        CUT,
        /** Everybody, of a figure that is not divided. */
        WHO,
        /** A part, where parts stand one under the other. */
        REASON,
        /** How many there are of the row. */
        ALL,
        /** How many of them are in a part; of a ratio the amounts, such as people a month. */
        PART,
        /** Percent of the row that is in the numerator, or of its cell that gives the reason. */
        SHARE,
        /** Of a ratio, or of a group's share against that of its reference group. */
        RATIO,
        /** Of the amounts of the numerator. */
        MEDIAN,
        NINETIETH;

        public boolean isWord() {
            return this == CUT || this == WHO || this == REASON;
        }
    }

    /** @param cut of a {@link Kind#CUT}; else null @param part of a {@link Kind#PART}; else null */
    public record Column(Kind kind, Cut cut, String part) {

        private static Column of(Kind kind) {
            return new Column(kind, null, null);
        }
    }

    /**
     * @param reason the part that the row is about, where parts stand one under the other; else null
     * @param together true for the row of everybody
     */
    public record Line(Figure.Cell cell, String reason, boolean together) {
    }

    public FigureLayout {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * @param whole the same figure undivided; the figure itself when it is not divided
     * @param order of the cells
     */
    public static FigureLayout of(Figure figure, Figure whole, Comparator<Figure.Cell> order) {
        List<Figure.Cell> cells = figure.cells().stream().sorted(order).toList();
        Line together = new Line(whole.cells().getFirst(), null, true);
        Stream<Line> lines = isRanked(figure.question().indicator())
                ? cells.stream().flatMap(cell -> reasons(cell, parts(whole)))
                : figure.question().cuts().isEmpty() ? Stream.of() : cells.stream().map(cell -> new Line(cell, null, false));
        return new FigureLayout(columns(figure.question()), Stream.concat(lines, Stream.of(together)).toList());
    }

    /** True when parts stand one under the other, with an item in as many as apply. */
    public static boolean isRanked(Indicator indicator) {
        return indicator.form() == Indicator.Form.RANKING || indicator.form() == Indicator.Form.EQUITY;
    }

    /** Parts in the order of the definition; of those that stand one under the other those there are, the largest first. */
    public static List<String> parts(Figure figure) {
        Indicator indicator = figure.question().indicator();
        return isRanked(indicator)
                ? figure.cells().stream().flatMap(cell -> cell.parts().keySet().stream()).distinct()
                        .sorted(Comparator.<String>comparingLong(part -> -figure.cells().stream()
                                .mapToLong(cell -> cell.parts().getOrDefault(part, 0L)).sum()).thenComparing(part -> part))
                        .toList()
                : indicator.parts();
    }

    private static Stream<Line> reasons(Figure.Cell cell, List<String> parts) {
        return parts.stream().filter(cell.parts()::containsKey).sorted(Comparator.comparing(part -> -cell.parts().get(part)))
                .map(part -> new Line(cell, part, false));
    }

    private static List<Column> columns(Question question) {
        Indicator indicator = question.indicator();
        boolean ranked = isRanked(indicator);
        boolean ratio = indicator.form() == Indicator.Form.RATIO;
        List<Column> columns = new ArrayList<>(question.cuts().stream().map(cut -> new Column(Kind.CUT, cut, null)).toList());
        if (ranked) {
            columns.add(Column.of(Kind.REASON));
        } else if (columns.isEmpty()) {
            columns.add(Column.of(Kind.WHO));
        }
        if (!ratio) {
            columns.add(Column.of(Kind.ALL));
        }
        if (!ranked && indicator.parts().size() > 1) {
            indicator.parts().forEach(part -> columns.add(new Column(Kind.PART, null, part)));
        }
        if (ranked || indicator.form() == Indicator.Form.SHARE) {
            columns.add(Column.of(Kind.SHARE));
        }
        if (ratio || indicator.form() == Indicator.Form.EQUITY) {
            columns.add(Column.of(Kind.RATIO));
        }
        if (indicator.hasSpread()) {
            columns.add(Column.of(Kind.MEDIAN));
            columns.add(Column.of(Kind.NINETIETH));
        }
        return columns;
    }

    /** How many are counted in a row. */
    public static long count(Line line) {
        return line.reason() == null ? line.cell().items() : line.cell().parts().getOrDefault(line.reason(), 0L);
    }

    /** Of a ratio the ratio; of the row with a group's numerator what its share is against that of the reference group; else null. */
    public static Double ratio(Indicator indicator, Line line) {
        if (indicator.form() == Indicator.Form.RATIO) {
            return Figure.ratio(indicator, line.cell());
        }
        return Figure.equity(indicator, line.cell()).stream()
                .filter(one -> indicator.numerator().stream().anyMatch(part -> (one.group() + "/" + part).equals(line.reason())))
                .map(Figure.Equity::ratio).findFirst().orElse(null);
    }
}
