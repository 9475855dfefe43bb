package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ErasureGround;

/** Work that needs a decision and few words: approve a best-interest consent, take back an injury, ask for or approve an erasure. */
final class ConfirmForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final Work work;
    private final UUID entry;
    private TextArea reason;
    private CodeSelect<ErasureGround> ground;

    ConfirmForm(Desk desk, FileView file, Work work, UUID entry, Runnable done) {
        super(desk, file, work, entry, done);
        this.work = work;
        this.entry = entry;
        add(new Paragraph(Labels.text("record." + work.word() + ".what")));
        if (work == Work.RETRACT_INJURY) {
            reason = reason();
        }
        if (work == Work.ERASURE) {
            ground = field("legalGround", new CodeSelect<>(Labels.text("field.legalGround"), ErasureGround.class),
                    Written.code(ErasureGround.class));
            ground.setRequiredIndicatorVisible(true);
        }
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, switch (work) {
            case BEST_INTEREST -> new SurvivorCommand.ApproveBestInterest(survivor(), entry);
            case RETRACT_INJURY -> new SurvivorCommand.RetractInjury(survivor(), entry, typed(reason));
            case ERASURE -> new SurvivorCommand.RequestErasure(survivor(), required(ground.getValue(), "legalGround").name());
            case ENROLMENT_TAKEN_UP -> new SurvivorCommand.TakeUpEnrolment(survivor());
            case ERASURE_APPROVAL -> new SurvivorCommand.ApproveErasure(survivor());
            default -> throw new IllegalStateException("No decision: " + work);
        });
    }
}
