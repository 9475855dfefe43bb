package org.amparo.forecast;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * A Weibull distribution of lifetimes: {@code S(t) = exp(-(t / scale)^shape)}.
 *
 * @param shape above 1 when devices wear, 1 when they fail by chance alone
 * @param scale days by which 63 % have ended
 */
record Weibull(double shape, double scale) {

    private static final double LEAST_SHAPE = 0.2;
    private static final double MOST_SHAPE = 50;
    private static final int TRIES = 200;
    private static final double LN_2 = Math.log(2);

    /** The distribution with this shape by whose median half have ended. @param median days */
    static Weibull ofMedian(double shape, double median) {
        return new Weibull(shape, median / Math.pow(LN_2, 1 / shape));
    }

    /** Expected ends by this age if every end were followed by another device of the same age. @param days from 0 */
    double hazardUntil(double days) {
        return days <= 0 ? 0 : Math.pow(days / scale, shape);
    }

    /** Share that lasts longer, 0-1. */
    double survival(double days) {
        return Math.exp(-hazardUntil(days));
    }

    /** Days by which half have ended. */
    double median() {
        return quantile(0.5);
    }

    /** Days by which a share has ended. @param share above 0, below 1 */
    double quantile(double share) {
        return scale * Math.pow(-Math.log1p(-share), 1 / shape);
    }

    /**
     * A distribution that is known as far as the data tell: the logarithms of shape and scale are taken as normal round the best fit.
     *
     * @param varShape variance of the logarithm of the shape
     * @param varScale variance of the logarithm of the scale
     * @param both covariance of the two
     */
    record Fit(Weibull best, double varShape, double varScale, double both) {

        /** Distributions that the data allow, as likely as they allow them, in pairs on both sides of the best one. @param count even */
        Weibull[] draws(int count, RandomGenerator random) {
            double shapes = Math.sqrt(varShape);
            double along = shapes == 0 ? 0 : both / shapes;
            double beside = Math.sqrt(Math.max(0, varScale - along * along));
            Weibull[] draws = new Weibull[count];
            for (int i = 0; i < count; i += 2) {
                double one = random.nextGaussian();
                double other = random.nextGaussian();
                draws[i] = off(shapes * one, along * one + beside * other);
                draws[i + 1] = off(-shapes * one, -along * one - beside * other);
            }
            return draws;
        }

        private Weibull off(double shape, double scale) {
            return new Weibull(best.shape() * Math.exp(shape), best.scale() * Math.exp(scale));
        }
    }

    /**
     * The distribution under which the lives of a table are most likely; devices that have not ended count with the time they have lasted.
     *
     * @return empty when the lives do not determine one, e.g. when none has ended
     */
    static Optional<Fit> fit(LifeTable lives) {
        if (lives.ended() < 2 || slope(lives, LEAST_SHAPE) <= 0 || slope(lives, MOST_SHAPE) >= 0) {
            return Optional.empty();
        }
        double shape = new BrentSolver(1e-9).solve(TRIES, k -> slope(lives, k), LEAST_SHAPE, MOST_SHAPE);
        double scale = Math.pow(sums(lives, shape)[0] / lives.ended(), 1 / shape) * LifeTable.YEAR;
        return around(lives, new Weibull(shape, scale));
    }

    /** Derivative of the likelihood's logarithm by the shape, the scale being the best for it. */
    private static double slope(LifeTable lives, double shape) {
        double[] sums = sums(lives, shape);
        return lives.ended() / shape + lives.sumOfLogs() - lives.ended() * sums[1] / sums[0];
    }

    /** Sums over all lives of t^shape and of t^shape ln t, in years; what was before anybody watched is taken off. */
    private static double[] sums(LifeTable lives, double shape) {
        double[] sums = new double[2];
        lives.eachStep((years, left, ended, entered) -> {
            double power = (left + ended - entered) * Math.pow(years, shape);
            sums[0] += power;
            sums[1] += power * Math.log(years);
        });
        return sums;
    }

    /** How sure the fit is: the inverse of the observed information. */
    private static Optional<Fit> around(LifeTable lives, Weibull best) {
        double k = best.shape();
        double[] h = new double[3];
        lives.eachStep((years, left, ended, entered) -> {
            double z = k * Math.log(years * LifeTable.YEAR / best.scale());
            double e = (left + ended - entered) * Math.exp(z);
            h[0] += ended * z - e * (z * z + z);
            h[1] += -ended * k + e * (k * z + k);
            h[2] += -e * k * k;
        });
        double determinant = h[0] * h[2] - h[1] * h[1];
        return h[0] < 0 && determinant > 0
                ? Optional.of(new Fit(best, -h[2] / determinant, -h[0] / determinant, h[1] / determinant))
                : Optional.empty();
    }
}
