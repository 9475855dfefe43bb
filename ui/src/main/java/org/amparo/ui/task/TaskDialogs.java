package org.amparo.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskRow;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.Written;

/** Small forms about one task: give a new one, hand one on, put it off, cancel it. Ctrl+Enter sends, Esc changes nothing. */
final class TaskDialogs {

    private static final int LONGEST_REASON = 2_000;

    private final FileDesk desk;
    private final Runnable done;

    /** @param done called after something was carried out */
    TaskDialogs(FileDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
    }

    /** A task that is about no file; those about a file begin in the file. @param closed called however it ends */
    void give(Runnable closed) {
        Fields fields = fields("task-new", null);
        TextField title = new TextField(Labels.text("task.field.title"));
        title.setMaxLength(TaskForm.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setAutofocus(true);
        DatePicker dueOn = day();
        AssigneeField assignee = new AssigneeField(desk.people(), desk.viewer());
        fields.add("title", title, Written.TEXT);
        fields.add("dueOn", dueOn, Written.DAY);
        fields.add("assignee", assignee, Written.ID);
        dueOn.setValue(desk.today());
        assignee.choose(desk.viewer().user());
        Dialog dialog = open("task.new", "record.task.save", "record.task.done", fields, commandId -> {
            DraftForm.required(DraftForm.typed(title), "title");
            return new TaskCommand.GiveTask(commandId, null, DraftForm.typed(title), DraftForm.required(dueOn.getValue(), "dueOn"),
                    assignee.chosen(), desk.viewer().organisation());
        }, title, dueOn, assignee);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    void handOn(TaskRow task) {
        Fields fields = fields("task-hand-on", task);
        AssigneeField assignee = new AssigneeField(desk.people(), desk.viewer());
        assignee.setAutofocus(true);
        fields.add("assignee", assignee, Written.ID);
        open("task.hand-on", "task.hand-on", "task.handed-on", fields,
                commandId -> new TaskCommand.HandOnTask(task.taskId(), assignee.chosen(), desk.viewer().organisation()), assignee);
    }

    void postpone(TaskRow task) {
        Fields fields = fields("task-postpone", task);
        DatePicker dueOn = day();
        fields.add("dueOn", dueOn, Written.DAY);
        open("task.postpone", "task.postpone", "task.postponed", fields,
                commandId -> new TaskCommand.PostponeTask(task.taskId(), DraftForm.required(dueOn.getValue(), "dueOn")), dueOn);
    }

    void cancel(TaskRow task) {
        Fields fields = fields("task-cancel", task);
        TextArea reason = new TextArea(Labels.text("task.field.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setAutofocus(true);
        fields.add("reason", reason, Written.TEXT);
        open("task.cancel", "task.cancel", "task.cancelled", fields,
                commandId -> new TaskCommand.CancelTask(task.taskId(), DraftForm.typed(reason)), reason);
    }

    private Fields fields(String form, TaskRow task) {
        return new Fields(task == null ? desk.draft(form, null) : desk.draft(form + ":" + task.taskId(), task.survivorId()));
    }

    private static DatePicker day() {
        return new DayField(Labels.text("task.field.due"), null);
    }

    private Dialog open(String title, String verb, String saying, Fields fields, Function<UUID, TaskCommand> command, Component... parts) {
        Dialog dialog = FormDialog.open(Labels.text(title), Labels.text(verb), fields,
                commandId -> desk.send(commandId, command.apply(commandId)), () -> {
                    Notices.done(Labels.text(saying));
                    done.run();
                }, parts);
        dialog.setCloseOnOutsideClick(false);
        return dialog;
    }
}
