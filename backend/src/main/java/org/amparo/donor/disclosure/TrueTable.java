package org.amparo.donor.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as it is, before anything is protected. It never leaves the programme.
 *
 * @param counts one for each place of the design
 */
public record TrueTable(TableDesign design, ReleaseScope scope, Map<List<String>, Integer> counts) {

    /**
     * Counts the units of the design's measure that are in the scope; each unit once in a cell.
     *
     * @param designs all of the catalogue, for the parts of categories that this design does not divide
     * @throws IllegalArgumentException when a unit has a value that is not one of the narrowest categories: it would be missing from its total
     */
    public static TrueTable count(TableDesign design, ReleaseScope scope, Collection<Unit> units, Collection<TableDesign> designs) {
        Categories categories = Categories.of(designs);
        List<Unit> own = units.stream().filter(unit -> unit.measure().equals(design.measure())).toList();
        own.forEach(unit -> categories.require(design.by(), unit));
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (List<String> place : design.places()) {
            Map<String, Set<String>> where = categories.where(design.by(), place, scope);
            counts.put(place, (int) own.stream().filter(unit -> unit.in(where, scope)).count());
        }
        return new TrueTable(design, scope, counts);
    }
}
