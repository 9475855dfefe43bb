package org.amparo.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorGates;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.junit.jupiter.api.Test;

/**
 * Feedback as chance has it, against the product and against a second opinion written down here. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=FeedbackModelTest -Damparo.steps=100000 test}
 */
@Alone
class FeedbackModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 40;
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);
    private static final UUID DRIVER = new UUID(3, 1);
    private static final UUID OFFICER = new UUID(3, 2);
    private static final Personal<String> WORDS = Personal.of("The driver asked me for money");
    private static final Set<FeedbackOutcome> WITHOUT_ANSWER = Set.of(FeedbackOutcome.WITHDRAWN_BY_PERSON, FeedbackOutcome.NOT_REACHED);

    private enum Move {
        RECEIVE, ACKNOWLEDGE, ANSWER, CLOSE, PASS, HAND, NOTICE
    }

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Set<String> refused = new TreeSet<>();

    private UUID id;
    private boolean begun;
    private boolean sensitive;
    private UUID about;
    private LocalDate told;
    private LocalDate acknowledgeBy;
    private LocalDate answerBy;
    private boolean acknowledged;
    private boolean answered;
    private boolean closed;

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(Feedback.class, LocalDate.of(2026, 11, 22),
                Map.of(VoiceSettings.class, VoiceSettings.DEFAULT, SurvivorGates.class, new FeedbackTest.NoFiles()))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    begun = false;
                }
                run.today = run.today.plusDays(random.nextInt(4));
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrder(Move.values());
        assertThat(refused).containsExactlyInAnyOrder("R43.feedback", "voice.aboutStaff", "voice.sensitive", "voice.notSensitive",
                "voice.yourself", "voice.closed", "form.order", "voice.acknowledged", "form.required", "voice.answerFirst",
                "voice.notWaiting");
        System.out.println(STEPS + " steps of feedback: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        Move move = begun ? Move.values()[random.nextInt(Move.values().length)] : Move.RECEIVE;
        if (move == Move.CLOSE && random.nextInt(3) > 0) {
            move = Move.ANSWER;
        }
        boolean confident = random.nextInt(4) == 0 ? !sensitive : sensitive;
        UUID by = random.nextInt(4) == 0 ? DRIVER : OFFICER;
        LocalDate day = random.nextInt(10) == 0 && told != null ? told.minusDays(1) : run.today;
        boolean words = random.nextInt(5) > 0;
        FeedbackOutcome outcome = FeedbackOutcome.values()[random.nextInt(FeedbackOutcome.values().length)];
        Waiting what = Waiting.values()[random.nextInt(Waiting.values().length)];
        FeedbackType type = FeedbackType.values()[random.nextInt(FeedbackType.values().length)];
        UUID staff = random.nextInt(4) == 0 || type == FeedbackType.SENSITIVE_COMPLAINT && random.nextBoolean() ? DRIVER : null;
        String door = confident
                ? first(sensitive ? null : "voice.notSensitive", by.equals(about) ? "voice.yourself" : null)
                : sensitive ? "voice.sensitive" : null;
        String way = first(door, closed ? "voice.closed" : null, told != null && day.isBefore(told) ? "form.order" : null);
        String team = first(closed ? "voice.closed" : null, sensitive ? "voice.sensitive" : null);
        LocalDate due = what == Waiting.ACKNOWLEDGEMENT ? acknowledgeBy : answerBy;
        boolean done = closed || answered || what == Waiting.ACKNOWLEDGEMENT && acknowledged;
        String expected = switch (move) {
            case RECEIVE -> first(begun ? "R43.feedback" : null, words ? null : "form.required",
                    staff != null && type != FeedbackType.SENSITIVE_COMPLAINT ? "voice.aboutStaff" : null);
            case ACKNOWLEDGE -> first(way, acknowledged || answered ? "voice.acknowledged" : null);
            case ANSWER -> first(way, words ? null : "form.required");
            case CLOSE -> first(way, answered || WITHOUT_ANSWER.contains(outcome) ? null : "voice.answerFirst");
            case PASS -> team;
            case HAND -> first(team, words ? null : "form.required");
            case NOTICE -> done || !run.today.isAfter(due) ? "voice.notWaiting" : null;
        };
        FeedbackCommand command = switch (move) {
            case RECEIVE -> new FeedbackCommand.Receive(id, new Heard(id, null, type, FeedbackWay.LETTER_BOX, run.today, staff, null, null,
                    words ? WORDS : Personal.of(" "), null));
            case ACKNOWLEDGE -> step(confident, new FeedbackStep.Acknowledge(day));
            case ANSWER -> step(confident, new FeedbackStep.Answer(day, words ? WORDS : null));
            case CLOSE -> step(confident, new FeedbackStep.Close(day, outcome, null));
            case PASS -> new FeedbackCommand.PassInConfidence(id, null);
            case HAND -> new FeedbackCommand.HandToTeam(id, words ? new UUID(4, 4) : null, null);
            case NOTICE -> new FeedbackCommand.NoticeWaiting(id, what);
        };
        long before = begun ? run.events(id) : 0;
        assertThat(run.send(command, by)).as("step %d: %s, seed %d", step, command, SEED).isEqualTo(expected);
        if (begun || expected == null) {
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(before + (expected == null ? 1 : 0));
        }
        if (expected == null) {
            accepted.merge(move, 1, Integer::sum);
            moved(move, run.today, type, staff);
        } else {
            refused.add(expected);
        }
    }

    private FeedbackCommand step(boolean confident, FeedbackStep step) {
        return confident ? new FeedbackCommand.TakeStepInConfidence(id, step) : new FeedbackCommand.TakeStep(id, step);
    }

    private void moved(Move move, LocalDate today, FeedbackType type, UUID staff) {
        switch (move) {
            case RECEIVE -> {
                begun = true;
                sensitive = type == FeedbackType.SENSITIVE_COMPLAINT;
                about = staff;
                told = today;
                acknowledgeBy = today.plusDays(sensitive ? 1 : 3);
                answerBy = today.plusDays(sensitive ? 7 : 14);
                acknowledged = false;
                answered = false;
                closed = false;
            }
            case ACKNOWLEDGE -> acknowledged = true;
            case ANSWER -> answered = true;
            case CLOSE -> closed = true;
            case PASS -> {
                sensitive = true;
                acknowledgeBy = today.plusDays(1);
                answerBy = today.plusDays(7);
            }
            case HAND, NOTICE -> {
                // another team, and a day that passed, change nothing of what can follow
            }
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
