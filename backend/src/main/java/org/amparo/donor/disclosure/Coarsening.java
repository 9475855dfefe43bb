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
     * @param catalogue the designs of the finest tables
     * @param designs of these tables
     * @param units of a scope, and of the days that earlier releases share with it
     * @param readers with knowledge of their own, given these units
     * @param earlier everything ever published
     */
    public record Draft(Candidate.Checked checked, List<TableDesign> catalogue, List<TableDesign> designs,
            Function<ReleaseScope, Collection<Unit>> units, Function<Collection<Unit>, List<Insider>> readers, Protection protection,
            List<Payload> earlier) {
    }

    /** True when something is won back, and nothing that could be concluded is left. */
    public boolean isBetter() {
        return checked.isSafe() && wonBack > 0;
    }

    /**
     * Tries each way that applies; takes as long as so many checks.
     *
     * @param dimensions those that may be made coarser
     * @return the ways by which something is won back, most first
     */
    public static List<Coarsening> propose(Draft draft, List<String> dimensions, Consumer<Candidate.Progress> progress) {
        return ways(draft.checked().payload().scope(), draft.designs(), dimensions, draft.earlier()).stream()
                .map(way -> attempt(draft, way, progress)).filter(Coarsening::isBetter)
                .sorted((one, other) -> other.wonBack() - one.wonBack()).toList();
    }

    /** The ways there are for such tables of such a scope, those of the dimensions first, in their order. */
    public static List<Way> ways(ReleaseScope scope, List<TableDesign> designs, List<String> dimensions, List<Payload> earlier) {
        List<Way> ways = new ArrayList<>();
        dimensions.forEach(dimension -> way(designs, dimension).ifPresent(ways::add));
        halfYear(scope).filter(half -> earlier.stream().noneMatch(payload -> payload.scope().repeats(half)))
                .ifPresent(half -> ways.add(new Way.HalfYear(half.from(), half.to())));
        return ways;
    }

    /** The designs made coarser in these dimensions, one after the other. */
    public static List<TableDesign> coarser(List<TableDesign> designs, Collection<String> dimensions) {
        List<TableDesign> coarser = designs;
        for (String dimension : dimensions) {
            Optional<Way> way = way(coarser, dimension);
            coarser = way.isPresent() ? coarser(coarser, way.get()) : coarser;
        }
        return coarser;
    }

    /** The units in the narrowest categories that these designs, or earlier releases, still name. */
    public static Collection<Unit> merged(List<TableDesign> catalogue, List<TableDesign> designs, List<Payload> earlier,
            Collection<Unit> units) {
        return new Merging(catalogue, designs, earlier).of(units);
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
            List<Dimension> kept = by.isEmpty() ? design.by().stream().map(Coarsening::widest).toList() : by;
            if (seen.add(List.of(design.measure(), kept))) {
                coarser.add(new TableDesign(design.name(), design.measure(), design.people(), design.sensitive(), design.tells(), kept));
            }
        }
        return coarser;
    }

    /** Its widest category alone, where a table has nothing else: the total is told all the same. */
    private static Dimension widest(Dimension dimension) {
        return new Dimension(dimension.name(), dimension.several(), List.of(new Dimension.Category(Dimension.ALL, "")));
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

    /** Protects and checks the coarser tables; takes as long as a check. */
    public static Coarsening attempt(Draft draft, Way way, Consumer<Candidate.Progress> progress) {
        ReleaseScope before = draft.checked().payload().scope();
        ReleaseScope scope = way instanceof Way.HalfYear half
                ? new ReleaseScope(before.recipient(), before.grant(), before.area(), half.from(), half.to())
                : before;
        List<TableDesign> designs = coarser(draft.designs(), way);
        Collection<Unit> units = draft.units().apply(scope);
        List<TrueTable> tables = designs.stream().map(design -> TrueTable.count(design, scope, scope.within(units), draft.catalogue()))
                .toList();
        Collection<Unit> coarser = merged(draft.catalogue(), designs, draft.earlier(), units);
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
