package org.amparo.reporting;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which cut suits which indicator. A cut suits where it tells the items apart: what is not told of them, or is the same of all, divides
 * nothing, and a ratio or a share of things that are of no person is not divided by what persons are.
 */
final class IndicatorCuts {

    private static final Set<Cut> PERSON = EnumSet.of(Cut.SEX, Cut.AGE_BAND, Cut.AGE_GROUP, Cut.DISABILITY, Cut.ADM1, Cut.ADM2, Cut.SETTING,
            Cut.DISPLACEMENT, Cut.CIVIL_STATUS, Cut.VICTIM_TYPE, Cut.DEVICE, Cut.TIME_SINCE_INJURY, Cut.TEAM, Cut.CASEWORKER);
    private static final Set<Cut> PLACE = EnumSet.of(Cut.ADM1, Cut.ADM2);

    private static final Map<String, Set<Cut>> DIVIDED = new LinkedHashMap<>();
    /** What is the same of all items, so that it can be held to but divides nothing. */
    private static final Map<String, Set<Cut>> THE_SAME_OF_ALL = Map.of("G01", Set.of(Cut.VICTIM_TYPE), "G29", Set.of(Cut.VICTIM_TYPE),
            "G15", Set.of(Cut.PILLAR), "G16", Set.of(Cut.PILLAR), "G17", Set.of(Cut.PILLAR), "G18", Set.of(Cut.PILLAR),
            "G19", Set.of(Cut.PILLAR, Cut.SERVICE));

    static {
        of(PERSON, Set.of(), "G02", "G13", "G14", "G15", "G16", "G18", "G26", "G30", "G32");
        // Only survivors of the first hand are counted.
        of(without(PERSON, Cut.VICTIM_TYPE), Set.of(), "G01", "G29");
        // A need of one pillar is met by several services, and a person is reached by any of them.
        of(PERSON, Set.of(Cut.PILLAR), "G03", "G04");
        of(PERSON, Set.of(Cut.PILLAR, Cut.SERVICE), "G05", "G06", "G07", "G23", "G24", "G27", "G28");
        of(PERSON, Set.of(Cut.PILLAR, Cut.SERVICE, Cut.PROVIDER), "G08", "G09", "G10", "G11", "G12");
        of(PERSON, Set.of(Cut.PILLAR, Cut.SERVICE, Cut.PROVIDER, Cut.FUNDER), "G22");
        of(PERSON, Set.of(Cut.FUNDER), "G17", "G19");
        // Capacity is for whoever comes; a district has a service or has not, whoever waits for it.
        of(PLACE, Set.of(Cut.PILLAR, Cut.SERVICE), "G20", "G21");
        of(PLACE, Set.of(Cut.TEAM, Cut.CASEWORKER), "G25");
        of(Set.of(), Set.of(Cut.PROVIDER), "G31");
    }

    private IndicatorCuts() {
    }

    private static void of(Set<Cut> some, Set<Cut> more, String... indicators) {
        EnumSet<Cut> cuts = EnumSet.noneOf(Cut.class);
        cuts.addAll(some);
        cuts.addAll(more);
        Stream.of(indicators).forEach(indicator -> DIVIDED.put(indicator, cuts));
    }

    private static Set<Cut> without(Set<Cut> cuts, Cut one) {
        EnumSet<Cut> others = EnumSet.copyOf(cuts);
        others.remove(one);
        return others;
    }

    /** In the order of all cuts. @throws IllegalArgumentException when nobody has said it of this indicator */
    static Set<Cut> dividing(String indicator) {
        Set<Cut> cuts = DIVIDED.get(indicator);
        if (cuts == null) {
            throw new IllegalArgumentException("Nobody has said by what " + indicator + " is divided");
        }
        return EnumSet.copyOf(cuts);
    }

    static Set<Cut> theSameOfAll(String indicator) {
        return THE_SAME_OF_ALL.getOrDefault(indicator, Set.of());
    }
}
