package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.accounts.AreaList;
import org.amparo.access.accounts.AreaShapes;
import org.amparo.access.accounts.AreaList.AreaRow;
import org.amparo.ui.access.NamedRows.Action;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Points;
import org.amparo.ui.shell.Paths;

/** First-level areas: departments, provinces, with the codes that registers use for them. */
@Route(Paths.AREAS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class AreasView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AreaList areas;
    private final transient CurrentViewer viewer;
    private final transient DraftPlaces drafts;
    private final Div list = new Div();

    AreasView(AreaList areas, AreaShapes shapes, CurrentViewer viewer, DraftPlaces drafts) {
        this.areas = areas;
        this.viewer = viewer;
        this.drafts = drafts;
        addClassName("page");
        Button outlines = new Button(Labels.text("areas.outlines.begin"), click -> new OutlineDialog(shapes, viewer, this::show).open());
        PageHead head = new PageHead(Labels.text("accounts.areas"), create());
        head.addAction(outlines);
        add(head, new AdministrationTabs(Paths.AREAS), list);
    }

    private Button create() {
        Button create = new Button(Labels.text("areas.new"), new Icon("plus"),
                click -> new NameDialog(Labels.text("areas.add"), drafts.of("area-new", null), true, "", (code, name) -> {
                    areas.create(viewer.get(), code, name);
                    show();
                }).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<AreaRow> rows = areas.all(viewer.get());
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState("people", Labels.text("areas.empty.title"), Labels.text("areas.empty.text")));
            return;
        }
        NamedRows lines = new NamedRows();
        rows.forEach(row -> lines.add(code(row), row.name(), row.users(), new Action("areas.place", () -> place(row)),
                new Action("accounts.rename", () -> rename(row))));
        list.add(lines);
    }

    private static Span code(AreaRow row) {
        Span centre = new Span(
                row.centre() == null ? Labels.text("areas.centre.none") : Labels.text("areas.centre", Points.write(row.centre())));
        Span outline = new Span(Labels.text(row.outlined() ? "areas.outlined" : "areas.outlined.not"));
        Span code = new Span(new Bdi(row.code()), new Span(" · "), centre, new Span(" · "), outline);
        code.addClassNames("row-who", "area-code");
        return code;
    }

    private void place(AreaRow row) {
        new CentreDialog(row.name(), drafts.of("area-centre:" + row.code(), null), row.centre(), point -> {
            areas.placeCentre(viewer.get(), row.code(), point);
            show();
        }).open();
    }

    private void rename(AreaRow row) {
        new NameDialog(Labels.text("accounts.rename"), drafts.of("area-name:" + row.code(), null), false, row.name(),
                (ignored, newName) -> {
                    areas.rename(viewer.get(), row.code(), newName);
                    show();
                }).open();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("accounts.areas"));
    }
}
