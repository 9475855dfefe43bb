package org.amparo.incident;

import java.util.List;
import org.amparo.access.Viewer;

/** How many people were killed or injured. Nothing here names a person; the parts of every table add up to its total. */
public interface CasualtyTotals {

    /** By what casualties can be counted. A value that is not known is counted as UNKNOWN and one not said as PREFER_NOT_TO_SAY, never left out. */
    enum Dimension {
        YEAR, ADM1, SEX, AGE_GROUP, CIVIL_STATUS, OUTCOME, DEVICE
    }

    /**
     * Counts casualties.
     *
     * @param by one to three dimensions; none gives the total alone
     * @param register only incidents taken from this register; null for all
     * @throws org.amparo.access.NotAllowed without {@code CASUALTY_COUNT_READ}
     */
    Totals count(Viewer viewer, List<Dimension> by, String register);

    /** @param cells only those with at least one casualty, ordered by their values */
    record Totals(long total, List<Dimension> by, List<Cell> cells) {
    }

    /** @param values one for each dimension, in order: a code, a year, an area code, UNKNOWN or PREFER_NOT_TO_SAY */
    record Cell(List<String> values, long count) {
    }
}
