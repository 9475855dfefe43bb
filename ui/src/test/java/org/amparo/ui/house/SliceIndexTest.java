package org.amparo.ui.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.access.Command;
import org.amparo.platform.DomainEvent;
import org.amparo.platform.EventName;
import org.amparo.testing.OwnClasses;
import org.junit.jupiter.api.Test;

/** The slice index of the README names every command and every event, and everything that it names exists. */
class SliceIndexTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private final JavaClasses all = OwnClasses.withTests();
    private final List<List<String>> slices = slices();

    @Test
    void every_command_is_in_the_index_and_every_command_in_the_index_exists() {
        Set<String> commands = records(Command.class).stream().map(SliceIndexTest::nameWithinParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named(1)).isEqualTo(commands);
    }

    @Test
    void every_event_is_in_the_index_and_every_event_in_the_index_exists() {
        Set<String> events = records(DomainEvent.class).stream().map(type -> type.getAnnotationOfType(EventName.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named(2)).isEqualTo(events);
    }

    @Test
    void read_models_screens_and_tests_in_the_index_exist() {
        Set<String> names = all.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(names).containsAll(named(3)).containsAll(named(4)).containsAll(named(5));
        assertThat(named(3)).isNotEmpty();
        assertThat(named(4)).isNotEmpty();
        assertThat(named(5)).isNotEmpty();
    }

    private List<JavaClass> records(Class<?> parent) {
        return OwnClasses.product().stream().filter(type -> type.isRecord() && type.isAssignableTo(parent)).toList();
    }

    private static String nameWithinParent(JavaClass type) {
        return type.getEnclosingClass().map(parent -> parent.getSimpleName() + ".").orElse("") + type.getSimpleName();
    }

    private Set<String> named(int column) {
        Set<String> names = new TreeSet<>();
        for (List<String> slice : slices) {
            Matcher matcher = QUOTED.matcher(slice.get(column));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static List<List<String>> slices() {
        try {
            List<List<String>> rows = new ArrayList<>();
            boolean inIndex = false;
            for (String line : Files.readAllLines(Path.of("..", "README.md"))) {
                if (line.startsWith("## ")) {
                    inIndex = line.equals("## Slices");
                } else if (inIndex && line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("| slice")) {
                    rows.add(List.of(line.substring(1).split("\\|", -1)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
