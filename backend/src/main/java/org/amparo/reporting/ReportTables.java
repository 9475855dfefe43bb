package org.amparo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.export.ExportChart;
import org.amparo.export.ExportTable;
import org.amparo.targets.Target;
import org.amparo.targets.TargetQueries;
import org.amparo.targets.TargetsKnown;
import org.springframework.stereotype.Component;

/**
 * Figures, and the files behind them, as tables to be taken out. A figure that leaves the product hides how many are in a part with one to
 * four people (domain 9.4), and a second part of the same row where the hidden one could be reckoned from the others.
 */
@Component
public class ReportTables {

    /** Fewer people than this are not told in a file. */
    static final int SMALLEST = 5;
    /** Groups whose share is held against that of a reference group, in the order of {@link Figure#equity}. */
    private static final List<String> GROUPS = List.of("WOMEN", "REMOTE", "CHILDREN");

    private final IndicatorQueries indicators;
    private final EachBehind files;
    private final TargetQueries targets;

    ReportTables(IndicatorQueries indicators, EachBehind files, TargetQueries targets) {
        this.indicators = indicators;
        this.files = files;
        this.targets = targets;
    }

    /** Words of cuts, which screens have. */
    public interface CutWords {

        String name(Cut cut);

        String value(Cut cut, String value);
    }

    /** The figure as it stands under its stamp. @param filter what it was narrowed to, in words */
    @Needs(Permission.REPORT_READ)
    public ExportTable figure(Viewer viewer, Question question, List<String> filter, CutWords cuts, Locale locale) {
        Figure figure = indicators.figure(viewer, question);
        IndicatorWords words = IndicatorWords.in(locale);
        Indicator indicator = question.indicator();
        List<String> parts = parts(figure);
        List<ExportTable.Column> columns = columns(question, parts, cuts, words);
        List<List<?>> rows = figure.cells().stream().<List<?>>map(cell -> row(cell, question, parts, cuts, words)).toList();
        List<String> lines = lines(viewer, question, filter, targets.known(viewer, question.known()), words);
        ExportTable table = new ExportTable(indicator.id() + " " + words.sentence(indicator),
                Reach.of(viewer, Permission.REPORT_READ).stamp(question.stamp()), lines, columns, false, ExportTable.rows(rows));
        return table.with(FigureCharts.in(locale).bars(figure, parts, table, rows));
    }

    private static List<ExportTable.Column> columns(Question question, List<String> parts, CutWords cuts, IndicatorWords words) {
        Indicator indicator = question.indicator();
        List<ExportTable.Column> columns = new ArrayList<>();
        question.cuts().forEach(cut -> columns.add(ExportTable.text(cuts.name(cut), tag(cut))));
        boolean isRatio = indicator.form() == Indicator.Form.RATIO;
        if (!isRatio) {
            columns.add(ExportTable.number(words.column("items"), "#indicator+all+num"));
        }
        parts.forEach(part -> columns.add(
                ExportTable.number(words.part(part), "#indicator+" + partTag(part))));
        if (indicator.form() == Indicator.Form.SHARE) {
            columns.add(ExportTable.number(words.column("share"), "#indicator+pct"));
        }
        if (indicator.form() == Indicator.Form.TIME) {
            columns.add(ExportTable.number(words.column("median"), "#indicator+median+num"));
            columns.add(ExportTable.number(words.column("ninetieth"), "#indicator+p90+num"));
        }
        if (isRatio) {
            columns.add(ExportTable.number(words.column("ratio"), "#indicator+ratio+num"));
        }
        if (indicator.form() == Indicator.Form.EQUITY) {
            GROUPS.forEach(group -> columns.add(ExportTable.number(words.column("ratio." + group),
                    "#indicator+ratio+" + group.toLowerCase(Locale.ROOT) + "+num")));
        }
        if (question.cuts().contains(Cut.ADM1)) {
            columns.add(ExportTable.text(words.column("pcode"), "#adm1+code+v_pcode"));
        }
        columns.add(ExportTable.day(words.column("from"), "#date+start"));
        columns.add(ExportTable.day(words.column("to"), "#date+end"));
        columns.add(ExportTable.text(words.column("hidden"), "#status+suppressed"));
        return columns;
    }

    /** The end of the tag of a part's column. */
    static String partTag(String part) {
        return part.toLowerCase(Locale.ROOT).replace('/', '_') + "+num";
    }

    /** The figure as bars. @param filter what it was narrowed to, in words */
    @Needs(Permission.REPORT_READ)
    public ExportChart chart(Viewer viewer, Question question, List<String> filter, CutWords cuts, Locale locale) {
        return figure(viewer, question, filter, cuts, locale).chart();
    }

