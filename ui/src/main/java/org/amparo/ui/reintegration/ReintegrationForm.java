package org.amparo.ui.reintegration;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.Command;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.SupportStatus;

/** A form of reintegration: the fields that one command asks for, under the names that the command gives them. */
final class ReintegrationForm extends FileForm {

    private static final long serialVersionUID = 1L;

    /** Reads the fields. */
    @FunctionalInterface
    interface Reading extends Serializable {
        /** @param id made when the form opened; also the id of what the command makes (R43) */
        Command command(UUID id);
    }

    private final transient Reading reading;

    /** @param about the entry it is about; null for a new one */
    ReintegrationForm(ReintegrationDesk desk, UUID survivorId, String word, UUID about, Runnable done,
            Function<ReintegrationForm, Reading> layout) {
        this(desk, survivorId, word, about, null, done, layout);
    }

    /** @param recorded what is recorded; a draft from before it was corrected is not brought back */
    ReintegrationForm(ReintegrationDesk desk, UUID survivorId, String word, UUID about, String recorded, Runnable done,
            Function<ReintegrationForm, Reading> layout) {
        super(desk.file(), survivorId, word, about, recorded, done);
        reading = layout.apply(this);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, reading.command(commandId));
    }

    /** A sentence that stands above the fields. */
    void say(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("second");
        add(words);
    }

    /** @param value null for today */
    PartialDateField day(String name, String key, LocalDate value) {
        PartialDateField day = field(name, new PartialDateField(Labels.text(key), clock()).exactDay());
        day.setRequiredIndicatorVisible(true);
        day.setValue(PartialDate.exact(value == null ? today() : value));
        return day;
    }

    /** A day that need not be told. */
    PartialDateField maybeDay(String name, String key, LocalDate value) {
        PartialDateField day = field(name, new PartialDateField(Labels.text(key), clock()).exactDay());
        if (value != null) {
            day.setValue(PartialDate.exact(value));
        }
        return day;
    }

    PartialDateField ahead(String name, String key, LocalDate value) {
        PartialDateField day = field(name, new PartialDateField(Labels.text(key), clock()).mayLieAhead().exactDay());
        day.setRequiredIndicatorVisible(true);
        day.setValue(PartialDate.exact(value));
        return day;
    }

    /** The day that was typed; null when nothing was. */
    static LocalDate dayIfAny(PartialDateField field, String name) {
        PartialDate date = field.read(name);
        return date == null || !date.isKnown() ? null : day(field, name);
    }

    <E extends Enum<E>> CodeSelect<E> code(String name, String key, Class<E> codes, E value) {
        CodeSelect<E> choice = field(name, new CodeSelect<>(Labels.text(key), codes), Written.code(codes));
        choice.setValue(value);
        return choice;
    }

    <E extends Enum<E>> CodeSelect<E> needed(String name, String key, Class<E> codes, E value) {
        CodeSelect<E> choice = code(name, key, codes, value);
        choice.setRequiredIndicatorVisible(true);
        return choice;
    }

    /** What can be found next. @param was what was found last; null when nothing was */
    <E extends Enum<E> & SupportStatus> CodeSelect<E> status(Class<E> codes, SupportStatus was, E value) {
        List<E> possible = List.of(codes.getEnumConstants()).stream().filter(code -> was == null || was.next().contains(code)).toList();
        CodeSelect<E> choice = field("status", new CodeSelect<>(Labels.text("support.field.status"), possible), Written.code(codes));
        choice.setRequiredIndicatorVisible(true);
        choice.setValue(value);
        return choice;
    }

    <E extends Enum<E>> MultiSelectComboBox<E> codes(String name, String key, Class<E> list, Set<E> values) {
        MultiSelectComboBox<E> choice = new MultiSelectComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(list.getEnumConstants());
        choice.setItemLabelGenerator(Labels::of);
        field(name, choice, Written.codes(list));
        choice.setValue(values);
        return choice;
    }

    /** Yes, no, or not asked. */
    RadioButtonGroup<Boolean> yesNo(String name, String key, Boolean value) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(true, false);
        choice.setItemLabelGenerator(yes -> Labels.text(yes ? "support.yes" : "support.no"));
        choice.addClassName("answers");
        field(name, choice, Written.TICK);
        choice.setValue(value);
        return choice;
    }

    /** One of a few steps of a scale, each with its words. */
    RadioButtonGroup<Integer> scale(String name, String key, int most, Integer value) {
        RadioButtonGroup<Integer> choice = new RadioButtonGroup<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(java.util.stream.IntStream.rangeClosed(1, most).boxed().toList());
        choice.setItemLabelGenerator(step -> Labels.text(key + "." + step));
        choice.addClassName("answers");
        field(name, choice, Written.NUMBER);
        choice.setValue(value);
        return choice;
    }

    ComboBox<UUID> entry(String name, String key, Map<UUID, String> entries) {
        Map<UUID, String> words = new LinkedHashMap<>(entries);
        ComboBox<UUID> choice = new ComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(words.keySet());
        choice.setItemLabelGenerator(id -> words.getOrDefault(id, ""));
        choice.setClearButtonVisible(true);
        choice.setRequiredIndicatorVisible(true);
        return field(name, choice, Written.of(UUID::toString, text -> {
            UUID id = UUID.fromString(text);
            return words.containsKey(id) ? id : null;
        }));
    }

    Checkbox tick(String name, String key, boolean value) {
        Checkbox box = field(name, new Checkbox(Labels.text(key)), Written.TICK);
        box.setValue(value);
        return box;
    }

    IntegerField number(String name, String key, int most, Integer value) {
        IntegerField field = new IntegerField(Labels.text(key));
        field.setMin(0);
        field.setMax(most);
        field(name, field, Written.NUMBER);
        field.setValue(value);
        return field;
    }

    BigDecimalField amount(String name, String key, BigDecimal value) {
        BigDecimalField field = field(name, new BigDecimalField(Labels.text(key)), Written.of(BigDecimal::toPlainString, BigDecimal::new));
        field.setValue(value);
        return field;
    }

    TextField line(String name, String key, String value) {
        TextField field = field(name, new TextField(Labels.text(key)), Written.TEXT);
        field.setValue(value == null ? "" : value);
        return field;
    }

    TextArea words(String name, String key, String value) {
        TextArea area = text(name, key);
        area.setValue(value);
        return area;
    }

    /** Which donor's grant pays, of those that are offered for a day and a pillar. */
    GrantSelect paidBy(ReintegrationDesk desk) {
        return field("fundedBy", new GrantSelect(desk.file()), Written.TEXT);
    }

    /** The reason of a correction. */
    TextArea why() {
        return reason();
    }

    /** Shown or not; what is not asked holds nothing. */
    static <C extends com.vaadin.flow.component.Component & HasValue<?, ?>> void show(C field, boolean shown) {
        field.setVisible(shown);
        if (!shown) {
            field.clear();
        }
    }
}
