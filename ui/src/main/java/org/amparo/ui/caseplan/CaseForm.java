package org.amparo.ui.caseplan;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.caseplan.CaseCommand;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;
import org.amparo.vocabulary.ServiceCode;

/** A form of case work: the fields that one command asks for, under the names that the command gives them. */
final class CaseForm extends FileForm {

    private static final long serialVersionUID = 1L;

    /** Puts fields into a form and gives what reads them. */
    @FunctionalInterface
    interface Layout {
        Reading fields(CaseForm form);
    }

    /** Reads the fields. */
    @FunctionalInterface
    interface Reading extends Serializable {
        /** @param id made when the form opened; also the id of the entry that the command makes, so that a repeat adds nothing (R43) */
        CaseCommand command(UUID id);
    }

    /** Reads the fields and sends what they say. */
    @FunctionalInterface
    interface Sending extends Serializable {
        /** @param id made when the form opened, so that a repeat adds nothing (R43) */
        void send(UUID id);
    }

    private final transient Sending sending;

    /** @param about the entry it is about; null when it is about the case */
    CaseForm(CaseDesk desk, UUID survivorId, String word, UUID about, Runnable done, Layout layout) {
        super(desk.file(), survivorId, word, about, done);
        Reading reading = layout.fields(this);
        sending = id -> carryOut(id, reading.command(id));
        finish();
    }

    /** A form that is about no single case, such as one for many files. */
    CaseForm(CaseDesk desk, String word, Runnable done, Function<CaseForm, Sending> layout) {
        super(desk.file(), null, word, null, done);
        sending = layout.apply(this);
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        sending.send(commandId);
    }

    /** Sends what the fields say, as the button does. */
    void ask() {
        submit();
    }

    /** A sentence that stands above the fields. */
    void say(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("second");
        add(words);
    }

    /** A day that is today when nothing else is typed. */
    PartialDateField today(String name, String key) {
        PartialDateField day = pastDay(name, key);
        day.setValue(PartialDate.exact(today()));
        return day;
    }

    private PartialDateField pastDay(String name, String key) {
        PartialDateField day = field(name, new PartialDateField(Labels.text(key), clock()).exactDay());
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    /** A day that may lie ahead, and is left empty at first. */
    PartialDateField ahead(String name, String key) {
        return field(name, new PartialDateField(Labels.text(key), clock()).mayLieAhead().exactDay());
    }

    /** The day that was typed; null when nothing was. */
    static LocalDate dayIfAny(PartialDateField field, String name) {
        PartialDate date = field.read(name);
        RuleBroken.require(date == null || date.precision() == Precision.EXACT, "form.day", name);
        return date == null ? null : date.date();
    }

    /** A choice of one code. */
    <E extends Enum<E>> CodeSelect<E> code(String name, String key, Class<E> codes) {
        return field(name, new CodeSelect<>(Labels.text(key), codes), Written.code(codes));
    }

    /** A choice of one of these codes. */
    <E extends Enum<E>> CodeSelect<E> code(String name, String key, Class<E> list, List<E> codes) {
        return field(name, new CodeSelect<>(Labels.text(key), codes), Written.code(list));
    }

    /** A choice of a service, which the name of its pillar finds too. */
    CodeSelect<ServiceCode> service(String name, String key) {
        return field(name, new CodeSelect<>(Labels.text(key), List.of(ServiceCode.values()), service -> Labels.of(service.pillar())),
                Written.code(ServiceCode.class));
    }

    /** A choice of several codes. */
    <E extends Enum<E>> MultiSelectComboBox<E> codes(String name, String key, Class<E> list) {
        MultiSelectComboBox<E> choice = new MultiSelectComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(list.getEnumConstants());
        choice.setItemLabelGenerator(Labels::of);
        return field(name, choice, Written.codes(list));
    }

    /** A choice of several entries, each by its words. */
    MultiSelectComboBox<UUID> entries(String name, String key, Map<UUID, String> entries) {
        MultiSelectComboBox<UUID> choice = new MultiSelectComboBox<>(Labels.text(key));
        choice.setManualValidation(true);
        choice.setItems(entries.keySet());
        choice.setItemLabelGenerator(id -> entries.getOrDefault(id, ""));
        Written<Set<UUID>> ids = Written.of(chosen -> chosen.stream().map(UUID::toString).collect(Collectors.joining(" ")),
                text -> Arrays.stream(text.split(" ")).map(UUID::fromString).filter(entries::containsKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        return field(name, choice, ids);
    }

    /** A choice of one entry by its words. */
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

    /** A choice whose entries change while the form is filled in. */
    <V> void chosen(String name, ComboBox<V> choice, Written<V> written) {
        field(name, choice, written);
    }

    /** Something that is so or not. */
    Checkbox tick(String name, String key) {
        return field(name, new Checkbox(Labels.text(key)), Written.TICK);
    }

    /** A whole number; empty when it is not known. */
    IntegerField number(String name, String key) {
        return field(name, new IntegerField(Labels.text(key)), Written.NUMBER);
    }

    /** An amount; empty when it is not known. */
    BigDecimalField amount(String name, String key) {
        return field(name, new BigDecimalField(Labels.text(key)), Written.of(BigDecimal::toPlainString, BigDecimal::new));
    }

    /** A short text. */
    TextField line(String name, String key) {
        return field(name, new TextField(Labels.text(key)), Written.TEXT);
    }

    /** A longer text. */
    TextArea words(String name, String key) {
        return text(name, key);
    }

    /** A longer text that has to be there. */
    TextArea needed(String name, String key) {
        TextArea area = text(name, key);
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
