package org.amparo.ui.treaty;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.amparo.ui.kit.Labels;

/** Chooses a State by its name; its value is the code of two letters. */
final class StateSelect extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    StateSelect(String label) {
        super(label);
        setManualValidation(true);
        setItemLabelGenerator(StateSelect::name);
        Comparator<String> byName = Comparator.comparing(StateSelect::name, Labels.alphabetical());
        setItems(Arrays.stream(Locale.getISOCountries()).sorted(byName).toList());
    }

    static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Labels.locale());
    }

    static boolean isState(String code) {
        return Arrays.asList(Locale.getISOCountries()).contains(code);
    }
}
