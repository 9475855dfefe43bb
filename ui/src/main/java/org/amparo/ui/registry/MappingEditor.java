package org.amparo.ui.registry;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.RegisterField;
import org.amparo.registry.RegisterPreview;
import org.amparo.registry.Separator;
import org.amparo.registry.TextEncoding;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.RuleMessages;

/** Which column means what, how its numbers are written, and what its values mean in our codes. */
final class MappingEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(Labels.text("import.mapping.name"));
    private final TextField register = new TextField(Labels.text("import.register"));
    private final ComboBox<TextEncoding> encoding = new ComboBox<>(Labels.text("import.encoding"));
    private final ComboBox<Separator> separator = new ComboBox<>(Labels.text("import.separator"));
    private final Map<RegisterField, FieldMapping> fields = new EnumMap<>(RegisterField.class);
    private final transient Function<ColumnMapping, Map<RegisterField, Map<String, Long>>> values;
    private transient Runnable onChange = () -> {
    };

    /**
     * @param saved mappings that can be taken instead
     * @param values what the coded columns of a mapping hold in this file
     * @param take shows the file by another mapping, encoding or separator
     */
    MappingEditor(RegisterPreview preview, ColumnMapping mapping, List<ColumnMapping> saved,
            Function<ColumnMapping, Map<RegisterField, Map<String, Long>>> values, Consumer<ColumnMapping> take) {
        this.values = values;
        addClassNames("card", "form");
        name.setValue(mapping.name() == null ? "" : mapping.name());
        register.setValue(mapping.register() == null ? "" : mapping.register());
        register.setHelperText(Labels.text("import.register.help"));
        encoding.setItems(TextEncoding.values());
        encoding.setItemLabelGenerator(TextEncoding::label);
        encoding.setValue(mapping.encoding());
        separator.setItems(Separator.values());
        separator.setItemLabelGenerator(Labels::of);
        separator.setValue(preview.separator());
        Div head = new Div(savedMappings(mapping, saved, take), name, register, encoding, separator);
        head.addClassName("form-row");
        Div columns = new Div();
        columns.addClassName("columns-map");
        for (RegisterField field : RegisterField.values()) {
            FieldMapping part = new FieldMapping(field, preview, mapping, this::lookUpValues, this::changed);
            fields.put(field, part);
            columns.add(part);
        }
        add(new H2(Labels.text("import.mapping.title")), new Paragraph(Labels.text("import.mapping.hint")), head, columns);
        encoding.addValueChangeListener(change -> readAgain(take));
        separator.addValueChangeListener(change -> readAgain(take));
        for (TextField typed : List.of(name, register)) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.addValueChangeListener(change -> changed(change.isFromClient()));
        }
        lookUpValues();
    }

    /** Calls back when a person changed something; encoding and separator show the file anew instead. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    private void changed(boolean byAPerson) {
        if (byAPerson) {
            onChange.run();
        }
    }

    private static ComboBox<ColumnMapping> savedMappings(ColumnMapping mapping, List<ColumnMapping> saved, Consumer<ColumnMapping> take) {
        ComboBox<ColumnMapping> choice = new ComboBox<>(Labels.text("import.mapping.saved-ones"));
        choice.setItems(saved);
        choice.setItemLabelGenerator(ColumnMapping::name);
        saved.stream().filter(one -> one.name().equals(mapping.name())).findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> Optional.ofNullable(change.getValue()).ifPresent(take));
        return choice;
    }

    private void readAgain(Consumer<ColumnMapping> take) {
        take.accept(mapping());
    }

    /** The mapping as it stands on the screen; not checked. */
    ColumnMapping mapping() {
        Map<RegisterField, ColumnMapping.Column> columns = new EnumMap<>(RegisterField.class);
        fields.forEach((field, part) -> part.column().ifPresent(column -> columns.put(field, column)));
        return new ColumnMapping(name.getValue().strip(), register.getValue().strip(), encoding.getValue(), separator.getValue(), columns);
    }

    private void lookUpValues() {
        if (fields.values().stream().anyMatch(FieldMapping::needsValues)) {
            try {
                Map<RegisterField, Map<String, Long>> found = values.apply(mapping());
                fields.forEach((field, part) -> part.showValues(found.getOrDefault(field, Map.of())));
            } catch (RuleBroken refusal) {
                Notices.refused(RuleMessages.sentence(refusal));
            }
        }
    }

    void clearRefusals() {
        refusable().values().forEach(field -> field.setInvalid(false));
    }

    /** Shows the sentence at the field it is about, or over the page. */
    void refuse(RuleBroken refusal) {
        HasValidationProperties field = refusable().get(refusal.field());
        if (field == null) {
            Notices.refused(RuleMessages.sentence(refusal));
            return;
        }
        field.setErrorMessage(RuleMessages.sentence(refusal));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private Map<String, HasValidationProperties> refusable() {
        Map<String, HasValidationProperties> all = new LinkedHashMap<>(Map.of("name", name, "register", register));
        fields.forEach((field, part) -> all.put(field.name(), part.choice()));
        return all;
    }
}
