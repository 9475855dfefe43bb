package org.amparo.ui.servicedirectory;

import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Links between the ways to look at the directory; what is chosen goes along. */
final class DirectoryTabs extends Nav {

    private static final long serialVersionUID = 1L;

    DirectoryTabs(String here, DirectoryAddress address) {
        addClassName("tabs");
        setAriaLabel(Labels.text("directory.tabs"));
        add(link(Paths.DIRECTORY, "directory.tab.list", here, address), link(Paths.DIRECTORY_MAP, "directory.tab.map", here, address),
                link(Paths.DIRECTORY_NEAREST, "directory.tab.nearest", here, address));
    }

    private static Anchor link(String path, String key, String here, DirectoryAddress address) {
        Anchor link = new Anchor(address.on(path), Labels.text(key));
        if (path.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
