package org.amparo.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A sum of counts that are not known yet: its mean for each of the ways in which devices may last, and its variance in each of them. */
final class Tally {

    /** Of an interval that holds four times out of five, this share lies on each side. */
    private static final double OUT = 0.1;
    /** Standard deviations from the middle to the end of such an interval. */
    private static final double TO_THE_END = 1.2816;

    private final double[] mean;
    private double variance;

    Tally(int draws) {
        mean = new double[draws];
    }

    void add(int draw, double expected, double varianceOfIt) {
        mean[draw] += expected;
        variance += varianceOfIt / mean.length;
    }

    /** Adds another sum, each of its counts worth so much. */
    void add(Tally other, double worth) {
        for (int draw = 0; draw < mean.length; draw++) {
            mean[draw] += worth * other.mean[draw];
        }
        variance += worth * worth * other.variance;
    }

    Counts counts() {
        double sum = 0;
        double squares = 0;
        for (double one : mean) {
            sum += one;
            squares += one * one;
        }
        double middle = sum / mean.length;
        return new Counts(middle, Math.max(0, variance) + Math.max(0, squares / mean.length - middle * middle));
    }

    Forecast.Figure figure() {
        Counts counts = counts();
        Counts.Interval between = counts.interval(OUT);
        return new Forecast.Figure(counts.mean(), between.low(), between.high());
    }

    Forecast.Money money() {
        Counts counts = counts();
        double off = TO_THE_END * Math.sqrt(counts.variance());
        return new Forecast.Money(whole(counts.mean()), whole(Math.max(0, counts.mean() - off)), whole(counts.mean() + off));
    }

    private static BigDecimal whole(double amount) {
        return BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP);
    }
}
