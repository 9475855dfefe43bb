package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.reporting.Figure;
import org.amparo.reporting.Question;
import org.amparo.ui.kit.ExportMenu;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.CutWords;
import org.amparo.ui.reporting.FigureChart;
import org.amparo.ui.reporting.ReportDesk;

/** The chart of a figure with the ways to take it, and the figure's course over twelve months, out as pictures. */
final class ExportedChart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    ExportedChart(ReportDesk desk, Figure figure, CutWords words) {
        addClassName("exported");
        Question question = figure.question();
        Div bar = new Div(ExportMenu.picture(desk.downloads(), desk::viewer, () -> desk.tables().chart(desk.viewer(), question,
                words.held(question), words.ofTables(), Labels.locale()), Labels.text("download.chart")));
        if (!question.indicator().form().isOverlapping()) {
            bar.add(ExportMenu.picture(desk.downloads(), desk::viewer, () -> desk.tables().trend(desk.viewer(), question,
                    months(question.to()), words.held(question), Labels.locale()), Labels.text("download.trend")));
            bar.add(new ExportMenu(desk.downloads(), desk::viewer, () -> desk.tables().course(desk.viewer(), question,
                    months(question.to()), words.held(question), Labels.locale())).called(Labels.text("download.course")));
        }
        bar.addClassName("exported-bar");
        add(bar, FigureChart.of(figure, words));
    }

    /** The last days of the eleven months before, and the last day itself. */
    static List<LocalDate> months(LocalDate last) {
        Stream<LocalDate> before = Stream.iterate(last.withDayOfMonth(1).minusDays(1), day -> day.withDayOfMonth(1).minusDays(1))
                .limit(MONTHS - 1).toList().reversed().stream();
        return Stream.concat(before, Stream.of(last)).toList();
    }
}
