package org.amparo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.Component;
import org.amparo.vocabulary.CountReason;
import org.junit.jupiter.api.Test;

/**
 * A shelf as chance has it, against the product and against a second opinion written down here: what it allows is accepted and nothing
 * else, and a refusal leaves no event. A hundred thousand steps: {@code mvn -pl backend -Dtest=StockModelTest -Damparo.steps=100000 test}
 */
@Alone
class StockModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 80;
    private static final UUID CENTRE = new UUID(7, 7);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final UUID[] orders = {new UUID(1, 1), new UUID(1, 2), new UUID(1, 3)};

    private Shelf shelf;
    private boolean begun;
    private int onHand;
    private final Map<UUID, Integer> kept = new HashMap<>();

    /** What comes of one command: who refuses, or how the shelf stands afterwards. */
    private record Expected(String refusal, boolean silent, Runnable change) {
    }

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(ComponentStock.class, LocalDate.of(2026, 11, 24), Map.of())) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    shelf = new Shelf(CENTRE, Component.FOOT_SACH, "S" + step);
                    begun = false;
                    onHand = 0;
                    kept.clear();
                }
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactly("Count", "Issue", "Keep", "KeepAsPrescribed", "Receive", "SetReorderPoint");
        assertThat(refused).containsExactly("R7.future", "form.number", "form.placement", "form.required", "stock.kept", "stock.same",
                "stock.tooFew", "stock.upTo");
        System.out.println(STEPS + " steps of stock: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        LocalDate day = random.nextInt(12) == 0 ? run.today.plusDays(1) : run.today.minusDays(random.nextInt(9));
        UUID order = orders[random.nextInt(orders.length)];
        int some = random.nextInt(14) - 1;
        StockCommand command;
        Expected expected;
        switch (begun ? random.nextInt(6) : 0) {
            case 0 -> {
                boolean elsewhere = random.nextInt(15) == 0;
                command = new StockCommand.Receive(shelf.id(), elsewhere ? new Shelf(CENTRE, Component.FOOT_SACH, "X") : shelf, some, null,
                        day);
                expected = expect(() -> {
                    begun = true;
                    onHand += some;
                }, elsewhere ? "form.placement" : null, some < 1 ? "form.number" : null, future(day, run));
            }
            case 1 -> {
                UUID to = random.nextInt(3) == 0 ? null : order;
                int ofOthers = kept.entrySet().stream().filter(other -> !other.getKey().equals(to)).mapToInt(Map.Entry::getValue).sum();
                command = new StockCommand.Issue(shelf.id(), to, some, day);
                expected = expect(() -> {
                    onHand -= some;
                    kept.computeIfPresent(to == null ? new UUID(0, 0) : to, (id, own) -> Math.max(0, own - some));
                }, some < 1 ? "form.number" : null, future(day, run), some > onHand ? "stock.tooFew" : null,
                        some > onHand - ofOthers ? "stock.kept" : null);
            }
            case 2, 3 -> {
                boolean hand = random.nextBoolean();
                command = hand
                        ? new StockCommand.Keep(shelf.id(), order, some)
                        : new StockCommand.KeepAsPrescribed(shelf.id(), order, some);
                Expected keep = expect(() -> kept.put(order, some), some < 0 ? "form.number" : null);
                expected = new Expected(keep.refusal(), kept.getOrDefault(order, 0) == some, keep.change());
            }
            case 4 -> {
                CountReason reason = random.nextInt(8) == 0 ? null : CountReason.FOUND;
                int counted = random.nextInt(4) == 0 ? onHand : some;
                command = new StockCommand.Count(shelf.id(), counted, reason, day);
                expected = expect(() -> onHand = counted, counted < 0 ? "form.number" : null, reason == null ? "form.required" : null,
                        future(day, run), counted == onHand ? "stock.same" : null);
            }
            default -> {
                Integer point = random.nextInt(3) == 0 ? null : some;
                Integer upTo = random.nextInt(3) == 0 ? null : random.nextInt(12);
                command = new StockCommand.SetReorderPoint(shelf.id(), point, upTo);
                expected = expect(() -> {
                }, point != null && point < 0 || upTo != null && upTo < 1 ? "form.number" : null,
                        (point == null) != (upTo == null) ? "form.required" : null,
                        point != null && upTo != null && upTo <= point ? "stock.upTo" : null);
            }
        }
        check(run, step, command, expected);
    }

    private void check(AggregateRun run, int step, StockCommand command, Expected expected) {
        long before = begun ? run.events(shelf.id()) : 0;
        assertThat(run.send(command, orders[0])).as("step %d: %s with %d on the shelf and %s kept", step, command, onHand, kept)
                .isEqualTo(expected.refusal());
        if (expected.refusal() != null) {
            refused.add(expected.refusal());
        } else if (!expected.silent()) {
            expected.change().run();
            accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        }
        if (begun) {
            assertThat(run.events(shelf.id())).as("step %d: %s", step, command)
                    .isEqualTo(before + (expected.refusal() == null && !expected.silent() ? 1 : 0));
        }
    }

    private static String future(LocalDate day, AggregateRun run) {
        return day.isAfter(run.today) ? "R7.future" : null;
    }

    /** The first refusal counts. */
    private static Expected expect(Runnable change, String... refusals) {
        for (String refusal : refusals) {
            if (refusal != null) {
                return new Expected(refusal, false, change);
            }
        }
        return new Expected(null, false, change);
    }
}
