package org.amparo.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words on files, from {@code messages/export}. */
final class ExportWords {

    private final ResourceBundle words;
    private final Locale locale;

    ExportWords(Locale locale) {
        this.words = ResourceBundle.getBundle("messages.export", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String stamp(String stamp) {
        return filled("export.file.stamp", stamp);
    }

    String rows(long rows) {
        return filled("export.file.rows", rows);
    }

    String internal() {
        return words.getString("export.file.internal");
    }

    String about() {
        return words.getString("export.file.about");
    }

    String data(int number) {
        return filled("export.file.data", number);
    }

    String moreBars(int bars) {
        return filled("export.file.more-bars", bars);
    }

    String page(int page) {
        return filled("export.file.page", page);
    }

    private String filled(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
