package org.amparo.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a scheduled report shows, without its days.
 *
 * @param subject the indicator of a figure, e.g. {@code G05}; for a treaty report {@code KIND/STATE/PLAN}; empty for casualties
 * @param cuts names of cuts, of the kind
 * @param held values that a cut is held to, by its name
 */
public record ReportOrder(Kind kind, String subject, List<String> cuts, Map<String, Set<String>> held) {

    /** What is counted. Gaps are figures, divided by pillar and area. */
    public enum Kind {
        FIGURE, CASUALTIES, TREATY
    }

    public ReportOrder {
        cuts = List.copyOf(cuts);
        Map<String, Set<String>> sorted = new TreeMap<>();
        held.forEach((cut, values) -> sorted.put(cut, new TreeSet<>(values)));
        held = sorted;
    }

    public static ReportOrder figure(String indicator, List<String> cuts) {
        return new ReportOrder(Kind.FIGURE, indicator, cuts, Map.of());
    }

    public static ReportOrder casualties(List<String> cuts) {
        return new ReportOrder(Kind.CASUALTIES, "", cuts, Map.of());
    }
}
