package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.amparo.psychosocial.PsychosocialCommand;
import org.amparo.psychosocial.SelfRating;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Answer;

/** A form of psychosocial support: the fields that one command asks for, under the names that the rules give them. */
class PsychosocialForm extends FileForm {

    private static final long serialVersionUID = 1L;

    /** Reads the fields. */
    @FunctionalInterface
    interface Reading extends Serializable {
        /** @param id made when the form opened; also the id of the entry that the command makes (R43) */
        PsychosocialCommand command(UUID id);
    }

    private final transient Reading reading;

    /** @param about the entry it is about; null when it is about the support as a whole */
    PsychosocialForm(PsychosocialDesk desk, UUID survivorId, String word, UUID about, Runnable done,
            Function<PsychosocialForm, Reading> layout) {
        super(desk.file(), survivorId, word, about, done);
        reading = layout.apply(this);
        finish();
    }

    /** A form that puts its own fields together and calls {@code finish()} itself. */
    PsychosocialForm(PsychosocialDesk desk, UUID survivorId, String word, UUID about, Runnable done) {
        super(desk.file(), survivorId, word, about, done);
        reading = null;
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, reading.command(commandId));
    }

    /** A sentence that stands above the fields. */
    void say(String key) {
        Paragraph words = new Paragraph(Labels.text(key));
        words.addClassName("second");
        add(words);
    }

    DatePicker day(LocalDate value) {
        DatePicker day = field("day", new DayField(Labels.text("psychosocial.text.field.day"), value == null ? today() : value),
                Written.DAY);
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    DatePicker next(String key) {
        return field("nextOn", new DayField(Labels.text(key), null), Written.DAY);
    }

    <E extends Enum<E>> CodeSelect<E> code(String name, String key, Class<E> codes) {
        CodeSelect<E> choice = field(name, new CodeSelect<>(Labels.text(key), codes), Written.code(codes));
        choice.setRequiredIndicatorVisible(true);
        return choice;
    }

    <E extends Enum<E>> MultiSelectComboBox<E> codes(String name, String key, Class<E> codes) {
        MultiSelectComboBox<E> choice = new MultiSelectComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(codes.getEnumConstants());
        choice.setItemLabelGenerator(Labels::of);
        return field(name, choice, Written.codes(codes));
    }

    AnswerField answer(String name, String key) {
        return field(name, new AnswerField(Labels.text(key)), Written.code(Answer.class));
    }

    Checkbox tick(String name, String key) {
        return field(name, new Checkbox(Labels.text(key)), Written.TICK);
    }

    TextField line(String name, String key) {
        return field(name, new TextField(Labels.text(key)), Written.TEXT);
    }

    TextArea words(String name, String key) {
        return text(name, key);
    }

    IntegerField number(String name, String key) {
        return field(name, new IntegerField(Labels.text(key)), Written.NUMBER);
    }

    RadioButtonGroup<Integer> managing() {
        RadioButtonGroup<Integer> scale = new RadioButtonGroup<>(Labels.text("psychosocial.text.field.managing"));
        scale.setManualValidation(true);
        scale.setItems(IntStream.rangeClosed(SelfRating.LOWEST, SelfRating.HIGHEST).boxed().toList());
        scale.setItemLabelGenerator(level -> Labels.text("psychosocial.text.managing." + level));
        scale.setRequiredIndicatorVisible(true);
        return field("managing", scale, Written.NUMBER);
    }

    ComboBox<UUID> person(String name, String key, Map<UUID, String> people, UUID value) {
        Map<UUID, String> words = new LinkedHashMap<>(people);
        ComboBox<UUID> choice = new ComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(words.keySet());
        choice.setItemLabelGenerator(id -> words.getOrDefault(id, ""));
        choice.setRequiredIndicatorVisible(true);
        choice.setValue(words.containsKey(value) ? value : null);
        return field(name, choice, Written.of(UUID::toString, text -> {
            UUID id = UUID.fromString(text);
            return words.containsKey(id) ? id : null;
        }));
    }

    /** The reason of a correction. */
    TextArea why() {
        TextArea area = text("correction", "field.reason");
        area.setHelperText(Labels.text("field.reason.help"));
        area.setRequiredIndicatorVisible(true);
        return area;
    }

    static Div group() {
        Div group = new Div();
        group.addClassName("field-group");
        return group;
    }
}
