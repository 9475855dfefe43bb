package org.amparo.ui.reporting.grant;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.funding.GrantRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.shell.Paths;

/** All grants of donors: who pays, for what, and from when to when. */
@Route(Paths.GRANTS)
@PermitAll
@Needs(Permission.GRANT_KEEP)
class GrantsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient GrantDesk desk;

    GrantsView(GrantDesk desk) {
        this.desk = desk;
        addClassNames("page", "reports");
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("funding.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean isNew = event.getLocation().getQueryParameters().getSingleParameter("new").isPresent();
        List<GrantRow> grants = desk.grants().all(desk.viewer());
        PageHead head = new PageHead(Labels.text("funding.title"));
        Button open = new Button(Labels.text("funding.new"), new Icon("plus"),
                click -> UI.getCurrent().navigate(Paths.GRANTS, new QueryParameters(Map.of("new", List.of("")))));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        head.addAction(open);
        add(head);
        if (isNew) {
            Section card = new Section(new H2(Labels.text("funding.new")),
                    new GrantForm(desk, null, code -> UI.getCurrent().navigate(Paths.grant(code))));
            card.addClassName("card");
            add(card);
        }
        add(grants.isEmpty()
                ? new EmptyState("chart", Labels.text("funding.none.title"), Labels.text("funding.none.text"))
                : table(grants));
    }

    private ExportedTable table(List<GrantRow> grants) {
        NumberTable table = new NumberTable(Labels.text("funding.title"),
                Stream.of("code", "donor", "title", "days", "pillars", "state").map(column -> Labels.text("funding.column." + column))
                        .toList(),
                List.of());
        grants.forEach(grant -> {
            NativeTableRow row = table.row(List.of(NumberTable.link(Paths.grant(grant.code()), grant.code())));
            row.addDataCell().add(new Bdi(grant.donorName() == null ? "" : grant.donorName()));
            row.addDataCell().add(new Bdi(grant.grant().title()));
            row.addDataCell().setText(GrantWords.days(grant));
            row.addDataCell().setText(GrantWords.pillars(grant.grant().pillars()));
            row.addDataCell().add(GrantWords.state(grant, desk.reports().today()));
        });
        return new ExportedTable(desk.reports(), table.name(), table, () -> table.taken(table.name(), null, List.of()));
    }
}
