package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.amparo.survivor.Death;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.IdentificationSource;

/** Records the person's death, or corrects it; also that the person is alive after all. */
final class DeathForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final boolean correcting;
    private final PartialDateField on;
    private final AnswerField related;
    private final CodeSelect<IdentificationSource> source;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;
    private Checkbox alive;
    private TextArea reason;

    /** @param was what to correct; null to record a death */
    DeathForm(Desk desk, FileView file, Death was, Runnable done) {
        super(desk, file, was == null ? Work.DEATH : Work.CORRECT_DEATH, null, done);
        correcting = was != null;
        meanwhile = new Conflicts(desk, file, fields, conflicts, this::refill);
        add(conflicts);
        if (!correcting) {
            add(new Paragraph(Labels.text("record.death.what")));
        }
        on = field("death.on", new PartialDateField(Labels.text("field.death.on"), desk.clock()));
        on.setRequiredIndicatorVisible(true);
        related = field("death.relatedToInjury", new AnswerField(Labels.text("field.relatedToInjury")), Written.code(Answer.class));
        source = field("death.source", new CodeSelect<>(Labels.text("field.death.source"), IdentificationSource.class),
                Written.code(IdentificationSource.class));
        if (correcting) {
            fill(was);
            alive = field("death.alive", new Checkbox(Labels.text("field.alive")), Written.TICK);
            reason = reason();
        }
        finish();
    }

    private void fill(Death was) {
        on.setValue(was.on());
        related.setValue(was.relatedToInjury());
        source.setValue(was.source());
    }

    private void refill(FileView now) {
        if (now.death() != null) {
            fill(now.death());
        }
        alive.setValue(now.death() == null);
        reason.clear();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    @Override
    protected void send(UUID commandId) {
        if (correcting && alive.getValue()) {
            carryOut(commandId, new SurvivorCommand.CorrectDeath(survivor(), null, meanwhile.basedOn(), typed(reason)));
            return;
        }
        Death death = new Death(required(on.read("death.on"), "death.on"), related.getValue(), source.getValue());
        carryOut(commandId, correcting
                ? new SurvivorCommand.CorrectDeath(survivor(), death, meanwhile.basedOn(), typed(reason))
                : new SurvivorCommand.RecordDeath(survivor(), death));
    }
}
