package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.accounts.AreaList;
import org.amparo.access.accounts.AreaList.AreaRow;
import org.amparo.access.accounts.AreaShapes;
import org.amparo.ui.access.NamedRows.Action;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Points;
import org.amparo.ui.shell.Paths;

/** First-level areas: departments, provinces, with the codes that registers use for them. */
@Route(Paths.AREAS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class AreasView extends NamedList<AreaRow> {

    private static final long serialVersionUID = 1L;

    private final transient AreaList areas;

    AreasView(AreaList areas, AreaShapes shapes, CurrentViewer viewer, DraftPlaces drafts) {
        super("areas", Paths.AREAS, viewer, drafts);
        this.areas = areas;
        addAction(new Button(Labels.text("areas.outlines.begin"), click -> new OutlineDialog(shapes, viewer, this::show).open()));
    }

    @Override
    String kind() {
        return "area";
    }

    @Override
    boolean isCoded() {
        return true;
    }

    @Override
    List<AreaRow> rows() {
        return areas.all(viewer());
    }

    @Override
    void make(String code, String name) {
        areas.create(viewer(), code, name);
    }

    @Override
    void line(NamedRows lines, AreaRow row) {
        lines.add(code(row), row.name(), row.users(), new Action("areas.place", () -> place(row)),
                rename(row.code(), row.name(), name -> areas.rename(viewer(), row.code(), name)));
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
        new CentreDialog(row.name(), drafts().of("area-centre:" + row.code(), null), row.centre(), point -> {
            areas.placeCentre(viewer(), row.code(), point);
            show();
        }).open();
    }
}
