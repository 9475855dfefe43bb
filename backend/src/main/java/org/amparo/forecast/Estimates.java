package org.amparo.forecast;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.amparo.forecast.Estimate.Source;
import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.prosthetics.DeviceLifetimes;

/**
 * How long devices last and how often they are repaired, kind by kind, from the lives known on a day. With {@value #ENOUGH} ends or repairs
 * of its own a kind is fitted to these; with fewer, to all of its product and age; with fewer again it goes by the table.
 */
final class Estimates {

    /** Ends of a kind that are enough to fit it: the median is then known to about 15 %. */
    static final int ENOUGH = 30;
    /**
     * Spread of lifetimes where only a median is known: of 14,822 devices in Cambodia a tenth was replaced within 208 days, half within
     * 727, nine tenths within 2,154 (domain 3.3), which is this shape.
     */
    static final double PUBLISHED_SHAPE = 1.3;
    /** How sure a median of the table is: published ones for grown-ups lie between two and seven years. */
    private static final double UNSURE_SCALE = 0.3 * 0.3;
    private static final double UNSURE_SHAPE = 0.15 * 0.15;
    /** The same cohort: 22,205 repairs of 14,822 devices, that lasted 2.4 years on average, half of them repaired within 237 days. */
    static final double PUBLISHED_REPAIRS = 0.7;
    private static final double UNSURE_REPAIRS = 0.4 * 0.4;
    private static final double DAYS_A_MONTH = LifeTable.YEAR / 12;
    private static final int PERCENT = 100;

    /**
     * How often devices of a kind are repaired.
     *
     * @param rate a year
     * @param varLog variance of the logarithm of the rate: how sure it is
     * @param unlike how unlike each other devices are: variance of their own rates, in squares of the mean rate; 0 when all are alike
     */
    record Repairs(double rate, double varLog, double unlike, Source source) {
    }

    private final DeviceLifetimes table;
    private final Map<Kind, LifeTable> byWork = new HashMap<>();
    private final Map<Kind, LifeTable> ofAnyWork = new HashMap<>();
    private final Map<Kind, RepairCount> repairs = new HashMap<>();
    private final Map<Kind, Weibull.Fit> fits = new HashMap<>();
    private final Map<Kind, Source> sources = new HashMap<>();

    /** Sums over devices of the years they were watched and of how often they were repaired, and of the squares and products of these. */
    private static final class RepairCount {
        double years;
        long repairs;
        private double squaresOfYears;
        private double squaresOfRepairs;
        private double products;

        void add(double yearsOfOne, int repairsOfOne) {
            years += yearsOfOne;
            repairs += repairsOfOne;
            squaresOfYears += yearsOfOne * yearsOfOne;
            squaresOfRepairs += (double) repairsOfOne * repairsOfOne;
            products += yearsOfOne * repairsOfOne;
        }

        Repairs rate() {
            double rate = repairs / years;
            double squares = rate * rate * squaresOfYears;
            double off = squaresOfRepairs - 2 * rate * products + squares - repairs;
            double unlike = Math.max(0, off / squares);
            return new Repairs(rate, (repairs + unlike * squares) / ((double) repairs * repairs), unlike, Source.OWN);
        }
    }

    /** @param on day since 1970 from which one looks back: what came later is not known */
    Estimates(Iterable<Life> lives, DeviceLifetimes table, int on) {
        this.table = table;
        for (Life life : lives) {
            if (life.watchedFrom() < on) {
                add(life, on);
            }
        }
        byWork.forEach((kind, lasted) -> ofAnyWork.computeIfAbsent(kind.ofAnyWork(), any -> new LifeTable()).addAll(lasted));
    }

    private void add(Life life, int on) {
        Kind kind = Kind.of(life, table);
        int until = life.knownUntil(on);
        boolean ended = life.ended() && until < on && until == life.until();
        byWork.computeIfAbsent(kind, any -> new LifeTable()).add(life.watchedFrom() - life.delivered(), until - life.delivered(), ended);
        int watched = until - Math.max(life.delivered(), life.watchedFrom());
        if (watched > 0) {
            int repaired = 0;
            for (int day : life.repairs()) {
                repaired += day < until && day >= life.watchedFrom() ? 1 : 0;
            }
            repairs.computeIfAbsent(kind.ofAnyWork(), any -> new RepairCount()).add(watched / LifeTable.YEAR, repaired);
        }
    }

    /** How long devices of a kind last, and how sure that is. */
    Weibull.Fit lasting(Kind kind) {
        return fits.computeIfAbsent(kind, this::fit);
    }

    private Weibull.Fit fit(Kind kind) {
        Optional<Weibull.Fit> own = fit(byWork.get(kind));
        sources.put(kind, Source.OWN_BY_WORK);
        if (own.isEmpty()) {
            own = fit(ofAnyWork.get(kind.ofAnyWork()));
            sources.put(kind, Source.OWN);
        }
        return own.orElseGet(() -> {
            sources.put(kind, Source.TABLE);
            return new Weibull.Fit(Weibull.ofMedian(PUBLISHED_SHAPE, months(kind) * DAYS_A_MONTH), UNSURE_SHAPE, UNSURE_SCALE, 0);
        });
    }

    private static Optional<Weibull.Fit> fit(LifeTable lives) {
        return lives == null || lives.ended() < ENOUGH ? Optional.empty() : Weibull.fit(lives);
    }

    private int months(Kind kind) {
        return table.row(kind.product().lifetime(), kind.fromAge()).months(kind.heavyLabour());
    }

    Repairs repairs(Kind kind) {
        RepairCount count = repairs.get(kind.ofAnyWork());
        return count == null || count.repairs < ENOUGH
                ? new Repairs(PUBLISHED_REPAIRS, UNSURE_REPAIRS, 0, Source.TABLE)
                : count.rate();
    }

    /** All kinds there are devices of, with what is taken of each. */
    List<Estimate> told() {
        return byWork.keySet().stream().map(this::told).sorted(Comparator.comparing(Estimate::product).thenComparing(Estimate::fromAge)
                .thenComparing(Estimate::heavyLabour)).toList();
    }

    private Estimate told(Kind kind) {
        Weibull.Fit fit = lasting(kind);
        LifeTable lives = byWork.get(kind);
        LifeTable looked = sources.get(kind) == Source.OWN ? ofAnyWork.get(kind.ofAnyWork()) : lives;
        OptionalInt median = looked.median();
        Repairs repaired = repairs(kind);
        return new Estimate(kind.product(), kind.fromAge(), kind.toAge(), kind.heavyLabour(), sources.get(kind), looked.devices(),
                looked.ended(), months(kind), fit.best().median() / DAYS_A_MONTH,
                median.isEmpty() ? null : median.getAsInt() / DAYS_A_MONTH, lasting(looked, 1), lasting(looked, 2), repaired.rate(),
                repaired.source());
    }

    private static Integer lasting(LifeTable lives, int years) {
        double[] share = lives.survival();
        int week = (int) (years * LifeTable.YEAR / LifeTable.WEEK);
        return week < share.length ? (int) Math.round(PERCENT * share[week]) : null;
    }
}
