package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What readers win when a table that is too fine is made coarser. */
class CoarseningTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final ReleaseScope QUARTER = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, APRIL, LocalDate.of(2026, 6, 30));
    private static final Dimension AREA = Dimension.of("area", "A1", "A2");
    private static final Dimension AGE = Dimension.of("age", "CHILD", "ADULT").with("ADULT", "AGE_18_59", "AGE_60");
    private static final TableDesign FINE = new TableDesign("services", "services", false, false, "", List.of(AREA, AGE));

    private final List<Unit> units = new ArrayList<>();

    @Test
    void ages_merged_into_generations_let_another_cell_tell_more_and_give_up_those_of_the_ages() {
        counts(6, 35, 56, 0, 0, 41);
        Coarsening merged = only("age");
        assertThat(merged.way()).isEqualTo(new Coarsening.Way.Merged("age"));
        assertThat(merged.wonBack()).isEqualTo(1);
        assertThat(merged.givenUp()).isEqualTo(5);
        assertThat(List.of(merged.shownBefore(), merged.shown())).containsExactly(11, 6);
        assertThat(merged.checked().payload().tables().getFirst().cells().keySet()).noneMatch(place -> place.contains("AGE_60"));
        assertThat(merged.checked().isSafe()).isTrue();
    }

    @Test
    void areas_without_narrower_parts_are_left_out() {
        counts(20, 41, 22, 25, 4, 29);
        Coarsening left = only("area");
        assertThat(left.way()).isEqualTo(new Coarsening.Way.LeftOut("area"));
        assertThat(left.wonBack()).isEqualTo(2);
        assertThat(left.givenUp()).isEqualTo(9);
    }

    private Coarsening only(String dimension) {
        List<Coarsening> ways = Coarsening.propose(draft(List.of()), List.of(dimension), progress -> {
        }).stream().filter(way -> !(way.way() instanceof Coarsening.Way.HalfYear)).toList();
        assertThat(ways).hasSize(1);
        return ways.getFirst();
    }

    private void counts(int... counts) {
        for (int i = 0; i < counts.length; i++) {
            some(counts[i], List.of("CHILD", "AGE_18_59", "AGE_60").get(i % 3), i < 3 ? "A1" : "A2");
        }
    }

    @Test
    void a_half_year_is_proposed_for_its_second_quarter_only_while_the_first_is_not_published() {
        some(6, "CHILD", "A1");
        units.add(service(APRIL.minusDays(20), "CHILD", "A1"));
        some(40, "AGE_18_59", "A2");
        for (int i = 0; i < 9; i++) {
            units.add(service(APRIL.minusDays(10 + i), "CHILD", "A1"));
        }
        assertThat(Coarsening.propose(draft(List.of()), List.of(), progress -> {
        })).anyMatch(way -> way.way().equals(new Coarsening.Way.HalfYear(LocalDate.of(2026, 1, 1), QUARTER.to())) && way.wonBack() > 0);
        ReleaseScope first = new ReleaseScope("D1", Dimension.ALL, Dimension.ALL, LocalDate.of(2026, 1, 1), APRIL.minusDays(1));
        Payload published = check(first, List.of()).payload();
        assertThat(Coarsening.propose(draft(List.of(published)), List.of(), progress -> {
        })).isEmpty();
    }

    @Test
    void nothing_is_proposed_that_wins_nothing_back() {
        some(60, "AGE_18_59", "A1");
        some(64, "AGE_18_59", "A2");
        assertThat(Coarsening.propose(draft(List.of()), List.of("area", "nothing"), progress -> {
        })).isEmpty();
    }

    private Coarsening.Draft draft(List<Payload> earlier) {
        return new Coarsening.Draft(check(QUARTER, earlier), List.of(FINE), List.of(FINE), scope -> units, known -> List.of(),
                Protection.PROMISED,
                earlier);
    }

    private Candidate.Checked check(ReleaseScope scope, List<Payload> earlier) {
        return Candidate.check(1, List.of(TrueTable.count(FINE, scope, units, List.of(FINE))), units, Protection.PROMISED, earlier,
                List.of(), progress -> {
                });
    }

    private void some(int count, String age, String area) {
        for (int i = 0; i < count; i++) {
            units.add(service(APRIL.plusDays(i % 80), age, area));
        }
    }

    private static Unit service(LocalDate on, String age, String area) {
        return new Unit("services", Map.of("age", age, "area", area), List.of(new Unit.Touch(on, "", "C1", Map.of())));
    }
}
