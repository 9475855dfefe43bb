package org.amparo.privacy;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * One sealed value as text: format version, key id, nonce, ciphertext and tag, in URL-safe base64. The plaintext is padded (ISO/IEC 7816-4)
 * to 32, 64, 256, 1024 or a multiple of 1024 bytes, so that the length of an envelope tells little about the length of the value.
 *
 * @param keyId key it was sealed with
 * @param sealed nonce (12 bytes), ciphertext and tag (16 bytes) as Tink's AES-256-GCM writes them
 */
record Envelope(UUID keyId, byte[] sealed) {

    /** Text that stands for a value whose key was already destroyed when it was written again. */
    static final String TOMBSTONE = "erased";

    private static final byte FORMAT = 1;
    private static final int HEAD = 1 + 16;
    private static final int SHORTEST = HEAD + 12 + 32 + 16;
    private static final int LARGE = 1024;
    private static final byte PADDING_STARTS = (byte) 0x80;

    /** Seals the value under a key, bound to a context: it opens with exactly the same context only. */
    static String seal(PersonKey key, byte[] value, byte[] context) {
        try {
            byte[] sealed = key.aead().encrypt(padded(value), context);
            ByteBuffer bytes = ByteBuffer.allocate(HEAD + sealed.length).put(FORMAT).putLong(key.keyId().getMostSignificantBits())
                    .putLong(key.keyId().getLeastSignificantBits()).put(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal value could not be sealed", e);
        }
    }

    /**
     * Reads the outer form.
     *
     * @throws IllegalStateException when the text is no envelope of a known format
     */
    static Envelope parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw altered();
        }
        if (bytes.length < SHORTEST || bytes[0] != FORMAT || !isTheOneWayToWrite(bytes, text)) {
            throw altered();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, 16);
        return new Envelope(new UUID(buffer.getLong(), buffer.getLong()), Arrays.copyOfRange(bytes, HEAD, bytes.length));
    }

    /** Bits that mean nothing, and padding, can only stand at the end. */
    private static boolean isTheOneWayToWrite(byte[] bytes, String text) {
        byte[] last = Arrays.copyOfRange(bytes, bytes.length / 3 * 3, bytes.length);
        return text.length() == (bytes.length * 8 + 5) / 6 && text.endsWith(Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }

    /**
     * Opens the envelope.
     *
     * @throws IllegalStateException when it was altered, or sealed for another context
     */
    byte[] open(Aead aead, byte[] context) {
        return opened(aead, context).orElseThrow(Envelope::altered);
    }

    /** Opens the envelope; empty when it was altered, or sealed for another context. */
    Optional<byte[]> opened(Aead aead, byte[] context) {
        try {
            return Optional.of(unpadded(aead.decrypt(sealed, context)));
        } catch (GeneralSecurityException notThisOne) {
            return Optional.empty();
        }
    }

    static IllegalStateException altered() {
        return new IllegalStateException("An envelope was altered, or moved from another person, place or version");
    }

    private static byte[] padded(byte[] value) {
        byte[] padded = Arrays.copyOf(value, bucket(value.length + 1));
        padded[value.length] = PADDING_STARTS;
        return padded;
    }

    private static int bucket(int length) {
        if (length <= 32) {
            return 32;
        }
        if (length <= 64) {
            return 64;
        }
        if (length <= 256) {
            return 256;
        }
        return (length + LARGE - 1) / LARGE * LARGE;
    }

    private static byte[] unpadded(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != PADDING_STARTS) {
            throw altered();
        }
        return Arrays.copyOf(padded, end);
    }
}
