package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.LawfulBasis;

/** A supervisor keeps data without the person's agreement, on a ground of law and with a reason. */
final class OverrideForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final CodeSelect<ConsentPurpose> purpose;
    private final CodeSelect<LawfulBasis> basis;
    private final TextArea reason;

    OverrideForm(Desk desk, FileView file, Runnable done) {
        super(desk, file, Work.OVERRIDE, null, done);
        add(new Paragraph(Labels.text("record.override.what")));
        purpose = field("purpose", new CodeSelect<>(Labels.text("field.purpose"), ConsentPurpose.class),
                Written.code(ConsentPurpose.class));
        basis = field("basis", new CodeSelect<>(Labels.text("field.basis"), LawfulBasis.class), Written.code(LawfulBasis.class));
        reason = text("reason", "field.reason");
        purpose.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, new SurvivorCommand.OverrideConsent(survivor(), required(purpose.getValue(), "purpose"),
                required(basis.getValue(), "basis"), typed(reason)));
    }
}
