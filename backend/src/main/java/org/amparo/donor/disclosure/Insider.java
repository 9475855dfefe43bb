package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Somebody who knows a part of the units anyway: a provider those it served, a donor those its grants paid for, one of them or all. They could take their own away from
 * a published count and look at what is left.
 *
 * @param name code of the provider, or of the grants
 * @param own the units as this reader knows them, with no occasion that was not their own
 */
public record Insider(String name, List<Unit> own) {

    /** One for each provider and one for each grant that occurs. */
    public static List<Insider> all(Collection<Unit> units) {
        return all(units, List.of());
    }

    /**
     * One for each provider, one for each grant, and one for each donor of whom several grants occur, as a reader of all of them: what is left of a
     * count without two grants together is asked nowhere else.
     *
     * @param donors the grants of each
     */
    public static List<Insider> all(Collection<Unit> units, Collection<? extends Collection<String>> donors) {
        Set<String> providers = new TreeSet<>();
        Set<String> grants = new TreeSet<>();
        units.forEach(unit -> unit.touches().forEach(touch -> {
            providers.add(touch.provider());
            grants.add(touch.grant());
        }));
        providers.remove("");
        grants.remove("");
        List<Insider> all = new ArrayList<>();
        providers.forEach(provider -> all.add(new Insider("provider " + provider, own(units, touch -> touch.provider().equals(provider)))));
        grants.forEach(grant -> all.add(new Insider("grant " + grant, own(units, touch -> touch.grant().equals(grant)))));
        for (Collection<String> donor : donors) {
            Set<String> several = new TreeSet<>(donor);
            several.retainAll(grants);
            if (several.size() > 1) {
                all.add(new Insider("grants " + String.join(", ", several), own(units, touch -> several.contains(touch.grant()))));
            }
        }
        return all;
    }

    private static List<Unit> own(Collection<Unit> units, Predicate<Unit.Touch> theirs) {
        return units.stream().filter(unit -> unit.touches().stream().anyMatch(theirs))
                .map(unit -> new Unit(unit.measure(), unit.of(), unit.touches().stream().filter(theirs).toList())).toList();
    }
}
