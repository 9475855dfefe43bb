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
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Teams.TeamRow;
import org.amparo.ui.access.NamedRows.Action;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Teams and how many people are in each. */
@Route(Paths.TEAMS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class TeamsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Teams teams;
    private final transient CurrentViewer viewer;
    private final transient DraftPlaces drafts;
    private final Div list = new Div();

    TeamsView(Teams teams, CurrentViewer viewer, DraftPlaces drafts) {
        this.teams = teams;
        this.viewer = viewer;
        this.drafts = drafts;
        addClassName("page");
        add(new PageHead(Labels.text("accounts.teams"), create()), new AdministrationTabs(Paths.TEAMS), list);
    }

    private Button create() {
        Button create = new Button(Labels.text("teams.new"), new Icon("plus"),
                click -> new NameDialog(Labels.text("teams.add"), drafts.of("team-new", null), false, "", (code, name) -> {
                    teams.create(viewer.get(), name);
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
        List<TeamRow> rows = teams.all(viewer.get());
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState("people", Labels.text("teams.empty.title"), Labels.text("teams.empty.text")));
            return;
        }
        NamedRows lines = new NamedRows();
        rows.forEach(row -> lines.add(state(row), row.name(), row.members(), new Action("accounts.rename", () -> rename(row)),
                new Action(row.active() ? "teams.close" : "teams.reopen", () -> {
                    teams.setActive(viewer.get(), row.team(), !row.active());
                    show();
                })));
        list.add(lines);
    }

    private static Span state(TeamRow row) {
        Span state = new Span(Labels.text(row.active() ? "teams.open" : "teams.closed"));
        state.addClassNames("tone", row.active() ? "tone-done" : "tone-stopped");
        return state;
    }

    private void rename(TeamRow row) {
        new NameDialog(Labels.text("accounts.rename"), drafts.of("team-name:" + row.team(), null), false, row.name(), (code, newName) -> {
            teams.rename(viewer.get(), row.team(), newName);
            show();
        }).open();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("accounts.teams"));
    }
}
