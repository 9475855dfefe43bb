package org.amparo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.testing.probe.ProbeEvent;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One stored sample of every version of every event, {@code <name>.v<n>.json}, with their check sums in {@code SHA256SUMS}. */
final class GoldenFiles {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String SUMS = "SHA256SUMS";

    private final Path directory;
    private final NamedEvents events;
    private final NamedEventSerializer serializer;

    GoldenFiles(Path directory, NamedEvents events, NamedEventSerializer serializer) {
        this.directory = directory;
        this.events = events;
        this.serializer = serializer;
    }

    /** Names of files that ought to exist: one for each version of each event. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        sorted().forEach(event -> {
            for (int version = 1; version <= NamedEvents.versionOf(event); version++) {
                if (!Files.exists(file(event, version))) {
                    missing.add(file(event, version).getFileName().toString());
                }
            }
        });
        return missing;
    }

    /** Files that no longer read as they should: not at all, not back to what is written today, or not to the current version's sample. */
    List<String> differing() {
        List<String> differing = new ArrayList<>();
        sorted().forEach(event -> {
            int current = NamedEvents.versionOf(event);
            for (int version = 1; version <= current; version++) {
                try {
                    if (!readsAsItShould(event, version, current)) {
                        differing.add(file(event, version).getFileName() + " does not come back as the current version's sample");
                    }
                } catch (RuntimeException unreadable) {
                    differing.add(file(event, version).getFileName() + ": " + unreadable.getMessage());
                }
            }
        });
        return differing;
    }

    private boolean readsAsItShould(Class<?> event, int version, int current) {
        Object read = read(event, version);
        return version == current ? JSON.readTree(text(file(event, version))).equals(written(read)) : read.equals(read(event, current));
    }

    /** Files whose content is not what it was when they were made, that disappeared, or that were never noted. */
    List<String> changed() {
        Map<String, String> noted = notedSums();
        Map<String, String> actual = actualSums();
        List<String> changed = new ArrayList<>();
        noted.forEach((name, sum) -> {
            if (!sum.equals(actual.get(name))) {
                changed.add(name + (actual.containsKey(name) ? " was changed" : " disappeared"));
            }
        });
        actual.keySet().stream().filter(name -> !noted.containsKey(name)).forEach(name -> changed.add(name + " is not in " + SUMS));
        return changed;
    }

    /** Writes the samples that are missing for current versions, and notes the sums of new files. Touches nothing that exists. */
    void writeMissing() {
        sorted().forEach(event -> {
            int current = NamedEvents.versionOf(event);
            if (!Files.exists(file(event, current))) {
                boolean older = current > 1 && Files.exists(file(event, current - 1));
                Object sample = older ? read(event, current - 1) : Samples.of(event);
                write(file(event, current), JSON.writeValueAsString(written(sample)) + "\n");
            }
        });
        Map<String, String> sums = new TreeMap<>(actualSums());
        sums.putAll(notedSums());
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        write(directory.resolve(SUMS), lines.toString());
    }

    private Object read(Class<?> event, int version) {
        return serializer.deserialize(new SimpleSerializedObject<>(text(file(event, version)), String.class,
                new SimpleSerializedType(NamedEvents.nameOf(event), String.valueOf(version))));
    }

    private JsonNode written(Object event) {
        return JSON.readTree(serializer.serialize(event, String.class).getData());
    }

    private Stream<Class<?>> sorted() {
        return events.all().stream().filter(GoldenFiles::isKept).sorted(Comparator.comparing(NamedEvents::nameOf));
    }

    /** Made-up events of other tests are not stored for ever; the probe's are, to try the samples on. */
    private static boolean isKept(Class<?> event) {
        boolean madeUp = event.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test");
        return !madeUp || event.getPackage() == ProbeEvent.class.getPackage();
    }

    private Path file(Class<?> event, int version) {
        return directory.resolve(NamedEvents.nameOf(event) + ".v" + version + ".json");
    }

    private Map<String, String> notedSums() {
        Map<String, String> sums = new LinkedHashMap<>();
        Path file = directory.resolve(SUMS);
        if (Files.exists(file)) {
            text(file).lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        }
        return sums;
    }

    private Map<String, String> actualSums() {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, String> sums = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> sums.put(file.getFileName().toString(), sum(text(file))));
            return sums;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sum(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
