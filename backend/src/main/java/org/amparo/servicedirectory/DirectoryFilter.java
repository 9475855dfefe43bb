package org.amparo.servicedirectory;

import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;

/**
 * What the directory is narrowed to; null and false mean no narrowing.
 *
 * @param words in the provider's name, whatever the case and the accents
 * @param service offered by the provider
 * @param pillar of one of its services
 * @param adm1 code of the area of one of its sites
 * @param stepFree one of its sites can be entered, and its toilet used, by wheelchair
 * @param withCapacity the last report of places, not older than an entry may be, says that somebody can be taken; for {@code service} when one is chosen
 * @param standing in use and fresh, in use and stale, or out of use; null for all that are in use
 */
public record DirectoryFilter(String words, ServiceCode service, Pillar pillar, String adm1, boolean stepFree, boolean withCapacity,
        Standing standing) {

    /** How much an entry can be relied on. */
    public enum Standing {
        FRESH, STALE, OUT_OF_USE
    }

    public static final DirectoryFilter NONE = new DirectoryFilter(null, null, null, null, false, false, null);
}
