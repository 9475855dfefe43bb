package org.amparo.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap persons' keys, one at a time. An epoch key is replaced after seven days; then every living key is wrapped anew, and
 * one day later, at the age of eight days, the old epoch key is destroyed in the vault and at the root. So a copy of the vault that is
 * older than eight days opens nothing, and a destroyed person's key is out of every backup by then.
 */
@Component
class EpochKeys {

    private static final int KEY_BYTES = 32;
    private static final int REWRAPPED_AT_ONCE = 2_000;
    private static final long ONE_AT_A_TIME = 0x616d7061726f01L;

    private final Vault vault;
    private final KeyEncryption root;
    private final Clock clock;
    private final Duration replaceAfter;
    private final Duration destroyAfter;
    private final Map<Integer, Aead> unwrapped = new ConcurrentHashMap<>();
    private volatile int current;

    EpochKeys(Vault vault, KeyEncryption root, Clock clock, @Value("${amparo.vault.epoch.replace-after:7d}") Duration replaceAfter,
            @Value("${amparo.vault.epoch.destroy-after:8d}") Duration destroyAfter) {
        if (destroyAfter.compareTo(replaceAfter) <= 0) {
            throw new IllegalArgumentException("An epoch key must be replaced before it is destroyed");
        }
        this.vault = vault;
        this.root = root;
        this.clock = clock;
        this.replaceAfter = replaceAfter;
        this.destroyAfter = destroyAfter;
    }

    /** A new key of 32 random bytes with its wrapping. */
    record Wrapped(int epoch, byte[] bytes) {
    }

    /** Wraps a key under the epoch of now. */
    Wrapped wrap(byte[] key, byte[] context) {
        int epoch = current();
        try {
            return new Wrapped(epoch, aead(epoch).encrypt(key, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped", e);
        }
    }

    byte[] unwrap(int epoch, byte[] wrapped, byte[] context) {
        try {
            return aead(epoch).decrypt(wrapped, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key in the vault was altered, or moved from another person", e);
        }
    }

    /** Forgets what this node believes about epochs; after another node replaced or destroyed one. */
    void refresh() {
        current = 0;
        unwrapped.clear();
    }

    /**
     * Does what is due: replaces an epoch key that is old enough, wraps every living key under the current one and destroys epoch keys
     * past their time. Safe to call at any time, on any node and after a crash.
     *
     * @return number of keys wrapped anew
     */
    int rotate() {
        refresh();
        Instant now = clock.instant();
        if (madeAt(current()).plus(replaceAfter).compareTo(now) <= 0) {
            begin();
        }
        return wrapAllAnew(now);
    }

    /** Replaces the epoch key now, whatever its age, so that what was erased leaves the backups a week sooner. */
    int rotateNow() {
        begin();
        return wrapAllAnew(clock.instant());
    }

    private int wrapAllAnew(Instant now) {
        int rewrapped = 0;
        int batch;
        do {
            batch = vault.in(sql -> rewrapPersons(sql)) + vault.in(sql -> rewrapNamed(sql));
            rewrapped += batch;
        } while (batch > 0);
        endedBy(now.minus(destroyAfter)).forEach(this::destroy);
        return rewrapped;
    }

    private int current() {
        if (current == 0) {
            int newest = vault.in(sql -> newest(sql));
            current = newest == 0 ? begin(0) : newest;
        }
        return current;
    }

    private int begin() {
        return begin(current());
    }

    /** Makes the epoch after {@code before}, unless another node just did. */
    private int begin(int before) {
        current = vault.in(sql -> {
            sql.sql("select pg_advisory_xact_lock(?)").param(ONE_AT_A_TIME).query((row, n) -> 0).single();
            int newest = newest(sql);
            if (newest > before) {
                return newest;
            }
            sql.sql("insert into epoch_key (epoch, wrapped, made_at) values (?, ?, ?)")
                    .params(newest + 1, root.wrap(newest + 1, Random.randBytes(KEY_BYTES)), Timestamp.from(clock.instant())).update();
            return newest + 1;
        });
        return current;
    }

    private static int newest(JdbcClient sql) {
        return sql.sql("select coalesce(max(epoch), 0) from epoch_key").query(Integer.class).single();
    }

    private Instant madeAt(int epoch) {
        return vault.in(sql -> sql.sql("select made_at from epoch_key where epoch = ?").param(epoch)
                .query((row, n) -> row.getTimestamp(1).toInstant()).single());
    }

    private Aead aead(int epoch) {
        return unwrapped.computeIfAbsent(epoch, this::load);
    }

    private Aead load(int epoch) {
        byte[] wrapped = vault.in(sql -> sql.sql("select wrapped from epoch_key where epoch = ?").param(epoch)
                .query((row, n) -> row.getBytes(1)).optional())
                .orElseThrow(() -> new VaultUnavailable(new IllegalStateException("No key of epoch " + epoch)));
        try {
            return new AesGcmJce(root.unwrap(epoch, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of epoch " + epoch + " is broken", e);
        }
    }

    private record Old(String id, byte[] context, int epoch, byte[] wrapped) {
    }

    private int rewrapPersons(JdbcClient sql) {
        List<Old> old = sql.sql("""
                select key_id, person, class, version, epoch, wrapped from person_key where epoch < ?
                order by epoch limit ? for update skip locked""").params(current(), REWRAPPED_AT_ONCE)
                .query((row, n) -> new Old(row.getString(1),
                        VaultKeys.context(row.getString(2), row.getString(3), row.getInt(4)), row.getInt(5), row.getBytes(6)))
                .list();
        update(sql, old, "update person_key k set wrapped = n.wrapped, epoch = ? from unnest(cast(? as uuid[]), cast(? as bytea[])) "
                + "as n(id, wrapped) where k.key_id = n.id");
        return old.size();
    }

    private int rewrapNamed(JdbcClient sql) {
        List<Old> old = sql.sql("select name, epoch, wrapped from named_key where epoch < ? for update skip locked").param(current())
                .query((row, n) -> new Old(row.getString(1), KeyedHash.context(row.getString(1)), row.getInt(2), row.getBytes(3))).list();
        update(sql, old, "update named_key k set wrapped = n.wrapped, epoch = ? from unnest(cast(? as text[]), cast(? as bytea[])) "
                + "as n(id, wrapped) where k.name = n.id");
        return old.size();
    }

    private void update(JdbcClient sql, List<Old> old, String statement) {
        if (!old.isEmpty()) {
            byte[][] anew = old.stream().map(key -> wrap(unwrap(key.epoch, key.wrapped, key.context), key.context).bytes())
                    .toArray(byte[][]::new);
            sql.sql(statement).params(List.of(current(), old.stream().map(Old::id).toArray(String[]::new), anew)).update();
        }
    }

    private List<Integer> endedBy(Instant made) {
        return vault.in(sql -> sql.sql("select epoch from epoch_key where made_at <= ? and epoch < ? order by epoch")
                .params(Timestamp.from(made), current()).query(Integer.class).list());
    }

    /** The reference from person_key refuses while a key of that epoch is left, so that no living key is ever lost. */
    private void destroy(int epoch) {
        vault.in(sql -> sql.sql("delete from epoch_key where epoch = ?").param(epoch).update());
        root.destroy(epoch);
        unwrapped.remove(epoch);
    }
}
