package org.amparo.platform;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentence of a refusal in a reader's language, from {@code messages/rules}. A code in it may have its own words there, as
 * {@code CaseStage.ACTIVE}; without them its name is read out. */
public final class RuleMessages {

    private static final String BUNDLE = "messages.rules";

    private RuleMessages() {
    }

    /** @throws java.util.MissingResourceException when the rule has no sentence; a test holds that every rule has one */
    public static String sentence(RuleBroken refusal, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] values = refusal.values().stream().map(value -> shown(value, words, locale)).toArray();
        return new MessageFormat(words.getString(refusal.rule()), locale).format(values);
    }

    private static Object shown(Object value, ResourceBundle words, Locale locale) {
        return switch (value) {
            case LocalDate date -> DayWords.of(date, locale);
            case Enum<?> code -> {
                String key = code.getDeclaringClass().getSimpleName() + "." + code.name();
                yield words.containsKey(key) ? words.getString(key) : code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
            default -> value;
        };
    }
}
