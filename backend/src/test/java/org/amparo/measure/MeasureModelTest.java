package org.amparo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.amparo.access.Placement;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.Sharing;
import org.amparo.survivor.SurvivorGates;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.junit.jupiter.api.Test;

/**
 * Measurements as chance has them, against the product and a second opinion written down here: ranges, answers and ages are written out
 * again for one instrument with answers, one with a score alone and one for adults. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=MeasureModelTest -Damparo.steps=100000 test}
 */
@Alone
class MeasureModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 20;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final UUID person = new UUID(3, 3);
    private UUID id;
    private boolean there;
    private boolean retracted;
    private boolean dead;
    private boolean erased;
    private boolean agreed;
    private int born;

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(OutcomeMeasure.class, LocalDate.of(2026, 11, 24),
                Map.of(SurvivorGates.class, new People()))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    there = false;
                    retracted = false;
                    born = random.nextBoolean() ? 1984 : 2014;
                }
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactly("Correct", "Record", "Retract");
        assertThat(refused).containsExactly("R1", "R11", "R11.age", "R11.count", "R11.decimals", "R11.missing", "R11.restricted",
                "R11.sum", "R33", "R34", "R34.retracted", "R34.target", "R36.erased", "R43.measure", "R7.birth", "R7.future",
                "form.required");
        System.out.println(STEPS + " steps of measures: accepted " + accepted + ", refused by " + refused);
    }

    /** @param refusal what is wrong with it in itself; null when nothing */
    private record Sheet(Measurement measurement, String refusal, boolean adults) {
    }

    private void one(AggregateRun run, int step) {
        dead = random.nextInt(12) == 0;
        erased = random.nextInt(15) == 0;
        agreed = random.nextInt(10) > 0;
        LocalDate on = switch (random.nextInt(12)) {
            case 0 -> run.today.plusDays(1);
            case 1 -> LocalDate.of(born - 1, 12, 31);
            default -> run.today.minusDays(random.nextInt(300));
        };
        UUID whose = there && random.nextInt(12) == 0 ? new UUID(3, 4) : person;
        Sheet sheet = sheet(whose, on);
        String reason = random.nextInt(8) == 0 ? " " : "misread";
        String day = on.isAfter(run.today) ? "R7.future" : on.getYear() < born ? "R7.birth" : null;
        String age = sheet.adults() && on.getYear() - born < 18 ? "R11.age" : null;
        int move = there ? random.nextInt(8) : 0;
        MeasureCommand command = switch (move) {
            case 0 -> new MeasureCommand.Record(id, sheet.measurement());
            case 1 -> new MeasureCommand.Retract(id, Personal.of(reason));
            default -> new MeasureCommand.Correct(id, sheet.measurement(), Personal.of(reason));
        };
        String gone = erased ? "R36.erased" : null;
        String why = reason.isBlank() ? "R34" : null;
        String expected = switch (move) {
            case 0 -> first(there ? "R43.measure" : null, sheet.refusal(), gone, dead ? "R33" : null, agreed ? null : "R1", day, age);
            case 1 -> first(retracted ? "R34.retracted" : null, why, gone);
            default -> first(retracted ? "R34.retracted" : null, why, sheet.refusal(), whose.equals(person) ? null : "R34.target", gone,
                    day, age);
        };
        long before = there ? run.events(id) : 0;
        assertThat(run.send(command, id)).as("step %d: %s, born %d, dead %s, erased %s, agreed %s", step, command, born, dead, erased,
                agreed).isEqualTo(expected);
        if (expected == null) {
            there = true;
            retracted = retracted || move == 1;
            accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        } else {
            refused.add(expected);
        }
        if (there) {
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(before + (expected == null ? 1 : 0));
        }
    }

    private Sheet sheet(UUID whose, LocalDate on) {
        return switch (random.nextInt(8)) {
            case 0 -> new Sheet(of(whose, Instrument.PHQ_9, on, "4", null), "R11.restricted", false);
            case 1 -> new Sheet(of(whose, Instrument.LEFS, on, null, null), "form.required", false);
            case 2 -> walked(whose, on, random.nextInt(-2, 404) + (random.nextInt(5) == 0 ? ".25" : ".5"));
            case 3 -> new Sheet(of(whose, Instrument.WHODAS_12, on, "30", null), null, true);
            case 4 -> answered(whose, on);
            default -> {
                int score = random.nextInt(-2, 83);
                yield new Sheet(of(whose, Instrument.LEFS, on, String.valueOf(score), null), score < 0 || score > 80 ? "R11" : null, false);
            }
        };
    }

    private Sheet walked(UUID whose, LocalDate on, String metres) {
        double way = Double.parseDouble(metres);
        boolean fine = metres.endsWith("25");
        boolean outside = way < 0 || way > 400;
        return new Sheet(of(whose, Instrument.TWO_MINUTE_WALK, on, metres, null), outside ? "R11" : fine ? "R11.decimals" : null, false);
    }

    /** 20 answers of 0-4, as a rule. */
    private Sheet answered(UUID whose, LocalDate on) {
        int count = random.nextInt(5) == 0 ? 19 : 20;
        StringBuilder digits = new StringBuilder();
        int sum = 0;
        boolean missing = false;
        for (int i = 0; i < count; i++) {
            boolean none = random.nextInt(80) == 0;
            int digit = random.nextInt(5);
            digits.append(none ? "-" : digit);
            sum += none ? 0 : digit;
            missing |= none;
        }
        int said = random.nextInt(4) == 0 ? sum + 1 : sum;
        boolean says = random.nextBoolean();
        return new Sheet(of(whose, Instrument.LEFS, on, says ? String.valueOf(said) : null, digits.toString()),
                first(count == 20 ? null : "R11.count", missing ? "R11.missing" : null, says && said != sum ? "R11.sum" : null), false);
    }

    private static Measurement of(UUID whose, Instrument instrument, LocalDate on, String score, String answers) {
        return new Measurement(whose, instrument, on, score == null ? null : new BigDecimal(score), null, null, null, false,
                answers == null ? null : Personal.of(answers), null);
    }

    private static String first(String... rules) {
        return Stream.of(rules).filter(rule -> rule != null).findFirst().orElse(null);
    }

    /** People as the step has them. */
    private final class People implements SurvivorGates {
        @Override
        public Standing forWork(UUID survivorId) {
            return new Standing(survivorId, new Placement(null, null, null, null), true, dead, erased, born,
                    agreed ? ConsentStatus.GIVEN : ConsentStatus.WITHDRAWN, null);
        }

        @Override
        public Sharing forSharing(UUID survivorId) {
            throw new AssertionError("nothing is shared");
        }

        @Override
        public Sharing sharingNow(UUID survivorId) {
            throw new AssertionError("nothing is shared");
        }

        @Override
        public Map<UUID, Sharing> sharingNow(Collection<UUID> survivors) {
            throw new AssertionError("nothing is shared");
        }
    }
}
