package org.amparo.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.amparo.demo.DemoDevices;
import org.amparo.prosthetics.DeviceLifetimes;
import org.junit.jupiter.api.Test;

/**
 * The backtest of the invented programme, of many programmes instead of one: how much one programme may be off by chance, and that it is
 * chance. More of them: {@code mvn -pl backend -Dtest=DemoBacktestTest -Damparo.programmes=400 test}
 */
class DemoBacktestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int PROGRAMMES = Integer.getInteger("amparo.programmes", 40);

    @Test
    void the_interval_holds_as_often_as_it_says_over_many_programmes_and_a_small_one_may_be_off_by_chance() {
        double[] small = shares(PROGRAMMES, 500);
        double[] large = shares(Math.max(4, PROGRAMMES / 10), 5_000);
        System.out.printf("Backtests of invented programmes: 500 files %s; 5,000 files %s%n", told(small), told(large));
        assertThat(mean(large)).as("counts of some size").isBetween(0.75, 0.85);
        assertThat(mean(small)).as("counts of one or two: an interval of whole numbers holds a little more than it says")
                .isBetween(0.80, 0.92);
        assertThat(small[0]).isGreaterThan(0.65);
    }

    /** What share of its counts lay within the interval, programme by programme, the least first. */
    private static double[] shares(int programmes, int files) {
        double[] shares = new double[programmes];
        for (int seed = 0; seed < programmes; seed++) {
            Backtest backtest = ForecastReads.backtest(DemoDevices.lives(seed + 1, files, TODAY), DeviceLifetimes.DEFAULT, TODAY);
            shares[seed] = (double) backtest.within() / backtest.checks().size();
        }
        Arrays.sort(shares);
        return shares;
    }

    private static String told(double[] shares) {
        double spread = Math.sqrt(Arrays.stream(shares).map(share -> Math.pow(share - mean(shares), 2)).average().orElseThrow());
        return String.format(Locale.ROOT, "%.3f on average, of one programme %.2f to %.2f (standard deviation %.3f)", mean(shares),
                shares[0],
                shares[shares.length - 1], spread);
    }

    private static double mean(double[] shares) {
        return Arrays.stream(shares).average().orElseThrow();
    }
}
