package org.amparo.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.Pillar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants as screens read them, and the gate before what a donor pays. */
@AmparoTest
class GrantReadsTest {

    @Autowired
    private Commands commands;
    @Autowired
    private DonorGrants grants;
    @Autowired
    private GrantGate gate;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    private final String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final UUID id = DonorGrantCommand.idOf(code);
    private final Viewer manager = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.GRANT_KEEP, Permission.GRANT_READ);
    private LocalDate today;
    private LocalDate from;
    private LocalDate to;

    @BeforeEach
    void aGrant() {
        today = LocalDate.now(clock);
        from = today.minusDays(100);
        to = today.plusDays(100);
        Grants.open(commands, sql, code, from, to);
    }

    private void send(DonorGrantCommand command) {
        commands.send(manager, UUID.randomUUID(), command);
    }

    private GrantView view() {
        return grants.of(manager, code).orElseThrow();
    }

    @Test
    void a_grant_pays_from_its_first_to_its_last_day_both_counted_and_not_after_it_was_closed() {
        for (LocalDate day : List.of(from, today, to)) {
            gate.requireOpen(code, day, "fundedBy");
            assertThat(gate.pays(code, day)).isTrue();
            assertThat(grants.openOn(manager, day)).extracting(GrantRow::code).contains(code);
        }
        for (LocalDate day : List.of(from.minusDays(1), to.plusDays(1))) {
            refused("funding.day", code, day);
            assertThat(grants.openOn(manager, day)).extracting(GrantRow::code).doesNotContain(code);
        }
        send(new DonorGrantCommand.Close(id, today.minusDays(1)));
        gate.requireOpen(code, today.minusDays(1), "fundedBy");
        refused("funding.day", code, today);
        send(new DonorGrantCommand.Reopen(id));
        gate.requireOpen(code, today, "fundedBy");
    }

    @Test
    void no_grant_is_the_programmes_own_means_and_an_unknown_one_is_refused() {
        gate.requireOpen(null, today, "fundedBy");
        assertThat(gate.pays(null, today)).isTrue();
        refused("funding.unknown", "NOBODY-1", today);
    }

    @Test
    void each_change_is_kept_and_the_targets_that_stand_are_told() {
        GrantDetails was = view().row().grant();
        GrantDetails right = new GrantDetails(was.donor(), "Walking again", from, to, List.of(Pillar.REHABILITATION), List.of("CO05"));
        send(new DonorGrantCommand.Correct(id, right, view().row().version()));
        GrantTarget first = new GrantTarget(LogframeIndicator.U1, GrantUnit.NUMBER, new BigDecimal("100"), to, null, null);
        GrantTarget more = new GrantTarget(LogframeIndicator.U1, GrantUnit.NUMBER, new BigDecimal("120"), to, BigDecimal.TEN, from);
        GrantTarget early = new GrantTarget(LogframeIndicator.U1, GrantUnit.NUMBER, new BigDecimal("60"), today, null, null);
        GrantTarget worn = new GrantTarget(LogframeIndicator.O4, GrantUnit.PERCENT, new BigDecimal("75.5"), to, null, null);
        List.of(first, more, early, worn).forEach(target -> send(new DonorGrantCommand.SetTarget(id, target)));
        assertThat(view().targets()).containsExactly(worn, early, more);
        assertThat(view().target(LogframeIndicator.U1, today.minusDays(1))).contains(early);
        assertThat(view().target(LogframeIndicator.U1, today.plusDays(1))).contains(more);
        assertThat(view().target(LogframeIndicator.U1, to.plusDays(1))).contains(more);
        assertThat(view().target(LogframeIndicator.I1, today)).isEmpty();
        send(new DonorGrantCommand.DropTarget(id, LogframeIndicator.O4, to));
        assertThat(view().targets()).containsExactly(early, more);
        assertThat(view().row().grant()).isEqualTo(right);
        assertThat(view().history()).extracting(GrantChange::kind).containsExactly(GrantChange.Kind.OPENED, GrantChange.Kind.CORRECTED,
                GrantChange.Kind.TARGET_SET, GrantChange.Kind.TARGET_SET, GrantChange.Kind.TARGET_SET, GrantChange.Kind.TARGET_SET,
                GrantChange.Kind.TARGET_DROPPED);
        assertThat(view().history()).extracting(GrantChange::by).endsWith(manager.user());
    }

    @Test
    void who_may_not_read_grants_reads_none() {
        Viewer donor = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.RELEASE_READ);
        assertThatThrownBy(() -> grants.all(donor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grants.openOn(donor, today)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> grants.of(donor, code)).isInstanceOf(NotAllowed.class);
        assertThat(grants.all(manager)).extracting(GrantRow::code).contains(code).isSorted();
    }

    private void refused(String rule, String grant, LocalDate day) {
        assertThat(gate.pays(grant, day)).isFalse();
        assertThatThrownBy(() -> gate.requireOpen(grant, day, "fundedBy"))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(rule);
                    assertThat(refusal.field()).isEqualTo("fundedBy");
                });
    }
}
