package org.amparo.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.platform.RuleBroken;

/**
 * The fields of one form under the names that its command gives them, so that a refusal finds the field it is about, a draft can be
 * written and read back, and what was changed is known.
 */
public final class Fields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 800;

    private record Field(Component component, Written.InField text, SerializableFunction<String, String> words) implements Serializable {
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> opened = new LinkedHashMap<>();
    private final List<Runnable> onChange = new ArrayList<>();
    private final DraftBinding draft;
    private Component summary;
    private boolean filling;

    /** @param place where what is typed is kept until it is recorded */
    public Fields(DraftBinding.Place place) {
        draft = new DraftBinding(this, place);
    }

    /** What is typed and not recorded. */
    public DraftBinding draft() {
        return draft;
    }

    /** Forgets the draft, since what the fields hold is recorded now. */
    public void recorded() {
        draft.discard();
        opened();
    }

    /** Adds a field that is written in a draft as {@code written} says. */
    public <V, C extends Component & HasValue<?, V>> C add(String name, C field, Written<V> written) {
        return add(name, field, field, new Written.InField() {
            private static final long serialVersionUID = 1L;

            @Override
            public String write() {
                return written.write(field.getValue());
            }

            @Override
            public void read(String text) {
                field.setValue(text.isEmpty() ? field.getEmptyValue() : written.read(text));
            }
        }, text -> text.isEmpty() ? "" : inWords(field, written.read(text)));
    }

    /** Adds a field for a date; its draft is what was typed, understood or not. */
    public PartialDateField add(String name, PartialDateField field) {
        field.addClassName("refusable");
        return add(name, field, field, new Written.InField() {
            private static final long serialVersionUID = 1L;

            @Override
            public String write() {
                return field.typed();
            }

            @Override
            public void read(String text) {
                field.setTyped(text);
            }
        }, text -> text);
    }

    private <C extends Component> C add(String name, C component, HasValue<?, ?> value, Written.InField text,
            SerializableFunction<String, String> words) {
        Field field = new Field(component, text, words);
        fields.put(name, field);
        opened.put(name, text.write());
        if (component instanceof TextFieldBase<?, ?> typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
            typed.setManualValidation(true);
        }
        value.addValueChangeListener(change -> changed(component, change));
        return component;
    }

    @SuppressWarnings("unchecked")
    private static <V> String inWords(Component field, V value) {
        return switch (field) {
            case Worded<?> worded -> ((Worded<V>) worded).words(value);
            case ComboBox<?> choice -> ((ComboBox<V>) choice).getItemLabelGenerator().apply(value);
            case RadioButtonGroup<?> choice -> ((RadioButtonGroup<V>) choice).getItemLabelGenerator().apply(value);
            default -> value instanceof Collection<?> several
                    ? several.stream().map(one -> one instanceof Enum<?> code ? Labels.of(code) : String.valueOf(one))
                            .collect(Collectors.joining(", "))
                    : String.valueOf(value);
        };
    }

    private void changed(Component component, ValueChangeEvent<?> change) {
        if (!(component instanceof PartialDateField)) {
            settle(component);
        }
        if (!filling && change.isFromClient()) {
            onChange.forEach(Runnable::run);
        }
    }

    /** Where refusals are shown that are about no single field. */
    public void summary(Component place) {
        summary = place;
    }

    /** Calls back when a person changed a field. */
    public void onChange(Runnable listener) {
        onChange.add(listener);
    }

    /** From here on, {@link #changed()} counts from the values as they stand. */
    public void opened() {
        fields.forEach((name, field) -> opened.put(name, field.text().write()));
    }

    /** What the fields held when the form opened, written as in {@link #written()}. */
    public Map<String, String> asOpened() {
        return new LinkedHashMap<>(opened);
    }

    /** Puts back what the fields held when the form opened. */
    public void reopen() {
        fill(opened);
        clearRefusals();
    }

    /** A written value of a field as people read it. */
    public String words(String name, String written) {
        return fields.get(name).words().apply(written);
    }

    /** Names of the fields that no longer hold what they held when the form opened. */
    public Set<String> changed() {
        Set<String> changed = new LinkedHashSet<>();
        fields.forEach((name, field) -> {
            if (!Objects.equals(opened.get(name), field.text().write())) {
                changed.add(name);
            }
        });
        return changed;
    }

    /** All values as text, by name; for a draft. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        fields.forEach((name, field) -> written.put(name, field.text().write()));
        return written;
    }

    /** Writes a draft back; names that are no longer fields are left out. */
    public void fill(Map<String, String> written) {
        filling = true;
        try {
            written.forEach((name, text) -> Optional.ofNullable(fields.get(name)).ifPresent(field -> field.text().read(text)));
        } finally {
            filling = false;
        }
    }

    /** The field of this name, or of its last part ({@code date} for {@code injury.date}). */
    public Optional<Component> find(String name) {
        Field field = fields.get(name);
        if (field == null) {
            field = fields.get(name.substring(name.lastIndexOf('.') + 1));
        }
        return Optional.ofNullable(field).map(Field::component);
    }

    /** Shows the sentence next to the field it is about and moves the focus there; nothing typed is lost. */
    public void refuse(RuleBroken broken) {
        clearRefusals();
        String sentence = RuleMessages.numbered(broken);
        Optional<Component> field = broken.field().isEmpty() ? Optional.empty() : find(broken.field());
        if (field.isPresent() && field.get() instanceof HasValidationProperties refused) {
            refused.setErrorMessage(sentence);
            refused.setInvalid(true);
            if (field.get() instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        } else {
            tell(sentence);
        }
    }

    /** Shows a sentence that is about the whole form. */
    public void tell(String sentence) {
        if (summary != null) {
            summary.getElement().setText(sentence);
            summary.getElement().setVisible(true);
            summary.getElement().callJsFunction("scrollIntoView", new Object[0]);
        }
    }

    /** Takes all refusals off the screen. */
    public void clearRefusals() {
        fields.values().forEach(field -> settle(field.component()));
        if (summary != null) {
            summary.getElement().setText("");
            summary.getElement().setVisible(false);
        }
    }

    private static void settle(Component component) {
        if (component instanceof HasValidationProperties refused && refused.isInvalid()) {
            refused.setInvalid(false);
            refused.setErrorMessage(null);
        }
    }
}
