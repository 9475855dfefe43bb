package org.amparo.ui.shell;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words on screens. Read once from every {@code translations*.properties} and {@code messages/*.properties} on the class path, in UTF-8;
 * a file without a language in its name is English. A sentence missing in a language is shown in English.
 */
@Component
class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final Pattern LANGUAGE = Pattern.compile(".*_([a-z]{2,3})\\.properties");
    private static final List<String> FILES = List.of("classpath*:translations*.properties", "classpath*:messages/*.properties");

    private final Map<String, Map<String, String>> sentences = new HashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    Texts() {
        for (String pattern : FILES) {
            Arrays.stream(resources(pattern)).sorted(Comparator.comparing(Resource::getFilename)).forEach(this::read);
        }
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException cause) {
            throw new UncheckedIOException("The message files cannot be listed", cause);
        }
    }

    private void read(Resource file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException cause) {
            throw new UncheckedIOException("The message file " + file.getFilename() + " cannot be read", cause);
        }
        Matcher language = LANGUAGE.matcher(file.getFilename());
        Map<String, String> known = sentences.computeIfAbsent(language.matches() ? language.group(1) : "en", any -> new HashMap<>());
        properties.forEach((key, sentence) -> known.put((String) key, (String) sentence));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        List<Locale> locales = new ArrayList<>(List.of(Locale.ENGLISH));
        sentences.keySet().stream().filter(language -> !"en".equals(language)).sorted().map(Locale::forLanguageTag).forEach(locales::add);
        return locales;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String sentence = sentences.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (sentence == null) {
            sentence = sentences.getOrDefault("en", Map.of()).get(key);
        }
        if (sentence == null) {
            return missing(key);
        }
        return new MessageFormat(sentence, locale).format(values);
    }

    private String missing(String key) {
        if (reported.add(key)) {
            LOG.error("No text for the key {}", key);
        }
        return "?" + key + "?";
    }
}
