package org.amparo.donor;

import org.amparo.donor.disclosure.Protection;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who releases, and how small counts are protected, under {@code amparo.release}.
 *
 * @param name of the programme as donors read it
 * @param organisation that runs it
 * @param identifier of that organisation as registered for IATI; empty when it has none
 * @param country two letters of ISO 3166-1; empty when it works in several
 * @param k smallest count that is shown; even, 10 or more
 * @param sensitiveK the same of sensitive facts; even, 20 or more
 * @param areaUnknown what places are called that are on no list
 */
@ConfigurationProperties("amparo.release")
public record ReleaseSettings(String name, String organisation, String identifier, String country, Integer k, Integer sensitiveK,
        String areaUnknown) {

    /** @throws IllegalArgumentException when a threshold is below the promised one */
    public ReleaseSettings {
        name = or(name, "Victim assistance programme");
        organisation = or(organisation, name);
        identifier = or(identifier, "");
        country = or(country, "");
        k = k == null ? Integer.valueOf(Protection.PROMISED.k()) : k;
        sensitiveK = sensitiveK == null ? Integer.valueOf(Protection.PROMISED.sensitiveK()) : sensitiveK;
        areaUnknown = or(areaUnknown, "Area not known");
        new Protection(k, sensitiveK);
    }

    private static String or(String said, String otherwise) {
        return said == null || said.isBlank() ? otherwise : said.strip();
    }

    Protection protection() {
        return new Protection(k, sensitiveK);
    }

    PublishedRelease.Programme programme() {
        return new PublishedRelease.Programme(name, organisation, identifier, country);
    }
}
