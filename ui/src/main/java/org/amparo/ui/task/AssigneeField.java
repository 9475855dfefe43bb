package org.amparo.ui.task;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.task.Assignee;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;

/** Choice of a colleague, oneself among them, or of a team's queue. */
final class AssigneeField extends ComboBox<UUID> {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, Assignee> assignees = new LinkedHashMap<>();
    private final Map<UUID, String> names = new LinkedHashMap<>();

    AssigneeField(People people, Viewer viewer) {
        super(Labels.text("task.field.assignee"));
        people.colleagues(viewer).forEach(person -> {
            assignees.put(person.user(), Assignee.colleague(person.user(), person.team()));
            names.put(person.user(), person.user().equals(viewer.user()) ? Labels.text("task.me") : person.displayName());
        });
        people.teams(viewer).forEach(team -> {
            assignees.put(team.team(), Assignee.queue(team.team()));
            names.put(team.team(), Labels.text("task.team", team.name()));
        });
        setManualValidation(true);
        setItems(assignees.keySet());
        setItemLabelGenerator(id -> names.getOrDefault(id, ""));
    }

    /** Chooses this person when they can be chosen. */
    void choose(UUID user) {
        setValue(assignees.containsKey(user) ? user : null);
    }

    /** @throws org.amparo.platform.RuleBroken form.required when nobody is chosen */
    Assignee chosen() {
        return assignees.get(DraftForm.required(getValue(), "assignee"));
    }
}
