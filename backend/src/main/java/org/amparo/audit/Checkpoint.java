package org.amparo.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.amparo.privacy.SigningKey;

/**
 * A statement of how many events the order held and what the Merkle root over them was, in the text form that transparency logs use
 * (C2SP tlog-checkpoint in a signed note): origin, size, root, an empty line, and a signature by the origin.
 *
 * @param origin name of the installation
 * @param root 32 bytes, in lower-case hexadecimal
 */
record Checkpoint(String origin, long size, String root) {

    private static final byte ED25519 = 1;
    private static final int LINES = 5;
    private static final int KEY_HASH_BYTES = 4;
    private static final String SIGNATURE = "\u2014 ";

    static Checkpoint of(String origin, MerkleRange range) {
        return new Checkpoint(origin, range.size(), HexFormat.of().formatHex(range.root()));
    }

    /** The signed note. */
    String signedBy(SigningKey key) {
        byte[] signature = key.sign(text().getBytes(StandardCharsets.UTF_8));
        byte[] named = ByteBuffer.allocate(KEY_HASH_BYTES + signature.length).put(keyHash(origin, key)).put(signature).array();
        return text() + "\n" + SIGNATURE + origin + " " + Base64.getEncoder().encodeToString(named) + "\n";
    }

    /**
     * Reads a signed note.
     *
     * @throws IllegalArgumentException when it is not one, or the signature is not this key's under this text
     */
    static Checkpoint read(String note, SigningKey key) {
        List<String> lines = note.lines().toList();
        if (lines.size() != LINES || !lines.get(3).isEmpty() || !lines.get(4).startsWith(SIGNATURE + lines.get(0) + " ")) {
            throw new IllegalArgumentException("Not a signed checkpoint");
        }
        Checkpoint read = new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)),
                HexFormat.of().formatHex(Base64.getDecoder().decode(lines.get(2))));
        byte[] named = Base64.getDecoder().decode(lines.get(4).substring(SIGNATURE.length() + read.origin.length() + 1));
        byte[] keyHash = Arrays.copyOf(named, KEY_HASH_BYTES);
        byte[] signature = Arrays.copyOfRange(named, KEY_HASH_BYTES, named.length);
        if (!Arrays.equals(keyHash, keyHash(read.origin, key)) || !key.verifies(signature, read.text().getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("The checkpoint of size " + read.size + " is not signed by this installation");
        }
        return read;
    }

    boolean matches(MerkleRange range) {
        return range.size() == size && HexFormat.of().formatHex(range.root()).equals(root);
    }

    private String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root)) + "\n";
    }

    /** The first four bytes of the hash over name and public key: tells which key signed, proves nothing. */
    private static byte[] keyHash(String name, SigningKey key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(key.publicKey()), KEY_HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
