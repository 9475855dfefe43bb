package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.amparo.ui.kit.SaveAction;
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
    private final Paragraph introduction;
    private final Paragraph notAsked = new Paragraph(Labels.text("wg.under-two"));
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;
    private TextArea reason;
    private SaveAction save;
    private List<FunctioningTool> offered = List.of();

    /** @param was the answers to correct; null to ask anew */
    FunctioningForm(Desk desk, FileView file, Functioning was, Runnable done) {
        super(desk, file, was == null ? Work.FUNCTIONING : Work.CORRECT_FUNCTIONING, was == null ? null : was.assessmentId(), done);
        assessmentId = was == null ? UUID.randomUUID() : was.assessmentId();
        correcting = was != null;
        meanwhile = new Conflicts(desk, file, fields, conflicts, this::refill);
        add(conflicts);
        introduction = new Paragraph(Labels.text("wg.introduction"));
        add(introduction, notAsked);
        assessedOn = field("functioning.assessedOn", new PartialDateField(Labels.text("field.assessedOn"), desk.clock()).exactDay());
        assessedOn.setValue(PartialDate.exact(correcting ? was.assessedOn() : desk.today()));
        tool = field("functioning.tool", new CodeSelect<>(Labels.text("field.tool"), FunctioningTool.class),
                Written.code(FunctioningTool.class));
        tool.setClearButtonVisible(false);
        byProxy = field("functioning.byProxy", new Checkbox(Labels.text("field.byProxy")), Written.TICK);
        answers = new WashingtonGroupField(Labels.text("field.answers"), correcting ? was.tool() : FunctioningTool.WG_SS);
        field("functioning.answers", answers, Written.TEXT);
        tool.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).filter(asked -> asked != answers.tool())
                .ifPresent(answers::ask));
        assessedOn.addValueChangeListener(change -> fit());
        fit();
        if (correcting) {
            fill(was);
            reason = reason();
        }
        finish();
        fit();
    }

    private void fill(Functioning was) {
        tool.setValue(was.tool());
        byProxy.setValue(was.byProxy());
        answers.setValue(text(was.tool().isForChildren() ? was.asked() : was.answers()));
    }

    private void refill(FileView now) {
        now.functioning().stream().filter(known -> known.assessmentId().equals(assessmentId)).findFirst().ifPresent(known -> {
            assessedOn.setValue(PartialDate.exact(known.assessedOn()));
            fill(known);
        });
        reason.clear();
    }

    @Override
    protected void configure(SaveAction action) {
        save = action;
        action.onChangedMeanwhile(meanwhile::show);
    }

    /**
     * Offers the sets of questions for the age on the day they are asked; where the age is not known all of them, the adults' first. Children
     * under 2 are not asked.
     */
    private void fit() {
        LocalDate day = assessedOn.getValue() == null || !assessedOn.getValue().isKnown() ? desk.today() : assessedOn.getValue().date();
        Optional<Age> age = Ages.of(file.person(), day);
        List<FunctioningTool> fitting = Arrays.stream(FunctioningTool.values())
                .filter(known -> age.map(on -> on.fits(known)).orElse(true)).toList();
        FunctioningTool chosen = tool.getValue();
        if (!fitting.equals(offered)) {
            offered = fitting;
            tool.setItems(fitting);
            tool.setValue(fitting.contains(chosen) ? chosen : likely(fitting, age));
        }
        boolean asked = !fitting.isEmpty();
        notAsked.setVisible(!asked);
        for (Component part : new Component[]{introduction, tool, byProxy, answers}) {
            part.setVisible(asked);
        }
        if (save != null) {
            save.setVisible(asked);
        }
    }

    private static FunctioningTool likely(List<FunctioningTool> fitting, Optional<Age> age) {
        return fitting.stream().filter(known -> age.map(on -> known.fits(on.likely())).orElse(true)).findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.getFirst());
    }

    @Override
    protected void send(UUID commandId) {
        LocalDate on = day(assessedOn, "functioning.assessedOn");
        RuleBroken.require(answers.open() == 0, "form.answers", "functioning.answers", answers.open());
        FunctioningTool asked = required(tool.getValue(), "functioning.tool");
        Personal<String> given = Personal.of(answers.getValue());
        Functioning functioning = asked.isForChildren()
                ? new Functioning(assessmentId, asked, on, null, byProxy.getValue(), null, given)
                : new Functioning(assessmentId, asked, on, given, byProxy.getValue(), null);
        carryOut(commandId, correcting
                ? new SurvivorCommand.CorrectFunctioning(survivor(), functioning, meanwhile.basedOn(), typed(reason))
                : new SurvivorCommand.AssessFunctioning(survivor(), functioning));
    }
}
