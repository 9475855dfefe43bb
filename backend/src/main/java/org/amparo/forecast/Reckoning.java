package org.amparo.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.amparo.forecast.Forecast.Period;
import org.amparo.prosthetics.DeviceHistory.Life;
import org.amparo.prosthetics.DeviceLifetimes;
import org.amparo.vocabulary.AssistiveProduct;
import org.hipparchus.special.Erf;

/**
 * Looks ahead from a day. Every device in use ends by the lifetimes of its kind, given the age it has reached, and is followed by another
 * one, which may end in turn; how long devices last is drawn several times from what the data allow, so that the interval holds both
 * chance and what is not known. The draws are the same every time: the same devices give the same forecast.
 */
final class Reckoning {

    private static final int DRAWS = 32;
    private static final long SEED = 4_224L;
    private static final int STEPS_A_PERIOD = 3;
    private static final int NO_CHILD = Integer.MIN_VALUE;
    /** As many points of a normal distribution as draws, in an order that has nothing to do with these. */
    private static final double[] NORMALS = normals();

    private static double[] normals() {
        List<Double> points = new ArrayList<>();
        for (int d = 0; d < DRAWS; d++) {
            points.add(-Math.sqrt(2) * Erf.erfcInv(2 * (d + 0.5) / DRAWS));
        }
        Collections.shuffle(points, new Random(SEED));
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Who is counted together. */
    record Cell(UUID centre, AssistiveProduct product, boolean children) {
    }

    /** What comes to a cell, a tally for each period. */
    static final class Expected {
        int inUse;
        final Tally[] replacements;
        final Tally[] repairs;

        Expected(int periods) {
            replacements = tallies(periods);
            repairs = tallies(periods);
        }

        private static Tally[] tallies(int periods) {
            Tally[] tallies = new Tally[periods];
            for (int i = 0; i < periods; i++) {
                tallies[i] = new Tally(DRAWS);
            }
            return tallies;
        }
    }

    /** Devices that are followed by the same kinds of devices. @param birthYear of children; {@link #NO_CHILD} for all others */
    private record Line(UUID centre, AssistiveProduct product, boolean heavyLabour, int birthYear) {
    }

    /** Devices of a line in use now, and their ends by draw and step, with the squares of the chances by draw and period. */
    private final class Course {
        final Map<Kind, Integer> devices = new HashMap<>();
        final double[][] ends = new double[DRAWS][stepEnds.length];
        final double[][] squares = new double[DRAWS][periods.size()];

        void add(int draw, double[] chances, int count) {
            for (int s = 0; s < chances.length; s++) {
                ends[draw][s] += count * chances[s];
            }
            for (int p = 0; p < squares[draw].length; p++) {
                double chance = 0;
                for (int s = 0; s < STEPS_A_PERIOD; s++) {
                    chance += chances[p * STEPS_A_PERIOD + s];
                }
                squares[draw][p] += count * chance * chance;
            }
        }
    }

    private record Age(Kind kind, int weeks) {
    }

    /** Devices that begin in a step. */
    private record Born(Kind kind, int step) {
    }

    /** Repairs a year of one device: the mean by draw, and how unlike each other devices are. */
    private record Rate(double[] ofOne, double unlike) {
    }

    private final int on;
    private final List<Period> periods;
    private final DeviceLifetimes table;
    private final Estimates estimates;
    /** Weeks from the first day to the end of each step, {@value #STEPS_A_PERIOD} steps a period. */
    private final int[] stepEnds;
    private final Map<Line, Course> courses = new HashMap<>();
    private final Map<Kind, Weibull[]> drawn = new HashMap<>();
    private final Map<Line, Kind[]> following = new HashMap<>();
    private final Map<Born, double[][]> chances = new HashMap<>();
    private final Map<Kind, Rate> rates = new HashMap<>();

    /**
     * @param periods following each other, the first beginning on that day
     * @param on day since 1970 from which one looks ahead; what came later is not known
     */
    Reckoning(List<Life> lives, DeviceLifetimes table, int on, List<Period> periods) {
        this.on = on;
        this.periods = List.copyOf(periods);
        this.table = table;
        this.estimates = new Estimates(lives, table, on);
        this.stepEnds = steps();
        Map<Age, Map<Course, Integer>> ages = new HashMap<>();
        for (Life life : lives) {
            if (life.isInUse(on)) {
                Kind kind = Kind.of(life, table);
                Course course = courses.computeIfAbsent(line(life), any -> new Course());
                course.devices.merge(kind, 1, Integer::sum);
                ages.computeIfAbsent(new Age(kind, (on - life.delivered()) / LifeTable.WEEK), any -> new HashMap<>()).merge(course, 1,
                        Integer::sum);
            }
        }
        ages.forEach(this::end);
        courses.forEach(this::follow);
    }

    private int[] steps() {
        int[] ends = new int[periods.size() * STEPS_A_PERIOD];
        for (int p = 0; p < periods.size(); p++) {
            int from = Days.of(periods.get(p).from()) - on;
            int length = Days.of(periods.get(p).to()) + 1 - on - from;
            for (int s = 0; s < STEPS_A_PERIOD; s++) {
                ends[p * STEPS_A_PERIOD + s] = Math.round((from + length * (s + 1f) / STEPS_A_PERIOD) / LifeTable.WEEK);
            }
        }
        return ends;
    }

    private Line line(Life life) {
        boolean child = Kind.isChild(life.birthYear(), on);
        return new Line(life.centre(), life.product(), life.heavyLabour(), child ? life.birthYear() : NO_CHILD);
    }

    /** The kinds are met in the same order every time only within the table, so each has a generator of its own. */
    private Weibull[] draws(Kind kind) {
        return drawn.computeIfAbsent(kind, any -> {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 31L * kind.product().ordinal()
                    + 7919L * kind.fromAge() + (kind.heavyLabour() ? 1 : 0));
            return estimates.lasting(kind).draws(DRAWS, random);
        });
    }

