package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that may be released: what is counted, and by which dimensions. All combinations of all categories are its cells.
 *
 * @param name unique in the catalogue, e.g. {@code reached.area}
 * @param measure what is counted; tables of one measure are about the same units
 * @param people true where people are counted once however often they came; false where each unit is counted in one place
 * @param sensitive true where belonging to a cell is itself a secret (psychosocial results, ways of harm); counts are then protected with the
 * larger threshold
 * @param tells the dimension that tells something about people that was not known before, as a result does; empty where there is none
 * @param by the dimensions
 */
public record TableDesign(String name, String measure, boolean people, boolean sensitive, String tells, List<Dimension> by) {

    public TableDesign {
        by = List.copyOf(by);
    }

    /** The places of all cells, the last dimension changing fastest. */
    public List<List<String>> places() {
        return places(by);
    }

    /** The places of such dimensions, the last one changing fastest. */
    public static List<List<String>> places(List<Dimension> by) {
        List<List<String>> places = List.of(List.of());
        for (Dimension dimension : by) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> place : places) {
                for (String code : dimension.codes()) {
                    List<String> with = new ArrayList<>(place);
                    with.add(code);
                    longer.add(List.copyOf(with));
                }
            }
            places = longer;
        }
        return places;
    }

    /** Depth of the narrowest places. */
    int deepest() {
        return by.stream().mapToInt(dimension -> dimension.codes().stream().mapToInt(dimension::depth).max().orElse(0)).sum();
    }

    /** How far a place is below the widest one, over all dimensions. */
    public int depth(List<String> place) {
        int depth = 0;
        for (int i = 0; i < by.size(); i++) {
            depth += by.get(i).depth(place.get(i));
        }
        return depth;
    }
}
