package org.amparo.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows a row again: the same register, content and place among identical rows give the same ids on this installation, whatever the
 * edition, the order of its rows or the way it writes numbers. Identical rows are different people and are counted, not merged.
 */
final class EntryIdentity {

    private final Mac mac;
    private final String register;
    private final Map<UUID, Integer> seen = new HashMap<>();

    /** @param key secret of this installation, so that the ids cannot be reckoned from a public register */
    EntryIdentity(byte[] key, String register) {
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            this.mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
        this.register = ColumnMapping.fold(register);
    }

    /** The id of the next row with this content. Rows are to be asked in the order of the file. */
    UUID next(RegisterEntry entry) {
        UUID content = id("row", register, entry.content());
        int ordinal = seen.merge(content, 1, Integer::sum);
        return id("entry", content.toString(), String.valueOf(ordinal));
    }

    /** An id that belongs to an entry: of its incident, its casualty, its file, or of one of its commands. */
    UUID of(UUID entry, String what) {
        return id(what, entry.toString());
    }

    private UUID id(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8)));
        long most = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
        long least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
