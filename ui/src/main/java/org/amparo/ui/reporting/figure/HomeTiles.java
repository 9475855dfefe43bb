package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.QuestionAddress;
import org.amparo.ui.reporting.ReportDesk;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.HomePart;
import org.springframework.core.annotation.Order;

/**
 * The few figures of a role on its first page. For whoever works on files they are closed and counted when they are opened, since that page
 * is opened all day for the work on it.
 */
@org.springframework.stereotype.Component
@Order(10)
class HomeTiles implements HomePart {

    private final ReportDesk desk;

    HomeTiles(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(Viewer viewer) {
        List<String> figures = of(viewer.role());
        if (!viewer.may(Permission.REPORT_READ) || figures.isEmpty()) {
            return Optional.empty();
        }
        String title = Labels.text("home.figures",
                Labels.text("figures.reach." + viewer.scopeOf(Permission.REPORT_READ).orElse(Scope.OWN)));
        return Optional.of(viewer.may(Permission.CASE_READ) ? closed(title, figures) : open(title, figures));
    }

    /** What each role answers for, the most pressing first. */
    private static List<String> of(Role role) {
        return switch (role) {
            case MANAGER -> List.of("G06", "G08", "G09", "G13", "G15", "G01");
            case SUPERVISOR -> List.of("G13", "G26", "G06", "G15");
            case CASEWORKER -> List.of("G13", "G06", "G15");
            case CLINICIAN, TECHNICIAN -> List.of("G16", "G15", "G18");
            case PROTECTION_OFFICER -> List.of("G27", "G14", "G30");
            case ADMIN, PROVIDER, DONOR, SYSTEM -> List.of();
        };
    }

    private Component open(String title, List<String> figures) {
        Section part = new Section(new H2(title), tiles(figures), links());
        part.addClassNames("part", "reports");
        return part;
    }

    private Component closed(String title, List<String> figures) {
        Div content = new Div();
        content.addClassName("reports");
        Details part = new Details(title, content);
        part.addClassNames("part", "home-figures");
        part.addOpenedChangeListener(opened -> {
            content.removeAll();
            if (opened.isOpened()) {
                content.add(tiles(figures), links());
            }
        });
        return part;
    }

    private Tiles tiles(List<String> figures) {
        return new Tiles(desk, figures, QuestionAddress.ofLastYear(Tiles.OF_FILES, desk.today()), true);
    }

    private static Div links() {
        Div links = new Div(link(Paths.FIGURES, "home.figures.all"), link(Paths.GAPS, "home.reports.gaps"),
                link(Paths.GAP_MAP, "home.reports.map"), link(Paths.WHAT_IF, "whatif.title"));
        links.addClassNames("link-list", "home-links");
        return links;
    }

    private static Anchor link(String path, String words) {
        return NumberTable.link(path, Labels.text(words));
    }
}
