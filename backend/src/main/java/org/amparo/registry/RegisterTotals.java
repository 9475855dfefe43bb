package org.amparo.registry;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows of a file have which year, first-level area and code; "unknown" is counted like any other.
 *
 * @param counts by dimension ({@code YEAR, ADM1, SEX, AGE_GROUP, CIVIL_STATUS, OUTCOME, DEVICE}), then by value; an unknown year or area is {@code ""}
 * @param areas name of each first-level area by its code, as the register writes it
 */
public record RegisterTotals(SortedMap<String, SortedMap<String, Long>> counts, SortedMap<String, String> areas) {

    static RegisterTotals empty() {
        return new RegisterTotals(new TreeMap<>(), new TreeMap<>());
    }

    void add(RegisterEntry entry) {
        count("YEAR", entry.date().isKnown() ? String.valueOf(entry.date().year()) : "");
        count("ADM1", entry.adm1() == null ? "" : entry.adm1());
        count("SEX", entry.sex().name());
        count("AGE_GROUP", entry.ageGroup().name());
        count("CIVIL_STATUS", entry.civilStatus().name());
        count("OUTCOME", entry.outcome().name());
        count("DEVICE", entry.device().name());
        if (entry.adm1() != null) {
            areas.putIfAbsent(entry.adm1(), entry.adm1Name() == null ? entry.adm1() : entry.adm1Name());
        }
    }

    private void count(String dimension, String value) {
        counts.computeIfAbsent(dimension, d -> new TreeMap<>()).merge(value, 1L, Long::sum);
    }

    /** Counts of one dimension; empty when no row was counted. */
    public Map<String, Long> by(String dimension) {
        return counts.getOrDefault(dimension, new TreeMap<>());
    }
}
