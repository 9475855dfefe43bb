package org.amparo.rehabilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AggregateRun;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabEnd;
import org.junit.jupiter.api.Test;

/**
 * Random commands for several episodes of one person against the aggregate and against a model of domain 4.1 written down here a second
 * time: what the model allows is accepted, everything else is refused with its rule, and the progress that the events carry is the model's.
 * All 100,000 steps: {@code mvn -pl backend -Dtest=RehabModelTest -Damparo.steps=100000 test}
 */
class RehabModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE_PERSON = 250;
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);

    private enum Move {
        OPEN,
        OPEN_EMERGENCY,
        PLAN,
        GOAL,
        RATE,
        HOLD,
        HOLD_LATE,
        HOLD_AGAIN,
        CORRECT,
        CORRECT_UNKNOWN,
        RETRACT,
        EXERCISES,
        UNKNOWN_EXERCISE,
        HAND_OVER,
        END
    }

    /** Moves about a session that was recorded before, whether or not it was taken back since. */
    private static final Set<Move> ABOUT_A_SESSION = Set.of(Move.HOLD_AGAIN, Move.CORRECT, Move.RETRACT);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Map<String, Integer> refused = new HashMap<>();
    private final Episodes.Gate gate = new Episodes.Gate();
    private LocalDate today = Episodes.TODAY;
    private AggregateRun run;

    /** What the model says of one episode. */
    private static final class Model {
        final UUID id = UUID.randomUUID();
        RehabDiscipline discipline;
        LocalDate openedOn;
        LocalDate nextOn;
        boolean ended;
        final List<UUID> goals = new ArrayList<>();
        final Map<UUID, LocalDate> sessions = new HashMap<>();
        final List<UUID> taken = new ArrayList<>();

        LocalDate last() {
            return sessions.values().stream().max(LocalDate::compareTo).orElse(null);
        }
    }

    @Test
    void R15_R31_R33_R34_every_move_is_accepted_or_refused_with_its_rule_and_progress_adds_up() {
        int steps = 0;
        while (steps < STEPS) {
            steps += onePerson();
        }
        assertThat(accepted.keySet()).as("moves that were accepted at least once")
                .doesNotContain(Move.HOLD_AGAIN, Move.CORRECT_UNKNOWN, Move.UNKNOWN_EXERCISE).hasSize(Move.values().length - 3);
        assertThat(refused.keySet()).containsExactlyInAnyOrder("R15", "R31", "R33", "R36", "R34", "R43", "R7", "rehabilitation.open",
                "rehabilitation.ended",
                "form.order", "form.code", "form.gone");
    }

    private int onePerson() {
        run = new AggregateRun(RehabEpisode.class, today,
                Map.of(RehabGate.class, gate, ExerciseCatalogue.class, ExerciseCatalogue.DEFAULT));
        List<Model> episodes = new ArrayList<>();
        for (int step = 0; step < STEPS_OF_ONE_PERSON; step++) {
            run.today = today = today.plusDays(random.nextInt(3));
            gate.noWork = random.nextInt(12) == 0 ? new RuleBroken(random.nextBoolean() ? "R31" : "R33", "") : null;
            gate.notKept = random.nextInt(25) == 0 ? new RuleBroken("R36.erased", "") : null;
            gate.need = random.nextInt(10) != 0;
            gate.open.clear();
            episodes.stream().filter(one -> !one.ended).forEach(one -> gate.open.add(one.discipline));
            List<Model> going = episodes.stream().filter(one -> !one.ended).toList();
            if (going.isEmpty() || random.nextInt(20) == 0) {
                open(episodes);
            } else {
                List<Model> from = random.nextInt(8) == 0 ? episodes : going;
                one(from.get(random.nextInt(from.size())));
            }
        }
        run.close();
        return STEPS_OF_ONE_PERSON;
    }

    private void open(List<Model> episodes) {
        Model m = new Model();
        m.discipline = RehabDiscipline.values()[random.nextInt(3)];
        boolean emergency = random.nextInt(4) == 0;
        RehabPlan plan = Episodes.plan(Episodes.PERSON, m.discipline, today, emergency);
        String expected = gate.noWork != null
                ? gate.noWork.rule()
                : gate.notKept != null
                        ? "R36"
                        : !emergency && !gate.need ? "R15" : gate.open.contains(m.discipline) ? "rehabilitation.open" : null;
        Move move = emergency ? Move.OPEN_EMERGENCY : Move.OPEN;
        if (carriedOut(m, move, new RehabCommand.Open(m.id, plan), expected)) {
            m.openedOn = today;
            m.nextOn = plan.firstOn();
            episodes.add(m);
        }
    }

    private void one(Model m) {
        Move move = Move.values()[2 + random.nextInt(Move.values().length - 2)];
        if (move == Move.END && random.nextInt(6) != 0) {
            move = Move.HOLD;
        }
        UUID session = UUID.randomUUID();
        LocalDate day = random.nextInt(12) == 0 ? today.plusDays(random.nextInt(40) - 20) : today;
        List<UUID> known = new ArrayList<>(m.sessions.keySet());
        List<UUID> ever = new ArrayList<>(known);
        ever.addAll(m.taken);
        boolean any = !ever.isEmpty();
        if (move == Move.HOLD_LATE) {
            day = m.openedOn;
        }
        if (ABOUT_A_SESSION.contains(move)) {
            session = any ? ever.get(random.nextInt(ever.size())) : session;
        }
        if (move == Move.HOLD_AGAIN && !any) {
            move = Move.HOLD;
        }
        LocalDate next = random.nextBoolean() ? day.plusDays(7) : null;
        UUID goal = m.goals.isEmpty() || random.nextInt(8) == 0 ? UUID.randomUUID() : m.goals.getFirst();
        RehabCommand command = command(m, move, session, day, next, goal);
        if (carriedOut(m, move, command, expected(m, move, session, day, goal))) {
            moved(m, move, session, day, next, command);
            check(m);
        }
    }

    private RehabCommand command(Model m, Move move, UUID session, LocalDate day, LocalDate next, UUID goal) {
        return switch (move) {
            case OPEN, OPEN_EMERGENCY -> throw new IllegalArgumentException();
            case PLAN -> new RehabCommand.PlanSessions(m.id, 1 + random.nextInt(200), random.nextBoolean() ? today.plusDays(3) : null);
            case GOAL -> new RehabCommand.SetGoal(m.id, Episodes.goal(UUID.randomUUID(), day));
            case RATE -> new RehabCommand.RateGoal(m.id, goal, random.nextInt(5) - 2, day);
            case HOLD, HOLD_LATE, HOLD_AGAIN -> new RehabCommand.HoldSession(m.id, Episodes.session(session, day, next));
            case CORRECT, CORRECT_UNKNOWN -> new RehabCommand.CorrectSession(m.id, Episodes.session(session, day, next), Episodes.REASON);
            case RETRACT -> new RehabCommand.RetractSession(m.id, session, Episodes.REASON);
            case EXERCISES -> new RehabCommand.SetHomeProgramme(m.id, List.of(new HomeExercise("bridge", 10, 3)), day, null);
            case UNKNOWN_EXERCISE -> new RehabCommand.SetHomeProgramme(m.id, List.of(new HomeExercise("headstand", 10, 3)), day, null);
            case HAND_OVER -> new RehabCommand.HandOver(m.id, UUID.randomUUID());
            case END -> new RehabCommand.End(m.id, RehabEnd.values()[random.nextInt(RehabEnd.values().length)], day, null);
        };
    }

    /** The rule that refuses; null when the move is accepted. */
    private String expected(Model m, Move move, UUID session, LocalDate day, UUID goal) {
        String dated = day.isAfter(today) ? "R7" : day.isBefore(m.openedOn) ? "form.order" : null;
        String work = m.ended ? "rehabilitation.ended" : gate.noWork != null ? gate.noWork.rule() : null;
        String kept = gate.notKept != null ? "R36" : null;
        return switch (move) {
            case OPEN, OPEN_EMERGENCY -> throw new IllegalArgumentException();
            case PLAN -> work;
            case GOAL, EXERCISES -> first(work, dated);
            case RATE -> first(m.goals.contains(goal) ? null : "form.gone", work, dated);
            case HOLD, HOLD_LATE -> first(work, dated);
            case HOLD_AGAIN -> "R43";
            case CORRECT, CORRECT_UNKNOWN -> first(m.sessions.containsKey(session) ? null : "R34", dated, kept);
            case RETRACT -> first(m.sessions.containsKey(session) ? null : "R34", kept);
            case UNKNOWN_EXERCISE -> "form.code";
            case HAND_OVER -> first(m.ended ? "rehabilitation.ended" : null, kept);
            case END -> first(m.ended ? "rehabilitation.ended" : null, day.isAfter(today)
                    ? "R7"
                    : day.isBefore(m.last() == null ? m.openedOn : m.last()) ? "form.order" : null, kept);
        };
    }

    private static String first(String... rules) {
        for (String rule : rules) {
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    private void moved(Model m, Move move, UUID session, LocalDate day, LocalDate next, RehabCommand command) {
        switch (move) {
            case PLAN -> m.nextOn = ((RehabCommand.PlanSessions) command).nextOn();
            case GOAL -> m.goals.add(((RehabCommand.SetGoal) command).goal().goalId());
            case HOLD, HOLD_LATE, CORRECT -> {
                m.sessions.put(session, day);
                if (!m.ended && m.last().equals(day)) {
                    m.nextOn = next;
                }
            }
            case RETRACT -> {
                m.sessions.remove(session);
                m.taken.add(session);
            }
            case END -> {
                m.ended = true;
                m.nextOn = null;
            }
            default -> {
                // changes nothing that the model keeps
            }
        }
    }

    /** The last progress that was recorded is what the model counts. */
    private void check(Model m) {
        RehabEvent last = (RehabEvent) run.told(m.id).getLast();
        RehabProgress progress = switch (last) {
            case RehabEvent.SessionHeld e -> e.progress();
            case RehabEvent.SessionCorrected e -> e.progress();
            case RehabEvent.SessionRetracted e -> e.progress();
            default -> null;
        };
        if (progress != null) {
            assertThat(progress).as("seed %d", SEED).isEqualTo(new RehabProgress(m.sessions.size(), m.last(), m.nextOn));
        }
    }

    private boolean carriedOut(Model m, Move move, RehabCommand command, String expected) {
        assertThat(run.sendForNumber(command)).as("%s of an episode that %s, seed %d", move, m.ended ? "ended" : "goes on", SEED)
                .isEqualTo(expected);
        if (expected == null) {
            accepted.merge(move, 1, Integer::sum);
        } else {
            refused.merge(expected, 1, Integer::sum);
        }
        return expected == null;
    }
}
