package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** 98-102 people, 93-97 of them men: one woman or more, and fewer than ten. Women are unknown 1. */
class LooseningTest {

    private static final CellAt ALL = new CellAt(0, 0, List.of("ALL"));
    private static final CellAt MEN = new CellAt(0, 0, List.of("MALE"));
    private static final List<Row> TOLD = List.of(
            Row.sum(new int[]{0, 1}, nearest(100, 5), ALL),
            Row.sum(new int[]{0}, nearest(95, 5), MEN));
    private static final List<Widening.Step> MEN_WIDER = List.of(new Widening.Step(nearest(90, 15), 1),
            new Widening.Step(new Cell.Withheld(), 4));

    @Test
    void the_cell_that_costs_least_is_chosen_and_the_other_stays_as_it_is() {
        Map<CellAt, List<Widening.Step>> steps = Map.of(MEN, MEN_WIDER, ALL, List.of(new Widening.Step(nearest(105, 15), 20)));
        assertThat(cheapest(steps, -1, -10)).hasValueSatisfying(chosen -> {
            assertThat(chosen.cells()).containsExactly(MEN);
            assertThat(chosen.cost()).isEqualTo(1);
        });
    }

    @Test
    void a_cell_is_widened_twice_where_one_step_does_not_do() {
        assertThat(cheapest(Map.of(MEN, MEN_WIDER), -1, -20)).hasValueSatisfying(chosen -> {
            assertThat(chosen.cells()).containsExactly(MEN, MEN);
            assertThat(chosen.cost()).isEqualTo(5);
        });
    }

    @Test
    void what_is_open_needs_no_cell_and_what_earlier_releases_tell_no_cell_can_open() {
        assertThat(cheapest(Map.of(MEN, MEN_WIDER), 1, 9)).hasValueSatisfying(chosen -> assertThat(chosen.cells()).isEmpty());
        assertThat(cheapest(Map.of(), 1, 0)).isEmpty();
    }

    private static Optional<Loosening.Chosen> cheapest(Map<CellAt, List<Widening.Step>> steps, int weight, long most) {
        try (Loosening loosening = new Loosening(TOLD, new long[2], at -> steps.getOrDefault(at, List.of()))) {
            return loosening.cheapest(new int[]{1}, new int[]{weight}, most);
        }
    }

    private static Cell nearest(long count, int base) {
        return new Cell.Shown(count, base, false, 10);
    }
}
