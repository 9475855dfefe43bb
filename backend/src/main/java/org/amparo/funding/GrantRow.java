package org.amparo.funding;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A grant as it stands.
 *
 * @param donorName name of the organisation that pays
 * @param closedOn last day on which it pays, where it was closed early; null while it was not
 * @param version of its details, for {@link DonorGrantCommand.Correct}
 */
public record GrantRow(UUID grantId, String code, String donorName, GrantDetails grant, LocalDate closedOn, long version) {

    /** True when something of this day can be paid from it; both end days count. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(grant.from()) && !day.isAfter(lastDay());
    }

    /** Last day on which it pays. */
    public LocalDate lastDay() {
        return closedOn == null ? grant.to() : closedOn;
    }
}
