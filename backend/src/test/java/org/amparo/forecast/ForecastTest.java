package org.amparo.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.forecast.Estimate.Source;
import org.amparo.forecast.Forecast.Figure;
import org.amparo.forecast.Forecast.Period;
import org.amparo.forecast.Forecast.Row;
import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.prosthetics.DeviceLifetimes;
import org.amparo.vocabulary.AssistiveProduct;
import org.junit.jupiter.api.Test;

/**
 * Forecasts of made-up cohorts whose devices last as long as a known distribution says. Two thousand cohorts:
 * {@code mvn -pl backend -Dtest=ForecastTest -Damparo.cohorts=2000 test}
 */
class ForecastTest {

    private static final int COHORTS = Integer.getInteger("amparo.cohorts", 100);
    private static final long SEED = Long.getLong("amparo.seed", 20261122L);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ON = Days.of(TODAY);
    private static final int END = ON + 1_000;
    private static final DeviceLifetimes TABLE = DeviceLifetimes.DEFAULT;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void four_of_five_outcomes_of_cohorts_with_known_lifetimes_lie_in_the_interval() {
        int[] held = new int[4];
        int[] all = new int[4];
        for (int i = 0; i < COHORTS; i++) {
            Weibull truth = Weibull.ofMedian(1 + 2 * random.nextDouble(), 300 + random.nextInt(900));
            List<Life> lives = new Cohort(random).people(150 + random.nextInt(300), AssistiveProduct.LL_PROSTHESIS, 1980,
                    random.nextBoolean(), truth, 0.4 + random.nextDouble(), ON - 3_000, ON, END).lives();
            Row row = forecast(lives).totals().getFirst();
            List<Period> periods = ForecastReads.periods(TODAY);
            for (int p = 0; p < periods.size(); p++) {
                count(held, all, 0, row.replacements().get(p), Cohort.ended(lives, periods.get(p)));
                count(held, all, 1, row.repairs().get(p), Cohort.repaired(lives, periods.get(p)));
            }
            Period whole = new Period(TODAY, periods.getLast().to());
            count(held, all, 2, row.replacements().getLast(), Cohort.ended(lives, whole));
            count(held, all, 3, row.repairs().getLast(), Cohort.repaired(lives, whole));
        }
        double[] shares = java.util.stream.IntStream.range(0, 4).mapToDouble(i -> (double) held[i] / all[i]).toArray();
        System.out.printf(
                "Coverage of the 80 %% interval, %d cohorts: replacements %.3f and repairs %.3f a quarter, %.3f and %.3f in all%n",
                COHORTS, shares[0], shares[1], shares[2], shares[3]);
        assertThat(shares[0]).as("replacements a quarter, seed %d", SEED).isBetween(0.75, 0.85);
        assertThat(shares[1]).as("repairs a quarter, seed %d", SEED).isBetween(0.75, 0.85);
        assertThat((double) (held[0] + held[1]) / (all[0] + all[1])).isBetween(0.75, 0.85);
        assertThat(shares[2]).as("replacements of all quarters together").isBetween(0.7, 0.9);
        assertThat(shares[3]).as("repairs of all quarters together").isBetween(0.7, 0.9);
    }

    private static void count(int[] held, int[] all, int what, Figure figure, int came) {
        all[what]++;
        held[what] += figure.holds(came) ? 1 : 0;
    }

    @Test
    void a_fit_finds_the_distribution_that_the_lives_were_drawn_from_though_most_have_not_ended() {
        Weibull truth = new Weibull(1.8, 900);
        LifeTable lives = new LifeTable();
        for (int i = 0; i < 2_000; i++) {
            int lasted = (int) truth.quantile(random.nextDouble());
            int watched = 50 + random.nextInt(900);
            int from = i % 4 == 0 ? 200 : 0;
            lives.add(from, Math.min(lasted, watched), lasted < watched);
        }
        Weibull.Fit fit = Weibull.fit(lives).orElseThrow();
        assertThat(lives.ended()).isLessThan(lives.devices() * 6 / 10);
        assertThat(Math.log(fit.best().shape() / truth.shape())).isCloseTo(0, within(3 * Math.sqrt(fit.varShape())));
        assertThat(Math.log(fit.best().scale() / truth.scale())).isCloseTo(0, within(3 * Math.sqrt(fit.varScale())));
        assertThat(Math.sqrt(fit.varScale())).isLessThan(0.1);
        assertThat(Weibull.fit(new LifeTable())).isEmpty();
    }

    @Test
    void kaplan_and_meier_count_who_was_watched_and_no_one_else() {
        LifeTable lives = new LifeTable();
        lives.add(0, 7, true);
        lives.add(0, 14, false);
        lives.add(0, 21, true);
        lives.add(14, 28, true);
        lives.add(0, 35, false);
        double[] share = lives.survival();
        assertThat(share[1]).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(share[3]).isCloseTo(3 / 4.0 * 2 / 3.0, within(1e-12));
        assertThat(share[4]).isCloseTo(3 / 4.0 * 2 / 3.0 * 1 / 2.0, within(1e-12));
        assertThat(share).hasSize(6);
        assertThat(lives.median()).hasValue(24);
    }

