package org.amparo.donor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is left for donors to read, held against the hiding of rows and columns that is usual, on the same tables.
 * The long form: {@code -Damparo.attack.utility=4000} (people in a quarter) publishes the whole catalogue, after eight earlier releases.
 */
class UtilityTest {

    @Test
    void most_cells_of_areas_are_shown_and_few_are_widened() {
        RandomProgramme programme = new RandomProgramme(3, 1, false, 900);
        compare(programme, List.of(), 0);
    }

    @Test
    @EnabledIfSystemProperty(named = "amparo.attack.utility", matches = "\\d+")
    void the_whole_catalogue_is_checked_against_eight_earlier_releases_in_a_minute() {
        RandomProgramme programme = new RandomProgramme(3, 3, true, Integer.getInteger("amparo.attack.utility"));
        List<Payload> published = new ArrayList<>();
        for (int quarter = 0; quarter < 3; quarter++) {
            for (ReleaseScope scope : RandomProgramme.scopes(quarter)) {
                if (published.size() < 8) {
                    published.add(check(programme, scope, published).payload());
                }
            }
        }
        assertThat(compare(programme, published, 2)).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    private static Duration compare(RandomProgramme programme, List<Payload> published, int quarter) {
        ReleaseScope scope = RandomProgramme.scope("D3", Dimension.ALL, quarter);
        List<TrueTable> tables = programme.tables(scope);
        long before = System.nanoTime();
        Candidate.Checked checked = check(programme, scope, published);
        Duration time = Duration.ofNanos(System.nanoTime() - before);
        assertThat(checked.isSafe()).isTrue();
        int areas = 0;
        int areasShown = 0;
        long lost = 0;
        long plainLost = 0;
        int plainHidden = 0;
        long all = 0;
        for (TrueTable table : tables) {
            PublishedTable shown = checked.payload().table(table.design().name());
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
                }
            }
        }
        int hidden = checked.hidden() + checked.withheld();
        System.out.printf("%d tables, %d cells, %d earlier releases: %d hidden (%d withheld, %d widened in all), %.1f %% of counts lost; "
                + "rows and columns hide %d, %.1f %% lost; of %d cells of areas %.0f %% shown; checked in %d ms%n", tables.size(),
                checked.cells(),
                published.size(), hidden, checked.withheld(), checked.widened(), 100.0 * lost / all, plainHidden, 100.0 * plainLost / all,
                areas,
                100.0 * areasShown / Math.max(1, areas), time.toMillis());
        assertThat(areasShown).isGreaterThanOrEqualTo((int) (0.6 * areas));
        assertThat(checked.withheld()).isLessThanOrEqualTo(checked.cells() / 10);
        return time;
    }

    private static Candidate.Checked check(RandomProgramme programme, ReleaseScope scope, List<Payload> published) {
        return Candidate.check(1, programme.tables(scope), programme.unitsOf(scope), Protection.PROMISED, published, List.of(),
                progress -> {
                });
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
