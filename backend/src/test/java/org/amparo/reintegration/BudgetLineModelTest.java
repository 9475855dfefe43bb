package org.amparo.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.Pillar;
import org.junit.jupiter.api.Test;

/**
 * Budget lines as chance has them, against the product and a second opinion written down here, which also pays out of them. A hundred
 * thousand steps: {@code mvn -pl backend -Dtest=BudgetLineModelTest -Damparo.steps=100000 test}
 */
@Alone
class BudgetLineModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 4_000);
    private static final int STEPS_OF_ONE = 40;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    private UUID id;
    private boolean open;
    private boolean closed;
    private BigDecimal amount;
    private BigDecimal paid;
    private LocalDate until;

    @Test
    void product_and_model_agree_on_every_step() {
        try (AggregateRun run = new AggregateRun(BudgetLine.class, LocalDate.of(2026, 11, 24), Map.of(SupportGate.class, new Paid()))) {
            for (int step = 0; step < STEPS; step++) {
                if (step % STEPS_OF_ONE == 0) {
                    id = new UUID(random.nextLong(), step);
                    open = false;
                    closed = false;
                    paid = BigDecimal.ZERO;
                }
                one(run, step);
            }
        }
        assertThat(accepted.keySet()).containsExactly("Change", "Close", "Open");
        assertThat(refused).containsExactly("R41", "R41.closed", "R41.currency", "R41.paid", "R43.budgetLine", "form.amount",
                "form.code", "form.order", "form.required");
        System.out.println(STEPS + " steps of budget lines: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        BigDecimal sum = switch (random.nextInt(12)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("10.005");
            case 2 -> amount == null ? BigDecimal.TEN : amount;
            case 3 -> null;
            default -> BigDecimal.valueOf(random.nextInt(1, 200));
        };
        LocalDate end = random.nextInt(10) == 0 ? FROM.minusDays(1) : random.nextInt(12) == 0 ? null : FROM.plusDays(random.nextInt(3));
        String badSum = sum == null
                ? "form.required"
                : sum.signum() <= 0
                        ? "R41"
                        : sum.stripTrailingZeros().scale() > 2
                                ? "form.amount"
                                : null;
        String badEnd = end == null ? "form.required" : end.isBefore(FROM) ? "form.order" : null;
        String name = random.nextInt(12) == 0 ? "?" : "ECHO 2026";
        String currency = random.nextInt(12) == 0 ? "XYY" : "COP";
        if (open && !closed && random.nextInt(3) == 0) {
            paid = paid.add(BigDecimal.valueOf(random.nextInt(9))).min(amount);
        }
        int move = open ? random.nextInt(12) : 0;
        BudgetLineCommand command = switch (move) {
            case 0, 1 -> new BudgetLineCommand.Open(id, name, currency, sum, FROM, end);
            case 2 -> new BudgetLineCommand.Close(id);
            default -> new BudgetLineCommand.Change(id, sum, end);
        };
        String expected = switch (move) {
            case 0, 1 -> first(open ? "R43.budgetLine" : null, name.equals("?") ? "form.code" : null, badSum,
                    currency.equals("XYY") ? "R41.currency" : null, badEnd);
            case 2 -> closed ? "R41.closed" : null;
            default -> first(closed ? "R41.closed" : null, badSum, badEnd, sum != null && sum.compareTo(paid) < 0 ? "R41.paid" : null);
        };
        boolean silent = move > 2 && expected == null && sum.compareTo(amount) == 0 && end.equals(until);
        long before = open ? run.events(id) : 0;
        assertThat(run.send(command, id)).as("step %d: %s, paid %s, closed %s", step, command, paid, closed).isEqualTo(expected);
        if (expected != null) {
            refused.add(expected);
        } else if (!silent) {
            accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
            open = true;
            closed = move == 2;
            amount = move == 2 ? amount : sum;
            until = move == 2 ? until : end;
        }
        if (open) {
            assertThat(run.events(id)).as("step %d: %s", step, command).isEqualTo(before + (expected == null && !silent ? 1 : 0));
        }
    }

    private static String first(String... rules) {
        return Stream.of(rules).filter(rule -> rule != null).findFirst().orElse(null);
    }

    /** What was paid stands outside the line. */
    private final class Paid implements SupportGate {
        @Override
        public Person work(UUID survivorId, Pillar needed) {
            throw new AssertionError("no person is asked for");
        }

        @Override
        public void paid(String grant, LocalDate day) {
            throw new AssertionError("no grant is asked for");
        }

        @Override
        public Person agreed(UUID survivorId) {
            throw new AssertionError("no person is asked for");
        }

        @Override
        public Person kept(UUID survivorId) {
            throw new AssertionError("no person is asked for");
        }

        @Override
        public Line line(UUID lineId, UUID besides) {
            return new Line("COP", amount, paid, FROM, until, closed);
        }
    }
}
