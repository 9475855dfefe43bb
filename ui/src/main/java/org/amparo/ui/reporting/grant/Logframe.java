package org.amparo.ui.reporting.grant;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.donor.GrantResults;
import org.amparo.funding.GrantTarget;
import org.amparo.funding.GrantView;
import org.amparo.funding.LogframeIndicator;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;

/**
 * The logframe of a grant in its order: impact, outcome, output, each indicator with where it began, what is wanted and what was counted in a
 * period of what this grant paid. Behind numbers of people, devices and repairs stand their files; all others are counted as releases count
 * them. What is not told of the things a grant pays is not counted by grant.
 */
final class Logframe {

    /** Figures whose items say by which grant they were paid: people who were given a service, devices, repairs. */
    private static final Map<LogframeIndicator, String> COUNTED = Map.of(LogframeIndicator.U1, "G22", LogframeIndicator.U2, "G17",
            LogframeIndicator.U3, "G19");

    private final GrantDesk desk;
    private final GrantView grant;
    private final LocalDate from;
    private final LocalDate to;

    Logframe(GrantDesk desk, GrantView grant, LocalDate from, LocalDate to) {
        this.desk = desk;
        this.grant = grant;
        this.from = from;
        this.to = to;
    }

    NumberTable table() {
        NumberTable table = new NumberTable(Labels.text("funding.logframe"),
                List.of(Labels.text("funding.column.level"), Labels.text("funding.column.indicator")),
                List.of(Labels.text("funding.column.baseline"), Labels.text("funding.column.target"),
                        Labels.text("funding.column.actual")));
        long known = desk.reports().indicators().knownNow(desk.viewer());
        Map<LogframeIndicator, GrantResults.Result> results = desk.results().of(desk.viewer(), grant.row().code(), from, to);
        for (LogframeIndicator indicator : LogframeIndicator.values()) {
            NativeTableRow row = table.row(List.of(new Bdi(Labels.of(indicator.level())),
                    new Bdi(Labels.text("funding.indicator-words", indicator.name(), Labels.of(indicator)))));
            Optional<GrantTarget> target = grant.target(indicator, to);
            cell(row).setText(target.map(GrantWords::baseline).orElse("-"));
            cell(row).setText(target.map(GrantWords::target).orElse("-"));
            actual(row, indicator, known, results.get(indicator));
        }
        return table;
    }

    /** A share stands with what it is of; of nobody there is none. */
    private static String words(GrantResults.Result result) {
        if (result.whole() == null) {
            return FigureWords.number(result.part());
        }
        return result.whole() == 0
                ? Labels.text("funding.nobody-due")
                : Labels.text("funding.share", Math.round(100.0 * result.part() / result.whole()), result.part(), result.whole());
    }

    private static NativeTableCell cell(NativeTableRow row) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("num");
        return cell;
    }

    private void actual(NativeTableRow row, LogframeIndicator indicator, long known, GrantResults.Result result) {
        String figure = COUNTED.get(indicator);
        if (figure == null) {
            cell(row).add(result == null ? NumberTable.second(Labels.text("funding.not-counted")) : new Bdi(words(result)));
            return;
        }
        Question question = Question.of(Indicators.of(figure), from, to, known).with(Cut.FUNDER, grant.row().code());
        long items = desk.reports().indicators().figure(desk.viewer(), question).cells().stream().mapToLong(Figure.Cell::items).sum();
        NumberTable.number(row, FigureWords.number(items), items == 0 ? null : QuestionAddress.of(question).files(List.of(), null, null),
                Labels.text("funding.files-behind", FigureWords.number(items), Labels.of(indicator)));
    }
}
