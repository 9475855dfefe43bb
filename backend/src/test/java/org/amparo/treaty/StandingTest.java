package org.amparo.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.amparo.treaty.Standing.Status;
import org.junit.jupiter.api.Test;

/** When a State is bound, and when it is not any more: six months after its notice, and not while an armed conflict goes on. */
class StandingTest {

    private static final Convention APMBC = new Convention("APMBC", "Mine ban", null, null, 6, true, "Article 20(3)", "Booklet", true);
    private static final Convention OTHER = new Convention("CCM", "Cluster munitions", null, null, null, false, null, "-", false);
    private static final LocalDate NOTICE = LocalDate.of(2025, 6, 27);

    private static StatusEntry entry(StatusStep step, LocalDate day) {
        return new StatusEntry(UUID.randomUUID(), "APMBC", "AO", step, day, "Depositary", true);
    }

    private static ArmedConflict conflict(LocalDate from, LocalDate to) {
        return new ArmedConflict(UUID.randomUUID(), "AO", from, to, "Government", true);
    }

    private static Standing of(LocalDate asOf, List<ArmedConflict> conflicts, StatusEntry... entries) {
        return Standing.of(APMBC, List.of(entries), conflicts, asOf);
    }

    @Test
    void a_state_signs_binds_itself_and_is_a_party_from_the_day_it_enters_into_force() {
        StatusEntry[] steps = {entry(StatusStep.SIGNED, LocalDate.of(1997, 12, 4)), entry(StatusStep.RATIFIED, LocalDate.of(2002, 7, 5)),
                entry(StatusStep.IN_FORCE, LocalDate.of(2003, 1, 1))};
        assertThat(of(LocalDate.of(1997, 12, 3), List.of(), steps).status()).isEqualTo(Status.NOTHING_RECORDED);
        assertThat(of(LocalDate.of(1997, 12, 4), List.of(), steps).status()).isEqualTo(Status.SIGNED);
        assertThat(of(LocalDate.of(2002, 12, 31), List.of(), steps).status()).isEqualTo(Status.BOUND_NOT_IN_FORCE);
        Standing party = of(LocalDate.of(2003, 1, 1), List.of(), steps);
        assertThat(party.status()).isEqualTo(Status.PARTY);
        assertThat(party.since()).isEqualTo(LocalDate.of(2003, 1, 1));
    }

