package org.amparo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalValue;
import org.junit.jupiter.api.Test;

/** The pages of docs that are generated from the code say what the code says. */
class GeneratedDocsTest {

    private static final Pattern RULE = Pattern.compile("\"(R\\d+(?:\\.[\\w-]+)?)\"");

    @Test
    void the_event_catalogue_is_up_to_date() throws IOException {
        List<Class<?>> events = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.amparo")
                .stream().filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class)).<Class<?>>map(JavaClass::reflect)
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
        Properties sentences = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/rules_en.properties"), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        Map<String, TreeSet<String>> inCode = mentions(Path.of("src/main/java"));
        Map<String, TreeSet<String>> inTests = mentions(Path.of("src/test/java"));
        assertThat(sentences.stringPropertyNames()).as("rules without a sentence in messages/rules_en.properties")
                .containsAll(inCode.keySet());

        StringBuilder page = new StringBuilder("""
                # Rules

                Generated from the code by `GeneratedDocsTest`: the sentence a person reads, where the rule is kept, and where it is tested.

                | rule | sentence | kept in | tested in |
                |---|---|---|---|
                """);
        sentences.stringPropertyNames().stream().filter(key -> key.matches("R\\d+.*")).sorted(Comparator
                .comparingInt((String key) -> Integer.parseInt(key.replaceAll("^R(\\d+).*", "$1"))).thenComparing(key -> key))
                .forEach(key -> page.append("| %s | %s | %s | %s |%n".formatted(key, sentences.getProperty(key).replace("|", "\\|"),
                        String.join(", ", inCode.getOrDefault(key, new TreeSet<>())),
                        String.join(", ", inTests.getOrDefault(key, new TreeSet<>())))));
        GeneratedPage.matches("rules.md", page.toString());
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

    private static SortedMap<String, TreeSet<String>> mentions(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(GeneratedDocsTest::mentionsOf).collect(
                    Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue,
                            Collectors.toCollection(TreeSet::new))));
        }
    }

    private static Stream<Map.Entry<String, String>> mentionsOf(Path file) {
        try {
            Matcher matcher = RULE.matcher(Files.readString(file));
            String name = file.getFileName().toString().replace(".java", "");
            return matcher.results().map(found -> Map.entry(found.group(1), name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
