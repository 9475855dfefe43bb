package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A table as readers get it.
 *
 * @param cells one for each place of the design, in its order
 */
public record PublishedTable(TableDesign design, Map<List<String>, Cell> cells) {

    public PublishedTable {
        cells = new LinkedHashMap<>(cells);
    }

    /** The table with every count protected by itself, before the tables are looked at together. */
    public static PublishedTable of(TrueTable table, Protection protection) {
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        table.counts().forEach((place, count) -> cells.put(place, protection.protect(table.design(), table.scope(), place, count)));
        return new PublishedTable(table.design(), cells);
    }

    /** True for a count that is shown where one that differs in one category alone is below the threshold. */
    boolean isNearSmall(List<String> place) {
        if (cells.get(place) instanceof Cell.Small) {
            return false;
        }
        for (int i = 0; i < place.size(); i++) {
            List<String> other = new ArrayList<>(place);
            for (String code : design.by().get(i).codes()) {
                other.set(i, code);
                if (!code.equals(place.get(i)) && cells.get(other) instanceof Cell.Small) {
                    return true;
                }
            }
        }
        return false;
    }

    PublishedTable with(List<String> place, Cell cell) {
        Map<List<String>, Cell> changed = new LinkedHashMap<>(cells);
        changed.put(place, cell);
        return new PublishedTable(design, changed);
    }

    /**
     * Share of one cell in another, in whole percent, made from the two counts as they are shown and from nothing else, so that it tells nothing new.
     *
     * @return nothing unless both are shown; for readers see {@link #shareInWords}
     */
    public OptionalLong percent(List<String> part, List<String> whole) {
        return cells.get(part) instanceof Cell.Shown few && cells.get(whole) instanceof Cell.Shown all
                ? OptionalLong.of(Math.min(100, Math.round(100.0 * few.count() / all.count())))
                : OptionalLong.empty();
    }

    /** The same for a reader: never "100 %" and never "0 %", which would tell something of each, but "95–100 %" and "0–5 %". */
    public String shareInWords(List<String> part, List<String> whole) {
        OptionalLong percent = percent(part, whole);
        if (percent.isEmpty()) {
            return "";
        }
        long value = percent.getAsLong();
        return value >= 95 ? "95–100 %" : value <= 5 ? "0–5 %" : value + " %";
    }
}
