package org.amparo.ui.survivor.record;

import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.PartialDate;

/** Records that the person said no to a purpose. No reason is asked for. */
final class RefusalForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final CodeSelect<ConsentPurpose> purpose;
    private final PartialDateField refusedOn;

    RefusalForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.REFUSAL, null, done);
        purpose = field("purpose", new CodeSelect<>(Labels.text("field.purpose"), ConsentPurpose.class),
                Written.code(ConsentPurpose.class));
        purpose.setRequiredIndicatorVisible(true);
        refusedOn = field("refusedOn", new PartialDateField(Labels.text("field.refusedOn"), desk.clock()).exactDay());
        refusedOn.setValue(PartialDate.exact(desk.today()));
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId,
                new SurvivorCommand.RefuseConsent(survivor(), required(purpose.getValue(), "purpose"), day(refusedOn, "refusedOn")));
    }
}
