package org.amparo.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the numbers of rules stand in the sources: {@code R14} and its variants such as {@code R14.high}. */
final class RuleMentions {

    private static final Pattern REFUSED = Pattern.compile("\"(R\\d+(?:\\.[\\w-]+)?)\"");
    /** In a table of cases a number stands beside other words, such as {@code "0,2881,R42.minutes"}. */
    private static final Pattern EXPECTED = Pattern.compile("(?<!\\w)(R\\d+(?:\\.[A-Za-z][\\w-]*)?)(?!\\w)");
    private static final Pattern NAMED = Pattern.compile("void ((?:R\\d+_)+)[a-z]\\w*\\(");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private RuleMentions() {
    }

    /** The sentences of refusals, by their number and variant. */
    static Properties sentences() throws IOException {
        Properties sentences = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/rules_en.properties"), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }

    /** What the product refuses by, with the names of the files that do. */
    static SortedMap<String, TreeSet<String>> refused(Path sources) throws IOException {
        return mentions(sources, REFUSED, "");
    }

    /** What tests expect, outside of comments, with the names of the tests. */
    static SortedMap<String, TreeSet<String>> expected(Path tests) throws IOException {
        return mentions(tests, EXPECTED, "Test");
    }

    /** The rules after which tests are called, with the names of the tests: {@code R14_nobody_approves_their_own_plan}. */
    static SortedMap<String, TreeSet<String>> named(Path tests) throws IOException {
        SortedMap<String, TreeSet<String>> named = new TreeMap<>();
        mentions(tests, NAMED, "Test").forEach((numbers, where) -> Stream.of(numbers.split("_"))
                .forEach(number -> named.computeIfAbsent(number, none -> new TreeSet<>()).addAll(where)));
        return named;
    }

    /** Both together, such as what the backend and what a screen refuses by. */
    static SortedMap<String, TreeSet<String>> both(SortedMap<String, TreeSet<String>> some, SortedMap<String, TreeSet<String>> others) {
        SortedMap<String, TreeSet<String>> both = new TreeMap<>(some);
        others.forEach((rule, where) -> both.merge(rule, where, (mine, theirs) -> {
            TreeSet<String> all = new TreeSet<>(mine);
            all.addAll(theirs);
            return all;
        }));
        return both;
    }

    /** The number of a rule without its variant. */
    static String number(String rule) {
        return rule.replaceAll("\\..*", "");
    }

    private static SortedMap<String, TreeSet<String>> mentions(Path sources, Pattern pattern, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(ending + ".java")).flatMap(file -> mentionsOf(file, pattern)).collect(
                    Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue,
                            Collectors.toCollection(TreeSet::new))));
        }
    }

    private static Stream<Map.Entry<String, String>> mentionsOf(Path file, Pattern pattern) {
        try {
            String name = file.getFileName().toString().replace(".java", "");
            String text = Files.readString(file);
            return pattern.matcher(pattern == REFUSED ? text : COMMENT.matcher(text).replaceAll("")).results()
                    .map(found -> Map.entry(found.group(1), name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
