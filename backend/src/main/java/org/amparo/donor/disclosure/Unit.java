package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that is counted: a person for a measure of people, else a service, a device, a need. It has no id.
 *
 * @param measure of which it is one
 * @param of dimension and narrowest category for what is true of it once, as sex
 * @param touches the occasions that bring it into the count, at least one; exactly one where not people are counted
 */
public record Unit(String measure, Map<String, String> of, List<Touch> touches) {

    /**
     * @param on the day by which it is counted; for what was entered after its period was closed, the day of entry
     * @param grant that paid for it; empty when none did
     * @param provider that did it; known to that provider whatever is published
     * @param of dimension and category for what may be true several times, as a pillar
     */
    public record Touch(LocalDate on, String grant, String provider, Map<String, String> of) {

        public Touch {
            of = Map.copyOf(of);
        }
    }

    /** @throws IllegalArgumentException without an occasion */
    public Unit {
        of = Map.copyOf(of);
        touches = List.copyOf(touches);
        if (touches.isEmpty()) {
            throw new IllegalArgumentException("A unit is counted by an occasion");
        }
    }

    /** True when it is in these categories, with at least one occasion that is in them too. A dimension that is not named holds nothing back. */
    boolean in(Map<String, Set<String>> where, ReleaseScope scope) {
        for (Map.Entry<String, Set<String>> held : where.entrySet()) {
            String value = of.get(held.getKey());
            if (value != null && !held.getValue().contains(value)) {
                return false;
            }
        }
        return touches.stream().anyMatch(touch -> scope.holds(touch.on())
                && (scope.grant().equals(Dimension.ALL) || scope.grant().equals(touch.grant())) && in(where, touch));
    }

    private static boolean in(Map<String, Set<String>> where, Touch touch) {
        return touch.of().entrySet().stream()
                .allMatch(value -> !where.containsKey(value.getKey()) || where.get(value.getKey()).contains(value.getValue()));
    }
}
