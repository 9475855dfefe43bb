package org.amparo.ui.home;

import com.vaadin.flow.component.html.Anchor;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** For roles that have nothing to do here yet: says what will stand here. */
final class PlainPart {

    private PlainPart() {
    }

    static EmptyState of(Viewer viewer) {
        String key = switch (viewer.role()) {
            case DONOR -> "home.donor";
            case PROVIDER -> "home.provider";
            case CASEWORKER, SUPERVISOR, CLINICIAN, TECHNICIAN, MANAGER, PROTECTION_OFFICER, ADMIN, SYSTEM -> "home.nothing";
        };
        EmptyState state = new EmptyState(viewer.role() == Role.DONOR ? "chart" : "today", Labels.text(key + ".title"),
                Labels.text(key + ".text"));
        if (viewer.may(Permission.RELEASE_READ)) {
            state.add(new Anchor(Paths.PUBLISHED, Labels.text("menu.published")));
        }
        return state;
    }
}
