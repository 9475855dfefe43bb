package org.amparo.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A choice from a code list, by its words in the language of the person looking; typing narrows it, whatever the accents.
 * Codes that mean "don't know" or "prefer not to say" stand last.
 */
public final class CodeSelect<E extends Enum<E>> extends ComboBox<E> {

    private static final long serialVersionUID = 1L;
    private static final Set<String> LAST = Set.of("OTHER", "U", "X", "UNKNOWN", "DONT_KNOW", "PREFER_NOT_TO_SAY", "NONE");

    public CodeSelect(String label, Class<E> codes) {
        this(label, Arrays.asList(codes.getEnumConstants()), Labels::of);
    }

    /** @param codes those that can be chosen here */
    public CodeSelect(String label, List<E> codes) {
        this(label, codes, Labels::of);
    }

    /**
     * @param alsoCalled everyday words that find a code too, beside its label
     */
    public CodeSelect(String label, List<E> codes, Function<E, String> alsoCalled) {
        super(label);
        setManualValidation(true);
        setItemLabelGenerator(Labels::of);
        setClearButtonVisible(true);
        setItems((code, typed) -> matches(Labels.of(code) + " " + alsoCalled.apply(code), typed), ordered(codes));
    }

    private static <E extends Enum<E>> List<E> ordered(List<E> codes) {
        List<E> ordered = new ArrayList<>(codes);
        ordered.sort(Comparator.comparing(code -> LAST.contains(code.name())));
        return ordered;
    }

    /** True when the typed words find the code by its label. */
    public static boolean finds(Enum<?> code, String typed) {
        return matches(Labels.of(code), typed);
    }

    /** True when every typed word begins a word of the text, or is in it. */
    static boolean matches(String text, String typed) {
        String words = DateWords.tidy(text).replace('-', ' ');
        return Arrays.stream(DateWords.tidy(typed).replace('-', ' ').split(" ")).allMatch(words::contains);
    }
}
