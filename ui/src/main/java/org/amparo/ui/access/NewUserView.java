package org.amparo.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Users;
import org.amparo.access.accounts.Users.Created;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Opens an account; its one-time password is shown once. */
@Route(Paths.NEW_USER)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class NewUserView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient CurrentViewer viewer;

    NewUserView(Users users, Teams teams, People people, Organisations organisations, CurrentViewer viewer,
            DraftPlaces drafts) {
        this.users = users;
        this.viewer = viewer;
        addClassNames("page", "page-narrow");
        Div card = new Div(new UserForm(drafts.of("user-new", null),
                teams.all(viewer.get()).stream().filter(Teams.TeamRow::active).toList(), people.areas(),
                organisations.organisations(), Labels.text("user.create"), this::create).restored());
        card.addClassName("card");
        add(new PageHead(Labels.text("users.new")), new AdministrationTabs(Paths.USERS), card);
    }

    private void create(UserForm form) {
        Created created = users.create(viewer.get(), form.userName(), form.details());
        form.recorded();
        new OneTimePasswordDialog(form.userName(), created.oneTimePassword(),
                () -> getUI().ifPresent(ui -> ui.navigate(Paths.user(created.user())))).open();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("users.new"));
    }
}
