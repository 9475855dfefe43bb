package org.amparo.ui.voice;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.Command;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;

/** A form of survivors' voice: the fields that one command asks for, under the names that the command gives them. */
final class VoiceForm extends FileForm {

    private static final long serialVersionUID = 1L;

    /** Reads the fields. */
    @FunctionalInterface
    interface Reading extends Serializable {
        /** @param id made when the form opened; also the id of what the command makes (R43) */
        Command command(UUID id);
    }

    private final transient Reading reading;

    /**
     * @param survivorId null when nobody is named
     * @param about the entry it is about; null for a new one
     */
    VoiceForm(VoiceDesk desk, UUID survivorId, String word, UUID about, Runnable done, Function<VoiceForm, Reading> layout) {
        super(desk.file(), survivorId, word, about, done);
        reading = layout.apply(this);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId, reading.command(commandId));
    }

    PartialDateField today(String name, String key) {
        PartialDateField day = field(name, new PartialDateField(Labels.text(key), clock()).exactDay());
        day.setRequiredIndicatorVisible(true);
        day.setValue(PartialDate.exact(today()));
        return day;
    }

    <E extends Enum<E>> CodeSelect<E> code(String name, String key, Class<E> codes) {
        CodeSelect<E> choice = field(name, new CodeSelect<>(Labels.text(key), codes), Written.code(codes));
        choice.setRequiredIndicatorVisible(true);
        return choice;
    }

    TextArea words(String name, String key) {
        return text(name, key);
    }

    TextArea needed(String name, String key) {
        TextArea area = text(name, key);
        area.setRequiredIndicatorVisible(true);
        return area;
    }

    TextField line(String name, String key) {
        return field(name, new TextField(Labels.text(key)), Written.TEXT);
    }

    IntegerField number(String name, String key, int least) {
        IntegerField field = new IntegerField(Labels.text(key));
        field.setMin(least);
        field.setStepButtonsVisible(true);
        return field(name, field, Written.NUMBER);
    }

    ComboBox<UUID> entry(String name, String key, Map<UUID, String> entries) {
        Map<UUID, String> words = new LinkedHashMap<>(entries);
        ComboBox<UUID> choice = new ComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(words.keySet());
        choice.setItemLabelGenerator(id -> words.getOrDefault(id, ""));
        choice.setClearButtonVisible(true);
        return field(name, choice, Written.of(UUID::toString, text -> {
            UUID id = UUID.fromString(text);
            return words.containsKey(id) ? id : null;
        }));
    }

    static int count(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
