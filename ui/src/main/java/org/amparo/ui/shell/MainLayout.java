package org.amparo.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.reminder.DueWork;
import org.amparo.reminder.Reminders;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;

/** The frame around every screen: skip link, header with menu, search and account, the page, and under 600 px a bar at the bottom. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    /** As many as stand on one line of a laptop beside search, bell and account. */
    private static final int PLACES_ON_TOP = 7;
    private static final int PLACES_IN_BOTTOM_BAR = 4;
    private static final String CONTENT = "content";

    private final Main main = new Main();
    private final Anchor bell = new Anchor(Paths.REMINDERS);
    private final transient Reminders reminders;
    private final transient DueWork work;
    private final transient CurrentViewer current;
    private final transient Map<Anchor, Menu.Place> links = new HashMap<>();
    private final List<MorePlaces> more = new ArrayList<>();

    MainLayout(CurrentViewer current, People people, AuthenticationContext session, FrameKeys keys, Reminders reminders,
            DueWork work) {
        this.reminders = reminders;
        this.work = work;
        this.current = current;
        addClassName("frame");
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink());
        keys.listenOn(this);
        // That the person goes on is told by the request itself.
        getElement().addEventListener("amparo-stay", stays -> {
        });
        current.find().ifPresentOrElse(viewer -> addFrame(viewer, people, session), () -> add(main));
    }

    private void addFrame(Viewer viewer, People people, AuthenticationContext session) {
        List<Menu.Place> places = Menu.of(viewer);
        Header header = new Header(brand(), topMenu(places));
        header.addClassName("top");
        if (viewer.may(Permission.FILE_LIST)) {
            header.add(new SearchField());
        }
        if (viewer.may(Permission.TASK_READ)) {
            header.add(bell);
        }
        header.add(new AccountMenu(people.staff(viewer.user()), session));
        add(header, main, bottomBar(places));
    }

    /** What is new, and what is due in own cases and in the queue; as of the last page that was opened. */
    private void ring() {
        current.find().filter(viewer -> viewer.may(Permission.TASK_READ)).ifPresent(viewer -> {
            long unread = reminders.unread(viewer);
            DueWork.Numbers due = work.of(viewer);
            long waits = due.queue() + due.approvals();
            long all = unread + due.cases() + waits;
            bell.removeAll();
            bell.addClassName("bell");
            bell.setAriaLabel(Labels.text("reminders.bell", unread, due.cases(), waits));
            bell.add(new Icon("bell"));
            if (all > 0) {
                Span count = new Span(Labels.text("kit.number", all));
                count.addClassName("bell-count");
                bell.add(count);
            }
        });
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, Labels.text("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static Anchor brand() {
        Anchor brand = new Anchor(address(Paths.HOME), Labels.text("app.name"));
        brand.addClassName("brand");
        return brand;
    }

    private Nav topMenu(List<Menu.Place> places) {
        Nav nav = nav("menu.label", "menu");
        fill(nav, places, PLACES_ON_TOP, place -> link(place, new Span(Labels.text(place.key()))));
        return nav;
    }

    private Nav bottomBar(List<Menu.Place> places) {
        Nav nav = nav("menu.bottom", "bottom-bar");
        fill(nav, places, PLACES_IN_BOTTOM_BAR, place -> link(place, new Icon(place.icon()), new Span(Labels.text(place.key()))));
        return nav;
    }

    /** So many side by side; where one more would do, that one takes the room of the button for the rest. */
    private void fill(Nav nav, List<Menu.Place> places, int most, Function<Menu.Place, Anchor> link) {
        int shown = places.size() <= most + 1 ? places.size() : most;
        places.subList(0, shown).forEach(place -> nav.add(link.apply(place)));
        if (shown < places.size()) {
            List<Menu.Place> rest = places.subList(shown, places.size());
            MorePlaces button = new MorePlaces(rest, rest.stream().map(place -> link(place, new Span(Labels.text(place.key())))).toList());
            more.add(button);
            nav.add(button);
        }
    }

    private static Nav nav(String label, String look) {
        Nav nav = new Nav();
        nav.addClassName(look);
        nav.setAriaLabel(Labels.text(label));
        return nav;
    }

    private Anchor link(Menu.Place place, Component... parts) {
        Anchor link = new Anchor(address(place.path()));
        link.add(parts);
        links.put(link, place);
        return link;
    }

    /** The home is the base of all addresses, and an empty link would mean the page one is on. */
    private static String address(String path) {
        return path.isEmpty() ? "." : path;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        links.forEach((link, place) -> mark(link, place.covers(here)));
        more.forEach(button -> button.wentTo(here));
        ring();
    }

    private static void mark(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        OwnScript.SHELL.loadInto(ui);
        OwnLook.tellKeys(ui, OwnLook.singleKeys(VaadinRequest.getCurrent()));
        current.find().ifPresent(viewer -> SessionEnds.warn(ui));
    }
}
