package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.survivor.FileView;
import org.amparo.survivor.ResidualLimb;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ErasureGround;

/** Work that needs a decision and few words: approve a best-interest consent, take back an injury, ask for or approve an erasure. */
final class ConfirmForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final Work work;
    private final UUID entry;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;
    private final Paragraph injury = new Paragraph();
    private final Paragraph before = new Paragraph();
    private TextArea reason;
    private CodeSelect<ErasureGround> ground;

    ConfirmForm(Desk desk, FileView file, Work work, UUID entry, Runnable done) {
        super(desk, file, work, entry, done);
        this.work = work;
        this.entry = entry;
        this.meanwhile = new Conflicts(desk, file, fields, conflicts, this::refill);
        add(conflicts, new Paragraph(Labels.text("record." + work.word() + ".what")));
        if (work == Work.RETRACT_INJURY) {
            add(injury, before);
            injury.setText(injury(file));
            before.setVisible(false);
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
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    /** What is taken back stands there as it was and as it is now, for whoever takes it back to look at again. */
    private void refill(FileView now) {
        before.setText(Labels.text("record.retract-injury.before", injury.getText()));
        before.setVisible(true);
        injury.setText(injury(now));
    }

    private String injury(FileView file) {
        ResidualLimb limb = file.residualLimbs().get(entry);
        String described = limb == null ? "" : Labels.text("record.retract-injury.limb", DateWords.of(limb.describedOn()));
        return file.injuries().stream().filter(one -> one.injuryId().equals(entry)).flatMap(one -> Stream.of(InjuryForm.words(one),
                DateWords.of(one.date()), text(one.detail()), described)).filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, switch (work) {
            case BEST_INTEREST -> new SurvivorCommand.ApproveBestInterest(survivor(), entry);
            case RETRACT_INJURY -> new SurvivorCommand.RetractInjury(survivor(), entry, meanwhile.basedOn(), typed(reason));
            case ERASURE -> new SurvivorCommand.RequestErasure(survivor(), required(ground.getValue(), "legalGround").name());
            case ENROLMENT_TAKEN_UP -> new SurvivorCommand.TakeUpEnrolment(survivor());
            case ERASURE_APPROVAL -> new SurvivorCommand.ApproveErasure(survivor());
            default -> throw new IllegalStateException("No decision: " + work);
        });
    }
}
