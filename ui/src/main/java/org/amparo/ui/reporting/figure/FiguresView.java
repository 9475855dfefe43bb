package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.reporting.Indicator;
import org.amparo.reporting.Indicators;
import org.amparo.reporting.Question;
import org.amparo.targets.TargetsKnown;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.Completeness;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.shell.Paths;

/**
 * The main figures of the viewer's reach, by role, each with its last twelve months. The page stands at once; behind it the numbers are
 * counted first, and how they came along when all numbers stand there. Below stand all figures by name.
 */
@Route(Paths.FIGURES)
@PermitAll
@Needs(Permission.REPORT_READ)
class FiguresView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<String> OF_MANAGERS = List.of("G06", "G05", "G04", "G08", "G09", "G13", "G15", "G16", "G14", "G27", "G30",
            "G01");
    private static final List<String> OF_SUPERVISORS = List.of("G13", "G26", "G02", "G06", "G09", "G10", "G14", "G15", "G30");
    private static final List<String> OF_CASEWORKERS = List.of("G13", "G06", "G09", "G15", "G16", "G30");

    private final transient ReportDesk desk;
    private final transient Map<Indicator, Tile> tiles = new LinkedHashMap<>();

    FiguresView(ReportDesk desk) {
        this.desk = desk;
        addClassNames("page", "reports");
        Viewer viewer = desk.viewer();
        PageHead head = new PageHead(Labels.text("menu.figures"))
                .beside(Labels.text("figures.reach." + viewer.scopeOf(Permission.REPORT_READ).orElse(Scope.OWN)));
        head.addAction(NumberTable.link(Paths.GAPS, Labels.text("figures.gaps")));
        UnorderedList list = new UnorderedList();
        list.addClassName("tiles");
        shown(viewer.role()).forEach(id -> {
            Indicator indicator = Indicators.of(id);
            Tile tile = new Tile(indicator);
            tiles.put(indicator, tile);
            list.add(tile);
        });
        add(head, list, all());
    }

    private static List<String> shown(Role role) {
        return switch (role) {
            case SUPERVISOR -> OF_SUPERVISORS;
            case CASEWORKER, CLINICIAN, TECHNICIAN -> OF_CASEWORKERS;
            case MANAGER, PROTECTION_OFFICER, ADMIN, PROVIDER, DONOR, SYSTEM -> OF_MANAGERS;
        };
    }

    private Div all() {
        UnorderedList list = new UnorderedList();
        list.addClassName("link-list");
        Indicators.all().forEach(indicator -> list.add(new ListItem(NumberTable.link(
                QuestionAddress.ofLastYear(indicator, desk.today()).figure(),
                Labels.text("figures.name", indicator.id(), FigureWords.title(indicator))))));
        Div all = new Div(new H2(Labels.text("figures.all")), list);
        all.addClassNames("card", "all-figures");
        return all;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.figures"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        Viewer viewer = desk.viewer();
        LocalDate today = desk.today();
        List<LocalDate> days = ExportedChart.months(today);
        long known = desk.indicators().knownNow(viewer);
        TargetsKnown targets = desk.targets().known(viewer, known);
        Question whole = QuestionAddress.ofLastYear(Indicators.all().getFirst(), today).question(known);
        desk.later(ui, this, () -> Completeness.files(desk, viewer, whole),
                files -> tiles.values().forEach(tile -> tile.complete(Completeness.line(files))));
        Map<Tile, Question> questions = new LinkedHashMap<>();
        tiles.forEach((indicator, tile) -> questions.put(tile, QuestionAddress.ofLastYear(indicator, today).question(known)));
        questions.forEach((tile, question) -> desk.later(ui, tile, () -> desk.indicators().figure(viewer, question),
                figure -> tile.show(figure, targets)));
        questions.forEach((tile, question) -> desk.later(ui, tile, () -> desk.indicators().trend(viewer, question, days),
                months -> tile.show(months, targets)));
    }
}
