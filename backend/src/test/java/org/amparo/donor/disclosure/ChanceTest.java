package org.amparo.donor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cells tell less by chance: evenly drawn, by a secret, and more often where repairs happen. */
class ChanceTest {

    private static final int MANY = 100_000;
    private final Chance chance = Chance.of("a secret of these tests");

    @Test
    void every_cell_can_be_widened_by_one_step_and_by_two_as_often_as_is_said() {
        assertThat(share(Chance.NEAR, 1)).isCloseTo(Chance.NEAR * (1 - Chance.TWICE), within(0.003));
        assertThat(share(Chance.NEAR, 2)).isPositive().isCloseTo(Chance.NEAR * Chance.TWICE, within(0.0006));
        assertThat(share(Chance.FAR, 1)).isCloseTo(Chance.FAR * (1 - Chance.TWICE), within(0.001));
        assertThat(share(Chance.FAR, 2)).isPositive();
    }

    @Test
    void another_secret_widens_other_cells_and_the_same_one_the_same() {
        Chance again = Chance.of("a secret of these tests");
        Chance other = Chance.of("another");
        assertThat(IntStream.range(0, 1_000).filter(n -> chance.of("t", place(n)) != again.of("t", place(n)))).isEmpty();
        assertThat(IntStream.range(0, 1_000).filter(n -> chance.of("t", place(n)) == other.of("t", place(n)))).isEmpty();
        assertThat(chance.of("one", place(1))).isNotEqualTo(chance.of("two", place(1)));
    }

    private double share(double likely, int steps) {
        return IntStream.range(0, MANY).filter(n -> chance.steps("t", place(n), likely) == steps).count() / (double) MANY;
    }

    private static List<String> place(int n) {
        return List.of("A" + n % 100, "B" + n / 100);
    }
}
