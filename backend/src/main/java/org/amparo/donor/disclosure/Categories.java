package org.amparo.donor.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The narrowest parts of every category, over all tables that name it: a category that one table shows whole and another divides is the sum of
 * its parts in both, also when the code list was divided later.
 */
final class Categories {

    private final Map<String, Map<String, Set<String>>> parts = new HashMap<>();

    Categories(Collection<Dimension> dimensions) {
        for (Dimension dimension : dimensions) {
            Map<String, Set<String>> known = parts.computeIfAbsent(dimension.name(), name -> new LinkedHashMap<>());
            for (Dimension.Category category : dimension.categories()) {
                known.computeIfAbsent(category.code(), code -> new LinkedHashSet<>());
                if (!category.parent().isEmpty()) {
                    known.get(category.parent()).add(category.code());
                }
            }
        }
    }

    static Categories of(Collection<TableDesign> designs) {
        return new Categories(designs.stream().flatMap(design -> design.by().stream()).toList());
    }

    /** What holds a unit in a place of a table of that scope, by dimension; a dimension whose widest category is meant holds nothing back. */
    Map<String, Set<String>> where(List<Dimension> by, List<String> place, ReleaseScope scope) {
        Map<String, Set<String>> where = new HashMap<>();
        for (int i = 0; i < by.size(); i++) {
            if (!place.get(i).equals(Dimension.ALL)) {
                where.put(by.get(i).name(), narrowest(by.get(i).name(), place.get(i)));
            }
        }
        if (!scope.area().equals(Dimension.ALL)) {
            where.put("area", narrowest("area", scope.area()));
        }
        return where;
    }

    void require(List<Dimension> by, Unit unit) {
        for (Dimension dimension : by) {
            String once = unit.of().get(dimension.name());
            Stream<String> values = once == null
                    ? unit.touches().stream().map(touch -> touch.of().get(dimension.name())).filter(Objects::nonNull)
                    : Stream.of(once);
            values.filter(value -> !codes(dimension.name()).contains(value) || !narrowest(dimension.name(), value).equals(Set.of(value)))
                    .findFirst()
                    .ifPresent(value -> {
                        throw new IllegalArgumentException("No narrowest category of " + dimension.name() + " is " + value);
                    });
        }
    }

    /** The category itself where nothing divides it. */
    Set<String> narrowest(String dimension, String code) {
        Set<String> below = parts.getOrDefault(dimension, Map.of()).getOrDefault(code, Set.of());
        Set<String> all = new LinkedHashSet<>();
        for (String part : below) {
            all.addAll(narrowest(dimension, part));
        }
        return all.isEmpty() ? Set.of(code) : all;
    }

    /** All categories named for a dimension. */
    Set<String> codes(String dimension) {
        return parts.getOrDefault(dimension, Map.of()).keySet();
    }
}
