package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a release is about.
 *
 * @param recipient the donor it is made for
 * @param grant whose services are counted; {@link Dimension#ALL} for the whole programme, whoever paid
 * @param area code of a first-level area; {@link Dimension#ALL} for the country
 * @param from first day; both days count
 * @param to last day
 */
public record ReleaseScope(String recipient, String grant, String area, LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when the last day is before the first */
    public ReleaseScope {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day is before the first");
        }
    }

    /** True when something that one release tells is told again by the other: same grant, and days and areas that have a part in common. */
    public boolean repeats(ReleaseScope earlier) {
        boolean sameDays = !from.isAfter(earlier.to) && !earlier.from.isAfter(to);
        boolean sameArea = area.equals(earlier.area) || area.equals(Dimension.ALL) || earlier.area.equals(Dimension.ALL);
        return grant.equals(earlier.grant) && sameDays && sameArea;
    }

    /** The units of its area; all of them where it is about the country. */
    public List<Unit> within(Collection<Unit> units) {
        return units.stream().filter(unit -> area.equals(Dimension.ALL) || area.equals(unit.of().get("area"))).toList();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
