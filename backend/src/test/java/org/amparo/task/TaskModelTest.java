package org.amparo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.access.People;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorGates;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.FileCheckFinding;
import org.junit.jupiter.api.Test;

/**
 * Tasks as chance has them, against the product and against a second opinion written down here: what it allows is accepted and nothing
 * else, and a refusal leaves no event. A hundred thousand steps: {@code mvn -pl backend -Dtest=TaskModelTest -Damparo.steps=100000 test}
 */
@Alone
class TaskModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 60;
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);
    private static final Personal<String> WORDS = Personal.of("Call the school about the ramp");

    private enum Move {
        GIVE, RAISE, COMPLETE, CHECK, REOPEN, HAND_ON, POSTPONE, CANCEL, WITHDRAW
    }

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Set<String> refused = new TreeSet<>();
    private final Assignee[] assignees = {Assignee.colleague(TaskTest.ROSA, TaskTest.TEAM),
            Assignee.colleague(TaskTest.IVAN, TaskTest.TEAM),
            Assignee.queue(TaskTest.TEAM), Assignee.colleague(new UUID(1, 1), TaskTest.TEAM), Assignee.queue(new UUID(1, 2))};

    private UUID id;
    private String state;
    private boolean check;
    private LocalDate due;
    private Assignee whose;

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(Task.class, LocalDate.of(2026, 11, 22),
                Map.of(People.class, new TaskTest.Staff(), SurvivorGates.class, new TaskTest.NoFiles()))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    state = null;
                }
                run.today = run.today.plusDays(random.nextInt(3));
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrder(Move.values());
        assertThat(refused).containsExactlyInAnyOrder("R43.task", "task.past", "task.tooLate", "task.unknownAssignee", "task.notOpen",
                "task.finding", "task.noCheck", "form.required", "task.notDone", "task.sameAssignee", "task.sameDay");
        System.out.println(STEPS + " steps of tasks: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        Move move = state == null ? random.nextBoolean() ? Move.GIVE : Move.RAISE : Move.values()[random.nextInt(Move.values().length)];
        if (state != null && !state.equals("OPEN") && random.nextInt(3) > 0) {
            move = Move.REOPEN;
        }
        Assignee to = assignees[random.nextInt(3)];
        if (random.nextInt(8) == 0) {
            to = assignees[3 + random.nextInt(2)];
        }
        boolean known = to != assignees[3] && to != assignees[4];
        LocalDate day = switch (random.nextInt(8)) {
            case 0 -> run.today.minusDays(1 + random.nextInt(5));
            case 1 -> run.today.plusYears(5);
            case 2 -> due == null ? run.today : due;
            default -> run.today.plusDays(random.nextInt(30));
        };
        String badDay = day.isBefore(run.today) ? "task.past" : day.isBefore(run.today.plusYears(5)) ? null : "task.tooLate";
        boolean isCheck = random.nextInt(3) == 0;
        FileCheckFinding finding = FileCheckFinding.values()[random.nextInt(2)];
        boolean words = random.nextBoolean();
        String notOpen = "OPEN".equals(state) ? null : "task.notOpen";
        String expected = switch (move) {
            case GIVE -> first(state == null ? null : "R43.task", badDay, known ? null : "task.unknownAssignee");
            case RAISE, WITHDRAW -> null;
            case COMPLETE -> first(notOpen, check ? "task.finding" : null);
            case CHECK -> first(notOpen, check ? null : "task.noCheck",
                    words || finding == FileCheckFinding.IN_ORDER ? null : "form.required");
            case REOPEN -> "DONE".equals(state) ? null : "task.notDone";
            case HAND_ON -> first(notOpen, known ? null : "task.unknownAssignee", to.equals(whose) ? "task.sameAssignee" : null);
            case POSTPONE -> first(notOpen, badDay, day.equals(due) ? "task.sameDay" : null);
            case CANCEL -> notOpen;
        };
        TaskCommand command = switch (move) {
            case GIVE -> new TaskCommand.GiveTask(id, null, WORDS, day, to, null);
            case RAISE -> new TaskCommand.RaiseTask(id, isCheck ? TaskKind.FILE_CHECK : TaskKind.PLAN_OVERDUE, null, null, day, to, null);
            case COMPLETE -> new TaskCommand.CompleteTask(id);
            case CHECK -> new TaskCommand.RecordFileCheck(id, finding, words ? WORDS : null);
            case REOPEN -> new TaskCommand.ReopenTask(id);
            case HAND_ON -> new TaskCommand.HandOnTask(id, to, null);
            case POSTPONE -> new TaskCommand.PostponeTask(id, day);
            case CANCEL -> new TaskCommand.CancelTask(id, null);
            case WITHDRAW -> new TaskCommand.WithdrawTask(id);
        };
        boolean silent = move == Move.RAISE && state != null || move == Move.WITHDRAW && notOpen != null;
        long before = state == null ? 0 : run.events(id);
        assertThat(run.send(command, TaskTest.ROSA)).as("step %d: %s of a task that is %s, seed %d", step, command, state, SEED)
                .isEqualTo(expected);
        long more = expected == null && !silent ? 1 : 0;
        if (before + more > 0) {
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(before + more);
        }
        if (more == 1) {
            accepted.merge(move, 1, Integer::sum);
            moved(move, day, to, isCheck);
        } else if (expected != null) {
            refused.add(expected);
        }
    }

    private void moved(Move move, LocalDate day, Assignee to, boolean isCheck) {
        switch (move) {
            case GIVE, RAISE -> {
                state = "OPEN";
                check = move == Move.RAISE && isCheck;
                due = day;
                whose = to;
            }
            case COMPLETE, CHECK -> state = "DONE";
            case REOPEN -> state = "OPEN";
            case HAND_ON -> whose = to;
            case POSTPONE -> due = day;
            case CANCEL -> state = "CANCELLED";
            case WITHDRAW -> state = "WITHDRAWN";
        }
    }

    private static String first(String... rules) {
        for (String rule : rules) {
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }
}
