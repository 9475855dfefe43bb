package org.amparo.ui.servicedirectory;

import java.util.List;
import java.util.Map;

import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.servicedirectory.ProviderSite;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

/** The directory as a map, with the same places as a list beside it for whoever does not use a pointer or does not see it. */
@Route(Paths.DIRECTORY_MAP)
@PermitAll
@Needs(Permission.DIRECTORY_READ)
class DirectoryMapView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SITES = 400;

    private final transient DirectoryDesk desk;
    private final Span count = new Span();
    private final Div shown = new Div();

    DirectoryMapView(DirectoryDesk desk) {
        this.desk = desk;
        addClassName("page");
        count.getElement().setAttribute("role", "status");
        shown.addClassName("page");
        add(new PageHead(Labels.text("menu.directory")).beside(count), shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DirectoryAddress address = DirectoryAddress.of(event.getLocation().getQueryParameters());
        Map<String, String> areaNames = desk.areaNames();
        List<ProviderSite> sites = desk.directory().sites(desk.viewer(), address.filter(), MOST_SITES + 1);
        boolean more = sites.size() > MOST_SITES;
        List<ProviderSite> drawn = more ? sites.subList(0, MOST_SITES) : sites;
        shown.removeAll();
        shown.add(new DirectoryTabs(Paths.DIRECTORY_MAP, address), new Narrowing(Paths.DIRECTORY_MAP, address, areaNames));
        count.setText(Labels.text(more ? "directory.places-most" : "directory.places", drawn.size()));
        if (drawn.isEmpty()) {
            shown.add(new EmptyState("place", Labels.text("directory.nothing-fits.title"), Labels.text("directory.nothing-fits.text")));
            return;
        }
        Div panes = new Div(new SiteMap(drawn, desk.centres().centres(), desk.outlines().outlines(), areaNames), list(drawn, areaNames));
        panes.addClassName("map-panes");
        shown.add(panes);
    }

    private Div list(List<ProviderSite> sites, Map<String, String> areaNames) {
        UnorderedList list = new UnorderedList();
        list.addClassName("map-list");
        sites.forEach(site -> list.add(line(site, areaNames)));
        Div box = new Div(list);
        box.addClassName("map-list-box");
        long without = sites.stream().filter(site -> site.point() == null).count();
        if (without > 0) {
            Paragraph note = new Paragraph(Labels.text("directory.places-without", without));
            note.addClassName("note");
            box.addComponentAsFirst(note);
        }
        return box;
    }

    private ListItem line(ProviderSite site, Map<String, String> areaNames) {
        Anchor link = new Anchor(Paths.provider(site.providerId()));
        link.add(new Bdi(site.provider()));
        link.getElement().setAttribute("data-site", site.siteId().toString());
        String area = areaNames.getOrDefault(site.adm1(), site.adm1());
        Span where = new Span(new Bdi(site.name() == null ? area : Labels.text("directory.place-in", site.name(), area)));
        where.addClassName("second");
        ListItem line = new ListItem(link, where);
        if (site.point() == null) {
            Span missing = new Span(Labels.text("directory.no-point"));
            missing.addClassName("second");
            line.add(missing);
        }
        line.add(ProviderWords.tone(site.standing()).label(Labels.of(site.standing())));
        return line;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("directory.map"));
    }
}
