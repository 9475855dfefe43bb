package org.amparo.ui.access;

import com.vaadin.flow.component.html.Span;
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
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** Teams and how many people are in each. */
@Route(Paths.TEAMS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class TeamsView extends NamedList<TeamRow> {

    private static final long serialVersionUID = 1L;

    private final transient Teams teams;

    TeamsView(Teams teams, CurrentViewer viewer, DraftPlaces drafts) {
        super("teams", Paths.TEAMS, viewer, drafts);
        this.teams = teams;
    }

    @Override
    String kind() {
        return "team";
    }

    @Override
    List<TeamRow> rows() {
        return teams.all(viewer());
    }

    @Override
    void make(String code, String name) {
        teams.create(viewer(), name);
    }

    @Override
    void line(NamedRows lines, TeamRow row) {
        lines.add(state(row), row.name(), row.members(),
                rename(row.team().toString(), row.name(), name -> teams.rename(viewer(), row.team(), name)),
                new Action(row.active() ? "teams.close" : "teams.reopen", () -> {
                    teams.setActive(viewer(), row.team(), !row.active());
                    show();
                }));
    }

    private static Span state(TeamRow row) {
        Span state = new Span(Labels.text(row.active() ? "teams.open" : "teams.closed"));
        state.addClassNames("tone", row.active() ? "tone-done" : "tone-stopped");
        return state;
    }
}
