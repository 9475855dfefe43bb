package org.amparo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 * four people (domain 9.4), and further parts of the same row where the hidden ones could be reckoned from the others.
 */
@Component
public class ReportTables {

    /** Fewer people than this are not told in a file. */
    static final int SMALLEST = 5;
    private static final String ALL = "#indicator+all+num";

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

        /** What a part is called. */
        default String part(String part, IndicatorWords words) {
            return words.part(part);
        }

        /** In which order cells stand; as they were counted, where nobody says. */
        default Comparator<Figure.Cell> order(List<Cut> cuts) {
            return (one, other) -> 0;
        }
    }

    /** The figure as it stands under its stamp, with the columns and rows of the screen. @param filter what it was narrowed to, in words */
    @Needs(Permission.REPORT_READ)
    public ExportTable figure(Viewer viewer, Question question, List<String> filter, CutWords cuts, Locale locale) {
        Figure figure = indicators.figure(viewer, question);
        Figure whole = question.cuts().isEmpty() ? figure : indicators.figure(viewer, question.by());
        IndicatorWords words = IndicatorWords.in(locale);
        Indicator indicator = question.indicator();
        FigureLayout layout = FigureLayout.of(figure, whole, cuts.order(question.cuts()));
        List<ExportTable.Column> columns = columns(question, layout, cuts, words);
        List<List<?>> rows = FigureRows.of(question, layout, cuts, words);
        List<String> lines = lines(viewer, question, filter, targets.known(viewer, question.known()), words);
        ExportTable table = new ExportTable(indicator.id() + " " + words.sentence(indicator),
                Reach.of(viewer, Permission.REPORT_READ).stamp(question.stamp()), lines, columns, false, ExportTable.rows(rows));
        return table.with(FigureCharts.in(locale).bars(question, layout, table, rows));
    }

    private static List<ExportTable.Column> columns(Question question, FigureLayout layout, CutWords cuts, IndicatorWords words) {
        Indicator indicator = question.indicator();
        List<ExportTable.Column> columns = new ArrayList<>();
        layout.columns().forEach(column -> columns.add(switch (column.kind()) {
            case CUT -> ExportTable.text(cuts.name(column.cut()), tag(column.cut()));
            case WHO -> ExportTable.text(words.head(column, indicator), "#meta+who");
            case REASON -> ExportTable.text(words.head(column, indicator), "#indicator+part");
            case ALL -> ExportTable.number(words.head(column, indicator), ALL);
            case PART -> ExportTable.number(cuts.part(column.part(), words), "#indicator+" + partTag(column.part()));
            case SHARE -> ExportTable.number(words.head(column, indicator), "#indicator+pct");
            case RATIO -> ExportTable.number(words.head(column, indicator), "#indicator+ratio+num");
            case MEDIAN -> ExportTable.number(words.head(column, indicator), "#indicator+median+num");
            case NINETIETH -> ExportTable.number(words.head(column, indicator), "#indicator+p90+num");
        }));
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
        CutWords none = plain(Map.of());
        FigureLayout layout = FigureLayout.of(days.getLast(), days.getLast(), none.order(List.of()));
        List<List<?>> rows = days.stream().<List<?>>map(day -> FigureRows
                .of(day.question(), FigureLayout.of(day, day, none.order(List.of())), none, words).getFirst()).toList();
        List<Question> asked = days.stream().map(Figure::question).toList();
        List<Double> wanted = asked.stream().map(day -> target(known, day).map(target -> target.value().doubleValue()).orElse(null))
                .toList();
        String stamp = Reach.of(viewer, Permission.REPORT_READ).stamp(asked.getLast().stamp());
        List<String> lines = lines(viewer, asked.getLast(), filter, known, words);
        ExportTable table = new ExportTable(indicator.id() + " " + words.sentence(indicator), stamp, lines,
                columns(asked.getLast(), layout, none, words), false, ExportTable.rows(rows));
        return table.with(FigureCharts.in(locale).course(asked, table, rows, wanted));
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

    static boolean isFew(long people) {
        return people > 0 && people < SMALLEST;
    }

    /** A number of people as it may leave the product: null for one to four. */
    public static Long told(long people) {
        return isFew(people) ? null : people;
    }

    /** True when a share of people may leave the product: neither all of them, nor those in it, nor the rest are one to four. */
    public static boolean isToldShare(long counted, long all) {
        return told(all) != null && told(counted) != null && told(all - counted) != null;
    }

    /** The files behind a cell by number: a table about persons. @param values and @param part as in {@link IndicatorQueries#behind} */
    @Needs(Permission.REPORT_READ)
    public ExportTable behind(Viewer viewer, Question question, List<String> values, String part, List<String> filter, Locale locale) {
        viewer.require(Permission.REPORT_READ);
        IndicatorWords words = IndicatorWords.in(locale);
        List<ExportTable.Column> columns = List.of(ExportTable.text(words.column("file"), "#meta+id"),
                ExportTable.text(words.column("part"), "#indicator+part"),
                ExportTable.number(words.column("amount"), "#indicator+amount+num"));
        List<String> lines = lines(viewer, question, filter, words);
        long beyond = indicators.beyond(viewer, question, values, part);
        if (beyond > 0) {
            lines.add(words.beyond(beyond));
        }
        return new ExportTable(question.indicator().id() + " " + words.sentence(question.indicator()),
                Reach.of(viewer, Permission.REPORT_READ).stamp(question.stamp()), lines, columns, true,
                new Behind(viewer, question, List.copyOf(values), part, words));
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