    @Test
    void the_programmes_own_lives_are_used_from_thirty_ends_on_and_the_table_before() {
        List<Life> few = ended(29, true);
        assertThat(forecast(few).estimates()).singleElement().satisfies(estimate -> {
            assertThat(estimate.source()).isEqualTo(Source.TABLE);
            assertThat(estimate.tableMonths()).isEqualTo(24);
            assertThat(estimate.usedMonths()).isCloseTo(24, within(0.1));
        });
        Estimate own = forecast(ended(30, true)).estimates().getFirst();
        assertThat(own.source()).isEqualTo(Source.OWN_BY_WORK);
        assertThat(own.usedMonths()).isCloseTo(13, within(2.0));
        assertThat(own.observedMonths()).isCloseTo(13, within(2.0));
        List<Life> mixed = new java.util.ArrayList<>(ended(20, true));
        mixed.addAll(ended(20, false));
        assertThat(forecast(mixed).estimates()).extracting(Estimate::source).containsExactly(Source.OWN, Source.OWN);
    }

    /** Devices of grown-ups that ended after about 400 days. */
    private static List<Life> ended(int count, boolean heavyLabour) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> new Life(null, AssistiveProduct.LL_PROSTHESIS, 1980, heavyLabour,
                false, ON - 1_500, ON - 1_500, ON - 1_500 + 350 + 3 * i, true, new int[0], new int[0])).toList();
    }

    @Test
    void the_shape_of_the_table_is_that_of_the_published_cohort() {
        Weibull published = Weibull.ofMedian(Estimates.PUBLISHED_SHAPE, 727);
        assertThat(published.quantile(0.1)).isCloseTo(208, within(0.2 * 208));
        assertThat(published.quantile(0.9)).isCloseTo(2_154, within(0.2 * 2_154));
        double hardWork = TABLE.row(AssistiveProduct.LL_PROSTHESIS.lifetime(), 40).months(true) * LifeTable.YEAR / 12;
        assertThat(hardWork).as("devices of people who work hard last as those of the cohort").isCloseTo(727, within(0.05 * 727));
    }

    @Test
    void children_are_counted_apart_until_they_are_eighteen() {
        Cohort cohort = new Cohort(random);
        cohort.people(40, AssistiveProduct.LL_PROSTHESIS, 2015, false, Weibull.ofMedian(3, 250), 1, ON - 1_200, ON - 300, END);
        cohort.people(40, AssistiveProduct.LL_PROSTHESIS, 1980, false, Weibull.ofMedian(3, 900), 1, ON - 1_200, ON - 300, END);
        cohort.people(5, AssistiveProduct.UL_PROSTHESIS, 2009, false, Weibull.ofMedian(3, 900), 1, ON - 100, ON - 90, END);
        Forecast forecast = forecast(cohort.lives());
        assertThat(forecast.totals()).extracting(Row::product, Row::children, Row::inUse).containsExactly(
                org.assertj.core.groups.Tuple.tuple(AssistiveProduct.LL_PROSTHESIS, false, 40),
                org.assertj.core.groups.Tuple.tuple(AssistiveProduct.LL_PROSTHESIS, true, 40),
                org.assertj.core.groups.Tuple.tuple(AssistiveProduct.UL_PROSTHESIS, false, 0),
                org.assertj.core.groups.Tuple.tuple(AssistiveProduct.UL_PROSTHESIS, true, 5),
                org.assertj.core.groups.Tuple.tuple(null, null, 85));
        assertThat(forecast.totals().get(1).replacements().getLast().expected())
                .isGreaterThan(2 * forecast.totals().get(0).replacements().getLast().expected());
        Row grown = forecast.totals().get(2);
        assertThat(grown.repairs().get(2).expected()).as("17 until the last day of 2027").isZero();
        assertThat(grown.repairs().get(6).expected()).isPositive();
    }

    @Test
    void the_parts_add_up_to_the_total_and_the_budget_follows_from_the_unit_costs() {
        List<Life> lives = new Cohort(random).people(200, AssistiveProduct.LL_PROSTHESIS, 1980, false, Weibull.ofMedian(2, 700), 1,
                ON - 2_000, ON, END).people(50, AssistiveProduct.CANE, 1960, false, Weibull.ofMedian(2, 500), 0.1, ON - 900, ON, END)
                .lives();
        UnitCost cost = new UnitCost(AssistiveProduct.LL_PROSTHESIS, new BigDecimal("200"), new BigDecimal("15"), "USD", TODAY);
        Forecast forecast = ForecastReads.forecast(lives, null, TABLE, TODAY, Map.of(AssistiveProduct.LL_PROSTHESIS, cost));
        Row leg = forecast.totals().get(0);
        assertThat(leg.cost().getLast().expected().doubleValue()).isCloseTo(
                200 * leg.replacements().getLast().expected() + 15 * leg.repairs().getLast().expected(), within(1.0));
        assertThat(leg.cost().getLast().low()).isLessThan(leg.cost().getLast().expected());
        assertThat(forecast.totals().get(1).cost()).as("nobody said what a cane costs").isEmpty();
        assertThat(forecast.withoutCost()).containsExactly(AssistiveProduct.CANE);
        for (int p = 0; p <= forecast.periods().size(); p++) {
            int period = p;
            assertThat(forecast.totals().getLast().replacements().get(p).expected()).isCloseTo(forecast.totals().stream().limit(2)
                    .mapToDouble(row -> row.replacements().get(period).expected()).sum(), within(1e-6));
        }
        assertThat(ForecastReads.forecast(lives, null, TABLE, TODAY, Map.of(AssistiveProduct.LL_PROSTHESIS, cost))).as("the same again")
                .isEqualTo(forecast);
    }

    @Test
    void periods_are_the_rest_of_this_quarter_and_the_eight_after_it() {
        List<Period> periods = ForecastReads.periods(TODAY);
        assertThat(periods).hasSize(9);
        assertThat(periods.getFirst()).isEqualTo(new Period(TODAY, LocalDate.of(2026, 12, 31)));
        assertThat(periods.getFirst().isRest()).isTrue();
        assertThat(periods.getLast()).isEqualTo(new Period(LocalDate.of(2028, 10, 1), LocalDate.of(2028, 12, 31)));
        assertThat(periods.getLast().quarter()).isEqualTo(4);
        assertThat(ForecastReads.periods(LocalDate.of(2026, 10, 1))).hasSize(8).noneMatch(Period::isRest);
    }

    @Test
    void past_quarters_are_forecast_from_what_was_known_then_and_mostly_held() {
        List<Life> lives = new Cohort(random)
                .people(300, AssistiveProduct.LL_PROSTHESIS, 1980, false, Weibull.ofMedian(2, 700), 0.8, ON - 3_000, ON - 1_000, END)
                .people(200, AssistiveProduct.LL_ORTHOSIS, 1980, false, Weibull.ofMedian(1.5, 400), 0.5, ON - 3_000, ON - 1_000, END)
                .lives();
        Backtest backtest = ForecastReads.backtest(lives, TABLE, TODAY);
        assertThat(backtest.checks()).hasSize(8 * 2 * 2);
        assertThat((double) backtest.within() / backtest.checks().size()).isBetween(0.65, 0.95);
        Backtest then = ForecastReads.backtest(lives.stream().filter(life -> life.delivered() < ON - 300).toList(), TABLE, TODAY);
        assertThat(then.checks().getLast().forecast()).as("what came later changes nothing")
                .isEqualTo(backtest.checks().getLast().forecast());
    }

    @Test
    void a_device_of_which_nothing_was_heard_for_two_years_is_not_counted_on_and_one_that_was_seen_is() {
        Life silent = new Life(null, AssistiveProduct.CANE, 1980, false, false, ON - 800, ON - 800, Integer.MAX_VALUE, false, new int[0],
                new int[0]);
        Life seen = new Life(null, AssistiveProduct.CANE, 1980, false, false, ON - 800, ON - 800, Integer.MAX_VALUE, false, new int[0],
                new int[]{ON - 100});
        assertThat(forecast(List.of(silent, seen)).totals().getLast().inUse()).isOne();
        assertThat(silent.isInUse(ON - 100)).as("a while ago nobody knew of the silence").isTrue();
        assertThat(seen.knownUntil(ON)).isEqualTo(ON);
        assertThat(silent.knownUntil(ON)).isEqualTo(ON - 70);
    }

    @Test
    void a_device_from_before_the_programme_counts_from_when_it_was_seen() {
        Life old = new Life(null, AssistiveProduct.CANE, 1980, false, false, ON - 2_000, ON - 100, Integer.MAX_VALUE, false, new int[0],
                new int[0]);
        assertThat(old.isInUse(ON)).isTrue();
        assertThat(old.isInUse(ON - 101)).as("nobody knew of it then").isFalse();
        assertThat(old.knownUntil(ON)).isEqualTo(ON);
        Forecast forecast = forecast(List.of(old));
        assertThat(forecast.totals().getLast().inUse()).isOne();
        assertThat(forecast.totals().getLast().replacements().getLast().expected()).isBetween(0.5, 2.0);
    }

    @Test
    void an_interval_of_counts_leaves_out_a_tenth_on_each_side_as_nearly_as_whole_numbers_can() {
        for (Counts counts : List.of(new Counts(40, 20), new Counts(40, 40), new Counts(40, 90), new Counts(8_000, 9_000))) {
            Counts.Interval between = counts.interval(0.1);
            assertThat(counts.atMost(between.low() - 1)).as("%s", counts).isCloseTo(0.1, within(0.04));
            assertThat(1 - counts.atMost(between.high())).as("%s", counts).isCloseTo(0.1, within(0.04));
        }
        assertThat(new Counts(0, 0).interval(0.1)).isEqualTo(new Counts.Interval(0, 0));
        assertThat(new Counts(2, 2).atMost(1)).as("Poisson by hand").isCloseTo(3 * Math.exp(-2), within(1e-9));
    }

    private static Forecast forecast(List<Life> lives) {
        return ForecastReads.forecast(lives, null, TABLE, TODAY, Map.of());
    }
}
