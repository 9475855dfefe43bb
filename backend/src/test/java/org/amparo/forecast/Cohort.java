package org.amparo.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.vocabulary.AssistiveProduct;

/** Made-up people whose devices last as long as a known distribution says, each followed by the next one on the day it ends. */
final class Cohort {

    private final RandomGenerator random;
    private final UUID centre = UUID.randomUUID();
    private final List<Life> lives = new ArrayList<>();

    Cohort(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Adds people with their first device at some time between two days.
     *
     * @param repairsAYear on average; devices differ, some are repaired twice as often as others
     * @param end day since 1970 up to which their lives are told
     */
    Cohort people(int count, AssistiveProduct product, Integer birthYear, boolean heavyLabour, Weibull lasting, double repairsAYear,
            int first, int last, int end) {
        for (int i = 0; i < count; i++) {
            int delivered = first + random.nextInt(Math.max(1, last - first));
            boolean follows = false;
            while (delivered < end) {
                int days = Math.max(1, (int) Math.round(lasting.quantile(random.nextDouble())));
                boolean ended = delivered + days < end;
                int until = ended ? delivered + days : Integer.MAX_VALUE;
                lives.add(new Life(centre, product, birthYear, heavyLabour, follows, delivered, delivered, until, ended,
                        repairs(delivered, Math.min(until, end), repairsAYear * 2 * random.nextDouble()), seen(delivered, Math.min(until,
                                end))));
                follows = true;
                delivered += days;
            }
        }
        return this;
    }

    /** Looked at once a year. */
    private static int[] seen(int from, int until) {
        return java.util.stream.IntStream.iterate(from + 365, day -> day < until, day -> day + 365).toArray();
    }

    private int[] repairs(int from, int until, double rate) {
        List<Integer> days = new ArrayList<>();
        double at = from;
        while (true) {
            at -= Math.log(1 - random.nextDouble()) * LifeTable.YEAR / rate;
            if (at >= until) {
                return days.stream().mapToInt(Integer::intValue).toArray();
            }
            days.add((int) at);
        }
    }

    List<Life> lives() {
        return List.copyOf(lives);
    }

    /** How many devices ended within a time, of those in use at its beginning or following one of them. */
    static int ended(List<Life> lives, Forecast.Period period) {
        return (int) lives.stream().filter(life -> life.ended() && life.until() >= Days.of(period.from()) && life.until() <= Days.of(period
                .to())).count();
    }

    static int repaired(List<Life> lives, Forecast.Period period) {
        return lives.stream().mapToInt(life -> {
            int count = 0;
            for (int day : life.repairs()) {
                count += day >= Days.of(period.from()) && day <= Days.of(period.to()) ? 1 : 0;
            }
            return count;
        }).sum();
    }
}