    /** How the figure, undivided, came along. @param lastDays and what is refused as in {@link IndicatorQueries#trend} */
    @Needs(Permission.REPORT_READ)
    public ExportChart trend(Viewer viewer, Question question, List<LocalDate> lastDays, List<String> filter, Locale locale) {
        return course(viewer, question, lastDays, filter, locale).chart();
    }

    /** The same as a table with a row for each last day, and with its chart. */
    @Needs(Permission.REPORT_READ)
    public ExportTable course(Viewer viewer, Question question, List<LocalDate> lastDays, List<String> filter, Locale locale) {
        List<Figure> days = indicators.trend(viewer, question, lastDays);
        TargetsKnown known = targets.known(viewer, question.known());
        IndicatorWords words = IndicatorWords.in(locale);
        Indicator indicator = question.indicator();
        List<String> parts = indicator.parts();
        CutWords none = plain(Map.of());
        List<List<?>> rows = days.stream().<List<?>>map(day -> row(day.cells().getFirst(), day.question(), parts, none, words)).toList();
        List<Question> asked = days.stream().map(Figure::question).toList();
        List<Double> wanted = asked.stream().map(day -> target(known, day).map(target -> target.value().doubleValue()).orElse(null))
                .toList();
        String stamp = Reach.of(viewer, Permission.REPORT_READ).stamp(asked.getLast().stamp());
        List<String> lines = lines(viewer, asked.getLast(), filter, known, words);
        return new ExportTable(indicator.id() + " " + words.sentence(indicator), stamp, lines,
                columns(asked.getLast(), parts, none, words), false, ExportTable.rows(rows))
                .with(FigureCharts.in(locale).course(asked, parts, rows, wanted, stamp, lines));
    }

    /** What is wanted on the last day of a question: of the one area that it is held to, or everywhere; nothing where it is held otherwise. */
    public static Optional<Target> target(TargetsKnown known, Question question) {
        Set<Cut> held = question.only().keySet();
        Set<String> areas = question.only().getOrDefault(Cut.ADM1, Set.of());
        boolean everywhere = held.isEmpty();
        boolean oneArea = held.equals(Set.of(Cut.ADM1)) && areas.size() == 1;
        return everywhere || oneArea
                ? known.at(question.indicator().id(), oneArea ? areas.iterator().next() : null, question.to())
                : Optional.empty();
    }

    private static List<String> lines(Viewer viewer, Question question, List<String> filter, TargetsKnown known, IndicatorWords words) {
        List<String> lines = lines(viewer, question, filter, words);
        lines.add(words.target(target(known, question)));
        return lines;
    }

