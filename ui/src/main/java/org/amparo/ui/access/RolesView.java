package org.amparo.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.accounts.RoleGrants;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.shell.Paths;

/** Who may do what, and how far: all roles at a glance, and one of them to change. */
@Route(Paths.ROLES)
@PermitAll
@Needs(Permission.USERS_ADMIN)
class RolesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RoleGrants grants;
    private final transient CurrentViewer viewer;
    private final Div chips = new Div();
    private final Div role = new Div();
    private final Div glance = new Div();

    RolesView(RoleGrants grants, CurrentViewer viewer) {
        this.grants = grants;
        this.viewer = viewer;
        addClassName("page");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Labels.text("roles.choose"));
        role.addClassName("card");
        glance.addClassName("table-box");
        glance.getElement().setAttribute("tabindex", "0");
        glance.getElement().setAttribute("role", "region");
        glance.getElement().setAttribute("aria-label", Labels.text("roles.glance"));
        add(new PageHead(Labels.text("accounts.roles")), new AdministrationTabs(Paths.ROLES), chips, role, glance);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Role chosen = event.getLocation().getQueryParameters().getSingleParameter("role")
                .flatMap(name -> Role.ofPeople().stream().filter(value -> value.name().equals(name)).findFirst())
                .orElse(Role.CASEWORKER);
        show(chosen);
    }

    private void show(Role chosen) {
        Map<Role, Map<Permission, Scope>> all = grants.all(viewer.get());
        chips.removeAll();
        for (Role value : Role.ofPeople()) {
            Anchor chip = new Anchor(Paths.ROLES + "?role=" + value, Labels.of(value));
            chip.addClassName("chip");
            if (value == chosen) {
                chip.getElement().setAttribute("aria-current", "true");
            }
            chips.add(chip);
        }
        showRole(chosen, all.get(chosen));
        showGlance(all);
    }

    private void showRole(Role chosen, Map<Permission, Scope> granted) {
        role.removeAll();
        role.add(new H2(Labels.of(chosen)), new Paragraph(Labels.text("role.hint." + chosen)));
        if (chosen == viewer.get().role() || RoleGrants.possible(chosen).isEmpty()) {
            Paragraph fixed = new Paragraph(Labels.text(RoleGrants.possible(chosen).isEmpty() ? "roles.none" : "roles.own"));
            fixed.addClassName("hint");
            role.add(fixed);
            return;
        }
        Div permissions = new Div();
        permissions.addClassName("grants");
        RoleGrants.possible(chosen).forEach(permission -> permissions.add(choice(chosen, permission, granted.get(permission))));
        role.add(permissions);
    }

    private Component choice(Role chosen, Permission permission, Scope now) {
        ComboBox<Scope> scope = new ComboBox<>(Labels.of(permission), Scope.values());
        scope.setItemLabelGenerator(Labels::of);
        scope.setPlaceholder(Labels.text("roles.not"));
        scope.setClearButtonVisible(true);
        scope.setManualValidation(true);
        scope.setValue(now);
        scope.addValueChangeListener(change -> {
            scope.setInvalid(false);
            try {
                grants.set(viewer.get(), chosen, permission, change.getValue());
                showGlance(grants.all(viewer.get()));
                Notices.done(Labels.text("roles.saved", Labels.of(chosen)));
            } catch (RuleBroken refusal) {
                scope.setErrorMessage(RuleMessages.sentence(refusal));
                scope.setInvalid(true);
            }
        });
        return scope;
    }

    private void showGlance(Map<Role, Map<Permission, Scope>> all) {
        NativeTableRow head = new NativeTableRow();
        head.add(headCell("col", Labels.text("roles.permission")));
        Role.ofPeople().forEach(value -> head.add(headCell("col", Labels.of(value))));
        NativeTableHeader header = new NativeTableHeader(head);
        NativeTableBody body = new NativeTableBody();
        for (Permission permission : Permission.values()) {
            NativeTableRow row = new NativeTableRow();
            row.add(headCell("row", Labels.of(permission)));
            Role.ofPeople().forEach(value -> row.add(new NativeTableCell(word(all.get(value).get(permission)))));
            body.add(row);
        }
        NativeTable table = new NativeTable();
        table.setCaptionText(Labels.text("roles.glance"));
        table.add(header, body);
        glance.removeAll();
        glance.add(table);
    }

    private static String word(Scope scope) {
        return scope == null ? Labels.text("roles.dash") : Labels.of(scope);
    }

    private static NativeTableHeaderCell headCell(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("accounts.roles"));
    }
}
