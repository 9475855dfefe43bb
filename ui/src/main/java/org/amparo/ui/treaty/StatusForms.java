package org.amparo.ui.treaty;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.amparo.access.CurrentViewer;
import org.amparo.treaty.ArmedConflict;
import org.amparo.treaty.Convention;
import org.amparo.treaty.Conventions;
import org.amparo.treaty.StatusEntry;
import org.amparo.treaty.StatusStep;
import org.amparo.treaty.TreatyWords;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.FormDialog;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** Records a dated fact of a State, with its source. */
final class StatusForms {

    private static final int SOURCE = 500;

    private final Conventions conventions;
    private final CurrentViewer current;
    private final DraftPlaces drafts;

    StatusForms(Conventions conventions, CurrentViewer current, DraftPlaces drafts) {
        this.conventions = conventions;
        this.current = current;
        this.drafts = drafts;
    }

    /** @param state chosen at first; null for none */
    Dialog entry(String state, Runnable then) {
        TreatyWords words = TreatyWords.in(Labels.locale());
        Fields fields = new Fields(drafts.of("treaty-status", null));
        List<Convention> all = conventions.all(current.get());
        ComboBox<String> convention = new ComboBox<>(words.text("treaty.standing.convention"));
        convention.setItems(all.stream().map(Convention::code).toList());
        convention.setItemLabelGenerator(code -> all.stream().filter(one -> one.code().equals(code)).findFirst().map(Convention::title)
                .orElse(code));
        convention.setManualValidation(true);
        StateSelect states = new StateSelect(Labels.text("conventions.state"));
        states.setValue(state);
        ComboBox<StatusStep> step = new ComboBox<>(Labels.text("conventions.what"));
        step.setItems(Arrays.asList(StatusStep.values()));
        step.setItemLabelGenerator(words::step);
        step.setManualValidation(true);
        DayField day = new DayField(Labels.text("conventions.day"), null);
        TextField source = source(words);
        Checkbox verified = new Checkbox(Labels.text("conventions.verified"));
        fields.add("convention", convention, Written.TEXT);
        fields.add("state", states, Written.TEXT);
        fields.add("step", step, Written.code(StatusStep.class));
        fields.add("day", day, Written.DAY);
        fields.add("source", source, Written.TEXT);
        fields.add("verified", verified, Written.TICK);
        return FormDialog.open(Labels.text("conventions.add"), Labels.text("conventions.record"), fields,
                id -> conventions.record(current.get(), new StatusEntry(id, convention.getValue(), states.getValue(), step.getValue(),
                        day.getValue(), source.getValue(), verified.getValue())),
                then, convention, states, step, day, source, verified);
    }

    Dialog conflict(String state, Runnable then) {
        TreatyWords words = TreatyWords.in(Labels.locale());
        Fields fields = new Fields(drafts.of("treaty-conflict", null));
        StateSelect states = new StateSelect(Labels.text("conventions.state"));
        states.setValue(state);
        DayField from = new DayField(Labels.text("conventions.conflict.from"), null);
        DayField to = new DayField(Labels.text("conventions.conflict.to"), null);
        to.setHelperText(Labels.text("conventions.conflict.to.help"));
        TextField source = source(words);
        Checkbox verified = new Checkbox(Labels.text("conventions.verified"));
        fields.add("state", states, Written.TEXT);
        fields.add("from", from, Written.DAY);
        fields.add("to", to, Written.DAY);
        fields.add("source", source, Written.TEXT);
        fields.add("verified", verified, Written.TICK);
        return FormDialog.open(Labels.text("conventions.conflict.add"), Labels.text("conventions.record"), fields,
                id -> conventions.record(current.get(), new ArmedConflict(id, states.getValue(), from.getValue(), to.getValue(),
                        source.getValue(), verified.getValue())),
                then, states, from, to, source, verified);
    }

    private static TextField source(TreatyWords words) {
        TextField source = new TextField(words.text("treaty.action.source"));
        source.setMaxLength(SOURCE);
        source.setHelperText(Labels.text("conventions.source.help"));
        return source;
    }
}
