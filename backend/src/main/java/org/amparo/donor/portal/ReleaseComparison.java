package org.amparo.donor.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.donor.LogframeLine;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PublishedTable;

/**
 * Two releases side by side: each number as it was published, and nothing worked out from them. Of each table that both have, the cells that
 * are divided by one dimension at most.
 */
public final class ReleaseComparison {

    private ReleaseComparison() {
    }

    /** Results first, then the tables, in the order of the second release. */
    public static List<ReleaseGrid> of(PublishedRelease first, PublishedRelease second, ReleaseWords words) {
        List<String> columns = List.of(words.period(first.from(), first.to()), words.period(second.from(), second.to()));
        List<ReleaseGrid> grids = new ArrayList<>();
        List<ReleaseGrid.Line> results = new ArrayList<>();
        second.logframe().forEach(line -> line(first, line).ifPresent(same -> results.add(new ReleaseGrid.Line(
                List.of(words.indicator(line)), List.of(words.actual(first, same), words.actual(second, line))))));
        if (!results.isEmpty()) {
            grids.add(new ReleaseGrid(words.text("release.compared.results"), List.of(words.text("release.logframe.indicator")), columns,
                    results));
        }
        second.tables().tables().forEach(table -> first.tables().tables().stream()
                .filter(other -> other.design().equals(table.design())).findFirst()
                .ifPresent(other -> grids.add(table(first, other, second, table, columns, words))));
        return grids;
    }

    private static Optional<LogframeLine> line(PublishedRelease release, LogframeLine wanted) {
        return release.logframe().stream()
                .filter(line -> line.indicator().equals(wanted.indicator()) && line.part().equals(wanted.part())).findFirst();
    }

    private static ReleaseGrid table(PublishedRelease first, PublishedTable before, PublishedRelease second, PublishedTable after,
            List<String> columns, ReleaseWords words) {
        List<ReleaseGrid.Line> lines = new ArrayList<>();
        after.design().places().stream().filter(place -> isWide(after.design().by(), place)).forEach(place -> lines.add(
                new ReleaseGrid.Line(List.of(name(second, after.design().by(), place, words)),
                        List.of(words.cell(before.cells().get(place)), words.cell(after.cells().get(place))))));
        return new ReleaseGrid(words.table(after.design()), List.of(words.text("release.compared.what")), columns, lines);
    }

    /** True when at most one dimension that has a widest category is not in it. */
    private static boolean isWide(List<Dimension> by, List<String> place) {
        int divided = 0;
        for (int i = 0; i < place.size(); i++) {
            divided += by.get(i).codes().contains(Dimension.ALL) && !place.get(i).equals(Dimension.ALL) ? 1 : 0;
        }
        return divided <= 1;
    }

    private static String name(PublishedRelease release, List<Dimension> by, List<String> place, ReleaseWords words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < place.size(); i++) {
            if (!place.get(i).equals(Dimension.ALL)) {
                names.add(words.category(release, by.get(i), place.get(i)));
            }
        }
        return names.isEmpty() ? words.part(Dimension.ALL) : String.join(" · ", names);
    }
}
