package org.amparo.ui.access;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.amparo.access.Organisations.Organisation;
import org.amparo.access.People.Area;
import org.amparo.access.Role;
import org.amparo.access.accounts.Teams.TeamRow;
import org.amparo.access.accounts.Users.Details;
import org.amparo.access.accounts.Users.UserRow;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;

/** Who a user is and what for: name, role, team, areas; the sign-in name only when the account is opened. */
final class UserForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField userName = new TextField(Labels.text("user.user-name"));
    private final TextField displayName = new TextField(Labels.text("user.display-name"));
    private final CodeSelect<Role> role = new CodeSelect<>(Labels.text("user.role"), Role.ofPeople());
    private final ComboBox<TeamRow> team = new ComboBox<>(Labels.text("user.team"));
    private final MultiSelectComboBox<Area> areas = new MultiSelectComboBox<>(Labels.text("user.areas"));
    private final ComboBox<Organisation> organisation = new ComboBox<>(Labels.text("user.organisation"));
    private final Fields fields;

    /**
     * @param draft where what is typed is kept
     * @param save records it; throws what refuses it
     */
    UserForm(DraftBinding.Place draft, List<TeamRow> teams, List<Area> allAreas, List<Organisation> organisations, String verb,
            Consumer<UserForm> save) {
        fields = new Fields(draft);
        addClassName("form");
        userName.setHelperText(Labels.text("user.user-name.hint"));
        userName.getElement().setAttribute("autocomplete", "off");
        userName.setRequiredIndicatorVisible(true);
        displayName.setRequiredIndicatorVisible(true);
        role.setRequiredIndicatorVisible(true);
        displayName.setHelperText(Labels.text("user.display-name.hint"));
        displayName.getElement().setAttribute("autocomplete", "off");
        role.addValueChangeListener(change -> role.setHelperText(change.getValue() == null
                ? null
                : Labels.text("role.hint." + change.getValue())));
        team.setItems(teams);
        team.setItemLabelGenerator(TeamRow::name);
        team.setClearButtonVisible(true);
        areas.setItems(allAreas);
        areas.setItemLabelGenerator(Area::name);
        areas.setHelperText(Labels.text("user.areas.hint"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setHelperText(Labels.text("user.organisation.hint"));
        fields.add("userName", userName, Written.TEXT);
        fields.add("displayName", displayName, Written.TEXT);
        fields.add("role", role, Written.code(Role.class));
        fields.add("team", team, Written.of(row -> row.team().toString(), id -> teamOf(teams, UUID.fromString(id))));
        fields.add("areas", areas, Written.of(UserForm::codes, codes -> areasOf(allAreas, Set.of(codes.split(" ")))));
        fields.add("organisation", organisation, Written.of(one -> one.organisation().toString(),
                id -> organisationOf(organisations, UUID.fromString(id))));
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        fields.summary(refusal);
        Div actions = new Div(new SaveAction(verb, fields, ignored -> save.accept(this)).withShortcutIn(this));
        actions.addClassName("form-actions");
        add(userName, displayName, role, team, areas, organisation, refusal, actions);
    }

    void show(UserRow user, List<TeamRow> teams, List<Area> allAreas, List<Organisation> organisations) {
        userName.setValue(user.userName());
        userName.setReadOnly(true);
        displayName.setValue(Personal.value(user.displayName()).orElse(""));
        role.setValue(user.role());
        team.setValue(user.team() == null ? null : teamOf(teams, user.team()));
        areas.setValue(areasOf(allAreas, user.areas()));
        organisation.setValue(organisationOf(organisations, user.organisation()));
    }

    /** Brings back what was typed earlier, over what stands in the form. */
    UserForm restored() {
        DraftNote.restore(fields, this);
        return this;
    }

    /** Forgets the draft, since it is recorded. */
    void recorded() {
        fields.recorded();
    }

    String userName() {
        return userName.getValue();
    }

    Details details() {
        return new Details(displayName.getValue(), role.getValue(), team.isEmpty() ? null : team.getValue().team(),
                areas.getValue().stream().map(Area::code).collect(Collectors.toSet()),
                organisation.isEmpty() ? null : organisation.getValue().organisation());
    }

    private static TeamRow teamOf(List<TeamRow> teams, UUID id) {
        return teams.stream().filter(row -> row.team().equals(id)).findFirst().orElse(null);
    }

    private static Organisation organisationOf(List<Organisation> all, UUID id) {
        return all.stream().filter(one -> one.organisation().equals(id)).findFirst().orElse(null);
    }

    private static String codes(Set<Area> areas) {
        return areas.stream().map(Area::code).sorted().collect(Collectors.joining(" "));
    }

    private static Set<Area> areasOf(List<Area> all, Set<String> codes) {
        return all.stream().filter(area -> codes.contains(area.code())).collect(Collectors.toSet());
    }
}
