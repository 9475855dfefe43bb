package org.amparo.prosthetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.platform.LaterPolicy;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Death;
import org.amparo.survivor.Person;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.TestClock;
import org.amparo.timer.TimerWorker;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.RetirementReason;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What devices wait for, day by day in the past. */
@AmparoTest
@Alone
class DeviceTimersTest {

    private static final LocalDate START = LocalDate.of(2021, 3, 1);

    @Autowired
    private DeviceScenes scenes;
    @Autowired
    private TimerWorker worker;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;
    @Autowired
    private EventProcessingConfiguration processing;

    private final Placement placement = DeviceScenes.placement(UUID.randomUUID());
    private UUID person;

    @Test
    void the_technicians_are_asked_for_every_follow_up_of_the_table_until_it_is_done() {
        UUID leg = at(START, () -> leg(1984));
        fire(START.plusDays(6));
        assertThat(tasks(leg)).isEmpty();
        fire(START.plusDays(7));
        assertThat(tasks(leg)).containsExactly("DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 OPEN");

        at(START.plusDays(14), () -> send(new DeviceCommand.FollowUp(leg, Devices.followUp(START.plusDays(14)))));
        eventually(leg, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN");
        fire(START.plusDays(35));
        eventually(leg, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN", "DEVICE_FOLLOW_UP TECHNICIAN 2021-04-12 OPEN");
        at(START.plusDays(182), () -> send(new DeviceCommand.FollowUp(leg, Devices.followUp(START.plusDays(182)))));
        eventually(leg, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN", "DEVICE_FOLLOW_UP TECHNICIAN 2021-04-12 WITHDRAWN");
        fire(START.plusDays(300));
        assertThat(tasks(leg)).as("the routine review comes a year later").hasSize(2);
        fire(START.plusDays(182).plusMonths(12).minusDays(7));
        assertThat(tasks(leg)).hasSize(3).last().isEqualTo("DEVICE_FOLLOW_UP TECHNICIAN 2022-08-30 OPEN");
    }

    @Test
    void whoever_has_the_device_on_the_bench_is_asked_by_name() {
        UUID leg = at(START, () -> leg(1984));
        at(START, () -> send(new DeviceCommand.Assign(leg, placement.caseworker())));
        fire(START.plusDays(7));
        assertThat(sql.sql("select for_user from read.task where about = ?").param(leg).query(UUID.class).list())
                .containsExactly(placement.caseworker());
    }

    @Test
    void the_caseworker_is_asked_sixty_days_before_a_replacement_is_due_and_no_more_once_one_is_prescribed() {
        LocalDate now = scenes.today();
        LocalDate delivered = now.minusMonths(24).plusDays(30);
        LocalDate due = delivered.plusMonths(24);
        UUID crutches = at(delivered, () -> {
            person = scenes.amputee(placement);
            return scenes.delivered(person, placement, delivered, Devices.crutches(delivered));
        });
        fire(due.minusDays(61));
        assertThat(replacements(crutches)).isEmpty();
        fire(due.minusDays(60));
        assertThat(replacements(crutches)).containsExactly("DEVICE_REPLACEMENT " + placement.caseworker() + " " + due + " OPEN");

        UUID next = scenes.fit(person, placement, now);
        send(new DeviceCommand.Prescribe(next, Devices.replacing(Devices.crutches(now), crutches)));
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(replacements(crutches))
                .containsExactly("DEVICE_REPLACEMENT " + placement.caseworker() + " " + due + " WITHDRAWN"));
    }

    @Test
    void a_child_that_grows_is_asked_for_sooner_and_one_that_comes_into_another_age_later() {
        LocalDate delivered = LocalDate.of(2024, 10, 1);
        UUID leg = at(delivered, () -> leg(2011));
        fire(LocalDate.of(2025, 6, 1));
        assertThat(replacements(leg)).as("nine months at 12, twelve at 13").isEmpty();
        fire(LocalDate.of(2025, 8, 2));
        assertThat(replacements(leg)).containsExactly("DEVICE_REPLACEMENT " + placement.caseworker() + " 2025-10-01 OPEN");

        UUID growing = at(delivered, () -> leg(2014));
        LocalDate grown = LocalDate.of(2024, 12, 1);
        at(grown, () -> send(new DeviceCommand.NoteGrowth(growing, grown)));
        fire(grown.plusDays(1));
        assertThat(replacements(growing)).containsExactly("DEVICE_REPLACEMENT " + placement.caseworker() + " 2025-01-30 OPEN");
    }

    @Test
    void a_policy_that_runs_months_late_takes_back_nothing_that_was_asked_for_since() {
        LocalDate delivered = LocalDate.of(2024, 10, 1);
        UUID leg = at(delivered, () -> leg(2011));
        StreamingEventProcessor policies = processing.eventProcessor(LaterPolicy.GROUP, StreamingEventProcessor.class).orElseThrow();
        policies.shutDown();
        try {
            fire(LocalDate.of(2025, 6, 1));
            fire(LocalDate.of(2025, 8, 2));
        } finally {
            policies.start();
        }
        UUID retired = at(START, () -> leg(1984));
        fire(START.plusDays(7));
        at(START.plusDays(8), () -> send(new DeviceCommand.Retire(retired, RetirementReason.NO_LONGER_NEEDED, null, START.plusDays(8))));
        eventually(retired, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN");
        assertThat(replacements(leg)).as("policies have come to the end").containsExactly(
                "DEVICE_REPLACEMENT " + placement.caseworker() + " 2025-10-01 OPEN");
    }

    @Test
    void nobody_is_asked_about_a_device_that_is_retired_or_whose_person_died() {
        UUID retired = at(START, () -> leg(1984));
        fire(START.plusDays(7));
        at(START.plusDays(8), () -> send(new DeviceCommand.Retire(retired, RetirementReason.NO_LONGER_NEEDED, null, START.plusDays(8))));
        eventually(retired, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN");
        UUID had = at(START, () -> leg(1984));
        fire(START.plusDays(7));
        at(START.plusDays(8), () -> send(new SurvivorCommand.RecordDeath(person, new Death(PartialDate.exact(START.plusDays(8)), null,
                null))));
        eventually(had, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN");
        fire(START.plusYears(4));
        assertThat(tasks(retired)).hasSize(1);
        assertThat(tasks(had)).hasSize(1);
        assertThat(sql.sql("select count(*) from read.device_timer where key = any(?)").param(new UUID[]{retired, had})
                .query(Long.class).single()).isZero();
    }

    @Test
    void somebody_who_takes_back_the_agreement_is_left_alone() {
        UUID leg = at(START, () -> leg(1984));
        fire(START.plusDays(7));
        UUID consent = sql.sql("select consent_id from read.consent where survivor_id = ? and purpose = 'CASE_MANAGEMENT'").param(person)
                .query(UUID.class).single();
        at(START.plusDays(8), () -> send(new SurvivorCommand.WithdrawConsent(person, consent, START.plusDays(8))));
        eventually(leg, "DEVICE_FOLLOW_UP TECHNICIAN 2021-03-15 WITHDRAWN");
        fire(START.plusYears(4));
        assertThat(tasks(leg)).hasSize(1);
    }

    @Test
    void an_order_on_hold_is_looked_at_when_its_day_has_passed() {
        UUID order = at(START, () -> {
            person = scenes.amputee(placement);
            return scenes.referred(person, placement, START);
        });
        at(START.plusDays(1),
                () -> send(new DeviceCommand.PutOnHold(order, DeviceHoldReason.WOUND, START.plusDays(20), START.plusDays(1))));
        fire(START.plusDays(20));
        assertThat(tasks(order)).isEmpty();
        fire(START.plusDays(21));
        assertThat(tasks(order)).containsExactly("DEVICE_HOLD_OVERDUE TECHNICIAN 2021-03-22 OPEN");
        at(START.plusDays(22), () -> send(new DeviceCommand.Resume(order, START.plusDays(22))));
        eventually(order, "DEVICE_HOLD_OVERDUE TECHNICIAN 2021-03-22 WITHDRAWN");
    }

    private UUID leg(int birthYear) {
        person = scenes.amputee(placement);
        if (birthYear != 1984) {
            scenes.send(new SurvivorCommand.UpdateIdentity(person, new Person(null, null, null, Personal.of(PartialDate.ofYear(birthYear)),
                    null, null, null, null, null, null), Set.of("birthDate"), 99, Personal.of("younger than thought")));
        }
        return scenes.delivered(person, placement, scenes.today(), Devices.leg(scenes.today()));
    }

    private void send(org.amparo.access.Command command) {
        scenes.send(command);
    }

    private <T> T at(LocalDate day, java.util.function.Supplier<T> work) {
        return TestClock.at(day.atTime(10, 0).atZone(clock.getZone()).toInstant(), work);
    }

    private void at(LocalDate day, Runnable work) {
        TestClock.at(day.atTime(10, 0).atZone(clock.getZone()).toInstant(), work);
    }

    private void fire(LocalDate day) {
        TestClock.at(day.atTime(6, 0).atZone(clock.getZone()).toInstant(), () -> {
            worker.fireDue();
        });
    }

    private void eventually(UUID order, String... expected) {
        Eventually.holds(Duration.ofSeconds(20), () -> assertThat(tasks(order)).containsExactly(expected));
    }

    private List<String> replacements(UUID order) {
        return tasks(order).stream().filter(task -> task.startsWith("DEVICE_REPLACEMENT")).toList();
    }

    /** Kind, for whom, by when and how it stands, of all tasks about a device. */
    private List<String> tasks(UUID order) {
        return sql.sql("""
                select kind || ' ' || coalesce(for_user::text, for_role) || ' ' || due_on || ' ' || state from read.task
                where about = ? order by due_on, kind""").param(order).query(String.class).list();
    }
}
