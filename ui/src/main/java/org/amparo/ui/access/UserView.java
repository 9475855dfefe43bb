package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.NotAllowed;
import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Teams.TeamRow;
import org.amparo.access.accounts.Users;
import org.amparo.access.accounts.Users.Created;
import org.amparo.access.accounts.Users.UserRow;
import org.amparo.ui.kit.Confirm;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** One account: name, role, team, areas; new password, all sessions ended, closed or opened again. */
@Route(Paths.USER)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class UserView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Teams teams;
    private final transient People people;
    private final transient Organisations organisations;
    private final transient CurrentViewer viewer;
    private final transient DraftPlaces drafts;

    UserView(Users users, Teams teams, People people, Organisations organisations, CurrentViewer viewer,
            DraftPlaces drafts) {
        this.users = users;
        this.teams = teams;
        this.people = people;
        this.organisations = organisations;
        this.viewer = viewer;
        this.drafts = drafts;
        addClassNames("page", "page-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("userId").flatMap(UserView::id).orElseThrow(() -> new NotAllowed(Permission.USERS_ADMIN)));
    }

    private static java.util.Optional<UUID> id(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return java.util.Optional.empty();
        }
    }

    private void show(UUID id) {
        UserRow user = users.user(viewer.get(), id);
        List<TeamRow> choices = teams.all(viewer.get()).stream().filter(team -> team.active() || team.team().equals(user.team())).toList();
        UserForm form = new UserForm(drafts.of("user:" + id, id), choices, people.areas(), organisations.organisations(),
                Labels.text("user.save"), changed -> {
                    users.change(viewer.get(), id, changed.details());
                    changed.recorded();
                    Notices.done(Labels.text("user.saved"));
                    show(id);
                });
        form.show(user, choices, people.areas(), organisations.organisations());
        form.restored();
        Div card = new Div(form);
        card.addClassName("card");
        removeAll();
        add(new PageHead(Names.text(user.displayName(), false))
                .beside(Labels.text("users.state." + (user.active() ? user.mustChange() ? "new" : "open" : "closed"))),
                new AdministrationTabs(Paths.USERS), card);
        if (!id.equals(viewer.get().user())) {
            add(user.active() ? openAccount(user) : closedAccount(user));
        }
    }

    private Div openAccount(UserRow user) {
        UUID id = user.user();
        Button reset = new Button(Labels.text("user.reset"), click -> Confirm.ask(Labels.text("user.reset.question"),
                Labels.text("user.reset.consequence"), Labels.text("user.reset"),
                () -> showOnce(user, () -> users.resetPassword(viewer.get(), id))));
        Button signOut = new Button(Labels.text("user.sign-out"), click -> {
            users.signOutEverywhere(viewer.get(), id);
            Notices.done(Labels.text("user.signed-out"));
        });
        Button close = new Button(Labels.text("user.close"), click -> Confirm.ask(Labels.text("user.close.question"),
                Labels.text("user.close.consequence"), Labels.text("user.close"), () -> {
                    users.close(viewer.get(), id);
                    show(id);
                }));
        return card("user.access", "user.access.text", reset, signOut, close);
    }

    private Div closedAccount(UserRow user) {
        return card("user.closed", "user.closed.text", new Button(Labels.text("user.reopen"),
                click -> showOnce(user, () -> users.reopen(viewer.get(), user.user()))));
    }

    private static Div card(String title, String text, Button... actions) {
        Div row = new Div(actions);
        row.addClassName("form-actions");
        Div card = new Div(new H2(Labels.text(title)), new Paragraph(Labels.text(text)), row);
        card.addClassName("card");
        return card;
    }

    private void showOnce(UserRow user, Supplier<Created> change) {
        new OneTimePasswordDialog(user.userName(), change.get().oneTimePassword(), () -> show(user.user())).open();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("user.title"));
    }
}