    private static List<String> lines(Viewer viewer, Question question, List<String> filter, IndicatorWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.denominator(question));
        words.numerator(question).ifPresent(lines::add);
        lines.addAll(filter);
        lines.add(words.reach(Reach.of(viewer, Permission.REPORT_READ)));
        return lines;
    }

    private static List<String> parts(Figure figure) {
        Set<String> parts = new LinkedHashSet<>(
                figure.question().indicator().form() == Indicator.Form.EQUITY ? List.of() : figure.question().indicator().parts());
        figure.cells().stream().flatMap(cell -> cell.parts().keySet().stream()).sorted().forEach(parts::add);
        return List.copyOf(parts);
    }

    private static List<?> row(Figure.Cell cell, Question question, List<String> parts, CutWords cuts, IndicatorWords words) {
        Indicator indicator = question.indicator();
        Set<String> hidden = isAboutPeople(indicator) ? hidden(indicator, cell, parts) : Set.of();
        boolean small = isAboutPeople(indicator) && indicator.form() != Indicator.Form.RATIO && cell.items() > 0 && cell.items() < SMALLEST;
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < question.cuts().size(); i++) {
            row.add(cuts.value(question.cuts().get(i), cell.values().get(i)));
        }
        boolean isRatio = indicator.form() == Indicator.Form.RATIO;
        if (!isRatio) {
            row.add(small ? null : cell.items());
        }
        parts.forEach(part -> row.add(small || hidden.contains(part) ? null : count(indicator, cell, part)));
        boolean whole = !small && hidden.isEmpty();
        if (indicator.form() == Indicator.Form.SHARE) {
            row.add(whole && cell.items() > 0 ? Math.round(1_000.0 * cell.numerator(indicator) / cell.items()) / 10.0 : null);
        }
        if (indicator.form() == Indicator.Form.TIME) {
            boolean told = whole && cell.numerator(indicator) >= SMALLEST;
            row.add(told ? cell.median() : null);
            row.add(told ? cell.ninetieth() : null);
        }
        if (isRatio) {
            row.add(whole ? rounded(Figure.ratio(indicator, cell)) : null);
        }
        if (indicator.form() == Indicator.Form.EQUITY) {
            Figure.equity(indicator, cell).forEach(equity -> row.add(whole ? rounded(equity.ratio()) : null));
        }
        int area = question.cuts().indexOf(Cut.ADM1);
        if (area >= 0) {
            String code = cell.values().get(area);
            row.add("UNKNOWN".equals(code) ? null : code);
        }
        row.add(question.from());
        row.add(question.to());
        row.add(whole ? "" : words.column("fewer"));
        return row;
    }

    /** Districts, providers and caseworkers are no people of whom somebody could be told apart. */
    private static boolean isAboutPeople(Indicator indicator) {
        return !indicator.of().isShared() && indicator.of() != Indicator.Of.PROVIDERS;
    }

    /**
     * Parts with one to four, and where that is only one and the parts add up, the smallest of the others too. What providers can take is
     * about nobody.
     */
    private static Set<String> hidden(Indicator indicator, Figure.Cell cell, List<String> parts) {
        Set<String> hidden = new LinkedHashSet<>();
        parts.stream().filter(part -> indicator.form() != Indicator.Form.RATIO || indicator.numerator().contains(part))
                .filter(part -> count(cell, part) > 0 && count(cell, part) < SMALLEST).forEach(hidden::add);
        if (hidden.size() == 1 && !indicator.form().isOverlapping()) {
            parts.stream().filter(part -> !hidden.contains(part)).filter(part -> count(cell, part) > 0)
                    .min(Comparator.comparing(part -> count(cell, part))).or(() -> parts.stream().filter(part -> !hidden.contains(part))
                            .findFirst())
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    /** As the screen has it: of a ratio the amounts, such as people a month, else how many. */
    private static long count(Indicator indicator, Figure.Cell cell, String part) {
        return indicator.form() == Indicator.Form.RATIO ? cell.amounts().getOrDefault(part, 0L) : count(cell, part);
    }

    private static Double rounded(Double ratio) {
        return ratio == null ? null : Math.round(100 * ratio) / 100.0;
    }

    /** A number of people as it may leave the product: null for one to four. */
    public static Long told(long people) {
        return people > 0 && people < SMALLEST ? null : people;
    }

    /** True when a share of people may leave the product: neither all of them, nor those in it, nor the rest are one to four. */
    public static boolean isToldShare(long counted, long all) {
        return told(all) != null && told(counted) != null && told(all - counted) != null;
    }

    private static long count(Figure.Cell cell, String part) {
        return cell.parts().getOrDefault(part, 0L);
    }

    /** The files behind a cell by number: a table about persons. @param values and @param part as in {@link IndicatorQueries#behind} */
    @Needs(Permission.REPORT_READ)
    public ExportTable behind(Viewer viewer, Question question, List<String> values, String part, List<String> filter, Locale locale) {
        viewer.require(Permission.REPORT_READ);
        IndicatorWords words = IndicatorWords.in(locale);
        List<ExportTable.Column> columns = List.of(ExportTable.text(words.column("file"), "#meta+id"),
                ExportTable.text(words.column("part"), "#indicator+part"),
                ExportTable.number(words.column("amount"), "#indicator+amount+num"));
        return new ExportTable(question.indicator().id() + " " + words.sentence(question.indicator()),
                Reach.of(viewer, Permission.REPORT_READ).stamp(question.stamp()),
                lines(viewer, question, filter, words), columns, true, new Behind(viewer, question, List.copyOf(values), part, words));
    }

    private final class Behind implements ExportTable.Rows {
        private final Viewer viewer;
        private final Question question;
        private final List<String> values;
        private final String part;
        private final IndicatorWords words;

        Behind(Viewer viewer, Question question, List<String> values, String part, IndicatorWords words) {
            this.viewer = viewer;
            this.question = question;
            this.values = values;
            this.part = part;
            this.words = words;
        }

        @Override
        public long count() {
            long[] count = {0};
            each((about, row) -> count[0]++);
            return count[0];
        }

        @Override
        public void each(ExportTable.Sink sink) {
            files.eachBehind(viewer, question, values, part, file -> sink.row(file.survivorId(),
                    Arrays.asList(file.fileNumber(), words.part(file.part()), file.amount())));
        }
    }

    /** HXL tag of a column with the values of a cut, which stand there by their names. */
    public static String tag(Cut cut) {
        return switch (cut) {
            case ADM1 -> "#adm1+name";
            case ADM2 -> "#adm2+name";
            case PILLAR -> "#sector+name";
            case SERVICE -> "#service+name";
            case PROVIDER -> "#org+impl+name";
            case FUNDER -> "#org+funder+name";
            case DEVICE -> "#event+type";
            case SEX -> "#group+sex";
            case AGE_BAND, AGE_GROUP -> "#group+age";
            default -> "#group+" + cut.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Words that a map of cuts to words gives, for whoever has no screen. */
    static CutWords plain(Map<Cut, String> names) {
        return new CutWords() {
            @Override
            public String name(Cut cut) {
                return names.getOrDefault(cut, cut.name());
            }

            @Override
            public String value(Cut cut, String value) {
                return value;
            }
        };
    }
}
