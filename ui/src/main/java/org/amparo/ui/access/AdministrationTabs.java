package org.amparo.ui.access;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** Links between the pages of the administration; the one that is open is marked. */
final class AdministrationTabs extends Nav {

    private static final long serialVersionUID = 1L;

    AdministrationTabs(String here) {
        addClassName("tabs");
        setAriaLabel(Labels.text("accounts.tabs"));
        add(link(Paths.USERS, "accounts.users", here), link(Paths.TEAMS, "accounts.teams", here), link(Paths.AREAS, "accounts.areas", here),
                link(Paths.ORGANISATIONS, "accounts.organisations", here),
                link(Paths.ROLES, "accounts.roles", here));
    }

    private static Anchor link(String path, String key, String here) {
        Anchor link = new Anchor(path, Labels.text(key));
        if (path.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
