package org.amparo.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** A language, by its name in the language of the person looking or its own; the value is its BCP 47 code. */
public final class LanguageSelect extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    public LanguageSelect(String label) {
        super(label);
        setManualValidation(true);
        setClearButtonVisible(true);
        setItemLabelGenerator(LanguageSelect::name);
        Comparator<String> byName = Comparator.comparing(LanguageSelect::name, Labels.alphabetical());
        setItems((code, typed) -> CodeSelect.matches(name(code) + " " + ownName(code) + " " + code, typed),
                Arrays.stream(Locale.getISOLanguages()).sorted(byName).toList());
    }

    /** What a language is called; empty for null. */
    public static String name(String code) {
        return code == null ? "" : Locale.forLanguageTag(code).getDisplayLanguage(Labels.locale());
    }

    private static String ownName(String code) {
        Locale language = Locale.forLanguageTag(code);
        return language.getDisplayLanguage(language);
    }
}
