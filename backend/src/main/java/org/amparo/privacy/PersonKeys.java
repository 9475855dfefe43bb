package org.amparo.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All keys of one person, as one answer of the vault.
 *
 * @param erased true when the erasure ledger names the person: every value of theirs reads as erased
 * @param keys of all classes and versions, destroyed ones included
 */
record PersonKeys(boolean erased, List<PersonKey> keys) {

    PersonKeys {
        keys = List.copyOf(keys);
    }

    /** The key that seals new values of a class; empty when there is none yet. */
    Optional<PersonKey> current(PersonalClass personalClass) {
        PersonKey newest = null;
        for (PersonKey key : keys) {
            if (key.personalClass() == personalClass && (newest == null || key.version() > newest.version())) {
                newest = key;
            }
        }
        return Optional.ofNullable(newest);
    }

    Optional<PersonKey> withId(UUID keyId) {
        for (PersonKey key : keys) {
            if (key.keyId().equals(keyId)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
