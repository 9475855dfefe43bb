package org.amparo.ui.caseplan;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.NotAllowed;
import org.amparo.task.TaskCommand;
import org.amparo.task.TaskRow;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.vocabulary.FileCheckFinding;

/** A file of the month's sample: what was found is said here, and what is to be corrected goes to the file's caseworker. */
final class FileCheckPanel extends QueuePanel {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;
    private final transient TaskRow check;
    private final transient Consumer<String> done;
    private final transient Consumer<String> refused;

    FileCheckPanel(CaseDesk desk, Queued queued, TaskRow check, Consumer<String> done, Consumer<String> refused) {
        super(desk, queued, Labels.text("approvals.check.by", DateWords.of(check.dueOn())), "remark");
        this.desk = desk;
        this.check = check;
        this.done = done;
        this.refused = refused;
        add(new Paragraph(Labels.text("approvals.check.what")));
        SaveAction inOrder = found(FileCheckFinding.IN_ORDER);
        inOrder.setId("approve");
        SaveAction toCorrect = found(FileCheckFinding.TO_CORRECT);
        toCorrect.removeThemeVariants(ButtonVariant.PRIMARY);
        decide(new Div(inOrder, toCorrect));
    }

    private SaveAction found(FileCheckFinding finding) {
        return new SaveAction(Labels.of(finding), fields, command -> record(finding, command));
    }

    private void record(FileCheckFinding finding, UUID command) {
        try {
            desk.file().send(command, new TaskCommand.RecordFileCheck(check.taskId(), finding, typed()));
            fields.recorded();
            done.accept(Labels.text("approvals.checked." + finding, check.fileNumber()));
        } catch (NotAllowed outOfReach) {
            refused.accept(Labels.text("form.not-allowed"));
        }
    }
}
