package org.amparo.ui.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.People;
import org.amparo.casualty.AreaNames;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyWords;
import org.amparo.reporting.Cut;
import org.amparo.reporting.ReportTables;
import org.amparo.schedule.ReportOrder;
import org.amparo.schedule.ReportWords;
import org.amparo.ui.kit.Labels;

/** What reports are held to, in words; names are read once for all of them. */
final class HeldWords {

    private final ReportTables.CutWords figures;
    private final CasualtyWords casualties = CasualtyWords.in(Labels.locale());
    private final Map<String, String> areas;

    HeldWords(ReportWords words, People people) {
        this.figures = words.in(Labels.locale());
        this.areas = AreaNames.names(people);
    }

    /** A line for each cut. */
    List<String> of(ReportOrder order) {
        return order.held().entrySet().stream().map(one -> switch (order.kind()) {
            case FIGURE -> line(figures.name(Cut.valueOf(one.getKey())),
                    one.getValue().stream().map(value -> figures.value(Cut.valueOf(one.getKey()), value)));
            case CASUALTIES -> line(casualties.cut(CasualtyCut.valueOf(one.getKey())), one.getValue().stream()
                    .map(value -> AreaNames.value(casualties, CasualtyCut.valueOf(one.getKey()), value, areas)));
            case TREATY -> one.getKey();
        }).toList();
    }

    private static String line(String cut, Stream<String> values) {
        return Labels.text("schedules.held.line", cut, values.collect(Collectors.joining(", ")));
    }
}
