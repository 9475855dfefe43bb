package org.amparo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which cut tells apart what is counted, seen in random programmes and not in the definitions. */
class IndicatorCutsTest {

    private static final int PROGRAMMES = 120;
    private static final LocalDate RECORDED = LocalDate.of(2026, 1, 1);
    /** Districts, caseworkers and capacity are of no person, and are not divided by what persons are. */
    private static final Set<String> OF_NO_PERSON = Set.of("G20", "G21", "G25");

    @Test
    void a_figure_is_divided_by_what_tells_its_items_apart_and_by_nothing_else() {
        Map<String, Map<Cut, Set<String>>> seen = seen();
        for (Indicator indicator : Indicators.all()) {
            Set<Cut> telling = Arrays.stream(Cut.values()).filter(cut -> seen.get(indicator.id()).get(cut).size() > 1)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Cut.class)));
            if (OF_NO_PERSON.contains(indicator.id())) {
                assertThat(telling).as(indicator.id()).containsAll(indicator.cuts());
            } else {
                assertThat(indicator.cuts()).as(indicator.id()).isEqualTo(telling);
            }
            assertThat(indicator.cuts()).as(indicator.id()).allMatch(indicator::isHeldBy);
        }
        assertThatThrownBy(() -> IndicatorCuts.dividing("G99")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Map<Cut, Set<String>>> seen() {
        Random random = new Random(20261122);
        Map<String, Map<Cut, Set<String>>> seen = new HashMap<>();
        for (int i = 0; i < PROGRAMMES; i++) {
            Programme programme = new Programme(random);
            List<Truth.Line> lines = lines(programme.play(12, 220));
            Truth truth = new Truth(lines, LocalDate.of(2024, 7, 1), LocalDate.of(2025, 11, 1), lines.size(), History.manager(programme),
                    UnaryOperator.identity());
            for (Indicator indicator : Indicators.all()) {
                Map<Cut, Set<String>> values = seen.computeIfAbsent(indicator.id(), first -> new EnumMap<>(Cut.class));
                truth.values(indicator).forEach((cut, some) -> values.computeIfAbsent(cut, first -> new HashSet<>()).addAll(some));
            }
        }
        return seen;
    }

    private static List<Truth.Line> lines(List<Programme.Told> told) {
        List<Truth.Line> lines = new ArrayList<>();
        for (Programme.Told one : told) {
            lines.add(new Truth.Line(lines.size() + 1, one.occurredOn() == null ? RECORDED : one.occurredOn(), one.event()));
        }
        return lines;
    }
}
