package org.amparo.bench;

import java.util.Locale;

/**
 * One figure of a run.
 *
 * @param metric stable name, e.g. {@code append.8-connections.ratio-to-raw}
 * @param value what was measured
 * @param unit {@code ratio}, {@code ms}, {@code s}, {@code rows/s}
 * @param goal limit and direction, e.g. {@code >= 0.40}; empty when there is none
 * @param note quartiles, counts, load; no comma
 */
record Measure(String metric, double value, String unit, String goal, String note) {

    /** Yes, no, or empty when there is no goal. */
    String met() {
        if (goal.isEmpty()) {
            return "";
        }
        double limit = Double.parseDouble(goal.substring(2).trim());
        boolean holds = goal.startsWith(">=") ? value >= limit : value <= limit;
        return holds ? "yes" : "no";
    }

    String figure() {
        return String.format(Locale.ROOT, value >= 1000 ? "%.0f" : value >= 10 ? "%.1f" : "%.3f", value);
    }
}
