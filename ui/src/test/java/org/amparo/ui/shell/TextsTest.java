package org.amparo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void numbers_and_plurals_read_as_people_say_them() {
        assertThat(texts.getTranslation("survivors.count", Locale.ENGLISH, 0)).isEqualTo("No files");
        assertThat(texts.getTranslation("survivors.count", Locale.ENGLISH, 1)).isEqualTo("1 file");
        assertThat(texts.getTranslation("survivors.count", Locale.ENGLISH, 11_498)).isEqualTo("11,498 files");
    }

    @Test
    void a_language_that_lacks_a_sentence_shows_it_in_english() {
        assertThat(texts.getTranslation("menu.survivors", Locale.forLanguageTag("km"))).isEqualTo("Survivors");
    }

    @Test
    void a_key_without_a_text_is_plain_to_see() {
        assertThat(texts.getTranslation("no.such.key", Locale.ENGLISH)).isEqualTo("?no.such.key?");
    }

    @Test
    void no_two_files_give_the_same_key_a_different_sentence() throws IOException {
        Map<String, Map<String, String>> fileOfKey = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Resource file : sentences()) {
            String language = file.getFilename().matches(".*_[a-z]{2,3}\\.properties") ? file.getFilename().replaceAll(".*_", "") : "";
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
            for (String key : sentences.stringPropertyNames()) {
                String other = fileOfKey.computeIfAbsent(language, any -> new HashMap<>()).put(key, file.getFilename());
                if (other != null) {
                    clashes.add(key + " in " + other + " and " + file.getFilename());
                }
            }
        }
        assertThat(fileOfKey.get("")).isNotEmpty();
        assertThat(clashes).isEmpty();
    }

    /** The words of the screens and the sentences of the rules, which are looked for in one place. */
    private static List<Resource> sentences() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        List<Resource> all = new ArrayList<>(List.of(files.getResources("classpath*:translations*.properties")));
        all.addAll(List.of(files.getResources("classpath*:messages/rules.properties")));
        return all;
    }

    @Test
    void an_apostrophe_needs_no_doubling() {
        assertThat(texts.getTranslation("survivors.list", Locale.ENGLISH)).isEqualTo("Survivors' files");
    }
}
