package org.amparo.servicedirectory;

import java.util.UUID;

import org.amparo.vocabulary.GeoPoint;

/**
 * A place where a provider serves people.
 *
 * @param name what people call it; null when the provider has one site only
 * @param adm1 code of the first-level area
 * @param adm2 second-level area; null when not known
 * @param address how to find it; of the organisation, never of a person
 * @param point where it stands; null when not known
 */
public record Site(UUID siteId, String name, String adm1, String adm2, String address, GeoPoint point, Accessibility accessibility) {

    public Site {
        accessibility = accessibility == null ? Accessibility.NOT_CHECKED : accessibility;
    }
}
