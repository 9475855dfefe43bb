package org.amparo.donor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.amparo.privacy.SigningKey;

/**
 * A release as it is frozen: its text, and what shows that no letter of it was changed.
 *
 * @param text as {@link ReleaseJson} writes it
 * @param checksum SHA-256 of the text in UTF-8: 64 digits in lower-case hexadecimal
 * @param signature Ed25519 by the installation over the same bytes, in Base64
 */
public record SealedRelease(String text, String checksum, String signature) {

    /** Seals a release. The same release under the same key gives the same seal. */
    public static SealedRelease of(PublishedRelease release, SigningKey key) {
        String text = ReleaseJson.write(release);
        return new SealedRelease(text, checksum(text), Base64.getEncoder().encodeToString(key.sign(bytes(text))));
    }

    /** The release, read from the text. */
    public PublishedRelease release() {
        return ReleaseJson.read(text);
    }

    /** True when the checksum is that of the text and the installation has signed exactly this text. */
    public boolean holds(SigningKey key) {
        return checksum.equals(checksum(text)) && key.verifies(Base64.getDecoder().decode(signature), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of a text in UTF-8: 64 digits in lower-case hexadecimal. */
    static String checksum(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
