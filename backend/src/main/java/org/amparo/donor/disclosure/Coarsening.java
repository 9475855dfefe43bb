package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A way to make the tables of a release coarser, and what readers would win by it. Tried out, not estimated: the coarser tables are protected and
 * checked together with everything published before, just as the others were.
 *
 * @param way what is left out
 * @param checked what would be published
 * @param shown cells of it that show a count
 * @param shownBefore the same of the tables as they are
 * @param wonBack cells of both that tell more than they did: shown instead of hidden, or rounded less
 * @param givenUp cells shown now that the coarser tables do not have
 */
public record Coarsening(Way way, Candidate.Checked checked, int shown, int shownBefore, int wonBack, int givenUp) {

    /** What is left out. */
    public sealed interface Way {

        /** The narrowest parts of a dimension are merged, as ages into generations. */
        record Merged(String dimension) implements Way {
        }

        /** A dimension is left out of the tables that have it, as areas. */
        record LeftOut(String dimension) implements Way {
        }

        /** A half of a year instead of its second quarter. */
        record HalfYear(LocalDate from, LocalDate to) implements Way {
        }
    }

    /**
     * A release as it is, and what it takes to check another.
     *
     * @param checked the tables as they are
     * @param designs of these tables
     * @param units of a scope, and of the days that earlier releases share with it
     * @param readers with knowledge of their own, given these units
     * @param earlier everything ever published
     */
    public record Draft(Candidate.Checked checked, List<TableDesign> designs, Function<ReleaseScope, Collection<Unit>> units,
            Function<Collection<Unit>, List<Insider>> readers, Protection protection, List<Payload> earlier) {
    }

    /**
     * Tries each way that applies; takes as long as so many checks.
     *
     * @param dimensions those that may be made coarser
     * @return the ways by which something is won back, most first
     */
    public static List<Coarsening> propose(Draft draft, List<String> dimensions, Consumer<Candidate.Progress> progress) {
        ReleaseScope scope = draft.checked().payload().scope();
        List<Coarsening> found = new ArrayList<>();
        for (String dimension : dimensions) {
            way(draft.designs(), dimension).map(way -> attempt(draft, way, coarser(draft.designs(), way), scope, progress))
                    .ifPresent(found::add);
        }
        halfYear(scope).filter(half -> draft.earlier().stream().noneMatch(payload -> payload.scope().repeats(half)))
                .map(half -> attempt(draft, new Way.HalfYear(half.from(), half.to()), draft.designs(), half, progress))
                .ifPresent(found::add);
        return found.stream().filter(each -> each.checked().isSafe() && each.wonBack() > 0)
                .sorted((one, other) -> other.wonBack() - one.wonBack()).toList();
    }

    /** Merges where there is something below the first parts; else leaves the dimension out, where it has a whole and tells nothing new. */
    private static Optional<Way> way(List<TableDesign> designs, String dimension) {
        List<Dimension> named = designs.stream().filter(design -> !design.tells().equals(dimension)).flatMap(design -> design.by().stream())
                .filter(each -> each.name().equals(dimension)).toList();
        if (named.stream().anyMatch(Coarsening::isDeep)) {
            return Optional.of(new Way.Merged(dimension));
        }
        return named.stream().anyMatch(each -> each.codes().contains(Dimension.ALL))
                ? Optional.of(new Way.LeftOut(dimension))
                : Optional.empty();
    }

    private static boolean isDeep(Dimension dimension) {
        return dimension.codes().stream().anyMatch(code -> dimension.depth(code) > 1);
    }

    private static List<TableDesign> coarser(List<TableDesign> designs, Way way) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        List<TableDesign> coarser = new ArrayList<>();
        for (TableDesign design : designs) {
            List<Dimension> by = design.by().stream().flatMap(dimension -> switch (way) {
                case Way.Merged merged when merged.dimension().equals(dimension.name()) -> Optional.of(merged(dimension)).stream();
                case Way.LeftOut left when left.dimension().equals(dimension.name()) && dimension.codes().contains(Dimension.ALL) ->
                    Optional.<Dimension>empty().stream();
                default -> Optional.of(dimension).stream();
            }).toList();
            if (!by.isEmpty() && seen.add(List.of(design.measure(), by))) {
                coarser.add(new TableDesign(design.name(), design.measure(), design.people(), design.sensitive(), design.tells(), by));
            }
        }
        return coarser;
    }

    private static Dimension merged(Dimension dimension) {
        int deepest = dimension.codes().stream().mapToInt(dimension::depth).max().orElse(0);
        return deepest < 2
                ? dimension
                : new Dimension(dimension.name(), dimension.several(),
                        dimension.categories().stream().filter(category -> dimension.depth(category.code()) < deepest).toList());
    }

    private static Optional<ReleaseScope> halfYear(ReleaseScope scope) {
        LocalDate quarter = scope.from().minusMonths(3);
        boolean second = scope.from().getDayOfMonth() == 1 && (scope.from().getMonthValue() == 4 || scope.from().getMonthValue() == 10)
                && scope.to().equals(scope.from().plusMonths(3).minusDays(1));
        return second
                ? Optional.of(new ReleaseScope(scope.recipient(), scope.grant(), scope.area(), quarter, scope.to()))
                : Optional.empty();
    }

    private static Coarsening attempt(Draft draft, Way way, List<TableDesign> designs, ReleaseScope scope,
            Consumer<Candidate.Progress> progress) {
        Collection<Unit> units = draft.units().apply(scope);
        List<TrueTable> tables = designs.stream().map(design -> TrueTable.count(design, scope, units, draft.designs())).toList();
        Collection<Unit> coarser = new Merging(draft.designs(), designs, draft.earlier()).of(units);
        Candidate.Checked checked = Candidate.check(draft.checked().payload().catalogue(), tables, coarser, draft.protection(),
                draft.earlier(), draft.readers().apply(coarser), progress);
        return compared(way, draft.checked(), checked);
    }

    private static Coarsening compared(Way way, Candidate.Checked before, Candidate.Checked after) {
        Map<List<Object>, Cell> told = told(before.payload());
        Map<List<Object>, Cell> tells = told(after.payload());
        int wonBack = (int) tells.entrySet().stream().filter(cell -> told.containsKey(cell.getKey()))
                .filter(cell -> width(cell.getValue()) < width(told.get(cell.getKey()))).count();
        int givenUp = (int) told.entrySet().stream()
                .filter(cell -> cell.getValue() instanceof Cell.Shown && !tells.containsKey(cell.getKey())).count();
        return new Coarsening(way, after, shown(after), shown(before), wonBack, givenUp);
    }

    private static int shown(Candidate.Checked checked) {
        return checked.cells() - checked.hidden() - checked.withheld();
    }

    /** What is told of each count, by measure and categories: some are in several tables, and the one that tells most is read. */
    private static Map<List<Object>, Cell> told(Payload payload) {
        Map<List<Object>, Cell> told = new HashMap<>();
        for (PublishedTable table : payload.tables()) {
            table.cells().forEach((place, cell) -> {
                Map<String, String> of = new TreeMap<>();
                for (int i = 0; i < place.size(); i++) {
                    of.put(table.design().by().get(i).name(), place.get(i));
                }
                of.values().removeIf(Dimension.ALL::equals);
                told.merge(List.of(table.design().measure(), of), cell, (one, other) -> width(one) <= width(other) ? one : other);
            });
        }
        return told;
    }

    private static long width(Cell cell) {
        return cell.most() - cell.least();
    }
}
