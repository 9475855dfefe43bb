package org.amparo.prosthetics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.amparo.survivor.Age;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.LifetimeGroup;
import org.amparo.vocabulary.PartialDate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The programme's own table of lifetimes and follow-ups (domain 3.3), under {@code amparo.prosthetics}; what is not set has the default of
 * the domain. Ages are reckoned from the year of birth alone: the year of birth stays in clear when a person is erased.
 *
 * @param rows for every group of products, rows that together cover all ages
 * @param growthWithinDays days after a growth spurt within which a replacement is due at the latest; from 1
 */
@ConfigurationProperties("amparo.prosthetics")
public record DeviceLifetimes(List<Row> rows, int growthWithinDays) {

    private static final int OLDEST = 120;
    private static final int TWO_MONTHS = 60;

    /** The table of the domain reference. Its last group has no figures there; these are ours. */
    public static final DeviceLifetimes DEFAULT = new DeviceLifetimes(null, 0);

    /**
     * @param toAge last age in whole years, counted
     * @param followUpDays days after delivery of the first follow-ups, ascending
     * @param reviewMonths between follow-ups after those
     * @param lifeMonths until a replacement is due
     * @param heavyLabourMonths the same for somebody who works hard with it; 0 for no difference
     */
    public record Row(LifetimeGroup group, int fromAge, int toAge, List<Integer> followUpDays, int reviewMonths, int lifeMonths,
            int heavyLabourMonths) {

        public Row {
            followUpDays = followUpDays == null ? List.of() : List.copyOf(followUpDays);
            if (lifeMonths < 1 || reviewMonths < 1) {
                throw new IllegalArgumentException("A row of amparo.prosthetics.rows needs months from 1: " + group);
            }
        }

        /** Months until a replacement is due. */
        public int months(boolean heavyLabour) {
            return heavyLabour && heavyLabourMonths > 0 ? heavyLabourMonths : lifeMonths;
        }
    }

    /** @throws IllegalArgumentException when an age of a group has no row, or two */
    public DeviceLifetimes {
        rows = rows == null || rows.isEmpty() ? ofTheDomain() : List.copyOf(rows);
        growthWithinDays = growthWithinDays == 0 ? TWO_MONTHS : growthWithinDays;
        for (LifetimeGroup group : LifetimeGroup.values()) {
            int next = 0;
            for (Row row : rows.stream().filter(row -> row.group() == group).sorted(Comparator.comparing(Row::fromAge)).toList()) {
                if (row.fromAge() != next || row.toAge() < row.fromAge()) {
                    throw new IllegalArgumentException("amparo.prosthetics.rows: the ages of " + group + " have a gap or overlap");
                }
                next = row.toAge() + 1;
            }
            if (next <= OLDEST) {
                throw new IllegalArgumentException("amparo.prosthetics.rows: the ages of " + group + " end before " + OLDEST);
            }
        }
    }

    private static List<Row> ofTheDomain() {
        List<Integer> often = List.of(14, 42, 91);
        List<Integer> seldom = List.of(42, 91);
        return List.of(new Row(LifetimeGroup.LL_PROSTHESIS, 0, 5, often, 3, 6, 0),
                new Row(LifetimeGroup.LL_PROSTHESIS, 6, 12, often, 3, 9, 0), new Row(LifetimeGroup.LL_PROSTHESIS, 13, 17, often, 6, 12, 0),
                new Row(LifetimeGroup.LL_PROSTHESIS, 18, OLDEST, List.of(14, 42, 91, 182), 12, 36, 24),
                new Row(LifetimeGroup.UL_PROSTHESIS, 0, 17, seldom, 6, 12, 0),
                new Row(LifetimeGroup.UL_PROSTHESIS, 18, OLDEST, seldom, 12, 48, 0),
                new Row(LifetimeGroup.ORTHOSIS, 0, 17, seldom, 6, 12, 0), new Row(LifetimeGroup.ORTHOSIS, 18, OLDEST, seldom, 12, 24, 0),
                new Row(LifetimeGroup.WHEELCHAIR, 0, 17, seldom, 6, 24, 0),
                new Row(LifetimeGroup.WHEELCHAIR, 18, OLDEST, seldom, 12, 48, 0),
                new Row(LifetimeGroup.WALKING_AID, 0, OLDEST, List.of(91), 12, 24, 0),
                new Row(LifetimeGroup.OTHER, 0, OLDEST, List.of(91), 12, 24, 0));
    }

