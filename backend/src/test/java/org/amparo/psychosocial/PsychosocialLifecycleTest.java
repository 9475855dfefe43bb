package org.amparo.psychosocial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.amparo.measure.Instrument;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AggregateRun;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.SupportEnd;
import org.junit.jupiter.api.Test;

/**
 * Random commands against the aggregate and against its rules written down here a second time: what they allow is accepted, everything else
 * is refused with its rule, and at no moment is an answer about self-harm finished without safety steps or a referral of its day or later.
 * All 100,000 steps: {@code mvn -pl backend -Dtest=PsychosocialLifecycleTest -Damparo.steps=100000 test}
 */
class PsychosocialLifecycleTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 6_000);
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);
    private static final int LENGTH = 120;

    private enum Move {
        SESSION,
        PEER,
        RATE,
        CALM,
        NINTH,
        KEEP_CALM,
        KEEP_NINTH,
        FINISH,
        PLAN,
        CORRECT_SESSION,
        CORRECT_TO_CALM,
        CORRECT_TO_CALM_KEEP,
        CORRECT_TO_NINTH_KEEP,
        END,
        END_DIED,
        NOTICE_CONTACT,
        NOTICE_SCREENING
    }

    private static final Set<Move> SCREENINGS = EnumSet.of(Move.CALM, Move.NINTH, Move.KEEP_CALM, Move.KEEP_NINTH, Move.CORRECT_TO_CALM,
            Move.CORRECT_TO_CALM_KEEP, Move.CORRECT_TO_NINTH_KEEP);
    private static final Set<Move> CORRECTIONS = EnumSet.of(Move.CORRECT_SESSION, Move.CORRECT_TO_CALM, Move.CORRECT_TO_CALM_KEEP,
            Move.CORRECT_TO_NINTH_KEEP);
    private static final Set<Move> KEPT = EnumSet.of(Move.KEEP_CALM, Move.KEEP_NINTH, Move.CORRECT_TO_CALM_KEEP,
            Move.CORRECT_TO_NINTH_KEEP);
    private static final Set<Move> POSITIVE = EnumSet.of(Move.NINTH, Move.KEEP_NINTH, Move.CORRECT_TO_NINTH_KEEP);

    /** One screening as the rules see it. @param since day since which action is needed; null when it is not */
    private record Screened(UUID id, LocalDate since, boolean finished, boolean corrected) {
    }

    /** What the rules know of one episode. */
    private static final class Model {
        final UUID id = UUID.randomUUID();
        final List<Screened> screenings = new ArrayList<>();
        final List<UUID> sessions = new ArrayList<>();
        LocalDate openedOn;
        LocalDate last;
        LocalDate next;
        LocalDate plan;
        boolean ended;

        boolean actedOn(LocalDate since, LocalDate referred) {
            return plan != null && !plan.isBefore(since) || referred != null && !referred.isBefore(since);
        }

        boolean needsAction() {
            return screenings.stream().anyMatch(one -> !one.finished && !one.corrected && one.since != null);
        }

        boolean isUnfinished() {
            return screenings.stream().anyMatch(one -> !one.finished && !one.corrected);
        }
    }

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Map<String, Integer> refused = new HashMap<>();
    private final Support.Gate gate = new Support.Gate();
    private final Set<UUID> correctedSessions = new HashSet<>();
    private LocalDate today = Support.TODAY;
    private AggregateRun run;

    @Test
    void R12_no_way_leads_around_safety_steps_and_every_other_rule_of_support_holds() {
        for (int steps = 0; steps < STEPS; steps += LENGTH) {
            oneEpisode();
        }
        assertThat(accepted.keySet()).as("moves that were accepted at least once").containsExactlyInAnyOrder(Move.values());
        assertThat(refused.keySet()).containsExactlyInAnyOrder("R12", "R31", "R33", "R34.target", "form.order", "psychosocial.ended",
                "psychosocial.finished", "psychosocial.notWaiting", "psychosocial.unfinished");
    }

    private void oneEpisode() {
        run = new AggregateRun(PsychosocialEpisode.class, today, Map.of(PsychosocialGate.class, gate));
        calm();
        today = Support.TODAY;
        Model m = new Model();
        m.openedOn = today;
        m.last = today;
        assertThat(run.send(new PsychosocialCommand.Open(m.id, Support.PERSON, today, Support.COUNSELLOR, Support.opening(false),
                Support.PLACEMENT))).isNull();
        for (int step = 0; step < LENGTH; step++) {
            run.today = today = today.plusDays(random.nextInt(3));
            world();
            Set<UUID> finished = finished(m);
            one(m);
            assertThat(m.screenings).as("finished without safety steps or a referral, seed %d", SEED).noneMatch(one -> one.finished
                    && one.since != null && !finished.contains(one.id) && !m.actedOn(one.since, gate.referredOn));
        }
        run.close();
    }

    private static Set<UUID> finished(Model m) {
        return m.screenings.stream().filter(Screened::finished).map(Screened::id).collect(Collectors.toSet());
    }

    private void calm() {
        gate.noWork = null;
        gate.notAlive = null;
        gate.referredOn = null;
    }

    private void world() {
        gate.noWork = random.nextInt(15) == 0 ? new RuleBroken("R31", "") : null;
        gate.notAlive = random.nextInt(15) == 0 ? new RuleBroken("R33", "") : null;
        gate.referredOn = random.nextInt(6) == 0 ? today.minusDays(random.nextInt(3)) : null;
    }

    private void one(Model m) {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        if ((move == Move.END || move == Move.END_DIED) && random.nextInt(8) != 0) {
            move = Move.PLAN;
        }
        LocalDate day = random.nextInt(12) == 0 ? today.minusDays(random.nextInt(30)) : today;
        UUID entry = UUID.randomUUID();
        UUID target = target(m, move);
        LocalDate nextOn = random.nextInt(3) == 0 ? day.plusDays(1 + random.nextInt(5)) : null;
        String expected = expected(m, move, day, target);
        String actual = run.send(command(m, move, entry, day, nextOn, target));
        assertThat(actual).as("%s on %s, seed %d", move, day, SEED).isEqualTo(expected);
        if (expected == null) {
            accepted.merge(move, 1, Integer::sum);
            moved(m, move, entry, day, nextOn, target);
        } else {
            refused.merge(expected, 1, Integer::sum);
        }
    }

    private UUID target(Model m, Move move) {
        List<UUID> from = move == Move.CORRECT_SESSION ? m.sessions : m.screenings.stream().map(Screened::id).toList();
        return from.isEmpty() || random.nextInt(20) == 0
                ? UUID.randomUUID()
                : from.get(from.size() - 1 - random.nextInt(Math.min(3, from.size())));
    }

    private static Optional<Screened> screened(Model m, UUID id) {
        return m.screenings.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /** The rule that refuses; null when the move is accepted. */
    private String expected(Model m, Move move, LocalDate day, UUID target) {
        return switch (move) {
            case SESSION, PEER, RATE, CALM, NINTH, KEEP_CALM, KEEP_NINTH -> {
                if (m.ended) {
                    yield "psychosocial.ended";
                }
                if (gate.notAlive != null || gate.noWork != null) {
                    yield gate.notAlive != null ? "R33" : "R31";
                }
                yield day.isBefore(m.openedOn) ? "form.order" : move == Move.NINTH && !m.actedOn(day, gate.referredOn) ? "R12" : null;
            }
            case CORRECT_SESSION -> !m.sessions.contains(target) || correctedSessions.contains(target)
                    ? "R34.target"
                    : day.isBefore(m.openedOn) ? "form.order" : null;
            case CORRECT_TO_CALM, CORRECT_TO_CALM_KEEP, CORRECT_TO_NINTH_KEEP -> {
                Optional<Screened> old = screened(m, target).filter(one -> !one.corrected);
                if (old.isEmpty()) {
                    yield "R34.target";
                }
                if (day.isBefore(m.openedOn)) {
                    yield "form.order";
                }
                boolean inherits = !old.get().finished && old.get().since != null;
                yield move == Move.CORRECT_TO_CALM && inherits && !m.actedOn(old.get().since, gate.referredOn) ? "R12" : null;
            }
            case FINISH -> {
                Optional<Screened> open = screened(m, target).filter(one -> !one.finished && !one.corrected);
                if (open.isEmpty()) {
                    yield "psychosocial.finished";
                }
                if (gate.notAlive != null) {
                    yield "R33";
                }
                LocalDate since = open.get().since;
                yield since != null && !m.actedOn(since, gate.referredOn) ? "R12" : null;
            }
            case PLAN -> gate.notAlive != null ? "R33" : day.isBefore(m.openedOn) ? "form.order" : null;
            case END, END_DIED -> {
                if (m.ended) {
                    yield "psychosocial.ended";
                }
                if (day.isBefore(m.last)) {
                    yield "form.order";
                }
                yield move == Move.END_DIED ? null : m.needsAction() ? "R12" : m.isUnfinished() ? "psychosocial.unfinished" : null;
            }
            case NOTICE_CONTACT -> m.ended || m.next == null || !m.next.isBefore(today)
                    ? "psychosocial.notWaiting"
                    : gate.notAlive != null ? "R33" : null;
            case NOTICE_SCREENING -> screened(m, target).filter(one -> !one.finished && !one.corrected).isEmpty()
                    ? "psychosocial.notWaiting"
                    : gate.notAlive != null ? "R33" : null;
        };
    }

    private void moved(Model m, Move move, UUID entry, LocalDate day, LocalDate nextOn, UUID target) {
        boolean written = !EnumSet.of(Move.FINISH, Move.END, Move.END_DIED, Move.NOTICE_CONTACT, Move.NOTICE_SCREENING).contains(move);
        if (written && day.isAfter(m.last)) {
            m.last = day;
        }
        switch (move) {
            case SESSION, CORRECT_SESSION -> {
                m.sessions.add(entry);
                correctedSessions.add(move == Move.CORRECT_SESSION ? target : UUID.randomUUID());
                m.next = next(m, day, nextOn, move == Move.CORRECT_SESSION);
            }
            case PEER -> m.next = next(m, day, nextOn, false);
            case PLAN -> {
                m.next = next(m, day, nextOn, false);
                m.plan = m.plan != null && m.plan.isAfter(day) ? m.plan : day;
                m.screenings.replaceAll(one -> !one.finished && !one.corrected && one.since != null && !one.since.isAfter(day)
                        ? new Screened(one.id, one.since, true, false)
                        : one);
            }
            case FINISH -> m.screenings
                    .replaceAll(one -> one.id.equals(target) ? new Screened(one.id, one.since, true, false) : one);
            case END, END_DIED -> m.ended = true;
            default -> {
                if (SCREENINGS.contains(move)) {
                    screened(m, move, entry, day, target);
                }
            }
        }
    }

    private void screened(Model m, Move move, UUID entry, LocalDate day, UUID target) {
        LocalDate since = POSITIVE.contains(move) ? day : null;
        if (CORRECTIONS.contains(move)) {
            Screened old = screened(m, target).orElseThrow();
            since = !old.finished && old.since != null ? old.since : since;
            m.screenings.replaceAll(one -> one.id.equals(target) ? new Screened(one.id, one.since, one.finished, true) : one);
        }
        m.screenings.add(new Screened(entry, since, !KEPT.contains(move), false));
    }

    private static LocalDate next(Model m, LocalDate day, LocalDate told, boolean correction) {
        if (told != null) {
            return told;
        }
        return m.next == null || correction || m.next.isAfter(day) ? m.next : null;
    }

    private PsychosocialCommand command(Model m, Move move, UUID entry, LocalDate day, LocalDate nextOn, UUID target) {
        Correction correction = CORRECTIONS.contains(move) ? Support.correction(target) : null;
        return switch (move) {
            case SESSION, CORRECT_SESSION ->
                new PsychosocialCommand.HoldSession(m.id, entry, day, nextOn, Support.session("spoke"), correction);
            case PEER -> new PsychosocialCommand.GivePeerSupport(m.id, entry, day, nextOn, Support.peer(null), null);
            case RATE -> new PsychosocialCommand.RateSelf(m.id, entry, day, Support.rating(1 + random.nextInt(5)), null);
            case CALM, NINTH, KEEP_CALM, KEEP_NINTH, CORRECT_TO_CALM, CORRECT_TO_CALM_KEEP, CORRECT_TO_NINTH_KEEP ->
                new PsychosocialCommand.RecordScreening(m.id, entry, day, !KEPT.contains(move),
                        Support.answers(Instrument.PHQ_9, POSITIVE.contains(move) ? Support.NINTH : Support.CALM), correction);
            case FINISH -> new PsychosocialCommand.FinishScreening(m.id, target);
            case PLAN -> new PsychosocialCommand.MakeSafetyPlan(m.id, entry, day, nextOn, Support.plan(SafetyRisk.HIGH), null);
            case END -> new PsychosocialCommand.End(m.id, day, Support.ending(SupportEnd.GOALS_MET));
            case END_DIED -> new PsychosocialCommand.End(m.id, day, Support.ending(SupportEnd.DIED));
            case NOTICE_CONTACT -> new PsychosocialCommand.NoticeWaiting(m.id, m.id);
            case NOTICE_SCREENING -> new PsychosocialCommand.NoticeWaiting(m.id, target);
        };
    }
}
