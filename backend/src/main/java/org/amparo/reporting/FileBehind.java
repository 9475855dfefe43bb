package org.amparo.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file, or a thing in a file, that is counted in a figure.
 *
 * @param subjectId what is counted, e.g. the need; the file itself where people are counted
 * @param amount days or kilometres; null where the indicator has none
 */
public record FileBehind(UUID survivorId, String fileNumber, UUID subjectId, String part, Long amount) {

    /** Letters of the sign of a place: enough that no two places of a list share one. */
    private static final int SIGN = 32;

    /**
     * A sign of where it stands in the order of the list; after the last of a page the next begins. It stands in addresses, so that nobody can
     * read from it who it is.
     */
    public String place() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((fileNumber + " " + subjectId + " " + part).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SIGN);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The same of an expression that is the place itself. */
    static String sign(String place) {
        return "left(encode(sha256(convert_to(" + place + ", 'UTF8')), 'hex'), " + SIGN + ")";
    }
}
