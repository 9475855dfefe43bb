package org.amparo.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;
import org.junit.jupiter.api.Test;

/**
 * Participations and sessions of risk education as chance has them, against the product and against a second opinion written down here. A
 * hundred thousand steps: {@code mvn -pl backend -Dtest=VoiceEntryModelTest -Damparo.steps=100000 test}
 */
@Alone
class VoiceEntryModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 12;
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);
    private static final UUID BY = new UUID(5, 5);
    private static final UUID ANA = new UUID(5, 1);
    private static final UUID ROSA = new UUID(5, 2);
    private static final Personal<String> WORDS = Personal.of("it was another day");

    private enum Move {
        PARTICIPATION, CORRECT_PARTICIPATION, SESSION, CORRECT_SESSION
    }

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Map<Move, Integer> accepted = new EnumMap<>(Move.class);
    private final Set<String> refused = new TreeSet<>();
    private final File file = new File();

    private UUID id;
    private Move begun;
    private UUID person;

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(VoiceEntry.class, LocalDate.of(2026, 11, 22), Map.of(SurvivorGates.class, file))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    begun = null;
                    person = null;
                }
                run.today = run.today.plusDays(random.nextInt(2));
                file.dead = random.nextInt(8) == 0;
                file.erased = random.nextInt(12) == 0;
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactlyInAnyOrder(Move.values());
        assertThat(refused).containsExactlyInAnyOrder("R43.participation", "R43.riskEducation", "R33", "R36.erased", "R7.future", "R34",
                "R34.target", "form.required", "voice.audience", "voice.nobodyThere", "voice.onePerson", "form.number");
        System.out.println(STEPS + " steps of voices: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        Move move = begun == null
                ? random.nextBoolean() ? Move.PARTICIPATION : Move.SESSION
                : Move.values()[random.nextInt(Move.values().length)];
        LocalDate day = random.nextInt(8) == 0 ? run.today.plusDays(1) : run.today.minusDays(random.nextInt(3));
        String future = day.isAfter(run.today) ? "R7.future" : null;
        String kept = file.erased ? "R36.erased" : null;
        Personal<String> reason = random.nextInt(5) == 0 ? Personal.of(" ") : WORDS;
        String why = reason == WORDS ? null : "R34";
        UUID whose = random.nextInt(5) > 0 && person != null ? person : random.nextBoolean() ? ANA : ROSA;
        ParticipationKind kind = random.nextInt(8) == 0 ? null : ParticipationKind.values()[0];
        Participation participation = new Participation(whose, kind, ParticipationRole.values()[0], day, null, null);
        String words = kind == null ? "form.required" : null;
        Drawn drawn = session(day);
        boolean about = drawn.session().survivorId() != null;
        String target = Objects.equals(person, drawn.session().survivorId()) ? null : "R34.target";
        String expected = switch (move) {
            case PARTICIPATION -> first(begun == null ? null : "R43.participation", words, kept, file.dead ? "R33" : null, future);
            case CORRECT_PARTICIPATION -> first(begun == Move.PARTICIPATION && whose.equals(person) ? null : "R34.target", why, words, kept,
                    future);
            case SESSION -> first(begun == null ? null : "R43.riskEducation", drawn.refusal(), future, about ? kept : null);
            case CORRECT_SESSION -> first(begun == Move.SESSION ? target : "R34.target", why, drawn.refusal(), future, about ? kept : null);
        };
        VoiceCommand command = switch (move) {
            case PARTICIPATION -> new VoiceCommand.RecordParticipation(id, participation);
            case CORRECT_PARTICIPATION -> new VoiceCommand.CorrectParticipation(id, participation, reason);
            case SESSION -> new VoiceCommand.GiveRiskEducation(id, drawn.session());
            case CORRECT_SESSION -> new VoiceCommand.CorrectRiskEducation(id, drawn.session(), reason);
        };
        long before = begun == null ? 0 : run.events(id);
        assertThat(run.send(command, BY)).as("step %d: %s, seed %d", step, command, SEED).isEqualTo(expected);
        if (begun != null || expected == null) {
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(before + (expected == null ? 1 : 0));
        }
        if (expected != null) {
            refused.add(expected);
            return;
        }
        accepted.merge(move, 1, Integer::sum);
        if (begun == null) {
            begun = move;
            person = move == Move.PARTICIPATION ? whose : drawn.session().survivorId();
        }
    }

    /** @param refusal what is wrong with its form; null when nothing is */
    private record Drawn(RiskEducation session, String refusal) {
    }

    private Drawn session(LocalDate day) {
        EducationAudience audience = EducationAudience.values()[random.nextInt(EducationAudience.values().length)];
        boolean group = audience == EducationAudience.GROUP;
        UUID about = random.nextInt(10) == 0 ^ group ? null : begun == Move.SESSION && person != null ? person : ANA;
        int women = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 7;
            default -> 1;
        };
        Integer disabled = random.nextInt(4) > 0 ? null : random.nextInt(3);
        RiskEducation session = new RiskEducation(about == null ? id : about, about, audience, EducationMethod.values()[0], day, null, 0, 0,
                women, 0, disabled, null, null);
        return new Drawn(session, first((about == null) == group ? null : "voice.audience", women > 0 ? null : "voice.nobodyThere",
                audience == EducationAudience.PERSON && women != 1 ? "voice.onePerson" : null,
                disabled != null && disabled > women ? "form.number" : null));
    }

    private static String first(String... rules) {
        for (String rule : rules) {
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    private static final class File implements SurvivorGates {
        private boolean dead;
        private boolean erased;

        @Override
        public Standing forWork(UUID survivorId) {
            return new Standing(survivorId, new Placement(BY, null, "CO05", null), true, dead, erased, 1984, ConsentStatus.GIVEN, null);
        }

        @Override
        public Sharing forSharing(UUID survivorId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sharing sharingNow(UUID survivorId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<UUID, Sharing> sharingNow(Collection<UUID> survivors) {
            throw new UnsupportedOperationException();
        }
    }
}
