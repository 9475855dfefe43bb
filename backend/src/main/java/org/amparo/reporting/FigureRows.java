package org.amparo.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.amparo.reporting.FigureLayout.Column;
import org.amparo.reporting.FigureLayout.Kind;
import org.amparo.reporting.FigureLayout.Line;

/**
 * The rows of a figure's table as they leave the product: in each row one to four people are hidden, and further numbers where the hidden ones
 * could be reckoned from the rest; of everybody together each number that a row hides.
 */
final class FigureRows {

    private final Question question;
    private final Indicator indicator;
    private final FigureLayout layout;
    private final ReportTables.CutWords cuts;
    private final IndicatorWords words;
    /** Columns whose numbers are hidden in a row. */
    private final List<Set<Column>> hidden = new ArrayList<>();

    private FigureRows(Question question, FigureLayout layout, ReportTables.CutWords cuts, IndicatorWords words) {
        this.question = question;
        this.indicator = question.indicator();
        this.layout = layout;
        this.cuts = cuts;
        this.words = words;
    }

    static List<List<?>> of(Question question, FigureLayout layout, ReportTables.CutWords cuts, IndicatorWords words) {
        FigureRows rows = new FigureRows(question, layout, cuts, words);
        rows.hide();
        return IntStream.range(0, layout.lines().size()).<List<?>>mapToObj(rows::row).toList();
    }

    // --- what is hidden

    private void hide() {
        layout.lines().forEach(line -> hidden.add(isAboutPeople() ? few(line) : new HashSet<>()));
        if (!isAboutPeople()) {
            return;
        }
        if (FigureLayout.isRanked(indicator)) {
            layout.lines().stream().map(Line::cell).distinct()
                    .forEach(isOfGroups() ? this::amongGroups : this::amongReasons);
        } else {
            IntStream.range(0, hidden.size() - 1).forEach(i -> within(layout.lines().get(i), hidden.get(i)));
        }
        together();
    }

    /** Districts, providers and caseworkers are no people of whom somebody could be told apart. */
    private boolean isAboutPeople() {
        return !indicator.of().isShared() && indicator.of() != Indicator.Of.PROVIDERS;
    }

    /** Numbers of one to four people; of a row that is about so few, all. What providers can take is about nobody. */
    private Set<Column> few(Line line) {
        Set<Column> few = new HashSet<>();
        boolean all = indicator.form() != Indicator.Form.RATIO && ReportTables.isFew(FigureLayout.count(line));
        numbers().forEach(column -> {
            if (all || ReportTables.isFew(count(line, column)) && isOfPeople(column)) {
                few.add(column);
            }
        });
        return few;
    }

    private boolean isOfPeople(Column column) {
        return indicator.form() != Indicator.Form.RATIO || indicator.numerator().contains(column.part());
    }

    /**
     * Where parts of a row are hidden and the parts add up, the smallest of the others too, noughts last, until what is hidden cannot be
     * reckoned from the rest; where no other is left, how many there are of the row.
     */
    private void within(Line line, Set<Column> few) {
        if (indicator.form().isOverlapping() || few.stream().anyMatch(column -> column.kind() == Kind.ALL)) {
            return;
        }
        while (isReckoned(few.stream().map(column -> count(line, column)).toList())) {
            few.add(numbers().stream().filter(column -> !few.contains(column)).min(Comparator
                    .<Column, Boolean>comparing(column -> column.kind() == Kind.ALL).thenComparing(column -> count(line, column) == 0)
                    .thenComparing(column -> count(line, column))).orElseThrow());
            if (few.stream().anyMatch(column -> column.kind() == Kind.ALL)) {
                return;
            }
        }
    }

    /** True when numbers that are hidden come out by their sum: of one, of less than five people, of as few or as many as can be hidden. */
    private static boolean isReckoned(List<Long> hidden) {
        long sum = hidden.stream().mapToLong(Long::longValue).sum();
        return !hidden.isEmpty() && (hidden.size() == 1 || sum < ReportTables.SMALLEST || sum == hidden.size()
                || sum == hidden.size() * (ReportTables.SMALLEST - 1L));
    }

    /** Where one reason of a cell is hidden, the one with the fewest others too. */
    private void amongReasons(Figure.Cell cell) {
        List<Integer> lines = reasons(cell);
        if (lines.stream().filter(i -> !hidden.get(i).isEmpty()).count() == 1) {
            lines.stream().filter(i -> hidden.get(i).isEmpty()).min(Comparator.comparing(i -> FigureLayout.count(layout.lines().get(i))))
                    .ifPresent(this::hideLine);
        }
    }

    /**
     * In each pair of groups stand the same people, so that a part of one group comes out by the same part of the others: it is hidden of both
     * groups of its pair, and of all groups where those two come out by the other pairs.
     */
    private void amongGroups(Figure.Cell cell) {
        for (String part : indicator.parts()) {
            List<Integer> ofPart = reasons(cell).stream().filter(i -> reason(i).endsWith("/" + part)).toList();
            for (Set<String> pair : Figure.PAIRS) {
                List<Integer> both = ofPart.stream().filter(i -> pair.contains(reason(i).substring(0, reason(i).indexOf('/')))).toList();
                if (both.stream().anyMatch(i -> !hidden.get(i).isEmpty())) {
                    boolean reckoned = isReckoned(both.stream().map(i -> FigureLayout.count(layout.lines().get(i))).toList());
                    (reckoned ? ofPart : both).forEach(this::hideLine);
                }
            }
        }
    }

