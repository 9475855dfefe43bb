package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.access.accounts.Users;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.PartialDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one door for commands: who may, what exists, what repeats, what races, and what reaches the caller. */
@Alone
@AmparoTest
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class CommandGuardTest {

    @Autowired
    Commands commands;
    @Autowired
    CommandGateway gateway;
    @Autowired
    StaffOfTests staff;
    @Autowired
    Users users;
    @Autowired
    JdbcClient jdbc;

    private final UUID parcel = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final Viewer owner = viewer(Scope.TEAM);

    @Test
    void a_command_within_reach_is_carried_out_and_its_events_say_who_when_and_how() {
        UUID commandId = UUID.randomUUID();
        commands.send(owner, commandId, Channel.OUTREACH, pack(owner));
        Map<String, Object> stamps = jdbc.sql("""
                select metadata ->> 'by' as by, metadata ->> 'role' as role, metadata ->> 'team' as team, metadata ->> 'channel' as channel,
                       metadata ->> 'commandId' as command, metadata ->> 'occurredOn' as occurred, metadata ->> 'door' as door
                from es.event where aggregate_id = ?""").param(parcel).query().singleRow();
        assertThat(stamps).containsEntry("by", owner.user().toString()).containsEntry("role", "CASEWORKER")
                .containsEntry("team", team.toString()).containsEntry("channel", "OUTREACH").containsEntry("command", commandId.toString())
                .containsEntry("occurred", "2024-03-01/MONTH").containsEntry("door", null);
    }

    @Test
    void a_foreign_target_and_one_that_does_not_exist_get_the_same_refusal() {
        commands.send(owner, UUID.randomUUID(), pack(owner));
        Viewer stranger = viewer(Scope.TEAM);
        NotAllowed foreign = refusal(() -> commands.send(stranger, UUID.randomUUID(), new ParcelCommand.Weigh(parcel, 3)));
        NotAllowed unknown = refusal(() -> commands.send(stranger, UUID.randomUUID(), new ParcelCommand.Weigh(UUID.randomUUID(), 3)));
        NotAllowed without = refusal(() -> commands.send(with(Map.of()), UUID.randomUUID(), new ParcelCommand.Weigh(parcel, 3)));
        assertThat(List.of(foreign, unknown, without)).extracting(NotAllowed::getMessage).containsOnly("Not allowed: FILE_EDIT");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void nobody_places_something_new_where_they_have_no_reach_nor_takes_over_what_is_placed_elsewhere() {
        refusal(() -> commands.send(owner, UUID.randomUUID(),
                new ParcelCommand.Pack(parcel, 1, new Placement(null, UUID.randomUUID(), null, null))));
        commands.send(owner, UUID.randomUUID(), pack(owner));
        Viewer thief = viewer(Scope.OWN);
        refusal(() -> commands.send(thief, UUID.randomUUID(), pack(thief)));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void R43_a_repeat_answers_as_success_and_adds_nothing_even_many_at_once() throws Exception {
        commands.send(owner, UUID.randomUUID(), pack(owner));
        UUID commandId = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> repeats = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                repeats.add(() -> {
                    commands.send(owner, commandId, new ParcelCommand.Weigh(parcel, 3));
                    return null;
                });
            }
            for (var repeat : threads.invokeAll(repeats)) {
                repeat.get();
            }
        }
        assertThat(events()).isEqualTo(2);
        assertThatExceptionOfType(UnexpectedFailure.class).as("the same id for something else")
                .isThrownBy(() -> commands.send(owner, commandId, new ParcelCommand.Pack(UUID.randomUUID(), 1, placed(owner))));
    }

    @Test
    void the_future_is_refused_and_today_is_not() {
        assertRule("R7.future", () -> commands.send(owner, UUID.randomUUID(),
                new ParcelCommand.PackOn(parcel, PartialDate.exact(LocalDate.now().plusDays(1)), placed(owner))));
        commands.send(owner, UUID.randomUUID(), new ParcelCommand.PackOn(parcel, PartialDate.exact(LocalDate.now()), placed(owner)));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void R7_a_day_that_no_one_can_mean_is_refused_at_the_door_however_deep_it_lies() {
        LocalDate today = LocalDate.now();
        assertRule("R7.tooLongAgo", () -> commands.send(owner, UUID.randomUUID(),
                new ParcelCommand.PackOn(parcel, PartialDate.ofYear(1000), placed(owner))));
        assertRule("R7.tooFarAhead", () -> commands.send(owner, UUID.randomUUID(),
                new ParcelCommand.PackOn(parcel, PartialDate.exact(today.plusYears(200)), placed(owner))));
        assertRule("R7.tooFarAhead", () -> commands.send(owner, UUID.randomUUID(),
                new ParcelCommand.PackOn(parcel, PartialDate.exact(LocalDate.MAX), placed(owner))));
        assertThat(events()).isZero();
    }

    @Test
    void a_rule_reaches_the_caller_as_it_is_and_anything_else_only_as_a_number(CapturedOutput log) {
        commands.send(owner, UUID.randomUUID(), pack(owner));
        assertRule("parcel.heavy", () -> commands.send(owner, UUID.randomUUID(), new ParcelCommand.Weigh(parcel, 1000)));
        assertThatExceptionOfType(UnexpectedFailure.class)
                .isThrownBy(() -> commands.send(owner, UUID.randomUUID(), new ParcelCommand.Break(parcel, "Rosa Quispe")))
                .satisfies(failure -> assertThat(log.toString()).contains(failure.number()).doesNotContain("Rosa Quispe"))
                .withNoCause();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void two_writers_on_one_aggregate_both_get_through() throws Exception {
        commands.send(owner, UUID.randomUUID(), pack(owner));
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int kilos = i;
                writers.add(() -> {
                    commands.send(owner, UUID.randomUUID(), new ParcelCommand.Weigh(parcel, kilos));
                    return null;
                });
            }
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        assertThat(events()).isEqualTo(31);
    }

    @Test
    void a_command_past_the_guard_reaches_no_handler() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> gateway.sendAndWait(pack(owner)));
        assertThat(events()).isZero();
    }

    @Test
    void a_viewer_kept_since_before_a_change_counts_as_what_the_user_is_now() {
        Viewer kept = staff.viewer(Role.CASEWORKER, null);
        commands.send(kept, UUID.randomUUID(), pack(kept));
        users.change(staff.administrator(), kept.user(), new Users.Details("A", Role.MANAGER, null, Set.of()));
        refusal(() -> commands.send(kept, UUID.randomUUID(), new ParcelCommand.Weigh(parcel, 3)));
        users.close(staff.administrator(), kept.user());
        refusal(() -> commands.send(kept, UUID.randomUUID(), new ParcelCommand.Weigh(parcel, 3)));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_command_without_a_stated_permission_would_not_let_the_product_start() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> CommandNeeds.of(List.of(Unstated.class)))
                .withMessageContaining("Open");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> CommandNeeds.of(List.of(Command.class)));
        assertThatCode(() -> CommandNeeds.of(List.of(ParcelCommand.class))).doesNotThrowAnyException();
    }

    @Test
    void a_thousand_malformed_commands_are_each_refused_clearly_and_change_nothing() {
        commands.send(owner, UUID.randomUUID(), pack(owner));
        long before = allEvents();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            Viewer by = random.nextInt(3) == 0 ? owner : random.nextBoolean() ? viewer(Scope.OWN) : with(Map.of());
            UUID target = switch (random.nextInt(3)) {
                case 0 -> null;
                case 1 -> parcel;
                default -> UUID.randomUUID();
            };
            Command malformed = switch (random.nextInt(5)) {
                case 0 -> new ParcelCommand.Weigh(target, 100 + random.nextInt());
                case 1 -> new ParcelCommand.Pack(target, -1, random.nextBoolean() ? null : new Placement(null, null, null, null));
                case 2 -> new ParcelCommand.PackOn(target, PartialDate.ofYear(2100 + random.nextInt(100)), placed(by));
                case 3 -> new ParcelCommand.Weigh(target, -1 - random.nextInt(9));
                default -> null;
            };
            UUID commandId = random.nextInt(20) == 0 ? null : UUID.randomUUID();
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> commands.send(by, commandId, malformed))
                    .satisfies(refusal -> assertThat(refusal).isInstanceOfAny(NotAllowed.class, RuleBroken.class, UnexpectedFailure.class,
                            NullPointerException.class));
        }
        assertThat(allEvents()).isEqualTo(before);
    }

    /** A command interface with a fault on purpose. */
    sealed interface Unstated extends Command {
        record Open(UUID target) implements Unstated {
        }
    }

    private ParcelCommand.Pack pack(Viewer by) {
        return new ParcelCommand.Pack(parcel, 2, placed(by));
    }

    private static Placement placed(Viewer by) {
        return new Placement(by.user(), by.team(), null, by.organisation());
    }

    private Viewer viewer(Scope scope) {
        return with(Map.of(Permission.FILE_EDIT, scope, Permission.FILE_REGISTER, scope));
    }

    private Viewer with(Map<Permission, Scope> grants) {
        UUID ownTeam = owner == null ? team : UUID.randomUUID();
        return new Viewer(UUID.randomUUID(), Role.CASEWORKER, ownTeam, null, Set.of(), grants);
    }

    private int events() {
        return jdbc.sql("select count(*) from es.event where aggregate_id = ?").param(parcel).query(Integer.class).single();
    }

    private long allEvents() {
        return jdbc.sql("select count(*) from es.event where event_name like 'parcel.%'").query(Long.class).single();
    }

    private static NotAllowed refusal(ThrowingCallable attempt) {
        try {
            attempt.call();
        } catch (NotAllowed refused) {
            return refused;
        } catch (Throwable other) {
            throw new AssertionError("Another answer", other);
        }
        throw new AssertionError("Was let through");
    }

    private static void assertRule(String rule, ThrowingCallable attempt) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(attempt).satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
