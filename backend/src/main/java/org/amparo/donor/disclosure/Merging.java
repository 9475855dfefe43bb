package org.amparo.donor.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts units into the narrowest categories that coarser tables, or earlier releases, still name. */
final class Merging {

    private final Map<String, Map<String, String>> parents = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    Merging(Collection<TableDesign> narrow, Collection<TableDesign> coarser, Collection<Payload> earlier) {
        narrow.stream().flatMap(design -> design.by().stream())
                .forEach(dimension -> dimension.categories().forEach(category -> parents
                        .computeIfAbsent(dimension.name(), name -> new HashMap<>()).put(category.code(), category.parent())));
        Stream.concat(coarser.stream(), earlier.stream().flatMap(payload -> payload.tables().stream()).map(PublishedTable::design))
                .flatMap(design -> design.by().stream())
                .forEach(dimension -> named.computeIfAbsent(dimension.name(), name -> new HashSet<>()).addAll(dimension.codes()));
    }

    List<Unit> of(Collection<Unit> units) {
        return units.stream().map(unit -> new Unit(unit.measure(), merged(unit.of()),
                unit.touches().stream().map(touch -> new Unit.Touch(touch.on(), touch.grant(), touch.provider(), merged(touch.of())))
                        .toList()))
                .toList();
    }

    private Map<String, String> merged(Map<String, String> of) {
        Map<String, String> merged = new HashMap<>();
        of.forEach((dimension, value) -> merged.put(dimension, merged(dimension, value)));
        return merged;
    }

    /** The value itself where no table has the dimension any more. */
    private String merged(String dimension, String value) {
        String at = value;
        while (named.containsKey(dimension) && !named.get(dimension).contains(at)) {
            String parent = parents.getOrDefault(dimension, Map.of()).getOrDefault(at, "");
            if (parent.isEmpty() || parent.equals(Dimension.ALL)) {
                return value;
            }
            at = parent;
        }
        return at;
    }
}
