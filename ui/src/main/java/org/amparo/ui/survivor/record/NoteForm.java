package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.PartialDate;

/** Writes a note: only what others need to know. */
final class NoteForm extends RecordForm {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;

    private final TextArea text;
    private final PartialDateField on;

    NoteForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.NOTE, null, done);
        text = text("text", "field.note");
        text.setHelperText(Labels.text("field.note.help"));
        text.setMinRows(ROWS);
        text.setRequiredIndicatorVisible(true);
        on = field("on", new PartialDateField(Labels.text("field.note.on"), desk.clock()).exactDay());
        on.setValue(PartialDate.exact(desk.today()));
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        required(typed(text), "text");
        carryOut(commandId, new SurvivorCommand.WriteNote(survivor(), commandId, day(on, "on"), typed(text)));
    }
}
