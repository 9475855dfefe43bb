package org.amparo.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every erasure there ever was, signed, in three places: the vault, the event database and a file outside both. Whichever of them is
 * restored from an older backup learns from the others what was erased since.
 */
@Component
class ErasureLedger {

    /** Channel on which other nodes hear of an erasure: the node that erased, a space, ids of persons. */
    static final String CHANNEL = "amparo_erased";

    private static final String FILE = "erasures.txt";
    private static final int IDS_PER_NOTE = 200;

    private final Vault vault;
    private final JdbcClient events;
    private final SigningKey signing;
    private final Path file;
    private final UUID node = UUID.randomUUID();

    ErasureLedger(Vault vault, JdbcClient events, SigningKey signing, @Value("${amparo.witness.directory}") Path witness) {
        this.vault = vault;
        this.events = events;
        this.signing = signing;
        this.file = OwnerOnly.directory(witness).resolve(FILE);
    }

    /** Id under which this node speaks on {@link #CHANNEL}. */
    UUID node() {
        return node;
    }

    /** Destroys the persons' keys and writes the entry, in one transaction of the vault. A repeat gives the first certificate. */
    ErasureCertificate destroy(ErasureCertificate wanted) {
        return vault.in(sql -> {
            List<String> before = sql.sql("select entry from erasure_ledger where erasure_id = ?").param(wanted.erasureId())
                    .query(String.class).list();
            int destroyed = destroyKeys(sql, wanted.persons());
            if (!before.isEmpty()) {
                return ErasureCertificate.read(before.getFirst(), signing);
            }
            ErasureCertificate done = new ErasureCertificate(wanted.erasureId(), wanted.at(), wanted.persons(), destroyed, wanted.ground(),
                    wanted.requestedBy(), wanted.approvedBy());
            write(sql, done, done.signedBy(signing));
            return done;
        });
    }

    /** Copies the entry to the event database, in the caller's transaction, and to the file. */
    void copy(ErasureCertificate certificate) {
        copyToEvents(certificate);
        if (fileEntries().stream().noneMatch(entry -> entry.contains(certificate.erasureId().toString()))) {
            appendToFile(certificate);
        }
    }

    /**
     * Brings the three places to the same state and destroys again whatever a restore has brought back.
     *
     * @return number of keys that had come back
     * @throws IllegalArgumentException when an entry is not signed by this installation
     */
    int reapply() {
        Map<UUID, ErasureCertificate> inVault = read(
                vault.in(sql -> sql.sql("select entry from erasure_ledger").query(String.class).list()));
        Map<UUID, ErasureCertificate> inEvents = read(events.sql("select entry from audit.erasure_ledger").query(String.class).list());
        Map<UUID, ErasureCertificate> inFile = read(fileEntries());
        Map<UUID, ErasureCertificate> all = new LinkedHashMap<>(inVault);
        all.putAll(inEvents);
        all.putAll(inFile);
        int cameBack = vault.in(sql -> {
            missing(all, inVault).forEach(certificate -> write(sql, certificate, certificate.signedBy(signing)));
            return all.values().stream().mapToInt(certificate -> destroyKeys(sql, certificate.persons())).sum();
        });
        missing(all, inEvents).forEach(this::copyToEvents);
        missing(all, inFile).forEach(this::appendToFile);
        return cameBack;
    }

    private static List<ErasureCertificate> missing(Map<UUID, ErasureCertificate> all, Map<UUID, ErasureCertificate> present) {
        return all.values().stream().filter(certificate -> !present.containsKey(certificate.erasureId())).toList();
    }

    private void copyToEvents(ErasureCertificate certificate) {
        events.sql("insert into audit.erasure_ledger (erasure_id, entry) values (?, ?) on conflict do nothing")
                .params(certificate.erasureId(), certificate.signedBy(signing)).update();
    }

    /** How many keys of persons in the ledger are alive: 0, or the application must not open. */
    int keysAlive() {
        return vault.in(sql -> sql.sql("select count(*) from person_key k join erased_person e on e.person = k.person "
                + "where k.wrapped is not null").query(Integer.class).single());
    }

    /** Everyone erased in the last so many seconds, by the vault's clock. */
    Set<UUID> erasedInTheLast(long seconds) {
        return vault.in(sql -> sql.sql("select e.person from erased_person e join erasure_ledger l on l.erasure_id = e.erasure_id "
                + "where l.written_at > now() - make_interval(secs => ?)").param((double) seconds).query(UUID.class).set());
    }

    private static int destroyKeys(JdbcClient sql, Set<UUID> persons) {
        return sql.sql("update person_key set wrapped = null, epoch = null, destroyed_at = now() "
                + "where person = any(cast(? as uuid[])) and wrapped is not null").params(List.of((Object) ids(persons))).update();
    }

    private void write(JdbcClient sql, ErasureCertificate certificate, String entry) {
        sql.sql("insert into erasure_ledger (erasure_id, entry) values (?, ?)").params(certificate.erasureId(), entry).update();
        sql.sql("insert into erased_person (person, erasure_id) select p, ? from unnest(cast(? as uuid[])) as p on conflict do nothing")
                .params(List.of(certificate.erasureId(), ids(certificate.persons()))).update();
        List<UUID> persons = new ArrayList<>(certificate.persons());
        for (int from = 0; from < persons.size(); from += IDS_PER_NOTE) {
            List<String> some = persons.subList(from, Math.min(from + IDS_PER_NOTE, persons.size())).stream().map(UUID::toString).toList();
            sql.sql("select pg_notify(?, ?)").params(CHANNEL, node + " " + String.join(",", some)).query((row, n) -> 0).single();
        }
    }

    private Map<UUID, ErasureCertificate> read(List<String> entries) {
        Map<UUID, ErasureCertificate> read = new LinkedHashMap<>();
        entries.forEach(entry -> {
            ErasureCertificate certificate = ErasureCertificate.read(entry, signing);
            read.put(certificate.erasureId(), certificate);
        });
        return read;
    }

    private List<String> fileEntries() {
        try {
            return Files.exists(file)
                    ? Arrays.stream(Files.readString(file).split("\n\n")).filter(entry -> !entry.isBlank()).toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The witness copy of the erasure ledger cannot be read", unreadable);
        }
    }

    private synchronized void appendToFile(ErasureCertificate certificate) {
        try {
            Files.writeString(file, certificate.signedBy(signing) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The witness copy of the erasure ledger cannot be written", unwritable);
        }
    }

    private static String[] ids(Set<UUID> persons) {
        return persons.stream().map(UUID::toString).toArray(String[]::new);
    }
}
