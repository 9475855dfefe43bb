package org.amparo.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ReviewOccasion;
import org.junit.jupiter.api.Test;

/**
 * Reviews of how people live as chance has them, with people who die, are erased or no longer agree meanwhile, against the product and a
 * second opinion written down here. A hundred thousand steps: {@code mvn -pl backend -Dtest=ReviewModelTest -Damparo.steps=100000 test}
 */
@Alone
class ReviewModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 20;
    private static final int BORN = 1984;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final UUID person = new UUID(3, 3);
    private UUID id;
    private boolean there;
    private String standing;

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(ReintegrationReview.class, LocalDate.of(2026, 11, 24),
                Map.of(SupportGate.class, new People()))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    there = false;
                }
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactly("Correct", "Record");
        assertThat(refused).containsExactly("R1", "R33", "R34", "R34.target", "R36.erased", "R43.reintegrationReview", "R7.birth",
                "R7.future", "R7.tooLongAgo", "form.number", "form.required", "reintegration.noActivity", "reintegration.nothing",
                "reintegration.since");
        System.out.println(STEPS + " steps of reviews: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        standing = switch (random.nextInt(12)) {
            case 0 -> "R1";
            case 1 -> "R33";
            case 2 -> "R36.erased";
            default -> null;
        };
        LocalDate on = switch (random.nextInt(14)) {
            case 0 -> run.today.plusDays(1);
            case 1 -> LocalDate.of(BORN - 1, 12, 31);
            case 2 -> run.today.minusYears(121);
            case 3 -> null;
            default -> run.today.minusDays(random.nextInt(400));
        };
        ChosenActivity activity = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> ChosenActivity.NONE;
            default -> ChosenActivity.values()[random.nextInt(ChosenActivity.values().length)];
        };
        boolean does = activity != null && activity != ChosenActivity.NONE;
        Boolean byChoice = random.nextInt(does ? 2 : 6) == 0 ? Boolean.TRUE : null;
        LocalDate since = random.nextInt(does ? 2 : 6) > 0
                ? null
                : random.nextInt(5) == 0
                        ? run.today.plusDays(2)
                        : run.today.minusYears(3);
        Integer takingPart = random.nextInt(3) == 0 ? null : random.nextInt(7);
        ReviewOccasion occasion = random.nextInt(12) == 0 ? null : ReviewOccasion.values()[random.nextInt(ReviewOccasion.values().length)];
        UUID whose = random.nextInt(12) == 0 ? new UUID(3, 4) : person;
        String reason = random.nextInt(8) == 0 ? " " : "misheard";
        Review review = new Review(whose, on, occasion, null, null, null, null, activity, byChoice, since, takingPart, null);
        String form = first(occasion == null || on == null ? "form.required" : null, on != null && on.isAfter(run.today)
                ? "R7.future"
                : null,
                on != null && on.isBefore(run.today.minusYears(120)) ? "R7.tooLongAgo" : null,
                activity == null && takingPart == null ? "reintegration.nothing" : null,
                takingPart != null && (takingPart < 1 || takingPart > 5) ? "form.number" : null,
                !does && (since != null || byChoice != null) ? "reintegration.noActivity" : null,
                since != null && on != null && since.isAfter(on) ? "reintegration.since" : null);
        String birth = on != null && on.getYear() < BORN ? "R7.birth" : null;
        boolean corrects = there && random.nextInt(4) > 0;
        ReviewCommand command = corrects
                ? new ReviewCommand.Correct(id, review, Personal.of(reason))
                : new ReviewCommand.Record(id, review);
        String expected = corrects
                ? first(form, reason.isBlank() ? "R34" : null, whose.equals(person) ? null : "R34.target",
                        "R36.erased".equals(standing) ? standing : null, birth)
                : first(there ? "R43.reintegrationReview" : null, form, standing, birth);
        if (!there && !whose.equals(person)) {
            return;
        }
        long before = there ? run.events(id) : 0;
        assertThat(run.send(command, id)).as("step %d: %s, standing %s", step, command, standing).isEqualTo(expected);
        if (expected == null) {
            there = true;
            accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        } else {
            refused.add(expected);
        }
        if (there) {
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(before + (expected == null ? 1 : 0));
        }
    }

    private static String first(String... rules) {
        return Stream.of(rules).filter(rule -> rule != null).findFirst().orElse(null);
    }

    /** People as the step has them. */
    private final class People implements SupportGate {
        @Override
        public Person work(UUID survivorId, Pillar needed) {
            throw new AssertionError("no work is added");
        }

        @Override
        public void paid(String grant, LocalDate day) {
            throw new AssertionError("no grant is asked for");
        }

        @Override
        public Person agreed(UUID survivorId) {
            return only(standing);
        }

        @Override
        public Person kept(UUID survivorId) {
            return only("R36.erased".equals(standing) ? standing : null);
        }

        private Person only(String refusal) {
            if (refusal != null) {
                throw new RuleBroken(refusal, "");
            }
            return new Person(null, BORN);
        }

        @Override
        public Line line(UUID lineId, UUID besides) {
            throw new AssertionError("no money is asked for");
        }
    }
}
