package org.amparo.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.platform.PayloadSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persons' keys as this node knows them: made and read in the vault, kept ready for at most a minute, forgotten at once when a person is
 * erased anywhere. Asked for many persons, it puts one question to the vault. No key is read before the erasure ledger was applied.
 */
@Component
@DependsOn("erasureGate")
class VaultKeys implements PersonalKeys {

    private static final int KEY_BYTES = 32;
    private static final Duration KEPT = Duration.ofSeconds(60);

    private static final String OF_PERSONS = """
            select key_id, person, class, version, wrapped, epoch from person_key where person = any(cast(? as uuid[]))
            union all
            select null, person, null, null, null, null from erased_person where person = any(cast(? as uuid[]))""";

    private static final String MAKE = """
            insert into person_key (key_id, person, class, version, wrapped, epoch)
            select n.key_id, n.person, n.class, 1, n.wrapped, ?
            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as bytea[])) as n(key_id, person, class, wrapped)
            where not exists (select 1 from erased_person e where e.person = n.person)
            on conflict do nothing""";

    private final Vault vault;
    private final EpochKeys epochs;
    private final Cache<UUID, PersonKeys> ready;
    private final Cache<UUID, Boolean> justEvicted = Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final AtomicReference<HeldKeys> held = new AtomicReference<>();

    VaultKeys(Vault vault, EpochKeys epochs, @Value("${amparo.vault.cached-persons:20000}") int cachedPersons) {
        this.vault = vault;
        this.epochs = epochs;
        this.ready = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(cachedPersons).build();
    }

    @Override
    public void prepare(Collection<UUID> persons, Set<PersonalClass> classes) {
        Set<KeyOwner> owners = new LinkedHashSet<>();
        persons.forEach(person -> classes.forEach(personalClass -> owners.add(new KeyOwner(person, personalClass))));
        sealing(owners);
    }

    @Override
    public void warm(Collection<UUID> persons) {
        of(new HashSet<>(persons));
    }

    /**
     * The keys to seal with, made and committed in the vault where there is none yet, all in one transaction.
     *
     * @throws ErasedPerson when a person's keys were destroyed: nothing can be sealed for them any more
     */
    Map<KeyOwner, PersonKey> sealing(Set<KeyOwner> owners) {
        Map<KeyOwner, PersonKey> found = new HashMap<>();
        Set<KeyOwner> missing = new LinkedHashSet<>();
        for (KeyOwner owner : owners) {
            PersonKeys known = ready.getIfPresent(owner.person());
            Optional<PersonKey> key = known == null ? Optional.empty() : known.current(owner.personalClass());
            key.ifPresentOrElse(current -> found.put(owner, living(current)), () -> missing.add(owner));
        }
        if (!missing.isEmpty()) {
            Map<UUID, PersonKeys> made = make(missing);
            for (KeyOwner owner : missing) {
                found.put(owner, living(made.get(owner.person()).current(owner.personalClass()).orElseThrow(ErasedPerson::new)));
            }
        }
        return found;
    }

