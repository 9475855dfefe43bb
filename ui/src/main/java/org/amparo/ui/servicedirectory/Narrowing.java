package org.amparo.ui.servicedirectory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** What the directory is narrowed to. A choice goes into the address, and the address decides what is shown. */
final class Narrowing extends Div {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final DirectoryAddress address;

    Narrowing(String path, DirectoryAddress address, Map<String, String> areaNames) {
        this.path = path;
        this.address = address;
        addClassNames("narrowing", "directory-narrowing");
        Div fields = new Div(words(), code(DirectoryAddress.SERVICE, new CodeSelect<>(null, ServiceCode.class), address.service()),
                code(DirectoryAddress.PILLAR, new CodeSelect<>(null, Pillar.class), address.pillar()), area(areaNames),
                code(DirectoryAddress.STANDING, new CodeSelect<>(null, Standing.class), address.standing()));
        fields.addClassName("filters");
        Div chips = new Div(chip(DirectoryAddress.CAPACITY), chip(DirectoryAddress.STEP_FREE));
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text("directory.chips"));
        add(fields, chips);
    }

    private TextField words() {
        TextField words = new TextField();
        named(words, DirectoryAddress.WORDS);
        words.setClearButtonVisible(true);
        words.setValue(address.words());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> go(address.with(DirectoryAddress.WORDS, change.getValue())));
        return words;
    }

    private static void named(TextField field, String key) {
        field.setPlaceholder(Labels.text("directory.filter." + key));
        field.setAriaLabel(Labels.text("directory.filter." + key));
    }

    private <E extends Enum<E>> ComboBox<E> code(String key, CodeSelect<E> box, E chosen) {
        return chosen(key, box, chosen, Enum::name);
    }

    private ComboBox<String> area(Map<String, String> names) {
        ComboBox<String> box = new ComboBox<>();
        List<String> codes = names.keySet().stream().sorted(Comparator.comparing(names::get, Labels.alphabetical())).toList();
        box.setItems(codes);
        box.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        return chosen(DirectoryAddress.AREA, box, codes.contains(address.area()) ? address.area() : null, code -> code);
    }

    private <V> ComboBox<V> chosen(String key, ComboBox<V> box, V value, Function<V, String> code) {
        box.setPlaceholder(Labels.text("directory.filter." + key));
        box.setAriaLabel(Labels.text("directory.filter." + key));
        box.setClearButtonVisible(true);
        box.setValue(value);
        box.addValueChangeListener(change -> go(address.with(key, change.getValue() == null ? null : code.apply(change.getValue()))));
        return box;
    }

    private NativeButton chip(String key) {
        NativeButton chip = new NativeButton(Labels.text("directory.chip." + key), click -> go(address.with(key, !address.is(key))));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(address.is(key)));
        return chip;
    }

    private void go(DirectoryAddress changed) {
        getUI().ifPresent(ui -> ui.navigate(path, changed.query()));
    }
}
