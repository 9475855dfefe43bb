package org.amparo.ui.release;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PlainTable;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.today.HomePart;
import org.springframework.core.annotation.Order;

/** Releases that wait for this person as the second one (R39). */
@org.springframework.stereotype.Component
@Order(20)
class ReleasesToApprove implements HomePart {

    private final ReleaseDesk desk;

    ReleasesToApprove(ReleaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> of(Viewer viewer) {
        if (!viewer.may(Permission.RELEASE_REVIEW) || !viewer.may(Permission.RELEASE_APPROVE)) {
            return Optional.empty();
        }
        long waiting = desk.queries().toApprove(viewer);
        Anchor all = PlainTable.link(Paths.RELEASES, Labels.text("releases.home.open"), null);
        Section part = new Section(new H2(Labels.text("releases.home.title")), new Paragraph(Labels.text("releases.home.waiting", waiting)),
                all);
        part.addClassName("part");
        return Optional.of(part);
    }
}
