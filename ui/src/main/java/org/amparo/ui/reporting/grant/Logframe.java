package org.amparo.ui.reporting.grant;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.donor.GrantResults;
import org.amparo.export.ExportTable;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantView;
import org.amparo.funding.LogframeIndicator;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;

/**
 * The logframe of a grant in its order: impact, outcome, output, each indicator with where it began, what is wanted and what was counted in a
 * period of what this grant paid. Behind numbers of people, devices and repairs stand their files; all others are counted as releases count
 * them. What is not told of the things a grant pays is not counted by grant. The lines with their targets stand at once; what came of them is
 * counted behind the page.
 */
final class Logframe extends Div {

    private static final long serialVersionUID = 1L;

    /** Figures whose items say by which grant they were paid: people who were given a service, devices, repairs. */
    private static final Map<LogframeIndicator, String> COUNTED = Map.of(LogframeIndicator.U1, "G22", LogframeIndicator.U2, "G17",
            LogframeIndicator.U3, "G19");

    private final transient GrantDesk desk;
    private final transient GrantView grant;
    private final LocalDate from;
    private final LocalDate to;
    private final NumberTable table;
    /** What releases count is counted as known at a moment, of which there is no place that would give it again. */
    private ZonedDateTime counted;
    private final transient Map<LogframeIndicator, NativeTableCell> actual = new EnumMap<>(LogframeIndicator.class);

    Logframe(GrantDesk desk, GrantView grant, LocalDate from, LocalDate to) {
        this.desk = desk;
        this.grant = grant;
        this.from = from;
        this.to = to;
        addClassName("part");
        table = table();
        add(new ExportedTable(desk.reports(), table.name(), table, this::taken));
    }

    /** As it was counted when the page was opened, with that moment: nobody can have the same counted again. */
    private ExportTable taken() {
        String code = grant.row().code();
        return table.taken(code + " " + table.name(), desk.reports().reach().stamp(code + " " + from + "/" + to + " " + moment()),
                List.of(Labels.text("funding.period", DateWords.of(from), DateWords.of(to)), Labels.text("funding.inside-only")));
    }

    private String moment() {
        return Labels.text("funding.counted-at", counted.toLocalDate().toString(), counted.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                .toString());
    }

    private NumberTable table() {
        NumberTable table = new NumberTable(Labels.text("funding.logframe"),
                List.of(Labels.text("funding.column.level"), Labels.text("funding.column.indicator")),
                List.of(Labels.text("funding.column.baseline"), Labels.text("funding.column.target"),
                        Labels.text("funding.column.actual")));
        for (LogframeIndicator indicator : LogframeIndicator.values()) {
            NativeTableRow row = table.row(List.of(new Bdi(Labels.of(indicator.level())),
                    new Bdi(Labels.text("funding.indicator-words", indicator.name(), Labels.of(indicator)))));
            Optional<GrantTarget> target = grant.target(indicator, to);
            cell(row).setText(target.map(GrantWords::baseline).orElse("-"));
            cell(row).setText(target.map(GrantWords::target).orElse("-"));
            NativeTableCell counted = cell(row);
            counted.add(NumberTable.second(Labels.text("figures.counting")));
            actual.put(indicator, NumberTable.keep(counted, null));
        }
        table.getElement().setAttribute("aria-busy", "true");
        return table;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Viewer viewer = desk.viewer();
        counted = ZonedDateTime.now(desk.reports().clock());
        long place = desk.reports().indicators().knownNow(viewer);
        desk.reports().later(attached.getUI(), this, () -> counted(viewer, place), this::show);
    }

    /** @param figures those with files behind them @param results all others, as releases count them */
    private record Counted(Map<LogframeIndicator, Figure> figures, Map<LogframeIndicator, GrantResults.Result> results) {
    }

    private Counted counted(Viewer viewer, long known) {
        Map<LogframeIndicator, Figure> figures = new EnumMap<>(LogframeIndicator.class);
        COUNTED.forEach((indicator, figure) -> figures.put(indicator, desk.reports().indicators().figure(viewer,
                Question.of(Indicators.of(figure), from, to, known).with(Cut.FUNDER, grant.row().code()))));
        return new Counted(figures, desk.results().of(viewer, grant.row().code(), from, to));
    }

    private void show(Counted counted) {
        actual.forEach((indicator, cell) -> {
            cell.removeAll();
            Figure figure = counted.figures().get(indicator);
            cell.add(figure == null ? words(counted.results().get(indicator)) : number(indicator, figure));
            boolean few = figure == null ? isFew(counted.results().get(indicator)) : ReportTables.told(items(figure)) == null;
            NumberTable.keep(cell, few ? null : cell.getElement().getTextRecursively());
        });
        table.getElement().removeAttribute("aria-busy");
    }

    /** A share stands with what it is of; of nobody there is none. */
    private static Component words(GrantResults.Result result) {
        if (result == null) {
            return NumberTable.second(Labels.text("funding.not-counted"));
        }
        if (result.whole() == null) {
            return new Bdi(FigureWords.number(result.part()));
        }
        return new Bdi(result.whole() == 0
                ? Labels.text("funding.nobody-due")
                : Labels.text("funding.share", Math.round(100.0 * result.part() / result.whole()), result.part(), result.whole()));
    }

    /** True for one to four people, and for a share that would tell of so few: they are not taken out. */
    private static boolean isFew(GrantResults.Result result) {
        if (result == null) {
            return false;
        }
        return result.whole() == null
                ? ReportTables.told(result.part()) == null
                : !ReportTables.isToldShare(result.part(), result.whole());
    }

    private static NativeTableCell cell(NativeTableRow row) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("num");
        return cell;
    }

    private static long items(Figure figure) {
        return figure.cells().stream().mapToLong(Figure.Cell::items).sum();
    }

    private static Component number(LogframeIndicator indicator, Figure figure) {
        long items = items(figure);
        return NumberTable.linked(FigureWords.number(items),
                items == 0 ? null : QuestionAddress.of(figure.question()).files(List.of(), null, null),
                Labels.text("funding.files-behind", FigureWords.number(items), Labels.of(indicator)));
    }
}
