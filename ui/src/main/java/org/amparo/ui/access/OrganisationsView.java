package org.amparo.ui.access;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.accounts.OrganisationList;
import org.amparo.access.accounts.OrganisationList.OrganisationRow;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.shell.Paths;

/** Organisations whose people sign in, and how many of each do. */
@Route(Paths.ORGANISATIONS)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class OrganisationsView extends NamedList<OrganisationRow> {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationList organisations;

    OrganisationsView(OrganisationList organisations, CurrentViewer viewer, DraftPlaces drafts) {
        super("organisations", Paths.ORGANISATIONS, viewer, drafts);
        this.organisations = organisations;
    }

    @Override
    String kind() {
        return "organisation";
    }

    @Override
    List<OrganisationRow> rows() {
        return organisations.all(viewer());
    }

    @Override
    void make(String code, String name) {
        organisations.create(viewer(), name);
    }

    @Override
    void line(NamedRows lines, OrganisationRow row) {
        lines.add(new Span(), row.name(), row.users(), rename(row.organisation().toString(), row.name(),
                name -> organisations.rename(viewer(), row.organisation(), name)));
    }
}