    private List<Integer> reasons(Figure.Cell cell) {
        return IntStream.range(0, layout.lines().size()).filter(i -> layout.lines().get(i).cell().equals(cell) && reason(i) != null).boxed()
                .toList();
    }

    private String reason(int line) {
        return layout.lines().get(line).reason();
    }

    private void hideLine(int line) {
        hidden.get(line).addAll(numbers());
    }

    /** What rows hide must not come out by taking the others from everybody, who hide no less than the rows together. */
    private void together() {
        int last = layout.lines().size() - 1;
        Set<Column> ofAll = hidden.get(last);
        if (FigureLayout.isRanked(indicator)) {
            if (isOfGroups() && hidden.stream().anyMatch(row -> !row.isEmpty())) {
                ofAll.addAll(numbers());
            }
            return;
        }
        if (hidden.subList(0, last).stream().allMatch(Set::isEmpty)) {
            within(layout.lines().get(last), ofAll);
            return;
        }
        hidden.subList(0, last).forEach(ofAll::addAll);
        if (ofAll.stream().anyMatch(column -> column.kind() == Kind.ALL)) {
            ofAll.addAll(numbers());
        }
    }

    private boolean isOfGroups() {
        return indicator.form() == Indicator.Form.EQUITY;
    }

    private List<Column> numbers() {
        return layout.columns().stream().filter(column -> column.kind() == Kind.ALL || column.kind() == Kind.PART).toList();
    }

    // --- what stands there

    private List<?> row(int i) {
        Line line = layout.lines().get(i);
        List<Object> row = new ArrayList<>();
        for (int at = 0; at < layout.columns().size(); at++) {
            row.add(value(i, line, layout.columns().get(at), at));
        }
        int area = question.cuts().indexOf(Cut.ADM1);
        if (area >= 0) {
            String code = line.together() ? null : line.cell().values().get(area);
            row.add("UNKNOWN".equals(code) ? null : code);
        }
        row.add(question.from());
        row.add(question.to());
        row.add(hidden.get(i).isEmpty() ? "" : words.column("fewer"));
        return row;
    }

    private Object value(int i, Line line, Column column, int at) {
        boolean whole = hidden.get(i).isEmpty();
        return switch (column.kind()) {
            case CUT -> line.together() ? at == 0 ? words.together() : null : cuts.value(column.cut(), line.cell().values().get(at));
            case WHO -> words.together();
            case REASON -> line.reason() != null ? cuts.part(line.reason(), words) : question.cuts().isEmpty() ? words.together() : null;
            case ALL, PART -> hidden.get(i).contains(column) ? null : (Object) count(line, column);
            case SHARE -> whole ? share(line) : null;
            case RATIO -> whole && (indicator.form() == Indicator.Form.RATIO || isWholeCell(line.cell()))
                    ? rounded(FigureLayout.ratio(indicator, line))
                    : null;
            case MEDIAN -> isSpreadTold(line, whole) ? line.cell().median() : null;
            case NINETIETH -> isSpreadTold(line, whole) ? line.cell().ninetieth() : null;
        };
    }

    /** As the screen has it: of a ratio the amounts, such as people a month, else how many. */
    private long count(Line line, Column column) {
        if (column.kind() == Kind.ALL) {
            return FigureLayout.count(line);
        }
        return (indicator.form() == Indicator.Form.RATIO ? line.cell().amounts() : line.cell().parts()).getOrDefault(column.part(), 0L);
    }

    private boolean isWholeCell(Figure.Cell cell) {
        return IntStream.range(0, hidden.size()).filter(i -> layout.lines().get(i).cell().equals(cell))
                .allMatch(i -> hidden.get(i).isEmpty());
    }

    private Double share(Line line) {
        long all = line.cell().items();
        if (line.reason() == null) {
            return FigureLayout.isRanked(indicator) || all == 0 ? null : percent(line.cell().numerator(indicator), all);
        }
        boolean told = ReportTables.isToldShare(FigureLayout.count(line), all) && (!isOfGroups() || isWholeCell(line.cell()));
        return !isAboutPeople() || told ? percent(FigureLayout.count(line), all) : null;
    }

    private static Double percent(long part, long all) {
        return Math.round(1_000.0 * part / all) / 10.0;
    }

    private boolean isSpreadTold(Line line, boolean whole) {
        long reckonedFrom = indicator.numerator().isEmpty() ? line.cell().items() : line.cell().numerator(indicator);
        return whole && (!isAboutPeople() || reckonedFrom >= ReportTables.SMALLEST);
    }

    private static Double rounded(Double ratio) {
        return ratio == null ? null : Math.round(100 * ratio) / 100.0;
    }
}
