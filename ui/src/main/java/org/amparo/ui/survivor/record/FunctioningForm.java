package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Age;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;

/** Asks the questions about functioning that fit the person's age, or corrects answers recorded before. The result is worked out, never typed. */
final class FunctioningForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final UUID assessmentId;
    private final boolean correcting;
    private final PartialDateField assessedOn;
    private final CodeSelect<FunctioningTool> tool;
    private final Checkbox byProxy;
    private final WashingtonGroupField answers;
    private TextArea reason;

    /** @param was the answers to correct; null to ask anew */
    FunctioningForm(Desk desk, FileView file, Functioning was, Runnable done) {
        super(desk, file, was == null ? Work.FUNCTIONING : Work.CORRECT_FUNCTIONING, was == null ? null : was.assessmentId(), done);
        assessmentId = was == null ? UUID.randomUUID() : was.assessmentId();
        correcting = was != null;
        add(new Paragraph(Labels.text("wg.introduction")));
        assessedOn = field("functioning.assessedOn", new PartialDateField(Labels.text("field.assessedOn"), desk.clock()));
        assessedOn.setValue(PartialDate.exact(correcting ? was.assessedOn() : desk.today()));
        tool = field("functioning.tool", new CodeSelect<>(Labels.text("field.tool"), FunctioningTool.class),
                Written.code(FunctioningTool.class));
        tool.setValue(correcting ? was.tool() : fitting());
        tool.setClearButtonVisible(false);
        byProxy = field("byProxy", new Checkbox(Labels.text("field.byProxy")), Written.TICK);
        answers = new WashingtonGroupField(Labels.text("field.answers"),
                Optional.ofNullable(tool.getValue()).orElse(FunctioningTool.WG_SS));
        field("functioning.answers", answers, Written.TEXT);
        tool.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).filter(asked -> asked != answers.tool())
                .ifPresent(answers::ask));
        if (correcting) {
            byProxy.setValue(was.byProxy());
            answers.setValue(text(was.answers()));
            reason = reason();
        }
        finish();
    }

    /** The tool for the person's age today; for adults, and where the age is not known, the short set. */
    private FunctioningTool fitting() {
        LocalDate today = desk.today();
        PartialDate birth = Ages.birth(file.person());
        int age = Age.on(today, birth).map(Age::likely).orElse(Age.OF_MAJORITY);
        return Arrays.stream(FunctioningTool.values()).filter(known -> known.fits(age)).findFirst().orElse(FunctioningTool.WG_SS);
    }

    @Override
    protected void send(UUID commandId) {
        LocalDate on = day(assessedOn, "functioning.assessedOn");
        RuleBroken.require(answers.open() == 0, "form.answers", "functioning.answers", answers.open());
        Functioning functioning = new Functioning(assessmentId, required(tool.getValue(), "functioning.tool"), on,
                Personal.of(answers.getValue()), byProxy.getValue(), null);
        carryOut(commandId, correcting
                ? new SurvivorCommand.CorrectFunctioning(survivor(), functioning, typed(reason))
                : new SurvivorCommand.AssessFunctioning(survivor(), functioning));
    }
}
