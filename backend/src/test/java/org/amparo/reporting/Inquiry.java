package org.amparo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;

/**
 * A question about a programme with the answer counted by hand.
 *
 * @param viewer who asks
 * @param parts how many are in each part of each cell that is not empty
 * @param amounts of the same, where the indicator is told as a ratio; else empty
 * @param spread median and ninetieth percentile of the days, where the indicator tells a time or an age; else empty
 */
record Inquiry(Viewer viewer, Question question, Map<List<String>, Map<String, Long>> parts,
        Map<List<String>, Map<String, Long>> amounts, Map<List<String>, List<Double>> spread) {

    /** Where a question is asked: from and to which day, as known at which place. */
    private record Where(LocalDate from, LocalDate to, long known) {

        Where from(LocalDate day) {
            return new Where(day.isAfter(to) ? to : day, to, known);
        }

        Where to(LocalDate day) {
            return new Where(day.isBefore(from) ? day : from, day, known);
        }

        Where known(long place) {
            return new Where(from, to, place);
        }
    }

    /**
     * About random days, often such as stand in the programme, as known at a random place, divided by and held to what suits the indicator at
     * random; often beside the very day or place at which the answer changes.
     *
     * @param sealed how the product calls a district
     */
    static Inquiry any(Random random, Programme programme, List<Truth.Line> lines, Indicator indicator, UnaryOperator<String> sealed) {
        return any(random, programme, lines, indicator, sealed, cuts -> cuts.subList(0, Math.min(cuts.size(), random.nextInt(4))));
    }

    /** @param chosen by what it is divided, of the indicator's cuts in some order */
    static Inquiry any(Random random, Programme programme, List<Truth.Line> lines, Indicator indicator, UnaryOperator<String> sealed,
            UnaryOperator<List<Cut>> chosen) {
        LocalDate one = programme.dayToAsk();
        LocalDate other = programme.dayToAsk();
        List<Long> places = lines.stream().map(Truth.Line::position).sorted().toList();
        Where where = new Where(one.isBefore(other) ? one : other, one.isBefore(other) ? other : one,
                random.nextBoolean() ? places.getLast() : places.get(random.nextInt(places.size())));
        List<Cut> cuts = new ArrayList<>(indicator.cuts());
        Collections.shuffle(cuts, random);
        List<Cut> by = List.copyOf(chosen.apply(cuts));
        Viewer viewer = viewer(random, programme);
        Function<Where, Truth> told = at -> new Truth(lines, at.from(), at.to(), at.known(), viewer, sealed);
        Map<Cut, Set<String>> only = only(random, programme, indicator, viewer, told.apply(where));
        Function<Where, Object> answer = at -> List.of(told.apply(at).count(indicator, by, only),
                isOfTime(indicator) ? told.apply(at).spread(indicator, by, only) : Map.of());
        Where start = where;
        where = switch (random.nextInt(9)) {
            case 0, 1 -> start.to(start.from().plusDays(change(random, DAYS_AROUND,
                    day -> answer.apply(start.to(start.from().plusDays(day))))));
            case 2 -> start.from(start.to().minusDays(change(random, DAYS_AROUND,
                    day -> answer.apply(start.from(start.to().minusDays(day))))));
            case 3, 4 -> start.known(places.get(change(random, places.size() - 1, place -> answer.apply(start.known(places.get(place))))));
            default -> start;
        };
        Question question = new Question(indicator, where.from(), where.to(), where.known(), by, only);
        Truth truth = told.apply(where);
        return new Inquiry(viewer, question, truth.count(indicator, by, only),
                indicator.form() == Indicator.Form.RATIO ? truth.amounts(indicator, by, only) : Map.of(),
                isOfTime(indicator) ? truth.spread(indicator, by, only) : Map.of());
    }

    /** Most count an organisation; some their own files, a team's, an area's, or everybody's, which are held to the programme's areas. */
    private static Viewer viewer(Random random, Programme programme) {
        Scope scope = switch (random.nextInt(10)) {
            case 0 -> Scope.OWN;
            case 1 -> Scope.TEAM;
            case 2 -> Scope.AREA;
            case 3 -> Scope.ALL;
            default -> Scope.ORGANISATION;
        };
        UUID user = random.nextBoolean() ? programme.caseworkers.get(random.nextInt(2)) : new UUID(9, 9);
        return new Viewer(scope == Scope.OWN ? programme.caseworkers.get(random.nextInt(2)) : user, Role.SUPERVISOR,
                programme.teams.get(random.nextInt(2)), programme.organisation, some(random, programme.areas),
                Map.of(Permission.REPORT_READ, scope));
    }

    private static final int DAYS_AROUND = 500;

    /** One of two neighbours between which the answer changes, found by halving; any number where it does not change. */
    private static int change(Random random, int most, IntFunction<Object> answer) {
        int low = random.nextInt(most + 1);
        int high = random.nextInt(most + 1);
        if (answer.apply(low).equals(answer.apply(high))) {
            return low;
        }
        Object first = answer.apply(low);
        while (Math.abs(high - low) > 1) {
            int middle = (low + high) / 2;
            if (answer.apply(middle).equals(first)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return random.nextBoolean() ? low : high;
    }

    /** Providers are known to everybody, also those of other programmes. */
    private static Map<Cut, Set<String>> only(Random random, Programme programme, Indicator indicator, Viewer viewer, Truth truth) {
        if (indicator.of() == Indicator.Of.PROVIDERS) {
            return Map.of(Cut.PROVIDER, some(random, programme.providers.stream().map(UUID::toString).toList()));
        }
        if (indicator.isPlaced() || viewer.scopeOf(Permission.REPORT_READ).filter(Scope.ALL::equals).isPresent()) {
            return Map.of(Cut.ADM1, some(random, programme.areas));
        }
        if (random.nextInt(3) > 0) {
            return Map.of();
        }
        List<Cut> holding = Arrays.stream(Cut.values()).filter(indicator::isHeldBy).toList();
        Cut held = holding.get(random.nextInt(holding.size()));
        Set<String> values = truth.values(indicator).get(held);
        return Map.of(held, some(random, values.isEmpty() ? List.of("UNKNOWN") : List.copyOf(values)));
    }

    /** At least one. */
    private static Set<String> some(Random random, List<String> values) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return Set.copyOf(shuffled.subList(0, 1 + random.nextInt(shuffled.size())));
    }

    Figure figure(IndicatorQueries indicators) {
        return figure(indicators, question.indicator());
    }

    /** The figure by another definition of the same indicator. */
    private Figure figure(IndicatorQueries indicators, Indicator definition) {
        return indicators.figure(viewer, new Question(definition, question.from(), question.to(), question.known(),
                question.cuts(), question.only()));
    }

    /** True when the figure by another definition is what was counted by hand. */
    boolean isAnsweredBy(IndicatorQueries indicators, Indicator definition) {
        Figure figure = figure(indicators, definition);
        return parts(figure).equals(parts) && (definition.form() != Indicator.Form.RATIO || amounts(figure).equals(amounts))
                && (!isOfTime(definition) || spread(figure).equals(spread));
    }

    static boolean isOfTime(Indicator indicator) {
        return Set.of("G07", "G08", "G13", "G15", "G16", "G17", "G19", "G22", "G25").contains(indicator.id());
    }

    static Map<List<String>, List<Double>> spread(Figure figure) {
        return figure.cells().stream().filter(cell -> cell.median() != null)
                .collect(Collectors.toMap(Figure.Cell::values, cell -> List.of(cell.median(), cell.ninetieth())));
    }

    static Map<List<String>, Map<String, Long>> parts(Figure figure) {
        return figure.cells().stream().filter(cell -> cell.items() > 0)
                .collect(Collectors.toMap(Figure.Cell::values, Figure.Cell::parts));
    }

    static Map<List<String>, Map<String, Long>> amounts(Figure figure) {
        return figure.cells().stream().filter(cell -> cell.items() > 0)
                .collect(Collectors.toMap(Figure.Cell::values, Figure.Cell::amounts));
    }
}
