package org.amparo.ui.caseplan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;

/**
 * What waits for an answer: for a supervisor plans, closures, reopenings, agreements in a child's best interest and files to read through,
 * one after another; for everybody with cases those that are offered. Below stands how much the team carries.
 */
@Route(Paths.APPROVALS)
@PermitAll
@Needs(Permission.CASE_READ)
class ApprovalsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient CaseDesk desk;
    private final transient SupervisorQueue waits;
    private final PageHead head = new PageHead(Labels.text("approvals.title"));
    private final Div offers = new Div();
    private final Div queue = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div place = new Div();
    private final Div team = new Div();
    private transient List<Queued> waiting = List.of();
    /** What is open already stays as it is, with all that was typed. */
    private transient Object shown;
    private String wanted;

    ApprovalsView(CaseDesk desk, SupervisorQueue waits) {
        this.desk = desk;
        this.waits = waits;
        addClassNames("page", "approvals");
        list.addClassName("queue-list");
        list.getElement().setAttribute("aria-label", Labels.text("approvals.list"));
        place.addClassName("queue-item");
        queue.addClassName("queue");
        queue.add(list, place);
        add(head, offers, queue, team);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("approvals.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getSingleParameter("of").orElse(null);
        load(false);
    }

    private void load(boolean answered) {
        Viewer viewer = desk.viewer();
        offers.removeAll();
        if (viewer.may(Permission.CASE_WORK)) {
            OfferedCases offered = new OfferedCases(desk, () -> load(false));
            if (!offered.isEmpty()) {
                offers.add(offered);
            }
        }
        boolean approves = viewer.may(Permission.CASE_APPROVE);
        waiting = waits.isFor(viewer) ? waits.of(viewer, SHOWN) : List.of();
        long count = waits.isFor(viewer) ? waits.count(viewer) : 0;
        head.beside(Labels.text(count > waiting.size() ? "approvals.count.first" : "approvals.count", count, waiting.size()));
        team.removeAll();
        if (approves) {
            team.add(new TeamLoad(desk));
        }
        show(answered);
    }

    /** Lists what waits and opens the wanted one, or the oldest. */
    private void show(boolean answered) {
        list.removeAll();
        if (waiting.isEmpty()) {
            place.removeAll();
            shown = null;
            list.setVisible(false);
            place.setVisible(offers.getComponentCount() == 0);
            place.add(new EmptyState("today", Labels.text("approvals.none.title"), Labels.text("approvals.none.text")));
            return;
        }
        list.setVisible(true);
        place.setVisible(true);
        Queued open = waiting.stream().filter(one -> one.key().equals(wanted)).findFirst().orElse(waiting.getFirst());
        waiting.forEach(one -> list.add(line(one, one == open)));
        if (open.asked().equals(shown)) {
            return;
        }
        shown = open.asked();
        QueuePanel panel = open.panel().open(open, this::next, this::refused);
        place.removeAll();
        place.add(panel);
        if (answered) {
            panel.focus();
        }
    }

    private ListItem line(Queued one, boolean open) {
        Button button = new Button(one.word(), click -> getUI()
                .ifPresent(ui -> ui.navigate(Paths.APPROVALS, QueryParameters.of("of", one.key()))));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Labels.text("approvals.open", one.word(), one.fileNumber()));
        if (open) {
            button.getElement().setAttribute("aria-current", "true");
        }
        Div who = new Div(Names.of(one.fullName(), one.nameWithheld()), new Span(" · "), new Bdi(one.fileNumber()));
        who.addClassName("row-who");
        long days = ChronoUnit.DAYS.between(one.since(), desk.file().today());
        Span since = (days > one.lateAfter() ? Tone.OVERDUE : Tone.WAITING).label(Labels.text("approvals.since", days));
        ListItem item = new ListItem(button, who, since);
        item.addClassName(open ? "queue-open" : "queue-waits");
        return item;
    }

    /** After an answer: says so, and opens the next by itself. */
    private void next(String done) {
        Notices.done(done);
        wanted = null;
        load(true);
    }

    /** Somebody else answered meanwhile, or it changed: says why, and shows what waits now. */
    private void refused(String sentence) {
        Notices.refused(sentence);
        load(false);
    }
}
