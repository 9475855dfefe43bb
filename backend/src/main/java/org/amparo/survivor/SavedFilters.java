package org.amparo.survivor;

import static org.amparo.platform.RuleBroken.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.ErasureListener;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets of filters of the list of files, each kept by one person under a name of their own and seen by nobody else. What is kept are codes;
 * the name is sealed under that person's key, because people write names of others into it. A saved filter gives no permission: what it
 * leaves is cut to the viewer each time.
 */
@Component
@Transactional
public class SavedFilters implements ErasureListener {

    private static final String PLACE = "read.saved_filter.name:";
    private static final String KEY = "[a-z]{1,20}";
    private static final String CODE = "[A-Za-z0-9_.-]{1,40}";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final Clock clock;

    SavedFilters(JdbcClient sql, Envelopes envelopes, Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** The viewer's own, the first saved first. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Viewer viewer) {
        viewer.require(Permission.FILE_LIST);
        return sql.sql("select filter_id, name, keys, codes from read.saved_filter where user_id = ? order by saved_at, filter_id")
                .param(viewer.user()).query((row, n) -> opened(viewer, row)).list().stream().flatMap(Optional::stream).toList();
    }

    /**
     * Keeps a set under a name; one that already has the name is replaced.
     *
     * @throws org.amparo.platform.RuleBroken without a name, when nothing is chosen, or beyond {@link SavedFilter#MOST}
     */
    public SavedFilter save(Viewer viewer, String name, Map<String, String> chosen) {
        viewer.require(Permission.FILE_LIST);
        String said = name == null ? "" : name.strip();
        require(!said.isEmpty(), "form.required", "name");
        require(said.length() <= SavedFilter.LONGEST_NAME, "form.length", "name", SavedFilter.LONGEST_NAME);
        require(!chosen.isEmpty(), "form.required", "chosen");
        chosen.forEach((key, code) -> require(key.matches(KEY) && code.matches(CODE), "form.code", "chosen"));
        List<SavedFilter> kept = of(viewer);
        UUID id = kept.stream().filter(one -> one.name().equalsIgnoreCase(said)).map(SavedFilter::id).findFirst().orElse(UUID.randomUUID());
        require(kept.size() < SavedFilter.MOST || kept.stream().anyMatch(one -> one.id().equals(id)), "list.full", "", SavedFilter.MOST);
        SavedFilter saved = new SavedFilter(id, said, chosen);
        write(viewer, saved);
        return saved;
    }

    private void write(Viewer viewer, SavedFilter saved) {
        Map<String, String> sorted = new TreeMap<>(saved.chosen());
        sql.sql("""
                insert into read.saved_filter (filter_id, user_id, name, keys, codes, saved_at) values (?, ?, ?, ?, ?, ?)
                on conflict (filter_id) do update set name = excluded.name, keys = excluded.keys, codes = excluded.codes""")
                .params(saved.id(), viewer.user(),
                        envelopes.seal(viewer.user(), PersonalClass.PROTECTION, PLACE + saved.id(), Personal.of(saved.name())),
                        sorted.keySet().toArray(String[]::new), sorted.values().toArray(String[]::new), Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets one of the viewer's own; nothing happens when it is not there. */
    public void forget(Viewer viewer, UUID id) {
        viewer.require(Permission.FILE_LIST);
        sql.sql("delete from read.saved_filter where filter_id = ? and user_id = ?").params(id, viewer.user()).update();
    }

    private Optional<SavedFilter> opened(Viewer viewer, ResultSet row) throws SQLException {
        UUID id = row.getObject("filter_id", UUID.class);
        String[] keys = (String[]) row.getArray("keys").getArray();
        String[] codes = (String[]) row.getArray("codes").getArray();
        Map<String, String> chosen = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            chosen.put(keys[i], codes[i]);
        }
        return Personal.value(envelopes.open(viewer.user(), PLACE + id, row.getString("name")))
                .map(name -> new SavedFilter(id, name, chosen));
    }

    @Override
    public void erased(Set<UUID> persons) {
        sql.sql("delete from read.saved_filter where user_id = any(cast(? as uuid[]))")
                .params(List.of((Object) persons.stream().map(UUID::toString).toArray(String[]::new))).update();
    }
}
