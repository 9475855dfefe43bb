package org.amparo.privacy;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A keyed hash (HMAC-SHA-256) of a text, for comparing texts without keeping them: who searched the same words, whether a document number
 * is known. The key of each purpose comes from the vault, so that the database alone does not let anybody try words.
 */
@Component
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Vault vault;
    private final EpochKeys epochs;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    KeyedHash(Vault vault, EpochKeys epochs) {
        this.vault = vault;
        this.epochs = epochs;
    }

    /**
     * The hash of a text for one purpose; hashes of different purposes cannot be compared.
     *
     * @return 64 hexadecimal digits
     * @throws VaultUnavailable when the key is not known yet and the vault cannot be reached
     */
    public String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.computeIfAbsent(purpose, this::key));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyed hash could not be computed", e);
        }
    }

    static byte[] context(String name) {
        return ("named|" + name).getBytes(StandardCharsets.UTF_8);
    }

    private record Row(int epoch, byte[] wrapped) {
    }

    private SecretKeySpec key(String name) {
        EpochKeys.Wrapped fresh = epochs.wrap(Random.randBytes(KEY_BYTES), context(name));
        Row row = vault.in(sql -> {
            sql.sql("insert into named_key (name, wrapped, epoch) values (?, ?, ?) on conflict do nothing")
                    .params(name, fresh.bytes(), fresh.epoch()).update();
            return sql.sql("select epoch, wrapped from named_key where name = ?").param(name)
                    .query((found, n) -> new Row(found.getInt(1), found.getBytes(2))).single();
        });
        return new SecretKeySpec(epochs.unwrap(row.epoch(), row.wrapped(), context(name)), ALGORITHM);
    }
}
