package org.amparo.ui.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.donor.ReleasePeriod;
import org.amparo.donor.ReleaseQueries.ReleaseRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.shell.Paths;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/** All donor releases, the newest first, and the form that begins one. */
@Route(Paths.RELEASES)
@PermitAll
@Needs(Permission.RELEASE_REVIEW)
class ReleasesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final String NEW = "new";

    private final transient ReleaseDesk desk;
    private final Div list = new Div();
    private final Section form = new Section();

    ReleasesView(ReleaseDesk desk) {
        this.desk = desk;
        addClassNames("page", "releases");
        PageHead head = new PageHead(Labels.text("releases.title"));
        if (desk.viewer().may(Permission.RELEASE_DRAFT)) {
            Button begin = new Button(Labels.text("releases.new"), new Icon("plus"),
                    click -> UI.getCurrent().navigate(Paths.RELEASES, QueryParameters.of("of", NEW)));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            head.addAction(begin);
        }
        form.addClassName("card");
        Div panes = new Div(list, form);
        panes.addClassName("feedback-panes");
        add(head, panes);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("releases.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query = event.getLocation().getQueryParameters().getParameters();
        form.removeAll();
        form.setVisible(desk.viewer().may(Permission.RELEASE_DRAFT) && query.getOrDefault("of", List.of()).contains(NEW));
        if (form.isVisible()) {
            form.add(new H2(Labels.text("releases.new")),
                    new ReleaseDraftForm(desk, release -> UI.getCurrent().navigate(Paths.release(release))));
        }
        list.removeAll();
        list.add(list(query.getOrDefault("after", List.of()).stream().findFirst().map(UUID::fromString).orElse(null)));
    }

    private Component list(UUID after) {
        List<ReleaseRow> rows = desk.queries().page(desk.viewer(), after, PAGE + 1);
        if (rows.isEmpty()) {
            return new EmptyState("chart", Labels.text("releases.none.title"), Labels.text("releases.none.text"));
        }
        List<String> columns = new ArrayList<>();
        List.of("release", "donor", "about", "period", "state").forEach(column -> columns.add(Labels.text("releases.column." + column)));
        PlainTable table = new PlainTable(Labels.text("releases.title"), columns, List.of());
        ReleaseTexts texts = new ReleaseTexts(desk);
        rows.stream().limit(PAGE).forEach(row -> table.words(PlainTable.link(Paths.release(row.releaseId()), ReleaseTexts.title(row),
                Labels.text("releases.open", ReleaseTexts.title(row), texts.donor(row))),
                List.of(new Bdi(texts.donor(row)), new Bdi(texts.about(row)),
                        new Span(ReleaseTexts.period(new ReleasePeriod(row.from(), row.to()))), ReleaseTexts.state(row.state()))));
        Div all = new Div(table);
        if (rows.size() > PAGE) {
            all.add(PlainTable.link(Paths.RELEASES + "?after=" + rows.get(PAGE - 1).releaseId(), Labels.text("releases.more"), null));
        }
        return all;
    }
}
