package org.amparo.donor.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;

/**
 * What is left for readers, held against the hiding of rows and columns that is usual, on the same tables.
 *
 * @param cells of all tables
 * @param hidden those that show no count
 * @param withheld those of them hidden by the repair
 * @param widened all that show less than their table alone would
 * @param byChance those of them that do so by chance, where nothing could have been concluded
 * @param lost share of the counts of all cells that are hidden, in percent
 * @param plainHidden cells that rows and columns hide
 * @param plainLost share of the counts of all cells that these lose, in percent
 * @param areas cells of areas below the country
 * @param areasShown those of them that show a count
 * @param areasWidened those of them that show less than their table alone would
 */
public record Utility(int cells, int hidden, int withheld, int widened, int byChance, double lost, int plainHidden, double plainLost,
        int areas,
        int areasShown, int areasWidened) {

    public static Utility of(List<TrueTable> tables, Candidate.Checked checked) {
        int areas = 0;
        int areasShown = 0;
        int areasWidened = 0;
        long lost = 0;
        long plainLost = 0;
        int plainHidden = 0;
        long all = 0;
        for (TrueTable table : tables) {
            PublishedTable shown = checked.payload().table(table.design().name());
            PublishedTable alone = PublishedTable.of(table, Protection.PROMISED);
            Set<List<String>> hidden = rowsAndColumns(table);
            plainHidden += hidden.size();
            for (Map.Entry<List<String>, Integer> cell : table.counts().entrySet()) {
                boolean isShown = shown.cells().get(cell.getKey()) instanceof Cell.Shown;
                all += cell.getValue();
                lost += isShown ? 0 : cell.getValue();
                plainLost += hidden.contains(cell.getKey()) ? cell.getValue() : 0;
                if (isOfAnArea(table.design(), cell.getKey())) {
                    areas++;
                    areasShown += isShown ? 1 : 0;
                    areasWidened += shown.cells().get(cell.getKey()).equals(alone.cells().get(cell.getKey())) ? 0 : 1;
                }
            }
        }
        return new Utility(checked.cells(), checked.hidden() + checked.withheld(), checked.withheld(), checked.widened(),
                checked.widenedByChance(),
                100.0 * lost / Math.max(1, all), plainHidden, 100.0 * plainLost / Math.max(1, all), areas, areasShown, areasWidened);
    }

    /** Share of the cells of areas that show a count. */
    public double ofAreasShown() {
        return (double) areasShown / Math.max(1, areas);
    }

    /** Share of the cells of areas that show less than their table alone would. */
    public double ofAreasWidened() {
        return (double) areasWidened / Math.max(1, areas);
    }

    /** Share of all cells that show less than their table alone would. */
    public double ofAllWidened() {
        return (double) widened / Math.max(1, cells);
    }

    /** Share of all cells that are widened against a conclusion. */
    public double widenedByRepair() {
        return (double) (widened - byChance) / Math.max(1, cells);
    }

    /** Share of all cells that are widened by chance alone. */
    public double widenedByChance() {
        return (double) byChance / Math.max(1, cells);
    }

    @Override
    public String toString() {
        return "%d cells: %d hidden (%d withheld; %d widened in all: %.1f %%; %d of them by chance) and %.1f %% of counts lost; rows and columns hide %d and lose %.1f %%; of %d cells of areas %.0f %% shown and %.1f %% widened"
                .formatted(cells, hidden, withheld, widened, 100 * ofAllWidened(), byChance, lost, plainHidden, plainLost, areas,
                        100 * ofAreasShown(), 100 * ofAreasWidened());
    }

    private static boolean isOfAnArea(TableDesign design, List<String> place) {
        for (int i = 0; i < place.size(); i++) {
            if (design.by().get(i).name().equals("area") && !place.get(i).equals(Dimension.ALL)) {
                return true;
            }
        }
        return false;
    }

    /** The usual way: hides what is small, and where one cell of a row or column is hidden alone, the next smallest; each table by itself, nought is shown. */
    private static Set<List<String>> rowsAndColumns(TrueTable table) {
        int k = table.design().sensitive() ? 20 : 10;
        Set<List<String>> hidden = new HashSet<>();
        table.counts().forEach((place, count) -> {
            if (count > 0 && count < k) {
                hidden.add(place);
            }
        });
        int before = -1;
        while (hidden.size() != before) {
            before = hidden.size();
            for (List<List<String>> row : rows(table.design())) {
                List<List<String>> gone = row.stream().filter(hidden::contains).toList();
                if (gone.size() == 1) {
                    row.stream().filter(place -> !hidden.contains(place) && table.counts().get(place) > 0)
                            .min((one, other) -> table.counts().get(one) - table.counts().get(other)).ifPresent(hidden::add);
                }
            }
        }
        return hidden;
    }

    /** Each cell with the parts it is the sum of, in each dimension. */
    private static List<List<List<String>>> rows(TableDesign design) {
        List<List<List<String>>> rows = new ArrayList<>();
        for (List<String> place : design.places()) {
            for (int i = 0; i < design.by().size(); i++) {
                List<String> parts = design.by().get(i).parts(place.get(i));
                if (!parts.isEmpty() && !design.by().get(i).several()) {
                    List<List<String>> row = new ArrayList<>(List.of(place));
                    for (String part : parts) {
                        List<String> at = new ArrayList<>(place);
                        at.set(i, part);
                        row.add(List.copyOf(at));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
