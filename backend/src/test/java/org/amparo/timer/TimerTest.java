package org.amparo.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Person;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Sex;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.platform.Rebuild;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.testing.TestClock;
import org.amparo.vocabulary.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Alone
@AmparoTest
class TimerTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Autowired
    TimerWorker worker;
    @Autowired
    TimerOutcomes outcomes;
    @Autowired
    List<TimerHandler> handlers;
    @Autowired
    Commands commands;
    @Autowired
    JdbcClient sql;
    @Autowired
    Clock clock;
    @Autowired
    DataSource database;
    @Autowired
    RecurringTask<Void> fireTimers;
    @Autowired
    Environment environment;
    @Autowired
    Rebuild rebuild;
    @Autowired
    Visits.VisitTimers timers;

    private final Viewer caseworker = Looking.everywhere();

    @Test
    void a_visit_that_nobody_held_is_missed_once_when_its_day_is_over() {
        UUID person = plan(START, 365);

        fireAt(START.atTime(23, 59), worker);
        assertThat(names(person)).containsExactly("visit.planned");
        fireAt(START.plusDays(1).atStartOfDay(), worker);
        fireAt(START.plusDays(1).atStartOfDay(), worker);

        assertThat(names(person)).containsExactly("visit.planned", "visit.missed", "visit.planned");
        assertThat(recorded(person, "visit.missed")).isEqualTo("SYSTEM SYSTEM " + Viewer.SYSTEM.user());
    }

    @Test
    void a_visit_held_in_time_is_never_missed() {
        UUID person = plan(START, 365);
        at(START.atTime(10, 0), () -> send(new VisitCommand.Hold(person, START)));

        fireAt(START.plusDays(300).atStartOfDay(), worker);

        assertThat(names(person)).containsExactly("visit.planned", "visit.held", "visit.planned");
    }

    @Test
    void what_ends_takes_its_timers_along() {
        UUID person = plan(START, 7);
        send(new VisitCommand.End(person));

        fireAt(START.plusDays(300).atStartOfDay(), worker);

        assertThat(names(person)).containsExactly("visit.planned", "visit.ended");
    }

    @Test
    void a_timer_that_a_rule_refuses_is_settled_with_the_rule_and_not_asked_again() {
        UUID person = plan(START, 7);
        UUID other = UUID.randomUUID();
        sql.sql("insert into probe.visit_timer values ('visit.missed', ?, ?, ?)")
                .params(other, person, START.atStartOfDay().atZone(clock.getZone()).toOffsetDateTime()).update();

        fireAt(START.atTime(12, 0), worker);

        assertThat(sql.sql("select outcome || ' ' || rule from es.timer_outcome where key = ?").param(other).query(String.class).list())
                .containsExactly("REFUSED R27");
        fireAt(START.atTime(13, 0), workerWith((by, id, channel, command) -> assertThat(command)
                .isNotEqualTo(new VisitCommand.Miss(person, other))));
        sql.sql("delete from probe.visit_timer where key = ?").param(other).update();
        fireAt(START.atTime(14, 0), worker);
        assertThat(sql.sql("select count(*) from es.timer_outcome where key = ?").param(other).query(Long.class).single()).isZero();
    }

    @Test
    void a_timer_that_fails_is_tried_again_after_a_pause_and_holds_up_no_other() {
        UUID broken = plan(START, 365);
        UUID fine = plan(START, 365);
        TimerWorker failing = workerWith((by, id, channel, command) -> {
            if (command.target().equals(broken)) {
                throw new IllegalStateException("planted");
            }
            commands.send(by, id, channel, command);
        });

        fireAt(START.plusDays(1).atTime(8, 0), failing);
        assertThat(names(fine)).contains("visit.missed");
        fireAt(START.plusDays(1).atTime(8, 0), worker);
        assertThat(names(broken)).doesNotContain("visit.missed");
        fireAt(START.plusDays(1).atTime(8, 1), worker);

        assertThat(names(broken)).containsExactly("visit.planned", "visit.missed", "visit.planned");
    }

    @Test
    void two_workers_at_once_fire_nothing_twice_and_leave_nothing_out() {
        List<UUID> people = people(200);
        Runnable fire = () -> fireAt(START.plusDays(1).atTime(8, 0), worker);

        CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(fire)).toArray(CompletableFuture[]::new))
                .join();

        assertFiredOnce(people);
    }

    @Test
    void a_worker_killed_at_any_moment_loses_nothing_and_doubles_nothing() {
        List<UUID> people = people(60);
        AtomicInteger sent = new AtomicInteger();
        TimerWorker dying = workerWith((by, id, channel, command) -> {
            boolean before = sent.incrementAndGet() % 10 == 3;
            if (before) {
                throw new Killed();
            }
            commands.send(by, id, channel, command);
            if (sent.get() % 10 == 7) {
                throw new Killed();
            }
        });

        for (boolean alive = false; !alive;) {
            try {
                fireAt(START.plusDays(1).atTime(8, 0), dying);
                alive = true;
            } catch (Killed next) {
                alive = false;
            }
        }

        assertThat(sent.get()).isGreaterThan(60);
        assertFiredOnce(people);
    }

    @Test
    void rebuilt_timers_fire_nothing_again() {
        UUID person = plan(START, 365);
        fireAt(START.plusDays(1).atStartOfDay(), worker);

        rebuild.of(List.of(timers));
        fireAt(START.plusDays(2).atStartOfDay(), worker);

        assertThat(names(person)).containsExactly("visit.planned", "visit.missed", "visit.planned");
    }

    @Test
    void the_schedule_runs_on_one_node_and_another_takes_over_from_a_dead_one() {
        UUID person = plan(LocalDate.now(clock).minusDays(3), 365);
        sql.sql("""
                insert into es.scheduled_task (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('fire-timers', 'recurring', now() - interval '1 hour', true, 'a dead node', now() - interval '1 hour', 1)
                on conflict (task_name, task_instance) do update set picked = true, picked_by = 'a dead node',
                    last_heartbeat = now() - interval '1 hour'""").update();
        Scheduler one = node("one");
        Scheduler two = node("two");
        try {
            one.start();
            two.start();
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(names(person)).contains("visit.missed"));
        } finally {
            one.stop();
            two.stop();
        }
        assertThat(names(person)).containsExactly("visit.planned", "visit.missed", "visit.planned");
    }

    @Test
    void the_page_of_timers_names_every_timer_that_does_something() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "timers.md"));
        List<String> names = handlers.stream().map(handler -> handler.kind().name()).filter(name -> !name.startsWith("visit.")).toList();
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    /** Every other one with a timer whose row and whose aggregate would let it fire again. */
    private List<UUID> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> plan(START, i % 2 == 0 ? 365 : Visits.ONCE)).toList();
    }

    private void assertFiredOnce(List<UUID> people) {
        for (int i = 0; i < people.size(); i++) {
            assertThat(names(people.get(i))).containsExactlyElementsOf(i % 2 == 0
                    ? List.of("visit.planned", "visit.missed", "visit.planned")
                    : List.of("visit.planned", "visit.reminded"));
        }
    }

    @Test
    void a_node_killed_with_its_work_half_done_leaves_the_rest_to_another() throws Exception {
        List<UUID> people = IntStream.range(0, 800)
                .mapToObj(i -> plan(LocalDate.now(clock).minusDays(3), i % 2 == 0 ? 365 : Visits.ONCE)).toList();
        List<UUID> asked = IntStream.range(0, 300).mapToObj(i -> agreementThatEnds(LocalDate.now(clock).plusDays(20))).toList();
        Process node = TimerNode.start(environment);
        try {
            Eventually.holds(Duration.ofSeconds(240), () -> assertThat(fired(people)).isGreaterThan(100));
        } finally {
            node.destroyForcibly().waitFor();
        }
        assertThat(fired(people) + tasksOf(asked)).as("killed in the middle").isLessThan(1_100);

        Scheduler other = node("the other");
        try {
            other.start();
            Eventually.holds(Duration.ofSeconds(60), () -> assertThat(fired(people) + tasksOf(asked)).isEqualTo(1_100));
        } finally {
            other.stop();
        }
        worker.fireDue();
        assertFiredOnce(people);
        assertThat(asked).allSatisfy(person -> assertThat(tasksOf(List.of(person))).isOne());
    }

    /** A file whose caseworker has to be told by a task that the person's agreement ends. */
    private UUID agreementThatEnds(LocalDate day) {
        UUID person = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        commands.send(caseworker, UUID.randomUUID(), new SurvivorCommand.Register(person, "AM-" + person.toString().substring(0, 8),
                new Person(Personal.of("Luz Restrepo"), null, Sex.F, Personal.of(PartialDate.ofYear(1984)), null, null, null, null, null,
                        null),
                null, null, null,
                List.of(new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, ConsentGiver.SELF, null, null,
                        null, null, today, day, List.of(), List.of(), "1", "es")),
                new Placement(UUID.randomUUID(), UUID.randomUUID(), null, null)));
        return person;
    }

    private long tasksOf(List<UUID> people) {
        return sql.sql("select count(*) from es.event where event_name = 'task.raised' and payload ->> 'survivorId' = any(?)")
                .param(people.stream().map(UUID::toString).toArray(String[]::new)).query(Long.class).single();
    }

    private long fired(List<UUID> people) {
        return sql.sql("""
                select count(*) from es.event where event_name in ('visit.missed', 'visit.reminded') and aggregate_id = any(?::uuid[])""")
                .param(people.stream().map(UUID::toString).toArray(String[]::new)).query(Long.class).single();
    }

    private Scheduler node(String name) {
        return Scheduler.create(database).startTasks(fireTimers).tableName("es.scheduled_task").threads(1)
                .pollingInterval(Duration.ofMillis(100)).heartbeatInterval(Duration.ofMillis(200)).missedHeartbeatsLimit(4)
                .schedulerName(() -> name).build();
    }

    private interface Sending {
        void send(Viewer by, UUID commandId, Channel channel, Command command);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private TimerWorker workerWith(Sending sending) {
        return new TimerWorker(handlers, outcomes, sending::send, clock, sql);
    }

    private UUID plan(LocalDate firstOn, int everyDays) {
        UUID person = UUID.randomUUID();
        TestClock.at(firstOn.atTime(9, 0).atZone(clock.getZone()).toInstant(),
                () -> send(new VisitCommand.Plan(person, firstOn, everyDays)));
        return person;
    }

    private void send(VisitCommand command) {
        commands.send(caseworker, UUID.randomUUID(), command);
    }

    private void fireAt(LocalDateTime moment, TimerWorker firing) {
        at(moment, firing::fireDue);
    }

    private void at(LocalDateTime moment, Runnable work) {
        TestClock.at(instant(moment), work);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }

    private List<String> names(UUID person) {
        return sql.sql("select event_name from es.event where aggregate_id = ? order by sequence").param(person).query(String.class).list();
    }

    private String recorded(UUID person, String name) {
        return sql.sql("""
                select metadata ->> 'role' || ' ' || (metadata ->> 'channel') || ' ' || (metadata ->> 'by') from es.event
                where aggregate_id = ? and event_name = ?""").params(person, name).query(String.class).single();
    }
}
