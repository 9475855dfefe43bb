package org.amparo.donor.portal;

import java.time.LocalDate;
import org.amparo.donor.PublishedRelease;
import org.amparo.donor.SealedRelease;

/**
 * A release as it lies on the shelf.
 *
 * @param release read from the sealed text
 * @param withdrawnOn null while it is to be relied on
 * @param reason why it was withdrawn; null while it was not
 */
public record ShelvedRelease(SealedRelease sealed, PublishedRelease release, LocalDate withdrawnOn, String reason) {

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }
}
