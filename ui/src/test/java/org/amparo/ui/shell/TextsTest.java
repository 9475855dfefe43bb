package org.amparo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

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
    void an_apostrophe_needs_no_doubling() {
        assertThat(texts.getTranslation("survivors.list", Locale.ENGLISH)).isEqualTo("Survivors' files");
    }
}
