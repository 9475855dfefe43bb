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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A question about a programme with the answer counted by hand.
 *
 * @param parts how many are in each part of each cell that is not empty
 * @param amounts of the same, where the indicator is told as a ratio; else empty
 * @param spread median and ninetieth percentile of the days, where the indicator tells a time or an age; else empty
 */
record Inquiry(Programme programme, Question question, Map<List<String>, Map<String, Long>> parts,
        Map<List<String>, Map<String, Long>> amounts, Map<List<String>, List<Double>> spread) {

    /**
     * About random days, often such as stand in the programme, as known at a random place, divided by and held to what suits the indicator at
     * random.
     *
     * @param sealed how the product calls a district
     */
    static Inquiry any(Random random, Programme programme, List<Truth.Line> lines, Indicator indicator, UnaryOperator<String> sealed) {
        LocalDate one = programme.dayToAsk();
        LocalDate other = programme.dayToAsk();
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        long last = lines.stream().mapToLong(Truth.Line::position).max().orElseThrow();
        long known = random.nextBoolean() ? last : lines.get(random.nextInt(lines.size())).position();
        List<Cut> cuts = new ArrayList<>(indicator.cuts());
        Collections.shuffle(cuts, random);
        Truth truth = new Truth(lines, from, to, known, programme.organisation, sealed);
        Question question = Question.of(indicator, from, to, known)
                .by(cuts.subList(0, Math.min(cuts.size(), random.nextInt(4))).toArray(Cut[]::new));
        // Providers are known to everybody, also those of other programmes.
        if (indicator.of() == Indicator.Of.PROVIDERS) {
            question = question.with(Cut.PROVIDER, some(random, programme.providers.stream().map(UUID::toString).toList()));
        } else if (indicator.isPlaced()) {
            question = question.with(Cut.ADM1, some(random, programme.areas));
        } else if (random.nextInt(3) == 0) {
            List<Cut> holding = Arrays.stream(Cut.values()).filter(indicator::isHeldBy).toList();
            Cut held = holding.get(random.nextInt(holding.size()));
            Set<String> values = truth.values(indicator).get(held);
            question = question.with(held, some(random, values.isEmpty() ? List.of("UNKNOWN") : List.copyOf(values)));
        }
        List<Cut> by = question.cuts();
        return new Inquiry(programme, question, truth.count(indicator, by, question.only()),
                indicator.form() == Indicator.Form.RATIO ? truth.amounts(indicator, by, question.only()) : Map.of(),
                isOfTime(indicator) ? truth.spread(indicator, by, question.only()) : Map.of());
    }

    /** At least one. */
    private static String[] some(Random random, List<String> values) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(shuffled.size())).toArray(String[]::new);
    }

    Figure figure(IndicatorQueries indicators) {
        return figure(indicators, question.indicator());
    }

    /** The figure by another definition of the same indicator. */
    private Figure figure(IndicatorQueries indicators, Indicator definition) {
        return indicators.figure(History.manager(programme), new Question(definition, question.from(), question.to(), question.known(),
                question.cuts(), question.only()));
    }

    /** True when the figure by another definition is what was counted by hand. */
    boolean isAnsweredBy(IndicatorQueries indicators, Indicator definition) {
        Figure figure = figure(indicators, definition);
        return parts(figure).equals(parts) && (definition.form() != Indicator.Form.RATIO || amounts(figure).equals(amounts))
                && (!isOfTime(definition) || spread(figure).equals(spread));
    }

    static boolean isOfTime(Indicator indicator) {
        return Set.of("G07", "G08", "G16", "G17", "G19").contains(indicator.id());
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
