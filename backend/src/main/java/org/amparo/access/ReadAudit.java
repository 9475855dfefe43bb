package org.amparo.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Written in the transaction that reads personal data, before the answer leaves; if it cannot be written, there is no answer.
 * Call it inside the query's own read-write transaction.
 */
public interface ReadAudit {

    /** What kind of look it was. */
    enum Look {
        LIST,
        SEARCH,
        FILE,
        FILE_AS_OF,
        INCIDENT,
        EXPORT,
        DUPLICATE_CHECK,
        /** What a provider is shown of a file with a referral. */
        SHARED
    }

    /**
     * Records that the viewer was shown something about these persons.
     *
     * @param shown ids of survivors (or incidents) on the page
     * @param detail searched words (kept as a keyed hash only), a date, or null
     */
    void looked(Viewer viewer, Look look, Collection<UUID> shown, String detail);

    /**
     * When the viewer was last shown somebody.
     *
     * @param before looks from this moment on do not count
     * @return empty when the viewer never was
     */
    Optional<Instant> lastLooked(Viewer viewer, Look look, UUID shown, Instant before);
}
