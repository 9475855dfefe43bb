package org.amparo.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.AssistiveProduct;
import org.junit.jupiter.api.Test;

/**
 * The list of unit costs as chance sets it, against the product and a second opinion written down here; there is one list, so it begins
 * anew every {@value #STEPS_OF_ONE} steps. A hundred thousand steps:
 * {@code mvn -pl backend -Dtest=UnitCostsModelTest -Damparo.steps=100000 test}
 */
@Alone
class UnitCostsModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 2_000);
    private static final int STEPS_OF_ONE = 50;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    private final Map<AssistiveProduct, String> currencies = new EnumMap<>(AssistiveProduct.class);
    private final Set<String> refused = new TreeSet<>();
    private int accepted;
    private int here;

    @Test
    void product_and_model_agree_on_every_step() {
        for (int begun = 0; begun < STEPS; begun += STEPS_OF_ONE) {
            currencies.clear();
            here = 0;
            try (AggregateRun run = new AggregateRun(UnitCosts.class, LocalDate.of(2026, 11, 24), Map.of())) {
                for (int step = begun; step < begun + STEPS_OF_ONE; step++) {
                    one(run, step);
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(refused).containsExactly("cost.currency", "cost.list", "form.amount", "form.currency", "form.required");
        System.out.println(STEPS + " steps of unit costs: accepted " + accepted + ", refused by " + refused);
    }

    private void one(AggregateRun run, int step) {
        UUID list = random.nextInt(15) == 0 ? new UUID(1, 1) : UnitCostCommand.LIST;
        AssistiveProduct product = random.nextInt(15) == 0 ? null : AssistiveProduct.values()[random.nextInt(3)];
        BigDecimal replacement = amount();
        BigDecimal repair = amount();
        String currency = random.nextInt(12) == 0 ? "XYY" : random.nextInt(3) == 0 ? "USD" : "COP";
        boolean mixed = currencies.entrySet().stream().anyMatch(other -> other.getKey() != product && !other.getValue().equals(currency));
        String expected = Stream.of(list.equals(UnitCostCommand.LIST) ? "" : "cost.list", product == null ? "form.required" : "",
                wrong(replacement), wrong(repair), currency.equals("XYY") ? "form.currency" : "", mixed ? "cost.currency" : "")
                .filter(rule -> !rule.isEmpty()).findFirst().orElse(null);
        UnitCostCommand command = new UnitCostCommand.SetUnitCost(list, product, replacement, repair, currency);
        assertThat(run.send(command, list)).as("step %d: %s with %s", step, command, currencies).isEqualTo(expected);
        if (expected == null) {
            accepted++;
            here++;
            currencies.put(product, currency);
        } else {
            refused.add(expected);
        }
        if (here > 0) {
            assertThat(run.events(UnitCostCommand.LIST)).as("step %d: %s", step, command).isEqualTo(here);
        }
    }

    private BigDecimal amount() {
        return switch (random.nextInt(14)) {
            case 0 -> new BigDecimal("-1");
            case 1 -> new BigDecimal("1000000000");
            case 2 -> new BigDecimal("1.005");
            case 3 -> null;
            case 4 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextInt(9_999), 2);
        };
    }

    private static String wrong(BigDecimal amount) {
        boolean bad = amount != null
                && (amount.signum() < 0 || amount.intValue() >= 1_000_000_000 || amount.stripTrailingZeros().scale() > 2);
        return amount == null ? "form.required" : bad ? "form.amount" : "";
    }
}