    /**
     * What to expect of a device on the day it is delivered.
     *
     * @param birthYear null when not known, which counts as grown up
     */
    Lifetime atDelivery(AssistiveProduct product, Integer birthYear, LocalDate deliveredOn, boolean heavyLabour) {
        return of(product, birthYear, deliveredOn, deliveredOn, heavyLabour, Lifetime.Basis.TABLE);
    }

    /** Of a device from elsewhere: as if delivered on the day from which its life is reckoned, but due now when nobody can use it. */
    Lifetime ofEarlier(EarlierDevice device, Integer birthYear) {
        Lifetime table = atDelivery(device.product(), birthYear, device.since(), device.heavyLabour());
        LocalDate now = device.on().isAfter(device.since()) ? device.on() : device.since().plusDays(1);
        return device.condition() == DeviceCondition.UNUSABLE && now.isBefore(table.replacementDue())
                ? new Lifetime(table.age(), table.months(), now, null, Lifetime.Basis.CONDITION)
                : table;
    }

    /** The same for the age that the person has come into since. */
    Lifetime atAge(AssistiveProduct product, Integer birthYear, LocalDate deliveredOn, LocalDate today, boolean heavyLabour) {
        return of(product, birthYear, deliveredOn, today, heavyLabour, Lifetime.Basis.AGE);
    }

    /** Growth brings the replacement forward, never back. */
    Lifetime afterGrowth(Lifetime was, LocalDate grownOn) {
        LocalDate soon = grownOn.plusDays(growthWithinDays);
        return soon.isBefore(was.replacementDue())
                ? new Lifetime(was.age(), was.months(), soon, null, Lifetime.Basis.GROWTH)
                : was;
    }

    /** The next follow-up after a day: one of the first few after delivery, then regularly. */
    LocalDate nextReview(AssistiveProduct product, Integer birthYear, LocalDate deliveredOn, LocalDate after) {
        Row row = row(product.lifetime(), age(birthYear, after));
        return row.followUpDays().stream().map(deliveredOn::plusDays).filter(day -> day.isAfter(after)).findFirst()
                .orElseGet(() -> after.plusMonths(row.reviewMonths()));
    }

    private Lifetime of(AssistiveProduct product, Integer birthYear, LocalDate deliveredOn, LocalDate ageOn, boolean heavyLabour,
            Lifetime.Basis basis) {
        Integer age = age(birthYear, ageOn);
        Row row = row(product.lifetime(), age);
        int months = row.months(heavyLabour);
        LocalDate next = age == null || row.toAge() >= OLDEST ? null : comesInto(birthYear, row.toAge() + 1);
        return new Lifetime(age, months, deliveredOn.plusMonths(months), next, basis);
    }

    /** What the table says of products of a group. @param age whole years at delivery; null when not known, which counts as grown up */
    public Row row(LifetimeGroup group, Integer age) {
        int years = age == null ? OLDEST : Math.min(age, OLDEST);
        for (Row row : rows) {
            if (row.group() == group && row.fromAge() <= years && years <= row.toAge()) {
                return row;
            }
        }
        throw new IllegalStateException("No row of amparo.prosthetics.rows for " + group);
    }

    private static Integer age(Integer birthYear, LocalDate on) {
        return birthYear == null ? null : Age.on(on, PartialDate.ofYear(birthYear)).map(Age::likely).orElse(null);
    }

    /** Of a year of birth the last day counts, so that a child is not missed. */
    private static LocalDate comesInto(int birthYear, int age) {
        return PartialDate.ofYear(birthYear).latest().plusYears(age);
    }
}
