package org.amparo.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which target holds on a day, as known at a place. */
class TargetTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final List<Target> said = new ArrayList<>();

    private void say(String adm1, LocalDate from, LocalDate to, Integer percent) {
        said.add(new Target("G05", adm1, from, to, percent == null ? null : TargetUnit.PERCENT,
                percent == null ? null : BigDecimal.valueOf(percent), new UUID(1, 1), null, said.size() + 1));
    }

    private Integer wanted(String adm1, LocalDate day, int known) {
        return new TargetsKnown(said.subList(0, known)).at("G05", adm1, day).map(target -> target.value().intValue()).orElse(null);
    }

    @Test
    void a_stamp_from_before_a_target_was_changed_shows_the_earlier_one() {
        say(null, JANUARY, null, 40);
        say(null, JANUARY, null, 60);
        assertThat(wanted(null, JUNE, 0)).as("before any").isNull();
        assertThat(wanted(null, JUNE, 1)).isEqualTo(40);
        assertThat(wanted(null, JUNE, 2)).isEqualTo(60);
    }

    @Test
    void of_several_that_cover_a_day_the_one_that_began_last_holds_and_both_end_days_count() {
        say(null, JANUARY, null, 40);
        say(null, LocalDate.of(2026, 6, 1), JUNE, 70);
        assertThat(wanted(null, LocalDate.of(2026, 5, 31), 2)).isEqualTo(40);
        assertThat(wanted(null, LocalDate.of(2026, 6, 1), 2)).isEqualTo(70);
        assertThat(wanted(null, JUNE, 2)).isEqualTo(70);
        assertThat(wanted(null, JUNE.plusDays(1), 2)).isEqualTo(40);
        assertThat(wanted(null, JANUARY.minusDays(1), 2)).isNull();
    }

    @Test
    void an_area_has_its_own_targets_and_one_that_was_dropped_is_wanted_no_more() {
        say(null, JANUARY, null, 40);
        say("AO-UIG", JANUARY, null, 20);
        say("AO-UIG", JANUARY, null, null);
        assertThat(wanted("AO-UIG", JUNE, 2)).isEqualTo(20);
        assertThat(wanted("AO-UIG", JUNE, 3)).isNull();
        assertThat(wanted(null, JUNE, 3)).isEqualTo(40);
        TargetsKnown known = new TargetsKnown(said);
        assertThat(said).extracting(known::isStanding).containsExactly(true, false, false);
    }
}
