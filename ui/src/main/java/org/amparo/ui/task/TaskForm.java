package org.amparo.ui.task;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.amparo.access.Viewer;
import org.amparo.task.TaskCommand;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** Gives a task about a file: to oneself unless somebody else is chosen, for today unless another day is. */
final class TaskForm extends FileForm {

    private static final long serialVersionUID = 1L;
    static final int LONGEST_TITLE = 200;

    private final transient FileDesk desk;
    private final TextField title = new TextField(Labels.text("task.field.title"));
    private final DayField dueOn = new DayField(Labels.text("task.field.due"), null);
    private final AssigneeField assignee;

    TaskForm(FileDesk desk, UUID survivorId, Runnable done) {
        super(desk, survivorId, "task", null, done);
        this.desk = desk;
        Viewer viewer = desk.viewer();
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        field("title", title, Written.TEXT);
        field("dueOn", dueOn, Written.DAY);
        dueOn.setValue(desk.today());
        assignee = field("assignee", new AssigneeField(desk.people(), viewer), Written.ID);
        assignee.choose(viewer.user());
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        required(typed(title), "title");
        carryOut(commandId, new TaskCommand.GiveTask(commandId, survivor(), typed(title), required(dueOn.getValue(), "dueOn"),
                assignee.chosen(), desk.viewer().organisation()));
    }
}
