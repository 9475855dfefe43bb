package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.Viewer;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.targets.TargetsKnown;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;

/**
 * Some figures, each with its number, target, completeness and last twelve months. They stand at once; behind the page the numbers are
 * counted first, and how they came along when all numbers stand there.
 */
final class Tiles extends UnorderedList {

    private static final long serialVersionUID = 1L;
    /** A figure of files, held to whatever tells people apart. */
    static final Indicator OF_FILES = Indicators.of("G30");

    private final transient ReportDesk desk;
    private final transient QuestionAddress address;
    private final transient Map<Indicator, Tile> tiles = new LinkedHashMap<>();

    /**
     * @param ids of the indicators, in the order in which they stand
     * @param address when, as known when, and of whom all of them ask
     * @param beneath true when they stand in a part of a page that has a title of its own
     */
    Tiles(ReportDesk desk, List<String> ids, QuestionAddress address, boolean beneath) {
        this.desk = desk;
        this.address = address;
        addClassName("tiles");
        ids.stream().map(Indicators::of).forEach(indicator -> {
            Tile tile = new Tile(indicator, address.about(indicator), beneath);
            add(tile);
            List<Cut> free = address.only().keySet().stream().filter(cut -> !indicator.isHeldBy(cut)).toList();
            if (free.isEmpty()) {
                tiles.put(indicator, tile);
            } else {
                tile.cannot(free);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        Viewer viewer = desk.viewer();
        LocalDate last = address.to();
        List<LocalDate> days = ExportedChart.months(last);
        long known = address.known() == null ? desk.indicators().knownNow(viewer) : address.known();
        TargetsKnown targets = desk.targets().known(viewer, known);
        Question whole = address.about(OF_FILES).question(known);
        desk.later(ui, this, () -> Completeness.files(desk, viewer, whole),
                files -> tiles.values().forEach(tile -> tile.complete(Completeness.line(files))));
        Map<Tile, Question> questions = new LinkedHashMap<>();
        tiles.forEach((indicator, tile) -> questions.put(tile, address.about(indicator).question(known)));
        questions.forEach((tile, question) -> desk.later(ui, tile, () -> desk.indicators().figure(viewer, question),
                figure -> tile.show(figure, targets)));
        questions.forEach((tile, question) -> desk.later(ui, tile, () -> desk.indicators().trend(viewer, question, days),
                months -> tile.show(months, targets)));
    }
}
