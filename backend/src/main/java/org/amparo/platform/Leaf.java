package org.amparo.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What the seal of one event stands on: its place in the one order and all that is stored of it. The hash is an RFC 6962 leaf: SHA-256
 * over a zero byte and the fields in the order written here, each preceded by its length in bytes as four bytes, texts in UTF-8, numbers
 * in decimal; payload and metadata in the canonical form of RFC 8785, since jsonb keeps no order of keys.
 */
record Leaf(long position, String eventId, String eventName, String eventVersion, String aggregateId, long sequence, String recordedAt,
        String payload, String metadata) {

    byte[] hash() {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        add(digest, Long.toString(position));
        add(digest, eventId);
        add(digest, eventName);
        add(digest, eventVersion);
        add(digest, aggregateId);
        add(digest, Long.toString(sequence));
        add(digest, recordedAt);
        add(digest, canonical(payload));
        add(digest, canonical(metadata));
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new IllegalStateException("A stored payload has no canonical form");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
