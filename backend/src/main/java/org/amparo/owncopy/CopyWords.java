package org.amparo.owncopy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.amparo.platform.DayWords;
import org.amparo.vocabulary.PartialDate;

/** The words of copies in one language. */
final class CopyWords {

    private static final Map<CopyLanguage, CopyWords> READ = new EnumMap<>(CopyLanguage.class);
    /** Marks that keep a name or a number together within a text of the other direction. */
    private static final String ISOLATE = "\u2068";
    private static final String END_ISOLATE = "\u2069";

    private final CopyLanguage language;
    private final Properties sentences = new Properties();

    private CopyWords(CopyLanguage language) {
        this.language = language;
        String path = "/owncopy/words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream file = CopyWords.class.getResourceAsStream(path)) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words " + path + " cannot be read", unreadable);
        }
    }

    static CopyWords of(CopyLanguage language) {
        synchronized (READ) {
            return READ.computeIfAbsent(language, CopyWords::new);
        }
    }

    /** All keys, for the test that holds the languages against each other. */
    java.util.Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /** @throws IllegalStateException when the language has no such words */
    String text(String key, Object... values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
        return fill(sentence, values);
    }

    String of(Enum<?> code) {
        return text(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    static String fill(String sentence, Object... values) {
        String filled = sentence;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", isolated(String.valueOf(values[i])));
        }
        return filled;
    }

    /** Kept together in its own direction; what is put together of such parts already goes in the direction of the sentence. */
    static String isolated(String value) {
        return value.contains(ISOLATE) ? value : ISOLATE + value + END_ISOLATE;
    }

    String day(LocalDate day) {
        return DayWords.of(day, language.locale());
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(day);
    }

    /** A date with the precision in which it is known; null when it is not. */
    String date(PartialDate date) {
        if (date == null || !date.isKnown()) {
            return null;
        }
        return switch (date.precision()) {
            case EXACT -> day(date.date());
            case MONTH -> month(date.date());
            case YEAR -> String.valueOf(date.date().getYear());
            case ESTIMATED_AGE, DECADE -> text("about-year", String.valueOf(date.date().getYear()));
            case UNKNOWN, PREFER_NOT_TO_SAY -> null;
        };
    }

    String amount(java.math.BigDecimal amount, String currency) {
        return NumberFormat.getNumberInstance(language.locale()).format(amount) + " " + currency;
    }
}
