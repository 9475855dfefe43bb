package org.amparo.platform;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentence of a refusal in a reader's language, from {@code messages/rules}. */
public final class RuleMessages {

    private static final String BUNDLE = "messages.rules";

    private RuleMessages() {
    }

    /** @throws java.util.MissingResourceException when the rule has no sentence; a test holds that every rule has one */
    public static String sentence(RuleBroken refusal, Locale locale) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES)).getString(refusal.rule());
        Object[] values = refusal.values().stream().map(value -> shown(value, locale)).toArray();
        return new MessageFormat(pattern, locale).format(values);
    }

    private static Object shown(Object value, Locale locale) {
        return value instanceof LocalDate date
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date)
                : value;
    }
}
