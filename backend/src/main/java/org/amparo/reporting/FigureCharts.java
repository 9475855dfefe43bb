package org.amparo.reporting;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.export.ExportChart;
import org.amparo.export.ExportTable;
import org.amparo.platform.DayWords;

/**
 * Charts of figures, drawn from the rows of the table that is taken out and from nothing else: what is hidden there cannot be read off a
 * bar.
 */
final class FigureCharts {

    private static final double PERCENT = 100;

    private final IndicatorWords words;
    private final Locale locale;
    private final NumberFormat number;
    private final NumberFormat percent;

    private FigureCharts(Locale locale) {
        this.words = IndicatorWords.in(locale);
        this.locale = locale;
        this.number = NumberFormat.getInstance(locale);
        this.number.setMaximumFractionDigits(1);
        this.percent = NumberFormat.getPercentInstance(locale);
        this.percent.setMaximumFractionDigits(1);
    }

    static FigureCharts in(Locale locale) {
        return new FigureCharts(locale);
    }

    /**
     * A bar for each row, but for that of everybody where there are others.
     *
     * @param table that is taken out; places in its rows are found by the tags of its columns
     */
    ExportChart bars(Question question, FigureLayout layout, ExportTable table, List<? extends List<?>> rows) {
        Indicator indicator = question.indicator();
        List<ExportChart.Bar> bars = new ArrayList<>();
        List<String> parts = layout.columns().stream().filter(column -> column.kind() == FigureLayout.Kind.PART)
                .map(FigureLayout.Column::part).toList();
        List<Integer> order = order(indicator, parts);
        int words = (int) layout.columns().stream().filter(column -> column.kind().isWord()).count();
        int all = place(table, "all+num");
        int first = parts.isEmpty() ? -1 : place(table, ReportTables.partTag(parts.getFirst()));
        for (int i = 0; i < rows.size(); i++) {
            List<?> row = rows.get(i);
            if (layout.lines().get(i).together() && rows.size() > 1) {
                continue;
            }
            String name = name(row, words, question.cuts().isEmpty() && !FigureLayout.isRanked(indicator));
            bars.add(switch (indicator.form()) {
                case SHARE -> split(name, (Long) row.get(all), order.stream().map(part -> (Long) row.get(first + part)).toList(),
                        (Number) row.get(place(table, "pct")));
                case TIME -> timed(name, row, place(table, "median+num"));
                case RATIO -> plain(name, (Number) row.get(place(table, "ratio+num")));
                case COUNT, RANKING, EQUITY -> plain(name, (Long) row.get(all));
            });
        }
        List<String> shown = indicator.form() == Indicator.Form.SHARE
                ? order.stream().map(part -> table.columns().get(first + part).header()).toList()
                : List.of();
        return new ExportChart(table.title(), table.stamp(), table.filter(),
                ExportChart.Bars.first(shown, this.words.column("hidden"), bars));
    }

    /** @param days the row of each day of the table, undivided, in their order @param targets of each day; null for one without */
    ExportChart course(List<Question> days, ExportTable table, List<? extends List<?>> rows, List<Double> targets) {
        List<ExportChart.Point> points = new ArrayList<>();
        Indicator.Form form = days.getLast().indicator().form();
        int at = place(table, form == Indicator.Form.SHARE ? "pct" : form == Indicator.Form.TIME ? "median+num" : "all+num");
        int all = place(table, "all+num");
        for (int i = 0; i < days.size(); i++) {
            Number value = (Number) rows.get(i).get(at);
            boolean hidden = rows.get(i).get(all) == null || !"".equals(rows.get(i).getLast());
            String beside = value == null
                    ? hidden ? words.column("hidden") : "–"
                    : form == Indicator.Form.SHARE ? share(value) : number.format(value);
            points.add(new ExportChart.Point(DayWords.brief(days.get(i).to(), locale), value == null ? null : value.doubleValue(), beside,
                    targets.get(i)));
        }
        return new ExportChart(table.title(), table.stamp(), table.filter(),
                new ExportChart.Course(points, words.column("target")));
    }

    /** Where a column is by its tag; -1 when it is not there. */
    private static int place(ExportTable table, String tag) {
        return table.columns().stream().map(ExportTable.Column::hxl).toList().indexOf("#indicator+" + tag);
    }

    /** Places of the parts, those that make the share first. */
    private static List<Integer> order(Indicator indicator, List<String> parts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(part -> !indicator.numerator().contains(parts.get(part))));
        return order;
    }

    /** What a row is about; of a figure that is not divided, all. */
    private String name(List<?> row, int columns, boolean undivided) {
        return undivided
                ? words.column("items")
                : row.subList(0, columns).stream().map(String::valueOf).collect(Collectors.joining(" · "));
    }

    private ExportChart.Bar plain(String name, Number value) {
        return new ExportChart.Bar(name, value == null ? null : value.doubleValue(), List.of(), told(value), "");
    }

    private ExportChart.Bar split(String name, Long all, List<Long> parts, Number share) {
        if (all == null) {
            return new ExportChart.Bar(name, null, parts, words.column("fewer"), "");
        }
        String under = parts.stream().map(this::told).collect(Collectors.joining(" + ")) + " = " + number.format(all);
        return new ExportChart.Bar(name, all.doubleValue(), parts, share == null ? number.format(all) : share(share), under);
    }

    private ExportChart.Bar timed(String name, List<?> row, int at) {
        Number median = (Number) row.get(at);
        Number ninetieth = (Number) row.get(at + 1);
        if (median == null) {
            return new ExportChart.Bar(name, null, List.of(), "".equals(row.getLast()) ? "–" : words.column("hidden"), "");
        }
        return new ExportChart.Bar(name, median.doubleValue(), List.of(), words.column("median") + ": " + number.format(median),
                ninetieth == null ? "" : words.column("ninetieth") + ": " + number.format(ninetieth));
    }

    private String told(Number value) {
        return value == null ? words.column("hidden") : number.format(value);
    }

    private String share(Number share) {
        return percent.format(share.doubleValue() / PERCENT);
    }
}
