package org.amparo.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.junit.jupiter.api.Test;

/** Targets as chance sets and drops them, against the product and a second opinion written down here. */
@Alone
class TargetsModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 2_000);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261125);
    private final Set<List<Object>> standing = new HashSet<>();
    private final Set<String> refused = new TreeSet<>();

    @Test
    void product_and_model_agree_on_every_step() {
        int accepted = 0;
        try (AggregateRun run = new AggregateRun(TargetList.class, LocalDate.of(2026, 11, 24), Map.of())) {
            for (int step = 0; step < STEPS; step++) {
                String indicator = random.nextInt(20) == 0 ? "sales" : "G0" + random.nextInt(1, 4);
                String adm1 = random.nextBoolean() ? null : "AO-UIG";
                LocalDate from = FIRST.plusMonths(random.nextInt(3));
                String expected = random.nextInt(3) == 0 ? drop(run, indicator, adm1, from) : set(run, indicator, adm1, from);
                accepted += expected == null ? 1 : 0;
                if (expected != null) {
                    refused.add(expected);
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(refused).containsExactly("form.order", "form.required", "target.indicator", "target.none", "target.percent",
                "target.value");
    }

    private String drop(AggregateRun run, String indicator, String adm1, LocalDate from) {
        List<Object> key = java.util.Arrays.asList(indicator, adm1, from);
        String expected = indicator.equals("sales") ? "target.indicator" : standing.remove(key) ? null : "target.none";
        assertThat(run.send(new TargetCommand.DropTarget(TargetCommand.listOf(indicator), indicator, adm1, from))).isEqualTo(expected);
        return expected;
    }

    private String set(AggregateRun run, String indicator, String adm1, LocalDate from) {
        LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(-2, 90));
        TargetUnit unit = TargetUnit.values()[random.nextInt(TargetUnit.values().length)];
        BigDecimal value = switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> new BigDecimal("-1");
            case 2 -> new BigDecimal("12.005");
            case 3 -> new BigDecimal("100.01");
            default -> BigDecimal.valueOf(random.nextInt(101));
        };
        UUID list = random.nextInt(30) == 0 ? new UUID(1, 1) : TargetCommand.listOf(indicator);
        String expected = Stream.of(indicator.equals("sales") || list.equals(new UUID(1, 1)) ? "target.indicator" : "",
                to != null && to.isBefore(from) ? "form.order" : "", value == null ? "form.required" : wrong(unit, value))
                .filter(rule -> !rule.isEmpty()).findFirst().orElse(null);
        assertThat(run.send(new TargetCommand.SetTarget(list, indicator, adm1, from, to, unit, value))).isEqualTo(expected);
        if (expected == null) {
            standing.add(java.util.Arrays.asList(indicator, adm1, from));
        }
        return expected;
    }

    private static String wrong(TargetUnit unit, BigDecimal value) {
        return value.signum() < 0 || value.scale() > 2
                ? "target.value"
                : unit == TargetUnit.PERCENT && value.compareTo(BigDecimal.valueOf(100)) > 0 ? "target.percent" : "";
    }
}
