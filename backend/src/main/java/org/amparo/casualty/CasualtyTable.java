package org.amparo.casualty;

import java.util.List;
import java.util.Map;

/**
 * The answer to a question about casualties.
 *
 * @param cells one for each combination of values that somebody has, in the order of the values; they add up to the total
 * @param total casualties of the period
 * @param known of how many of them each cut is known; shares are of these
 * @param undated casualties without any date; in no period
 * @param tooCoarse casualties whose date can mean days inside and outside of the period; not in the total
 * @param otherDevices casualties of the period by devices that no treaty on mines covers; not in the total, and zero when all devices count
 * @param inSeveral people by their files who are in the total more than once, since they are recorded in more than one incident
 */
public record CasualtyTable(CasualtyQuestion question, List<Cell> cells, long total, Map<CasualtyCut, Long> known, long undated,
        long tooCoarse, long otherDevices, long inSeveral) {

    public static final String UNKNOWN = "UNKNOWN";

    /** @param values one for each cut, in order */
    public record Cell(List<String> values, long people) {
    }

    public CasualtyTable {
        cells = List.copyOf(cells);
        known = Map.copyOf(known);
    }

    /** How many have these values of the first cuts. */
    public long people(List<String> values) {
        return cells.stream().filter(cell -> cell.values().subList(0, values.size()).equals(values)).mapToLong(Cell::people).sum();
    }

    /** Of how many of them one cut is not known. */
    public long unknown(CasualtyCut cut) {
        return total - known.getOrDefault(cut, 0L);
    }
}
