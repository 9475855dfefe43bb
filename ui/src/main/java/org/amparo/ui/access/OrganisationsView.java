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
import org.amparo.access.accounts.OrganisationList;
import org.amparo.access.accounts.OrganisationList.OrganisationRow;
import org.amparo.ui.access.NamedRows.Action;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** Organisations whose people sign in, and how many of each do. */
@Route(Paths.ORGANISATIONS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class OrganisationsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationList organisations;
    private final transient CurrentViewer viewer;
    private final transient DraftPlaces drafts;
    private final Div list = new Div();

    OrganisationsView(OrganisationList organisations, CurrentViewer viewer, DraftPlaces drafts) {
        this.organisations = organisations;
        this.viewer = viewer;
        this.drafts = drafts;
        addClassName("page");
        add(new PageHead(Labels.text("accounts.organisations"), create()), new AdministrationTabs(Paths.ORGANISATIONS), list);
    }

    private Button create() {
        Button create = new Button(Labels.text("organisations.new"), new Icon("plus"),
                click -> new NameDialog(Labels.text("organisations.add"), drafts.of("organisation-new", null), false, "", (code, name) -> {
                    organisations.create(viewer.get(), name);
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
        List<OrganisationRow> rows = organisations.all(viewer.get());
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new EmptyState("people", Labels.text("organisations.empty.title"), Labels.text("organisations.empty.text")));
            return;
        }
        NamedRows lines = new NamedRows();
        rows.forEach(row -> lines.add(new Span(), row.name(), row.users(), new Action("accounts.rename", () -> rename(row))));
        list.add(lines);
    }

    private void rename(OrganisationRow row) {
        new NameDialog(Labels.text("accounts.rename"), drafts.of("organisation-name:" + row.organisation(), null), false, row.name(),
                (code, newName) -> {
                    organisations.rename(viewer.get(), row.organisation(), newName);
                    show();
                }).open();
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("accounts.organisations"));
    }
}
