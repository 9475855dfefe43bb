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
     * A bar for each row, or for each part of a figure that is not divided and whose parts overlap.
     *
     * @param parts in the order of their columns
     * @param table that is taken out; places in its rows are found by the tags of its columns
     */
    ExportChart bars(Figure figure, List<String> parts, ExportTable table, List<? extends List<?>> rows) {
        Indicator indicator = figure.question().indicator();
        int cuts = figure.question().cuts().size();
        List<ExportChart.Bar> bars = new ArrayList<>();
        boolean split = indicator.form() == Indicator.Form.SHARE;
        List<Integer> order = order(indicator, parts);
        int all = place(table, "all+num");
        int ratio = place(table, "ratio+num");
        int first = parts.isEmpty() ? -1 : place(table, ReportTables.partTag(parts.getFirst()));
        if (cuts == 0 && indicator.form().isOverlapping() && !parts.isEmpty()) {
            rows.forEach(row -> order.forEach(part -> bars.add(plain(words.part(parts.get(part)), (Long) row.get(first + part)))));
        } else {
            rows.forEach(row -> bars.add(switch (indicator.form()) {
                case SHARE -> split(name(row, cuts), (Long) row.get(all), order.stream().map(part -> (Long) row.get(first + part)).toList(),
                        (Number) row.get(place(table, "pct")));
                case TIME -> timed(name(row, cuts), row, place(table, "median+num"));
                case RATIO -> plain(name(row, cuts), ratio < 0 ? (Number) row.get(all) : (Number) row.get(ratio));
                case COUNT, RANKING, EQUITY -> plain(name(row, cuts), (Long) row.get(all));
            }));
        }
        List<String> shown = split ? order.stream().map(part -> words.part(parts.get(part))).toList() : List.of();
        return new ExportChart(table.title(), table.stamp(), table.filter(), ExportChart.Bars.first(shown, words.column("hidden"), bars));
    }

    /** @param days the row of each day, undivided, in their order @param targets of each day; null for one without */
    ExportChart course(List<Question> days, List<String> parts, List<? extends List<?>> rows, List<Double> targets, String stamp,
            List<String> lines) {
        List<ExportChart.Point> points = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Indicator.Form form = days.get(i).indicator().form();
            boolean counted = form == Indicator.Form.COUNT;
            Number value = (Number) rows.get(i).get(counted ? 0 : 1 + parts.size());
            boolean hidden = rows.get(i).getFirst() == null || !"".equals(rows.get(i).getLast());
            String beside = value == null
                    ? hidden ? words.column("hidden") : "–"
                    : form == Indicator.Form.SHARE ? share(value) : number.format(value);
            points.add(new ExportChart.Point(DayWords.brief(days.get(i).to(), locale), value == null ? null : value.doubleValue(), beside,
                    targets.get(i)));
        }
        Indicator indicator = days.getLast().indicator();
        return new ExportChart(indicator.id() + " " + words.sentence(indicator), stamp, lines,
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

    private String name(List<?> row, int cuts) {
        return cuts == 0
                ? words.column("items")
                : row.subList(0, cuts).stream().map(String::valueOf).collect(Collectors.joining(" · "));
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
