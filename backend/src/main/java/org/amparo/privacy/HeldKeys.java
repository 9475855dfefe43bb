package org.amparo.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Every key of the vault as it was at one moment, still wrapped, some 200 bytes each. */
final class HeldKeys {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Map<UUID, List<VaultKeys.KeyRow>> rows = new ConcurrentHashMap<>();

    private HeldKeys() {
    }

    static HeldKeys load(Vault vault) {
        HeldKeys all = new HeldKeys();
        vault.in(sql -> {
            sql.sql("set local enable_seqscan = on").update();
            sql.sql("""
                    select key_id, person, class, version, wrapped, epoch from person_key
                    union all
                    select null, person, null, null, null, null from erased_person""").withFetchSize(ROWS_AT_ONCE)
                    .query(row -> {
                        all.add(VaultKeys.KeyRow.read(row));
                    });
            return null;
        });
        return all;
    }

    private void add(VaultKeys.KeyRow row) {
        rows.computeIfAbsent(row.person(), person -> new ArrayList<>(3)).add(row);
    }

    boolean knows(Set<UUID> persons) {
        return rows.keySet().containsAll(persons);
    }

    List<VaultKeys.KeyRow> rows(Set<UUID> persons) {
        List<VaultKeys.KeyRow> found = new ArrayList<>();
        persons.forEach(person -> found.addAll(rows.getOrDefault(person, List.of())));
        return found;
    }

    void forget(Collection<UUID> persons) {
        persons.forEach(rows::remove);
    }
}
