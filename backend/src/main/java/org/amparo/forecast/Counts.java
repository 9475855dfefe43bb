package org.amparo.forecast;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * A count that is not known yet, by its mean and its variance: binomial when the variance is the smaller, Poisson when they are alike,
 * negative binomial when it is the greater; normal when it is large.
 */
record Counts(double mean, double variance) {

    private static final double NOTHING = 1e-6;
    private static final double LARGE = 5_000;
    private static final double ALIKE = 1e-3;

    /** Chance that the count is at most this, 0-1. */
    double atMost(int count) {
        if (count < 0) {
            return 0;
        }
        if (mean < NOTHING) {
            return 1;
        }
        if (mean > LARGE) {
            return normal((count + 0.5 - mean) / Math.sqrt(Math.max(variance, 1)));
        }
        double off = variance / mean - 1;
        if (Math.abs(off) < ALIKE) {
            return Gamma.regularizedGammaQ(count + 1.0, mean);
        }
        if (off > 0) {
            double size = mean / off;
            return Beta.regularizedBeta(size / (size + mean), size, count + 1.0);
        }
        double trials = -mean / Math.max(off, -0.999);
        return count >= trials ? 1 : Beta.regularizedBeta(1 - mean / trials, trials - count, count + 1.0);
    }

    static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /**
     * The interval whose ends leave out as nearly this share each as whole numbers can.
     *
     * @param out share on each side, e.g. 0.1 for an interval of 80 %
     */
    Interval interval(double out) {
        return new Interval(nearest(out, -1), nearest(1 - out, 0));
    }

    /** A whole number with both ends counted. */
    record Interval(int low, int high) {
    }

    /** The count by which the chance of having stayed below (shift -1) or at most there (shift 0) is nearest to a share. */
    private int nearest(double share, int shift) {
        int below = 0;
        int above = (int) Math.ceil(mean + 12 * Math.sqrt(variance) + 12);
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (atMost(middle + shift) <= share) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double under = Math.abs(atMost(below + shift) - share);
        double over = Math.abs(atMost(above + shift) - share);
        return under <= over ? below : above;
    }
}
