package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.Command;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DayField;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** A form of rehabilitation: the fields that one command asks for, under the names that the command gives them. */
final class RehabForm extends FileForm {

    private static final long serialVersionUID = 1L;

    /** Reads the fields. */
    @FunctionalInterface
    interface Reading extends Serializable {
        /** @param id made when the form opened; also the id of what the command makes (R43) */
        Command command(UUID id);
    }

    private final transient Reading reading;

    /**
     * @param about what it is about; null when it is about the file
     * @param layout puts the fields and says how they are read
     */
    RehabForm(RehabDesk desk, UUID survivorId, String word, UUID about, Runnable done, Function<RehabForm, Reading> layout) {
        super(desk.file(), survivorId, word, about, done);
        reading = layout.apply(this);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, reading.command(commandId));
    }

    <V, C extends Component & HasValue<?, V>> C put(String name, C field, Written<V> written) {
        return field(name, field, written);
    }

    DatePicker day(String name, LocalDate value) {
        return field(name, new DayField(Labels.text("rehab.field." + name), value), Written.DAY);
    }

    <E extends Enum<E>> CodeSelect<E> code(String name, Class<E> codes) {
        return field(name, new CodeSelect<>(Labels.text("rehab.field." + name), codes), Written.code(codes));
    }

    /** One of several entries, by its id. */
    ComboBox<UUID> entry(String name, Map<UUID, String> entries) {
        ComboBox<UUID> choice = new ComboBox<>(Labels.text("rehab.field." + name));
        choice.setManualValidation(true);
        choice.setItems(entries.keySet());
        choice.setItemLabelGenerator(id -> entries.getOrDefault(id, ""));
        return field(name, choice, Written.ID);
    }

    IntegerField number(String name, int least, int most) {
        IntegerField field = new IntegerField(Labels.text("rehab.field." + name));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field(name, field, Written.NUMBER);
    }

    Checkbox tick(String name) {
        return field(name, new Checkbox(Labels.text("rehab.field." + name)), Written.TICK);
    }

    TextArea words(String name) {
        return text(name, "rehab.field." + name);
    }

    TextArea why() {
        return reason();
    }

    /** A sentence between the fields. */
    void say(String sentence) {
        add(new Paragraph(sentence));
    }

    LocalDate now() {
        return today();
    }

    static <V> V needed(HasValue<?, V> field, String name) {
        return required(field.getValue(), name);
    }
}
