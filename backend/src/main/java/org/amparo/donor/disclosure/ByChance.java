package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables of a release as readers could get them before they are looked at together: each count protected by itself, and some cells widened by
 * {@link Chance}. A count that stands in several tables is mostly widened in all of them, as a repair has to; now and then in one alone, as a repair can.
 */
final class ByChance {

    private static final String EVERYWHERE = "all tables";

    private final Protection protection;
    private final List<TrueTable> tables;
    private final List<PublishedTable> alone;
    /** Counts that are near a small one in some table. */
    private final Set<List<String>> near = new HashSet<>();

    private ByChance(List<TrueTable> tables, Protection protection) {
        this.protection = protection;
        this.tables = tables;
        alone = tables.stream().map(table -> PublishedTable.of(table, protection)).toList();
        alone.forEach(table -> table.cells().keySet().stream().filter(table::isNearSmall)
                .forEach(place -> near.add(count(table.design(), place))));
    }

    static List<PublishedTable> widened(List<TrueTable> tables, Protection protection) {
        ByChance drawn = new ByChance(tables, protection);
        List<PublishedTable> widened = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            PublishedTable table = drawn.alone.get(t);
            for (List<String> place : List.copyOf(table.cells().keySet())) {
                table = drawn.widen(t, table, place);
            }
            widened.add(table);
        }
        return widened;
    }

    private PublishedTable widen(int t, PublishedTable table, List<String> place) {
        int steps = steps(tables.get(t), place);
        Cell cell = table.cells().get(place);
        for (int i = 0; i < steps && !(cell instanceof Cell.Withheld); i++) {
            cell = protection.wider(cell, tables.get(t).counts().get(place));
        }
        return steps == 0 ? table : table.with(place, cell);
    }

    private int steps(TrueTable table, List<String> place) {
        List<String> count = count(table.design(), place);
        String release = release(table.scope());
        int together = protection.chance().steps(release + EVERYWHERE, count, near.contains(count) ? Chance.NEAR : Chance.FAR);
        return Math.max(together, protection.chance().steps(release + table.design().name(), place, Chance.ALONE));
    }

    /** What is counted, whatever table it stands in. */
    private static List<String> count(TableDesign design, List<String> place) {
        Set<String> of = new TreeSet<>();
        for (int i = 0; i < place.size(); i++) {
            if (!place.get(i).equals(Dimension.ALL)) {
                of.add(design.by().get(i).name() + "=" + place.get(i));
            }
        }
        List<String> count = new ArrayList<>(List.of(design.measure()));
        count.addAll(of);
        return count;
    }

    /** Not to whom: whoever drafts the same for somebody else does not draw anew. */
    private static String release(ReleaseScope scope) {
        return String.join(" ", scope.grant(), scope.area(), scope.from().toString(), scope.to().toString(), "");
    }
}
