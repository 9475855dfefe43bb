package org.amparo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the newest figure of each metric in {@code docs/benchmarks.csv} and prints them as a page. */
final class BenchmarkReport {

    private static final String HEADER = "metric,value,unit,goal,met,command,date,note";
    /** What a reader must know of the run, such as that nothing else ran. */
    private static final String CIRCUMSTANCES = System.getProperty("amparo.bench.circumstances", "");
    private final Path csv;
    private final Path page;
    private final Map<String, String> lines = new LinkedHashMap<>();

    BenchmarkReport(Path docs) throws IOException {
        csv = docs.resolve("benchmarks.csv");
        page = docs.resolve("benchmarks.md");
        if (Files.exists(csv)) {
            Files.readAllLines(csv).stream().skip(1).filter(line -> !line.isBlank())
                    .forEach(line -> lines.put(line.substring(0, line.indexOf(',')), line));
        }
    }

    /** Adds or replaces a figure and writes both files, so that a run that is cut short keeps what it measured. */
    void add(Measure measure, String command) throws IOException {
        String note = CIRCUMSTANCES.isBlank() ? measure.note() : measure.note() + "; " + CIRCUMSTANCES;
        lines.put(measure.metric(), String.join(",", measure.metric(), measure.figure(), measure.unit(), measure.goal(), measure.met(),
                command, LocalDate.now().toString(), note.replace(',', ';')));
        Files.writeString(csv, HEADER + "\n" + String.join("\n", lines.values()) + "\n", StandardCharsets.UTF_8);
        Files.writeString(page, page(), StandardCharsets.UTF_8);
        System.out.println(
                "BENCH " + measure.metric() + " = " + measure.figure() + " " + measure.unit() + " (goal " + measure.goal() + ", met "
                        + measure.met() + ") " + measure.note());
    }

    private String page() {
        return """
                # Benchmarks

                Written by the benchmark run, not by hand. Ratios are taken side by side in one run (a window of one, a window of the other, again and again; the
                median counts); absolute figures belong to one shared machine with two cores on one day and are only there to read the ratios by.

                | metric | value | unit | goal | met | note |
                |---|---|---|---|---|---|
                """
                + lines.values().stream().map(line -> List.of(line.split(",", -1)))
                        .map(f -> "| %s | %s | %s | %s | %s | %s |".formatted(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(7)))
                        .collect(Collectors.joining("\n"))
                + """


                        All of them: `.ci/benchmarks`; each alone: the column `command` of [benchmarks.csv](benchmarks.csv).
                        """;
    }
}
