package org.amparo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Definitions of an indicator that differ from the true one by one small slip: a day at the edge that ceases or begins to count, a bound moved
 * by one, a code that is never met, a condition left out.
 */
final class PlantedFaults {

    /** @param what the slip, with some of the text around it */
    record Fault(String what, Indicator definition) {
    }

    private static final Pattern EDGE = Pattern.compile("(?<![<>=!])(<=|>=|<|>)(?![=>])");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:'])(\\d+)(?![\\w.'])");
    private static final Pattern BETWEEN = Pattern.compile("between (?<low>.+?) and ", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("'([A-Z][A-Z_0-9]+)'");
    private static final Pattern CONDITION = Pattern.compile("(?<=\\s)(and|or|where|when) ");
    private static final Set<String> ENDS = Set.of("and", "or", "then", "when", "where", "group", "order", "union", "join", "left", "from",
            "cross", "limit", "end");
    private static final int AROUND = 24;

    private PlantedFaults() {
    }

    static List<Fault> of(Indicator indicator) {
        String told = indicator.members();
        List<Fault> faults = new ArrayList<>();
        each(EDGE, told).forEach(at -> faults.add(fault(indicator, "edge", at.start(1), at.end(1), at.group(1).length() == 2
                ? at.group(1).substring(0, 1)
                : at.group(1) + "=")));
        each(NUMBER, told).forEach(at -> faults.add(fault(indicator, "bound", at.start(), at.end(),
                String.valueOf(Integer.parseInt(at.group()) + 1))));
        each(BETWEEN, told).forEach(at -> {
            faults.add(fault(indicator, "first day", at.start("low"), at.start("low"), "1 + "));
            faults.add(fault(indicator, "last day", at.end(), at.end(), "-1 + "));
        });
        each(CODE, told).forEach(at -> faults.add(fault(indicator, "code", at.start(), at.end(), "'NEVER'")));
        each(CONDITION, told).filter(at -> !isBetween(told, at.start())).forEach(at -> {
            boolean either = at.group(1).equals("or");
            faults.add(fault(indicator, "condition", at.end(), end(told, at.end()), either ? "false" : "true"));
        });
        return faults;
    }

    private static Stream<MatchResult> each(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** True where this {@code and} belongs to a {@code between}. */
    private static boolean isBetween(String text, int and) {
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            if (between.end() == and + "and ".length()) {
                return true;
            }
        }
        return false;
    }

    /** Where the condition ends that begins here: before the next word of the statement outside brackets, or the bracket that closes. */
    private static int end(String text, int begin) {
        int depth = 0;
        boolean between = false;
        for (int at = begin; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                return at;
            } else if (depth == 0 && Character.isWhitespace(c)) {
                Matcher word = Pattern.compile("\\s+(\\w+)\\b").matcher(text).region(at, text.length());
                if (word.lookingAt()) {
                    if (word.group(1).equals("between")) {
                        between = true;
                    } else if (word.group(1).equals("and") && between) {
                        between = false;
                    } else if (ENDS.contains(word.group(1))) {
                        return at;
                    }
                }
            }
        }
        return text.length();
    }

    private static Fault fault(Indicator indicator, String kind, int from, int to, String instead) {
        String text = indicator.members();
        String around = text.substring(Math.max(0, from - AROUND), from) + "[" + text.substring(from, to) + " > " + instead + "]"
                + text.substring(to, Math.min(text.length(), to + AROUND));
        return new Fault(indicator.id() + " " + kind + ": " + around.replaceAll("\\s+", " "), new Indicator(indicator.id(),
                indicator.version(), indicator.of(), indicator.form(), indicator.parts(), indicator.numerator(),
                text.substring(0, from) + instead + text.substring(to)));
    }
}
