package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.rehabilitation.RehabFilter;
import org.amparo.rehabilitation.RehabPage;
import org.amparo.rehabilitation.RehabRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Open episodes of rehabilitation, the next session first: one's own for who works in it, else all within reach. */
@Route(Paths.REHABILITATION)
@PermitAll
@Needs(Permission.REHAB_READ)
class RehabilitationView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int MOST = 500;
    private static final String WHOSE = "whose";
    private static final String ALL = "all";

    private final transient RehabDesk desk;
    private final PageHead head = new PageHead(Labels.text("menu.rehabilitation"));
    private final Div chips = new Div();
    private final Div list = new Div();

    RehabilitationView(RehabDesk desk) {
        this.desk = desk;
        addClassName("page");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Labels.text("rehab.whose"));
        add(head, chips, list);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.rehabilitation"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        boolean works = desk.viewer().may(Permission.REHAB_WORK);
        boolean all = !works || asked.getSingleParameter(WHOSE).filter(ALL::equals).isPresent();
        chips.removeAll();
        chips.setVisible(works);
        chips.add(chip(Labels.text("rehab.mine"), false, !all), chip(Labels.text("rehab.all"), true, all));
        show(all ? RehabFilter.ALL : new RehabFilter(desk.viewer().user()), PAGE);
    }

    private NativeButton chip(String words, boolean all, boolean pressed) {
        NativeButton chip = new NativeButton(words, click -> getUI().ifPresent(ui -> ui.navigate(Paths.REHABILITATION,
                all ? QueryParameters.simple(Map.of(WHOSE, ALL)) : QueryParameters.empty())));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return chip;
    }

    private void show(RehabFilter filter, int most) {
        RehabPage page = desk.episodes().open(desk.viewer(), filter, most);
        head.beside(Labels.text("rehab.count", page.total()) + (page.overdue() > 0
                ? " · " + Labels.text("rehab.count.overdue", page
                        .overdue())
                : ""));
        list.removeAll();
        if (page.rows().isEmpty()) {
            list.add(new EmptyState("check", Labels.text("rehab.list.none.title"), Labels.text("rehab.list.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        page.rows().forEach(row -> rows.add(row(row)));
        list.add(rows);
        if (page.total() > page.rows().size()) {
            list.add(most < MOST ? more(page, filter, most) : new Span(Labels.text("rehab.list.cut", page.rows().size(), page.total())));
        }
    }

    private Component more(RehabPage page, RehabFilter filter, int most) {
        NativeButton more = new NativeButton(Labels.text("rehab.list.more", page.total() - page.rows().size()),
                click -> show(filter, Math.min(MOST, most * 2)));
        more.addClassName("link-button");
        return more;
    }

    private ListItem row(RehabRow row) {
        Div state = new Div(RehabWords.next(row, desk.today()));
        state.addClassName("state");
        Div what = new Div(new Span(Labels.of(row.discipline()) + " · " + RehabWords.progress(row)));
        what.addClassName("row-what");
        Div who = new Div(Names.of(row.fullName(), row.nameWithheld()), new Span(" · "), new Bdi(row.fileNumber()), new Span(" · " + desk
                .name(row.therapist()).orElse("")));
        who.addClassName("row-who");
        Div subject = new Div(what, who);
        subject.addClassName("subject");
        Anchor open = new Anchor(Paths.file(row.survivorId()) + "?tab=rehabilitation", Labels.text("rehab.open-file"));
        open.addClassName("device-link");
        open.getElement().setAttribute("aria-label", Labels.text("rehab.open-file.of", row.fileNumber(), Labels.of(row.discipline())));
        Div actions = new Div(open);
        actions.addClassName("row-actions");
        ListItem item = new ListItem(state, subject, new Div(), actions);
        item.addClassName("row");
        return item;
    }
}
