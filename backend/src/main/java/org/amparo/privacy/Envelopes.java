package org.amparo.privacy;

import java.util.UUID;

/**
 * Seals personal values for rows of read models and opens them again, after the access check. AES-256-GCM under the person's key of
 * the class, bound to person and place, so that an envelope moved to another row or column does not open.
 */
public interface Envelopes {

    /**
     * Seals a text.
     *
     * @param person whose value it is
     * @param place table and column, e.g. {@code read.survivor.full_name}
     * @param value null gives null (never given); erased gives the tombstone envelope
     * @return envelope as text for a text column
     * @throws VaultUnavailable when the vault cannot be reached; nothing is written then
     */
    String seal(UUID person, PersonalClass personalClass, String place, Personal<String> value);

    /**
     * Opens an envelope.
     *
     * @return null for a null envelope; {@link Personal.Erased} when the key was destroyed
     * @throws VaultUnavailable when the vault cannot be reached
     * @throws IllegalStateException when the envelope was altered or belongs to another person or place
     */
    Personal<String> open(UUID person, String place, String envelope);
}
