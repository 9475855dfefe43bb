package org.amparo.ui.registry;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.NumberFormat;
import org.amparo.registry.RegisterField;
import org.amparo.registry.RegisterField.Kind;
import org.amparo.registry.RegisterPreview;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** One of our fields: its column, how the cells are written, and for a coded field what each value of the file means. */
final class FieldMapping extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 3;

    private final RegisterField field;
    private final transient RegisterPreview preview;
    private final transient ColumnMapping before;
    private final transient Consumer<Boolean> onChange;
    private final ComboBox<String> choice;
    private final ComboBox<NumberFormat> numbers = new ComboBox<>(Labels.text("import.numbers"));
    private final TextField prefix = new TextField(Labels.text("import.code-prefix"));
    private final IntegerField digits = new IntegerField(Labels.text("import.code-digits"));
    private final TextField datePattern = new TextField(Labels.text("import.date-pattern"));
    private final Span sample = new Span();
    private final Div details = new Div();
    private final Div values = new Div();
    private final Map<String, ComboBox<Enum<?>>> meanings = new LinkedHashMap<>();
    private String valuesOf;

    /**
     * @param onColumn called when another column was chosen
     * @param onChange called when anything changed; told whether a person did it
     */
    FieldMapping(RegisterField field, RegisterPreview preview, ColumnMapping mapping, Runnable onColumn, Consumer<Boolean> onChange) {
        this.onChange = onChange;
        this.field = field;
        this.preview = preview;
        this.before = mapping;
        this.choice = new ComboBox<>(Labels.of(field));
        addClassName("column-map");
        choice.setItems(preview.mappable());
        choice.setClearButtonVisible(true);
        choice.setManualValidation(true);
        choice.setPlaceholder(Labels.text("import.not-mapped"));
        mapping.headerOf(field, preview.headers()).ifPresent(choice::setValue);
        sample.addClassName("hint");
        details.addClassName("form-row");
        values.addClassName("value-map");
        fillDetails(mapping.columns().get(field));
        add(choice, sample, details, values);
        columnChanged();
        choice.addValueChangeListener(change -> {
            columnChanged();
            onColumn.run();
            onChange.accept(change.isFromClient());
        });
        List.<HasValue<?, ?>>of(numbers, prefix, digits, datePattern).forEach(this::listen);
    }

    private void listen(HasValue<?, ?> part) {
        part.addValueChangeListener(change -> onChange.accept(change.isFromClient()));
    }

    ComboBox<String> choice() {
        return choice;
    }

    private void fillDetails(ColumnMapping.Column column) {
        numbers.setItems(NumberFormat.values());
        numbers.setItemLabelGenerator(Labels::of);
        numbers.setValue(column == null ? NumberFormat.PLAIN : column.numbers());
        prefix.setValue(column == null || column.codePrefix() == null ? "" : column.codePrefix());
        digits.setValue(column == null ? 0 : column.codeDigits());
        digits.setHelperText(Labels.text("import.code-digits.help"));
        datePattern.setValue(column == null || column.datePattern() == null ? "" : column.datePattern());
        datePattern.setPlaceholder("dd/MM/yyyy");
        if (field.kind() == Kind.AREA_CODE) {
            details.add(prefix, digits);
        }
        if (field.kind() == Kind.AREA_CODE || field.kind() == Kind.DECIMAL || field.kind() == Kind.WHOLE) {
            details.add(numbers);
        }
        if (field.kind() == Kind.DATE) {
            details.add(datePattern);
        }
    }

    private void columnChanged() {
        boolean mapped = choice.getValue() != null;
        details.setVisible(mapped && details.getElement().getChildCount() > 0);
        values.setVisible(mapped && field.kind() == Kind.CODE);
        sample.setVisible(mapped);
        sample.setText(mapped ? Labels.text("import.for-example", samples()) : "");
    }

    private String samples() {
        int column = preview.headers().indexOf(choice.getValue());
        return preview.sample().stream().filter(row -> row.size() > column).map(row -> row.get(column)).filter(cell -> !cell.isBlank())
                .distinct().limit(SAMPLES).collect(Collectors.joining(" · "));
    }

    /** True when the column of a coded field was chosen or changed since its values were looked up. */
    boolean needsValues() {
        return field.kind() == Kind.CODE && choice.getValue() != null && !choice.getValue().equals(valuesOf);
    }

    void showValues(Map<String, Long> found) {
        if (!needsValues()) {
            return;
        }
        valuesOf = choice.getValue();
        values.removeAll();
        meanings.clear();
        found.forEach(this::addValue);
        if (found.size() == RegisterPreview.MOST_VALUES) {
            Span most = new Span(Labels.text("import.values.most", RegisterPreview.MOST_VALUES));
            most.addClassName("second");
            values.add(most);
        }
    }

    private void addValue(String value, Long count) {
        ComboBox<Enum<?>> meaning = new ComboBox<>();
        meaning.setItems(List.copyOf(field.codes()));
        meaning.setItemLabelGenerator(Labels::of);
        meaning.setAriaLabel(Labels.text("import.meaning", Labels.of(field), value));
        meaning.setPlaceholder(Labels.text("import.choose-meaning"));
        before.codeOf(field, value).flatMap(this::code).ifPresent(meaning::setValue);
        listen(meaning);
        meanings.put(value, meaning);
        Span times = new Span(Labels.text("import.times", count));
        times.addClassName("second");
        Div theirs = new Div(new Bdi(value), times);
        theirs.addClassName("value-theirs");
        values.add(theirs, meaning);
    }

    private Optional<Enum<?>> code(String name) {
        return field.codes().stream().filter(code -> code.name().equals(name)).<Enum<?>>map(code -> code).findFirst();
    }

    /** Empty when the field is not mapped. */
    Optional<ColumnMapping.Column> column() {
        if (choice.getValue() == null) {
            return Optional.empty();
        }
        Map<String, String> codes = new LinkedHashMap<>();
        ColumnMapping.Column old = before.columns().get(field);
        if (old != null) {
            codes.putAll(old.codes());
        }
        meanings.forEach((theirs, ours) -> {
            if (ours.getValue() != null) {
                codes.put(theirs.strip().toLowerCase(java.util.Locale.ROOT), ours.getValue().name());
            }
        });
        return Optional.of(new ColumnMapping.Column(choice.getValue(), numbers.getValue(),
                datePattern.getValue().isBlank() ? null : datePattern.getValue().strip(),
                prefix.getValue().isBlank() ? null : prefix.getValue().strip(), digits.getValue(), codes));
    }
}
