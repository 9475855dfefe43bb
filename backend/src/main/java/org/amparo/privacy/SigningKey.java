package org.amparo.privacy;

/**
 * The product's signature (Ed25519) under checkpoints and erasure entries. Its secret half lies outside every database; whoever verifies
 * needs the public half only. {@link SigningKeyFile} is for development and small installations.
 */
public interface SigningKey {

    /** Signature of 64 bytes over the message. */
    byte[] sign(byte[] message);

    /** Whether the signature is this key's over exactly this message. */
    boolean verifies(byte[] signature, byte[] message);

    /** The public half: 32 bytes. */
    byte[] publicKey();
}