    /** What is known of the keys of these persons; a person without keys has an empty answer. */
    Map<UUID, PersonKeys> of(Set<UUID> persons) {
        Map<UUID, PersonKeys> known = new HashMap<>(ready.getAllPresent(persons));
        Set<UUID> missing = new LinkedHashSet<>(persons);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            known.putAll(load(missing));
        }
        return known;
    }

    /**
     * The living key of this id; empty when it was destroyed. A key that this node does not know is looked for in the vault once more,
     * since another node may have made it a moment ago.
     *
     * @throws IllegalStateException when the vault knows neither the key nor an erasure of the person: a damaged or foreign envelope,
     *         or a vault older than the data. Not the same as erased, and never shown as such
     */
    Optional<PersonKey> find(UUID person, PersonKeys known, UUID keyId) {
        Optional<PersonKey> key = known.withId(keyId);
        if (key.isEmpty() && !known.erased()) {
            forgetHeld(List.of(person));
            known = load(Set.of(person)).get(person);
            key = known.withId(keyId);
        }
        if (key.isEmpty() && !known.erased()) {
            throw new IllegalStateException("The vault does not know the key of an envelope, and no erasure explains it");
        }
        return key.filter(found -> !found.isDestroyed());
    }

    /** Forgets these persons' keys on this node. */
    void evict(Collection<UUID> persons) {
        forgetHeld(persons);
        persons.forEach(person -> justEvicted.put(person, true));
        ready.invalidateAll(persons);
    }

    private void forgetHeld(Collection<UUID> persons) {
        HeldKeys all = held.get();
        if (all != null) {
            all.forget(persons);
        }
    }

    /** Forgets everything, as after an unnoticed stretch of time. */
    void evictAll() {
        held.set(null);
        ready.invalidateAll();
        epochs.refresh();
    }

    @Override
    public PayloadSeal.Held holdAll() {
        HeldKeys all = HeldKeys.load(vault);
        held.set(all);
        return () -> held.compareAndSet(all, null);
    }

    private static PersonKey living(PersonKey key) {
        if (key.isDestroyed()) {
            throw new ErasedPerson();
        }
        return key;
    }

    private Map<UUID, PersonKeys> make(Set<KeyOwner> owners) {
        try {
            return tryToMake(owners);
        } catch (DataIntegrityViolationException epochEndedMeanwhile) {
            epochs.refresh();
            return tryToMake(owners);
        }
    }

    private Map<UUID, PersonKeys> tryToMake(Set<KeyOwner> owners) {
        List<String> ids = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        int epoch = 0;
        for (KeyOwner owner : owners.stream().sorted(KeyOwner.ONE_ORDER).toList()) {
            String person = owner.person().toString();
            String personalClass = owner.personalClass().name();
            EpochKeys.Wrapped key = epochs.wrap(Random.randBytes(KEY_BYTES), context(person, personalClass, 1));
            ids.add(UUID.randomUUID().toString());
            persons.add(person);
            classes.add(personalClass);
            wrapped.add(key.bytes());
            epoch = key.epoch();
        }
        Object[] parameters = {epoch, texts(ids), texts(persons), texts(classes), wrapped.toArray(byte[][]::new)};
        Set<UUID> all = new LinkedHashSet<>();
        owners.forEach(owner -> all.add(owner.person()));
        return remember(all, vault.in(sql -> {
            sql.sql(MAKE).params(List.of(parameters)).update();
            return rows(sql, all);
        }));
    }

    private Map<UUID, PersonKeys> load(Set<UUID> persons) {
        HeldKeys all = held.get();
        if (all != null && all.knows(persons)) {
            return remember(persons, all.rows(persons));
        }
        return remember(persons, vault.in(sql -> rows(sql, persons)));
    }

    private static List<KeyRow> rows(JdbcClient sql, Set<UUID> persons) {
        String[] ids = persons.stream().map(UUID::toString).toArray(String[]::new);
        return sql.sql(OF_PERSONS).params(List.of(ids, ids)).query((row, n) -> KeyRow.read(row)).list();
    }

    /**
     * Unwraps and keeps what the vault answered. Persons without any key are not kept: another node may be making one. Nor is one
     * evicted a moment ago: the answer may have been under way since before.
     */
    private Map<UUID, PersonKeys> remember(Set<UUID> persons, List<KeyRow> rows) {
        Map<UUID, List<PersonKey>> keys = new LinkedHashMap<>();
        Set<UUID> erased = new HashSet<>();
        for (KeyRow row : rows) {
            if (row.keyId() == null) {
                erased.add(row.person());
            } else {
                keys.computeIfAbsent(row.person(), person -> new ArrayList<>()).add(ready(row));
            }
        }
        Map<UUID, PersonKeys> known = new HashMap<>();
        for (UUID person : persons) {
            PersonKeys of = new PersonKeys(erased.contains(person), keys.getOrDefault(person, List.of()));
            known.put(person, of);
            if (!of.keys().isEmpty() && justEvicted.getIfPresent(person) == null) {
                ready.put(person, of);
            }
        }
        return known;
    }

    private PersonKey ready(KeyRow row) {
        if (row.wrapped() == null) {
            return new PersonKey(row.keyId(), row.personalClass(), row.version(), null);
        }
        byte[] key = epochs.unwrap(row.epoch(), row.wrapped(),
                context(row.person().toString(), row.personalClass().name(), row.version()));
        return new PersonKey(row.keyId(), row.personalClass(), row.version(), aead(key));
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A person's key is broken", e);
        }
    }

    /** What the wrapping of a person's key is bound to. */
    static byte[] context(String person, String personalClass, int version) {
        return (person + "|" + personalClass + "|" + version).getBytes(StandardCharsets.UTF_8);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** One row of the vault; without a key id it says that the person was erased. */
    record KeyRow(UUID keyId, UUID person, PersonalClass personalClass, int version, byte[] wrapped, int epoch) {
        static KeyRow read(ResultSet row) throws SQLException {
            String personalClass = row.getString(3);
            return new KeyRow(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                    personalClass == null ? null : PersonalClass.valueOf(personalClass), row.getInt(4), row.getBytes(5), row.getInt(6));
        }
    }
}
