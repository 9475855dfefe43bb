package org.amparo.privacy;

/**
 * The root of all keys, outside every database: it wraps the epoch keys. It keeps a key of its own for each epoch, because what an
 * old copy of the vault holds must stay closed even to whoever has every credential of today: once an epoch's root key is destroyed,
 * the epoch key in that copy, and every person's key under it, opens no more.
 * <p>
 * This is the one place to adapt to key hardware: with a transit engine an epoch is a key version that is trimmed away, with PKCS#11 a
 * token object that is destroyed. {@link RootKeyFiles} is for development and small installations.
 */
public interface KeyEncryption {

    /**
     * Wraps an epoch key, making the epoch's root key when there is none.
     *
     * @param epoch number of the epoch, from 1
     */
    byte[] wrap(int epoch, byte[] epochKey);

    /**
     * Unwraps an epoch key.
     *
     * @throws VaultUnavailable when the root key cannot be reached or was destroyed
     */
    byte[] unwrap(int epoch, byte[] wrapped);

    /** Destroys the root key of an epoch for good; harmless when it is gone already. */
    void destroy(int epoch);
}
