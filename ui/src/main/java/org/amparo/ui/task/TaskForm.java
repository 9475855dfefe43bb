package org.amparo.ui.task;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.task.Assignee;
import org.amparo.task.TaskCommand;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** Gives a task about a file: to oneself unless somebody else is chosen, for today unless another day is. */
final class TaskForm extends FileForm {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 200;

    private final transient FileDesk desk;
    private final TextField title = new TextField(Labels.text("task.field.title"));
    private final DatePicker dueOn = new DatePicker(Labels.text("task.field.due"));
    private final ComboBox<UUID> assignee = new ComboBox<>(Labels.text("task.field.assignee"));
    private final transient Map<UUID, Assignee> assignees = new LinkedHashMap<>();
    private final Map<UUID, String> names = new LinkedHashMap<>();

    TaskForm(FileDesk desk, UUID survivorId, Runnable done) {
        super(desk, survivorId, "task", null, done);
        this.desk = desk;
        Viewer viewer = desk.viewer();
        desk.people().colleagues(viewer).forEach(person -> {
            assignees.put(person.user(), Assignee.colleague(person.user(), person.team()));
            names.put(person.user(), person.user().equals(viewer.user()) ? Labels.text("task.me") : person.displayName());
        });
        desk.people().teams(viewer).forEach(team -> {
            assignees.put(team.team(), Assignee.queue(team.team()));
            names.put(team.team(), Labels.text("task.team", team.name()));
        });
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        field("title", title, Written.TEXT);
        dueOn.setManualValidation(true);
        field("dueOn", dueOn, Written.DAY);
        dueOn.setValue(desk.today());
        assignee.setManualValidation(true);
        assignee.setItems(assignees.keySet());
        assignee.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        field("assignee", assignee, Written.ID);
        assignee.setValue(assignees.containsKey(viewer.user()) ? viewer.user() : null);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        required(typed(title), "title");
        Assignee whom = assignees.get(required(assignee.getValue(), "assignee"));
        carryOut(commandId, new TaskCommand.GiveTask(commandId, survivor(), typed(title), required(dueOn.getValue(), "dueOn"), whom,
                desk.viewer().organisation()));
    }
}
