package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.PassThroughSeal;
import org.amparo.testing.probe.ProbeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Events are for ever. After adding an event or raising a version, write its sample with
 * {@code mvn -pl backend -Dtest=GoldenFilesTest -Damparo.golden=write test}, look at it, and commit it.
 */
@Alone
@AmparoTest
class GoldenFilesTest {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "events");
    private static final String HOW = "every event needs a sample of each version; write missing ones with "
            + "mvn -pl backend -Dtest=GoldenFilesTest -Damparo.golden=write test";

    @Autowired
    NamedEvents events;

    @Autowired
    EventJson json;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Upcasters upcasters;

    private GoldenFiles files;

    @BeforeEach
    void look() {
        files = in(DIRECTORY);
        if ("write".equals(System.getProperty("amparo.golden"))) {
            files.writeMissing();
        }
    }

    @Test
    void everyVersionOfEveryEventHasASample() {
        assertThat(events.all()).hasSizeGreaterThan(20);
        assertThat(files.missing()).as(HOW).isEmpty();
    }

    @Test
    void everyVersionEverStoredComesBackEqualToTheCurrentOne() {
        assertThat(files.differing()).as("an event's shape changed: raise its version and write an Upcaster").isEmpty();
    }

    @Test
    void noSampleEverChangesOrDisappears() {
        assertThat(files.changed()).as("samples are stored events: they stay as they are").isEmpty();
    }

    @Test
    void aPlantedChangeOfASampleIsFound(@TempDir Path copies) throws IOException {
        copyTo(copies);
        Path planted = copies.resolve("probe.opened.v1.json");
        Files.writeString(planted, Files.readString(planted).replace("\"label\"", "\"lable\""));
        Files.delete(copies.resolve("probe.closed.v1.json"));

        GoldenFiles changed = in(copies);

        assertThat(changed.differing()).anySatisfy(found -> assertThat(found).startsWith("probe.opened.v1.json"));
        assertThat(changed.changed()).containsExactlyInAnyOrder("probe.opened.v1.json was changed", "probe.closed.v1.json disappeared");
        assertThat(changed.missing()).containsExactly("probe.closed.v1.json");
    }

    @Test
    void anOlderVersionIsLiftedByItsUpcaster() {
        Object lifted = serializer().read("probe.noted", "1",
                "{\"probeId\": \"00000000-0000-0000-0000-000000000001\", \"note\": \"old\"}".getBytes());

        assertThat(lifted).isEqualTo(new ProbeEvent.Noted(new UUID(0, 1), "old", 1));
    }

    @Test
    void twoEventsWithOneNameAreRefused() {
        assertThat(catchThrowable(() -> NamedEvents.below("planted.samename")))
                .isInstanceOf(CannotStart.class).hasMessageContaining("planted.same");
    }

    private GoldenFiles in(Path directory) {
        return new GoldenFiles(directory, events, serializer());
    }

    private NamedEventSerializer serializer() {
        return new NamedEventSerializer(events, snapshots, json, PassThroughSeal.seal(), upcasters);
    }

    private static void copyTo(Path target) throws IOException {
        try (Stream<Path> all = Files.list(DIRECTORY)) {
            List<Path> list = all.toList();
            for (Path file : list) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
