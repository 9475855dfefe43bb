package org.amparo.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.access.Organisations;
import org.amparo.testing.AggregateRun;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.Pillar;
import org.junit.jupiter.api.Test;

/** Grants of donors as chance opens, corrects and closes them, against the product and a second opinion written down here. */
@Alone
class DonorGrantModelTest {

    private static final int STEPS = Integer.getInteger("amparo.steps", 2_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID DONOR = OneDonor.ID;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
    private final Map<String, Agreed> agreed = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();

    /** A grant as the second opinion has it. */
    private static final class Agreed {
        private GrantDetails details;
        private LocalDate closedOn;
        private long told = 1;
        private long lastDetails;
        private final Map<List<Object>, GrantTarget> targets = new HashMap<>();

        boolean lasts(LocalDate day) {
            return !(day.isBefore(details.from()) || day.isAfter(details.to()));
        }
    }

    @Test
    void product_and_model_agree_on_every_step() {
        int accepted = 0;
        try (AggregateRun run = new AggregateRun(DonorGrant.class, TODAY, Map.of(Organisations.class, new OneDonor()))) {
            for (int step = 0; step < STEPS; step++) {
                String code = "NO-" + random.nextInt(1 + STEPS / 50);
                Agreed grant = agreed.get(code);
                String expected = grant == null || random.nextInt(12) == 0 ? open(run, code) : work(run, code, grant);
                accepted += expected == null ? 1 : 0;
                if (expected != null) {
                    refused.add(expected);
                }
                if (agreed.containsKey(code)) {
                    assertThat(run.events(DonorGrantCommand.idOf(code))).isEqualTo(agreed.get(code).told);
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(refused).containsExactly("R7.future", AggregateRun.CHANGED, "donor-grant.closed", "donor-grant.closed-day",
                "donor-grant.code", "donor-grant.day", "donor-grant.donor", "donor-grant.open", "donor-grant.percent", "donor-grant.taken",
                "form.code", "form.length", "form.order", "form.required", "target.none", "target.percent", "target.value");
    }

    private String work(AggregateRun run, String code, Agreed grant) {
        UUID id = DonorGrantCommand.idOf(code);
        return switch (random.nextInt(7)) {
            case 0, 1 -> correct(run, id, grant);
            case 2 -> close(run, id, grant);
            case 3 -> reopen(run, id, grant);
            case 4 -> drop(run, id, grant);
            default -> set(run, id, grant);
        };
    }

    private String open(AggregateRun run, String code) {
        boolean odd = random.nextInt(10) == 0;
        UUID id = odd ? new UUID(1, 1) : DonorGrantCommand.idOf(code);
        GrantDetails details = details();
        String expected = odd ? "donor-grant.code" : agreed.containsKey(code) ? "donor-grant.taken" : wrong(details);
        assertThat(run.send(new DonorGrantCommand.Open(id, code, details))).isEqualTo(expected);
        if (expected == null) {
            Agreed grant = new Agreed();
            grant.details = details;
            agreed.put(code, grant);
        }
        return expected;
    }

    private String correct(AggregateRun run, UUID id, Agreed grant) {
        GrantDetails details = random.nextInt(6) == 0 ? grant.details : details();
        long version = grant.lastDetails + (random.nextInt(6) == 0 ? 1 : 0);
        String expected = wrong(details);
        if (expected == null && version != grant.lastDetails) {
            expected = AggregateRun.CHANGED;
        }
        if (expected == null && grant.closedOn != null
                && (grant.closedOn.isBefore(details.from()) || grant.closedOn.isAfter(details.to()))) {
            expected = "donor-grant.closed-day";
        }
        assertThat(run.send(new DonorGrantCommand.Correct(id, details, version))).isEqualTo(expected);
        if (expected == null && !details.equals(grant.details)) {
            grant.details = details;
            grant.lastDetails = grant.told++;
        }
        return expected;
    }

    private String close(AggregateRun run, UUID id, Agreed grant) {
        LocalDate on = TODAY.plusDays(random.nextInt(-700, 40));
        String expected = grant.closedOn != null
                ? "donor-grant.closed"
                : on.isAfter(TODAY) ? "R7.future" : grant.lasts(on) ? null : "donor-grant.day";
        assertThat(run.send(new DonorGrantCommand.Close(id, on))).isEqualTo(expected);
        if (expected == null) {
            grant.closedOn = on;
            grant.told++;
        }
        return expected;
    }

    private String reopen(AggregateRun run, UUID id, Agreed grant) {
        String expected = grant.closedOn == null ? "donor-grant.open" : null;
        assertThat(run.send(new DonorGrantCommand.Reopen(id))).isEqualTo(expected);
        if (expected == null) {
            grant.closedOn = null;
            grant.told++;
        }
        return expected;
    }

    private String drop(AggregateRun run, UUID id, Agreed grant) {
        LogframeIndicator indicator = any(LogframeIndicator.values());
        LocalDate by = TODAY.plusMonths(random.nextInt(3));
        if (!grant.targets.isEmpty() && random.nextBoolean()) {
            GrantTarget standing = grant.targets.values().iterator().next();
            indicator = standing.indicator();
            by = standing.by();
        }
        String expected = grant.targets.remove(List.<Object>of(indicator, by)) == null ? "target.none" : null;
        assertThat(run.send(new DonorGrantCommand.DropTarget(id, indicator, by))).isEqualTo(expected);
        grant.told += expected == null ? 1 : 0;
        return expected;
    }

    private String set(AggregateRun run, UUID id, Agreed grant) {
        boolean measured = random.nextBoolean();
        GrantTarget target = new GrantTarget(any(LogframeIndicator.values()), any(GrantUnit.values()), value(),
                TODAY.plusMonths(random.nextInt(-2, 8)), measured ? BigDecimal.valueOf(random.nextInt(101)) : null,
                measured != (random.nextInt(10) == 0) ? TODAY.plusMonths(random.nextInt(-6, 3)) : null);
        String expected = wrong(target, grant);
        assertThat(run.send(new DonorGrantCommand.SetTarget(id, target))).isEqualTo(expected);
        if (expected == null && !target.equals(grant.targets.put(List.of(target.indicator(), target.by()), target))) {
            grant.told++;
        }
        return expected;
    }

    private static String wrong(GrantTarget target, Agreed grant) {
        boolean percent = target.unit() == GrantUnit.PERCENT;
        if (percent && target.indicator().name().startsWith("U")) {
            return "donor-grant.percent";
        }
        if (target.value().signum() < 0 || target.value().stripTrailingZeros().scale() > 2) {
            return "target.value";
        }
        if (percent && target.value().compareTo(HUNDRED) > 0) {
            return "target.percent";
        }
        if (!grant.lasts(target.by())) {
            return "donor-grant.day";
        }
        if (target.baseline() == null ^ target.baselineOn() == null) {
            return "form.required";
        }
        return target.baseline() != null && target.by().isBefore(target.baselineOn()) ? "form.order" : null;
    }

    private static String wrong(GrantDetails details) {
        if (!DONOR.equals(details.donor())) {
            return "donor-grant.donor";
        }
        if (details.title().isBlank()) {
            return "form.required";
        }
        if (details.title().length() > 200) {
            return "form.length";
        }
        if (details.from().isAfter(details.to())) {
            return "form.order";
        }
        return details.areas().contains("<CO05>") ? "form.code" : null;
    }

    private GrantDetails details() {
        LocalDate from = LocalDate.of(2025, 1, 1).plusMonths(random.nextInt(24));
        return new GrantDetails(random.nextInt(15) == 0 ? new UUID(9, 9) : DONOR,
                random.nextInt(15) == 0 ? " " : "Walking again".repeat(random.nextInt(15) == 0 ? 20 : 1), from,
                from.plusMonths(random.nextInt(12) == 0 ? -1 : random.nextInt(1, 30)),
                random.nextBoolean() ? null : List.of(any(Pillar.values())), random.nextInt(15) == 0 ? List.of("<CO05>") : null);
    }

    private BigDecimal value() {
        return switch (random.nextInt(8)) {
            case 0 -> new BigDecimal("-1");
            case 1 -> new BigDecimal("12.005");
            case 2 -> new BigDecimal("100.01");
            default -> BigDecimal.valueOf(random.nextInt(101));
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
