package org.amparo.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Words on screen, from the message files, in the language of the person looking. */
public final class Labels {

    private Labels() {
    }

    /** The text of a key; values fill {@code {0}}, {@code {1}} and so on. */
    public static String text(String key, Object... values) {
        return I18NProvider.translate(locale(), key, values);
    }

    /** What a code is called, from the key {@code code.<list>.<constant>}. */
    public static String of(Enum<?> code) {
        return code == null ? "" : text("code." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** As {@link #of}, for the middle of a sentence. */
    public static String inSentence(Enum<?> code) {
        String label = of(code);
        boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return isWord ? label.substring(0, 1).toLowerCase(locale()) + label.substring(1) : label;
    }

    /** Language and region of the person looking. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** Orders texts as the language of the person looking does. */
    public static Comparator<String> alphabetical() {
        Collator collator = Collator.getInstance(locale());
        return collator::compare;
    }
}
