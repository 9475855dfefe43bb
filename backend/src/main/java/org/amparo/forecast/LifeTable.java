package org.amparo.forecast;

import java.util.Arrays;
import java.util.OptionalInt;

/** Lives of devices by weeks: how many ended at each age, how many had not ended when last looked, and from which age on they were watched. */
final class LifeTable {

    static final double YEAR = 365.25;
    static final int WEEK = 7;
    private static final double WEEKS_A_YEAR = YEAR / WEEK;

    /** Called for every week of age in which something happened; the middle of the week counts. */
    interface Step {
        void at(double years, int left, int ended, int entered);
    }

    private int[] left = new int[64];
    private int[] ended = new int[64];
    private int[] entered = new int[64];
    private int devices;
    private int ends;

    /**
     * Adds a life.
     *
     * @param fromDay age in days from which on it was watched; 0 for a device delivered by the programme
     * @param days age at its end, or when it was last known not to have ended; a life that was not watched adds nothing
     */
    void add(int fromDay, int days, boolean isEnded) {
        if (days <= fromDay) {
            return;
        }
        int week = days / WEEK;
        grow(week);
        (isEnded ? ended : left)[week]++;
        if (fromDay > 0) {
            entered[fromDay / WEEK]++;
        }
        devices++;
        ends += isEnded ? 1 : 0;
    }

    private void grow(int week) {
        if (week >= left.length) {
            int size = Math.max(week + 1, left.length * 2);
            left = Arrays.copyOf(left, size);
            ended = Arrays.copyOf(ended, size);
            entered = Arrays.copyOf(entered, size);
        }
    }

    /** Adds all lives of another table. */
    void addAll(LifeTable other) {
        grow(other.left.length - 1);
        for (int week = 0; week < other.left.length; week++) {
            left[week] += other.left[week];
            ended[week] += other.ended[week];
            entered[week] += other.entered[week];
        }
        devices += other.devices;
        ends += other.ends;
    }

    int devices() {
        return devices;
    }

    int ended() {
        return ends;
    }

    void eachStep(Step step) {
        for (int week = 0; week < left.length; week++) {
            if (left[week] + ended[week] + entered[week] > 0) {
                step.at((week + 0.5) / WEEKS_A_YEAR, left[week], ended[week], entered[week]);
            }
        }
    }

    /** Sum of the logarithms of the years after which devices ended. */
    double sumOfLogs() {
        double sum = 0;
        for (int week = 0; week < ended.length; week++) {
            sum += ended[week] * Math.log((week + 0.5) / WEEKS_A_YEAR);
        }
        return sum;
    }

    /** Share that lasts longer by Kaplan and Meier, week by week: nothing is assumed of its form. It ends where nobody was watched longer. */
    double[] survival() {
        int last = left.length - 1;
        while (last > 0 && left[last] + ended[last] == 0) {
            last--;
        }
        double[] share = new double[last + 1];
        double lasting = 1;
        int watched = devices - Arrays.stream(entered).sum();
        for (int week = 0; week <= last; week++) {
            watched += entered[week];
            lasting *= watched == 0 ? 1 : 1 - (double) ended[week] / watched;
            share[week] = lasting;
            watched -= ended[week] + left[week];
        }
        return share;
    }

    /** Days by which half had ended, by Kaplan and Meier; empty when it did not come to that. */
    OptionalInt median() {
        double[] share = survival();
        for (int week = 0; week < share.length; week++) {
            if (share[week] <= 0.5) {
                return OptionalInt.of(week * WEEK + WEEK / 2);
            }
        }
        return OptionalInt.empty();
    }
}
