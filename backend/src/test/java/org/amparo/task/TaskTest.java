package org.amparo.task;

import org.amparo.testing.Alone;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class TaskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final UUID TEAM = UUID.randomUUID();
    static final UUID ROSA = UUID.randomUUID();
    static final UUID IVAN = UUID.randomUUID();
    private static final Assignee TO_ROSA = Assignee.colleague(ROSA, TEAM);
    private static final Personal<String> CALL = Personal.of("Call the school about the ramp");

    private final UUID id = UUID.randomUUID();
    private final TaskEvent given = new TaskEvent.Given(id, null, id, CALL, TODAY, TO_ROSA, null);
    private final TaskEvent raised = new TaskEvent.Raised(id, TaskKind.FILE_CHECK, UUID.randomUUID(), null, TODAY,
            Assignee.supervisorsOf(TEAM), null);

    @Test
    void a_task_is_given_to_a_colleague() {
        when(new TaskCommand.GiveTask(id, null, CALL, TODAY, TO_ROSA, null)).expectEvents(given);
    }

    @Test
    void R43_a_task_is_given_once() {
        refused(when(new TaskCommand.GiveTask(id, null, CALL, TODAY, TO_ROSA, null), given), "R43.task at taskId");
    }

    @Test
    void a_task_needs_words_a_day_that_has_not_passed_and_somebody_to_do_it() {
        refused(when(new TaskCommand.GiveTask(id, null, Personal.of(" "), TODAY, TO_ROSA, null)), "form.required at title");
        refused(when(new TaskCommand.GiveTask(id, null, CALL, null, TO_ROSA, null)), "form.required at dueOn");
        refused(when(new TaskCommand.GiveTask(id, null, CALL, TODAY.minusDays(1), TO_ROSA, null)), "task.past at dueOn");
        refused(when(new TaskCommand.GiveTask(id, null, CALL, TODAY.plusYears(5), TO_ROSA, null)), "task.tooLate at dueOn");
        refused(when(new TaskCommand.GiveTask(id, null, CALL, TODAY, new Assignee(null, null, null), null)), "form.required at assignee");
        refused(when(new TaskCommand.GiveTask(id, null, CALL, TODAY, Assignee.colleague(UUID.randomUUID(), TEAM), null)),
                "task.unknownAssignee at assignee");
        refused(when(new TaskCommand.GiveTask(id, null, CALL, TODAY, Assignee.colleague(ROSA, UUID.randomUUID()), null)),
                "task.unknownAssignee at assignee");
        refused(when(new TaskCommand.GiveTask(id, UUID.randomUUID(), CALL, TODAY, TO_ROSA, null)), "form.notFound at survivorId");
    }

    @Test
    void a_task_that_is_done_can_be_taken_up_again_and_done_anew() {
        when(new TaskCommand.CompleteTask(id), given).expectEvents(new TaskEvent.Done(id));
        when(new TaskCommand.ReopenTask(id), given, new TaskEvent.Done(id)).expectEvents(new TaskEvent.Reopened(id));
        when(new TaskCommand.CompleteTask(id), given, new TaskEvent.Done(id), new TaskEvent.Reopened(id))
                .expectEvents(new TaskEvent.Done(id));
        refused(when(new TaskCommand.CompleteTask(id), given, new TaskEvent.Done(id)), "task.notOpen");
        refused(when(new TaskCommand.ReopenTask(id), given), "task.notDone");
    }

    @Test
    void a_task_is_handed_on_put_off_and_cancelled_while_it_is_open() {
        Assignee ivan = Assignee.colleague(IVAN, TEAM);
        when(new TaskCommand.HandOnTask(id, ivan, null), given).expectEvents(new TaskEvent.HandedOn(id, ivan));
        refused(when(new TaskCommand.HandOnTask(id, TO_ROSA, null), given), "task.sameAssignee at assignee");
        when(new TaskCommand.PostponeTask(id, TODAY.plusDays(2)), given).expectEvents(new TaskEvent.Postponed(id, TODAY.plusDays(2)));
        refused(when(new TaskCommand.PostponeTask(id, TODAY.minusDays(2)), given), "task.past at dueOn");
        when(new TaskCommand.CancelTask(id, CALL), given).expectEvents(new TaskEvent.Cancelled(id, id, CALL));
        for (TaskCommand command : List.of(new TaskCommand.HandOnTask(id, ivan, null), new TaskCommand.PostponeTask(id, TODAY.plusDays(2)),
                new TaskCommand.CancelTask(id, null))) {
            refused(when(command, given, new TaskEvent.Cancelled(id, id, null)), "task.notOpen");
        }
    }

    @Test
    void what_the_product_raises_is_raised_once_and_withdrawn_only_while_it_is_open() {
        TaskEvent.Raised event = (TaskEvent.Raised) raised;
        TaskCommand raise = new TaskCommand.RaiseTask(id, event.kind(), event.survivorId(), null, TODAY, event.assignee(), null);
        when(raise).expectEvents(raised);
        when(raise, raised).expectSuccessfulHandlerExecution().expectNoEvents();
        when(new TaskCommand.WithdrawTask(id), raised).expectEvents(new TaskEvent.Withdrawn(id));
        when(new TaskCommand.WithdrawTask(id), raised, new TaskEvent.Done(id)).expectSuccessfulHandlerExecution().expectNoEvents();
        refused(when(new TaskCommand.RaiseTask(id, TaskKind.HAND_MADE, null, null, TODAY, TO_ROSA, null)), "form.required at kind");
    }

    private static ResultValidator<Task> when(TaskCommand command, Object... given) {
        AggregateTestFixture<Task> fixture = new AggregateTestFixture<>(Task.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        fixture.registerInjectableResource(new Staff());
        fixture.registerInjectableResource(new NoFiles());
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given)).when(command);
    }

    private static void refused(ResultValidator<Task> result, String refusal) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(refusal.replace(".", "\\.")));
    }

    static final class NoFiles implements SurvivorGates {
        @Override
        public Standing forWork(UUID survivorId) {
            throw new RuleBroken("form.notFound", "survivorId");
        }

        @Override
        public Sharing forSharing(UUID survivorId) {
            throw new RuleBroken("form.notFound", "survivorId");
        }

        @Override
        public Sharing sharingNow(UUID survivorId) {
            throw new RuleBroken("form.notFound", "survivorId");
        }

        @Override
        public java.util.Map<UUID, Sharing> sharingNow(java.util.Collection<UUID> survivors) {
            return java.util.Map.of();
        }
    }

    /** Two colleagues of one team. */
    static final class Staff implements People {
        @Override
        public Optional<People.Staff> staff(UUID user) {
            return user.equals(ROSA) || user.equals(IVAN)
                    ? Optional.of(new People.Staff(user, "Rosa", "R", Role.CASEWORKER, TEAM))
                    : Optional.empty();
        }

        @Override
        public Optional<String> teamName(UUID team) {
            return TEAM.equals(team) ? Optional.of("North") : Optional.empty();
        }

        @Override
        public List<Area> areas() {
            return List.of();
        }

        @Override
        public List<People.Staff> assignable(Viewer viewer) {
            return List.of();
        }

        @Override
        public List<People.Staff> colleagues(Viewer viewer) {
            return List.of();
        }

        @Override
        public List<Team> teams(Viewer viewer) {
            return List.of();
        }

        @Override
        public Optional<Viewer> viewerOf(String userName) {
            return Optional.empty();
        }
    }
}
