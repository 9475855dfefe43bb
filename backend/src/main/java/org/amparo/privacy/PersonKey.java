package org.amparo.privacy;

import com.google.crypto.tink.Aead;
import java.util.UUID;

/**
 * One key of one person, as a node knows it for at most a minute.
 *
 * @param version from 1; a newer version seals, older ones still open
 * @param aead the key ready for use; null when the key was destroyed
 */
record PersonKey(UUID keyId, PersonalClass personalClass, int version, Aead aead) {

    boolean isDestroyed() {
        return aead == null;
    }
}
