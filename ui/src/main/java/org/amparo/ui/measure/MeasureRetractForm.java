package org.amparo.ui.measure;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.measure.MeasureCommand;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.Labels;

/** Takes a measurement back that is another person's, or was never made. */
final class MeasureRetractForm extends FileForm {

    static final String WORD = "measure-retract";
    private static final long serialVersionUID = 1L;

    private final UUID measureId;
    private final TextArea reason;

    /** @param what the measurement in words */
    MeasureRetractForm(MeasureDesk desk, FileView file, UUID measureId, String what, Runnable done) {
        super(desk.file(), file.survivorId(), WORD, measureId, done);
        this.measureId = measureId;
        add(new Paragraph(Labels.text("measure.retract", what)));
        reason = reason();
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, new MeasureCommand.Retract(measureId, typed(reason)));
    }
}
