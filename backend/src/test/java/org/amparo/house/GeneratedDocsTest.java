package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalValue;
import org.amparo.testing.OwnClasses;
import org.junit.jupiter.api.Test;

/** The pages of docs that are generated from the code say what the code says. */
class GeneratedDocsTest {

    /** A screen refuses some things before they are sent. */
    private static final Path SCREENS = Path.of("..", "ui");

    @Test
    void the_event_catalogue_is_up_to_date() throws IOException {
        List<Class<?>> events = OwnClasses.product().stream().filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class))
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing((Class<?> type) -> type.getAnnotation(EventName.class).value())).toList();
        StringBuilder page = new StringBuilder(
                """
                        # Events

                        Generated from the code by `GeneratedDocsTest`. Stored names never change. *Sealed* fields are stored as envelopes under the person's key of
                        the class named; all others are in clear.

                        | event | version | record | fields in clear | sealed fields |
                        |---|---|---|---|---|
                        """);
        for (Class<?> event : events) {
            EventName name = event.getAnnotation(EventName.class);
            page.append("| `%s` | %d | %s.%s | %s | %s |%n".formatted(name.value(), name.version(),
                    event.getEnclosingClass().getSimpleName(),
                    event.getSimpleName(), String.join(", ", fields(event, "", false)), String.join(", ", fields(event, "", true))));
        }
        GeneratedPage.matches("events.md", page.toString());
    }

    @Test
    void every_rule_that_the_code_refuses_by_has_a_sentence_and_the_page_of_rules_is_up_to_date() throws IOException {
        Properties sentences = RuleMentions.sentences();
        Map<String, TreeSet<String>> inCode = RuleMentions.both(RuleMentions.refused(Path.of("src/main/java")),
                RuleMentions.refused(SCREENS.resolve("src/main/java")));
        Map<String, TreeSet<String>> inTests = RuleMentions.both(RuleMentions.expected(Path.of("src/test/java")),
                RuleMentions.expected(SCREENS.resolve("src/test/java")));
        assertThat(sentences.stringPropertyNames()).as("rules without a sentence in messages/rules_en.properties")
                .containsAll(inCode.keySet());
        assertThat(inCode.keySet()).as("rules that nothing refuses by, though messages/rules_en.properties has a sentence")
                .containsAll(sentences.stringPropertyNames().stream().filter(key -> key.matches("R\\d+.*")).toList());

        StringBuilder page = new StringBuilder("""
                # Rules

                Generated from the code by `GeneratedDocsTest`: the sentence a person reads, where the rule is kept, and where it is tested.

                | rule | sentence | kept in | tested in |
                |---|---|---|---|
                """);
        sentences.stringPropertyNames().stream().filter(key -> key.matches("R\\d+.*")).sorted(Comparator
                .comparingInt((String key) -> Integer.parseInt(key.replaceAll("^R(\\d+).*", "$1"))).thenComparing(key -> key))
                .forEach(key -> page.append("| %s | %s | %s | %s |%n".formatted(key, read(sentences.getProperty(key)),
                        String.join(", ", inCode.getOrDefault(key, new TreeSet<>())),
                        String.join(", ", inTests.getOrDefault(key, new TreeSet<>())))));
        GeneratedPage.matches("rules.md", page.toString());
    }

    /** As people read it: in a pattern an apostrophe is written twice. */
    private static String read(String sentence) {
        return sentence.replace("''", "'").replace("|", "\\|");
    }

    private static List<String> fields(Class<?> type, String prefix, boolean sealed) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> field(component, prefix, sealed)).toList();
    }

    private static Stream<String> field(RecordComponent component, String prefix, boolean sealed) {
        if (component.getType() == Personal.class) {
            PersonalValue mark = component.getAnnotation(PersonalValue.class);
            return sealed ? Stream.of(prefix + component.getName() + " (" + mark.value() + ")") : Stream.empty();
        }
        if (component.getType().isRecord() && component.getType().getPackageName().startsWith("org.amparo")
                && !component.getType().getPackageName().equals("org.amparo.vocabulary")) {
            return fields(component.getType(), prefix + component.getName() + ".", sealed).stream();
        }
        return sealed ? Stream.empty() : Stream.of(prefix + component.getName());
    }
}
