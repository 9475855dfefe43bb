package org.amparo.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 over the first so many leaves, kept as the roots of its complete subtrees only: one hash for each bit set
 * in the size. Adding a leaf costs two hashes on average, whatever the size.
 */
final class MerkleRange {

    private static final int HASH_BYTES = 32;
    private static final byte NODE = 1;

    private long size;
    private final List<byte[]> peaks;

    private MerkleRange(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    static MerkleRange empty() {
        return new MerkleRange(0, new ArrayList<>());
    }

    /**
     * A range as {@link #peaks()} wrote it.
     *
     * @throws IllegalArgumentException when the peaks do not fit the size
     */
    static MerkleRange of(long size, byte[] peaks) {
        if (peaks.length != Long.bitCount(size) * HASH_BYTES) {
            throw new IllegalArgumentException("The peaks do not fit a tree of " + size + " leaves");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int from = 0; from < peaks.length; from += HASH_BYTES) {
            hashes.add(Arrays.copyOfRange(peaks, from, from + HASH_BYTES));
        }
        return new MerkleRange(size, hashes);
    }

    long size() {
        return size;
    }

    /** Adds the hash of the next leaf (already with the leaf prefix of RFC 6962). */
    void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    /** The Merkle tree hash of all leaves so far; for none, the hash of nothing. */
    byte[] root() {
        if (peaks.isEmpty()) {
            return sha256().digest();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    /** All that is needed to go on from here later. */
    byte[] peaks() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        peaks.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
