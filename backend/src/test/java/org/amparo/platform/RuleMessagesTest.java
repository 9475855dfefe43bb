package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class RuleMessagesTest {

    private static final Pattern KEY = Pattern.compile("\"((?:R\\d+|form(?=\\.))(?:\\.[A-Za-z]+)?)\"");

    @Test
    void a_sentence_carries_its_values_in_the_readers_language() {
        assertThat(RuleMessages.sentence(new RuleBroken("R7.future", "injury.date", LocalDate.of(2030, 1, 2)), Locale.UK))
                .isEqualTo("The date 2 January 2030 is in the future.");
        assertThat(RuleMessages.sentence(new RuleBroken("R1", ""), Locale.ENGLISH)).contains("person's agreement");
    }

    @Test
    void every_rule_that_the_sources_name_has_a_sentence() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> keysIn(path, named));
        }
        assertThat(named).contains("R9.midline", "form.required").hasSizeGreaterThan(30);
        assertThat(ResourceBundle.getBundle("messages.rules", Locale.ROOT).keySet()).containsAll(named);
    }

    private static void keysIn(Path source, Set<String> named) {
        try {
            Matcher matcher = KEY.matcher(Files.readString(source));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