    @Test
    void a_withdrawal_takes_effect_six_months_after_the_notice_and_not_a_day_earlier() {
        StatusEntry notice = entry(StatusStep.WITHDRAWAL_NOTIFIED, NOTICE);
        Standing before = of(LocalDate.of(2025, 12, 26), List.of(), notice);
        assertThat(before.status()).isEqualTo(Status.WITHDRAWING);
        assertThat(before.takesEffectOn()).isEqualTo(LocalDate.of(2025, 12, 27));
        assertThat(of(LocalDate.of(2025, 12, 27), List.of(), notice).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void during_an_armed_conflict_it_takes_effect_at_the_end_of_the_conflict_and_until_then_the_state_is_bound() {
        StatusEntry notice = entry(StatusStep.WITHDRAWAL_NOTIFIED, NOTICE);
        List<ArmedConflict> war = List.of(conflict(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 3, 1)));
        Standing held = of(LocalDate.of(2026, 11, 25), war, notice);
        assertThat(held.status()).isEqualTo(Status.WITHDRAWING);
        assertThat(held.heldByConflict()).isTrue();
        assertThat(held.takesEffectOn()).as("its end was not known then").isNull();
        assertThat(of(LocalDate.of(2027, 3, 1), war, notice).status()).as("on the last day of fighting").isEqualTo(Status.WITHDRAWING);
        Standing after = of(LocalDate.of(2027, 3, 2), war, notice);
        assertThat(after.status()).as("on the day after it").isEqualTo(Status.WITHDRAWN);
        assertThat(after.takesEffectOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        List<ArmedConflict> lastDay = List.of(conflict(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 27)));
        assertThat(of(LocalDate.of(2025, 12, 27), lastDay, notice).heldByConflict()).isTrue();
        assertThat(of(LocalDate.of(2025, 12, 28), lastDay, notice).since()).isEqualTo(LocalDate.of(2025, 12, 28));
        List<ArmedConflict> over = List.of(conflict(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 26)));
        assertThat(of(LocalDate.of(2025, 12, 27), over, notice).status()).isEqualTo(Status.WITHDRAWN);
        List<ArmedConflict> later = List.of(conflict(LocalDate.of(2025, 12, 28), null));
        assertThat(of(LocalDate.of(2025, 12, 28), later, notice).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void a_notice_that_is_revoked_in_time_binds_again_and_an_unknown_rule_reckons_no_day() {
        StatusEntry bound = entry(StatusStep.IN_FORCE, LocalDate.of(2003, 1, 1));
        StatusEntry notice = entry(StatusStep.WITHDRAWAL_NOTIFIED, NOTICE);
        LocalDate then = LocalDate.of(2026, 11, 25);
        Standing revoked = of(then, List.of(), bound, notice, entry(StatusStep.WITHDRAWAL_REVOKED, LocalDate.of(2025, 12, 26)));
        assertThat(revoked.status()).isEqualTo(Status.PARTY);
        assertThat(revoked.since()).isEqualTo(LocalDate.of(2003, 1, 1));
        Standing unknown = Standing.of(OTHER, List.of(notice), List.of(), then);
        assertThat(unknown.status()).isEqualTo(Status.WITHDRAWING);
        assertThat(unknown.takesEffectOn()).isNull();
        assertThat(unknown.heldByConflict()).isFalse();
        assertThat(unknown.verified()).isFalse();
    }

    @Test
    void a_notice_that_took_effect_cannot_be_revoked_any_more_and_one_that_a_conflict_holds_back_can() {
        StatusEntry bound = entry(StatusStep.IN_FORCE, LocalDate.of(2003, 1, 1));
        StatusEntry notice = entry(StatusStep.WITHDRAWAL_NOTIFIED, NOTICE);
        StatusEntry late = entry(StatusStep.WITHDRAWAL_REVOKED, LocalDate.of(2025, 12, 27));
        LocalDate then = LocalDate.of(2026, 11, 25);
        Standing left = of(then, List.of(), bound, notice, late);
        assertThat(left.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(left.since()).isEqualTo(LocalDate.of(2025, 12, 27));
        assertThat(of(then, List.of(conflict(LocalDate.of(2025, 1, 1), null)), bound, notice, late).status()).isEqualTo(Status.PARTY);
    }

    @Test
    void a_state_that_left_and_accedes_again_is_no_party_until_it_is_in_force_for_it_anew() {
        StatusEntry bound = entry(StatusStep.IN_FORCE, LocalDate.of(2003, 1, 1));
        StatusEntry notice = entry(StatusStep.WITHDRAWAL_NOTIFIED, NOTICE);
        StatusEntry acceded = entry(StatusStep.ACCEDED, LocalDate.of(2026, 4, 23));
        StatusEntry again = entry(StatusStep.IN_FORCE, LocalDate.of(2026, 10, 1));
        Standing between = of(LocalDate.of(2026, 9, 30), List.of(), bound, notice, acceded, again);
        assertThat(between.status()).isEqualTo(Status.BOUND_NOT_IN_FORCE);
        assertThat(between.since()).isEqualTo(LocalDate.of(2026, 4, 23));
        Standing party = of(LocalDate.of(2026, 10, 1), List.of(), bound, notice, acceded, again);
        assertThat(party.status()).isEqualTo(Status.PARTY);
        assertThat(party.since()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(Standing.of(OTHER, List.of(bound, notice, acceded), List.of(), LocalDate.of(2026, 9, 30)).status())
                .as("who accedes after a notice had left, also where no source says when").isEqualTo(Status.BOUND_NOT_IN_FORCE);
        StatusEntry second = entry(StatusStep.WITHDRAWAL_NOTIFIED, LocalDate.of(2026, 10, 20));
        assertThat(of(LocalDate.of(2026, 11, 25), List.of(), bound, notice, acceded, again, second).takesEffectOn())
                .isEqualTo(LocalDate.of(2027, 4, 20));
    }

    /** Day by day, as a calendar on the wall would tell it. */
    @Test
    void any_notice_and_any_conflicts_end_as_a_calendar_that_is_walked_day_by_day_says() {
        Random random = new Random(20);
        for (int i = 0; i < 2_000; i++) {
            List<ArmedConflict> conflicts = new ArrayList<>();
            Set<LocalDate> fighting = new HashSet<>();
            LocalDate asOf = NOTICE.plusDays(random.nextInt(600));
            for (int c = random.nextInt(4); c > 0; c--) {
                LocalDate from = NOTICE.minusDays(100).plusDays(random.nextInt(500));
                LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(200));
                conflicts.add(conflict(from, to));
                for (LocalDate day = from; !day.isAfter(to == null || to.isAfter(asOf) ? asOf.plusDays(1) : to)
                        && !day.isAfter(asOf.plusDays(1)); day = day.plusDays(1)) {
                    if (!from.isAfter(asOf)) {
                        fighting.add(day);
                    }
                }
            }
            LocalDate over = NOTICE.plusMonths(6);
            LocalDate end = null;
            if (!asOf.isBefore(over)) {
                end = over;
                while (fighting.contains(end)) {
                    end = end.plusDays(1);
                }
            }
            boolean done = end != null && !end.isAfter(asOf);
            Standing standing = of(asOf, conflicts, entry(StatusStep.WITHDRAWAL_NOTIFIED, NOTICE));
            assertThat(standing.status()).as(asOf + " " + conflicts).isEqualTo(done ? Status.WITHDRAWN : Status.WITHDRAWING);
            if (done) {
                assertThat(standing.since()).as(asOf + " " + conflicts).isEqualTo(end);
            }
            assertThat(standing.heldByConflict()).isEqualTo(end != null && !done);
        }
    }
}
