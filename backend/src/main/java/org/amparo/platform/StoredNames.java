package org.amparo.platform;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses the start while the store holds an event that no class answers to, before anything is read or changed. */
@Component
@DependsOnDatabaseInitialization
class StoredNames implements SmartInitializingSingleton {

    private record Stored(String name, String version) {
    }

    private final JdbcClient sql;
    private final NamedEventSerializer serializer;

    StoredNames(JdbcClient sql, NamedEventSerializer serializer) {
        this.sql = sql;
        this.serializer = serializer;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unknown = stored().stream().filter(this::isUnknown).map(name -> name.name() + " version " + name.version()).sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new CannotStart("The database holds events that this Amparo does not know: " + String.join(", ", unknown) + ".",
                    "They were most likely written by a newer Amparo: start that one. If an event class was removed or renamed, "
                            + "bring back a class with that @EventName. Nothing was changed.");
        }
    }

    private List<Stored> stored() {
        return sql.sql("""
                select name, version from es.event_name
                union
                select e.event_name, e.event_version from es.unsealed u join es.event e on e.global_index = u.event_index""")
                .query((row, number) -> new Stored(row.getString("name"), row.getString("version"))).list();
    }

    private boolean isUnknown(Stored stored) {
        try {
            serializer.classForType(new SimpleSerializedType(stored.name(), stored.version()));
            return false;
        } catch (EventUnreadable noClass) {
            return true;
        }
    }
}