    /** The ends of devices that are in use now, for all of one kind and age at once. */
    private void end(Age age, Map<Course, Integer> counts) {
        Weibull[] draws = draws(age.kind());
        double[] chances = new double[stepEnds.length];
        for (int d = 0; d < DRAWS; d++) {
            double reached = draws[d].hazardUntil(days(age.weeks()));
            double lasting = 1;
            for (int s = 0; s < stepEnds.length; s++) {
                double next = Math.exp(reached - draws[d].hazardUntil(days(age.weeks() + stepEnds[s])));
                chances[s] = lasting - next;
                lasting = next;
            }
            for (Map.Entry<Course, Integer> count : counts.entrySet()) {
                count.getKey().add(d, chances, count.getValue());
            }
        }
    }

    /** The middle of a week counts. */
    private static double days(int weeks) {
        return (weeks + 0.5) * LifeTable.WEEK;
    }

    /** The ends of those that will follow, within the time looked at. */
    private void follow(Line line, Course course) {
        for (int s = 0; s < stepEnds.length - 1; s++) {
            double[][] later = chances.computeIfAbsent(new Born(followed(line, middle(s)), s), this::chances);
            for (int d = 0; d < DRAWS; d++) {
                double[] ends = course.ends[d];
                for (int t = s + 1; t < ends.length; t++) {
                    ends[t] += ends[s] * later[d][t];
                }
            }
        }
    }

    /** Weeks to the middle of a step. */
    private int middle(int step) {
        return step == 0 ? stepEnds[0] / 2 : (stepEnds[step - 1] + stepEnds[step]) / 2;
    }

    /** Chances by draw that a device that begins in a step ends in each of the later ones. */
    private double[][] chances(Born born) {
        int begin = middle(born.step());
        double[][] ofAll = new double[DRAWS][stepEnds.length];
        for (int d = 0; d < DRAWS; d++) {
            Weibull lasting = draws(born.kind())[d];
            double before = lasting.survival((double) (stepEnds[born.step()] - begin) * LifeTable.WEEK);
            for (int t = born.step() + 1; t < stepEnds.length; t++) {
                double after = lasting.survival((double) (stepEnds[t] - begin) * LifeTable.WEEK);
                ofAll[d][t] = before - after;
                before = after;
            }
        }
        return ofAll;
    }

    private Kind followed(Line line, int weeks) {
        Kind[] kinds = following.computeIfAbsent(line, any -> new Kind[stepEnds[stepEnds.length - 1] + 1]);
        if (kinds[weeks] == null) {
            Integer age = line.birthYear() == NO_CHILD
                    ? Integer.valueOf(Kind.OF_MAJORITY)
                    : Kind.ageOn(line.birthYear(), on + weeks * LifeTable.WEEK);
            kinds[weeks] = Kind.of(line.product(), age, line.heavyLabour(), table);
        }
        return kinds[weeks];
    }

    /** What comes to every cell. */
    Map<Cell, Expected> expected() {
        Map<Cell, Expected> cells = new HashMap<>();
        courses.forEach((line, course) -> {
            int inUse = course.devices.values().stream().mapToInt(Integer::intValue).sum();
            Expected today = cells.computeIfAbsent(cell(line, on), any -> new Expected(periods.size()));
            today.inUse += inUse;
            for (int p = 0; p < periods.size(); p++) {
                Expected at = cells.computeIfAbsent(cell(line, Days.of(periods.get(p).from())), any -> new Expected(periods.size()));
                replacements(course, p, at.replacements[p]);
                repairs(course, p, at.repairs[p]);
            }
        });
        return cells;
    }

    private static Cell cell(Line line, int day) {
        return new Cell(line.centre(), line.product(), line.birthYear() != NO_CHILD && Kind.isChild(line.birthYear(), day));
    }

    private void replacements(Course course, int period, Tally into) {
        for (int d = 0; d < DRAWS; d++) {
            double expected = 0;
            for (int s = 0; s < STEPS_A_PERIOD; s++) {
                expected += course.ends[d][period * STEPS_A_PERIOD + s];
            }
            into.add(d, expected, expected - course.squares[d][period]);
        }
    }

    /** A device that ends is followed by another, so that as many are in use all the time. */
    private void repairs(Course course, int period, Tally into) {
        double years = (Days.of(periods.get(period).to()) + 1 - Days.of(periods.get(period).from())) / LifeTable.YEAR;
        course.devices.forEach((kind, count) -> {
            Rate rate = rates.computeIfAbsent(kind, this::rate);
            for (int d = 0; d < DRAWS; d++) {
                double ofOne = years * rate.ofOne()[d];
                into.add(d, count * ofOne, count * (ofOne + rate.unlike() * ofOne * ofOne));
            }
        });
    }

    private Rate rate(Kind kind) {
        Estimates.Repairs repaired = estimates.repairs(kind);
        double sure = Math.sqrt(repaired.varLog());
        double[] ofOne = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            ofOne[d] = repaired.rate()
                    * Math.exp(sure * NORMALS[(d + 5 * kind.product().ordinal()) % DRAWS] - repaired.varLog() / 2);
        }
        return new Rate(ofOne, repaired.unlike());
    }

    Estimates estimates() {
        return estimates;
    }

    static Tally sum() {
        return new Tally(DRAWS);
    }
}
