package org.amparo.servicedirectory;

import java.time.LocalDate;
import java.util.UUID;

import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ServiceCost;

/**
 * A provider of the service asked for, with what decides about its place in the list: whether it can serve this person, whether it has
 * capacity, how far it is, how long people wait.
 *
 * @param siteName of the site meant, the best for this person; null when it has no name of its own
 * @param kilometres by great circle; null when one of the two places is not known
 * @param measured from what the distance is; null without a distance
 * @param sameArea the site is in the person's area
 * @param fresh the entry is not stale
 * @param accessible the site can be entered and its toilet used by wheelchair
 * @param canServe fresh, and accessible when the person needs it
 * @param people who can be taken in {@code month}; both null when no report is fresh enough
 * @param waitingDays null when never told
 * @param eligibility who is taken; null when everybody
 */
public record NearProvider(UUID providerId, String name, UUID siteId, String siteName, String adm1, GeoPoint point, Double kilometres,
        From measured, boolean sameArea, boolean fresh, boolean accessible, boolean canServe, Integer people, LocalDate month,
        Integer waitingDays, LocalDate verifiedOn, ServiceCost cost, String eligibility, boolean answersInside) {

    /** Where a distance begins. */
    public enum From {
        PERSON, CENTRE_OF_AREA
    }

    /** What is known about room for one more person. */
    public enum Capacity {
        YES, NOT_KNOWN, FULL
    }

    public Capacity capacity() {
        if (people == null) {
            return Capacity.NOT_KNOWN;
        }
        return people > 0 ? Capacity.YES : Capacity.FULL;
    }
}
