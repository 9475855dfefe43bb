package org.amparo.ui.prosthetics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amparo.measure.Instrument;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Answer;

/** Puts fields into a form one below the other, each under the name that the command gives it, with the words of its key. */
final class MoveFields {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_CODE = 80;

    private final Div form;
    private final Fields fields;

    MoveFields(Div form, Fields fields) {
        this.form = form;
        this.fields = fields;
    }

    <V, C extends Component & HasValue<?, V>> C field(String name, C field, Written<V> written) {
        form.add(field);
        return fields.add(name, field, written);
    }

    DatePicker day(String name, LocalDate value) {
        return field(name, new DayField(Labels.text("device.field." + name), value), Written.DAY);
    }

    DatePicker day(String name, String key, LocalDate value) {
        return field(name, new DayField(Labels.text(key), value), Written.DAY);
    }

    TextArea text(String name, String key) {
        TextArea area = new TextArea(Labels.text(key));
        area.setMaxLength(LONGEST_TEXT);
        area.setMinRows(2);
        return field(name, area, Written.TEXT);
    }

    <E extends Enum<E>> CodeSelect<E> code(String name, Class<E> codes) {
        return field(name, new CodeSelect<>(Labels.text("device.field." + name), codes), Written.code(codes));
    }

    <E extends Enum<E>> CodeSelect<E> code(String name, Class<E> codes, List<E> some) {
        return field(name, new CodeSelect<>(Labels.text("device.field." + name), some), Written.code(codes));
    }

    <E extends Enum<E>> CheckboxGroup<E> codes(String name, Class<E> codes, List<E> some) {
        CheckboxGroup<E> group = new CheckboxGroup<>(Labels.text("device.field." + name));
        group.setItems(some);
        group.setItemLabelGenerator(Labels::of);
        return field(name, group, Written.codes(codes));
    }

    IntegerField number(String name, int least, int most) {
        IntegerField field = new IntegerField(Labels.text("device.field." + name));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field(name, field, Written.NUMBER);
    }

    /** A whole score within the range of its instrument. */
    IntegerField score(String name, Instrument instrument) {
        return number(name, instrument.min().intValueExact(), instrument.max().intValueExact());
    }

    Checkbox tick(String name) {
        return field(name, new Checkbox(Labels.text("device.field." + name)), Written.TICK);
    }

    AnswerField answer(String name) {
        return field(name, new AnswerField(Labels.text("device.field." + name)), Written.code(Answer.class));
    }

    /** Passed or failed; nothing is chosen until somebody answers. */
    RadioButtonGroup<Boolean> verdict(String name, String question) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(question);
        group.setManualValidation(true);
        group.setItems(true, false);
        group.setItemLabelGenerator(passed -> Labels.text(passed ? "device.passed" : "device.failed"));
        group.addClassName("answers");
        return field(name, group, Written.TICK);
    }

    TextField plain(String name) {
        TextField field = new TextField(Labels.text("device.field." + name));
        field.setMaxLength(LONGEST_CODE);
        return field(name, field, Written.TEXT);
    }

    TextArea text(String name) {
        TextArea area = new TextArea(Labels.text("device.field." + name));
        area.setMaxLength(LONGEST_TEXT);
        area.setMinRows(2);
        return field(name, area, Written.TEXT);
    }

    static Personal<String> typed(HasValue<?, String> field) {
        return DraftForm.typed(field);
    }

    static <V> V needed(HasValue<?, V> field, String name) {
        RuleBroken.require(field.getValue() != null, "form.required", name);
        return field.getValue();
    }

    static <E> Set<E> set(HasValue<?, Set<E>> field) {
        return field.getValue() == null ? Set.of() : field.getValue();
    }
}
