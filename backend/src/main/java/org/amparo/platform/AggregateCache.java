package org.amparo.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Aggregates kept ready in memory on this node: few, the recently used ones, held strongly. On several nodes an entry may be behind; the
 * store then refuses the command's events, the entry goes and the command can be sent again.
 */
@Component("aggregateCache")
public class AggregateCache implements Cache {

    private static final String EVICT = "amparo_evict";

    private final Map<Object, Object> entries;
    private final NodeMessages messages;

    AggregateCache(@Value("${amparo.events.cached-aggregates}") long size, NodeMessages messages) {
        this.entries = Caffeine.newBuilder().maximumSize(size).<Object, Object>build().asMap();
        this.messages = messages;
        messages.on(EVICT, entries::remove);
    }

    /** Drops an aggregate from memory here at once, and on all other nodes as soon as they hear of it; for example after an erasure. */
    public void evict(UUID aggregateId) {
        entries.remove(aggregateId.toString());
        messages.tell(EVICT, aggregateId.toString());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.computeIfPresent(key, (same, value) -> update.apply((V) value));
    }

    /** Nobody listens to single entries; Axon asks for it in sagas only, which we do not use. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Entries of this cache cannot be listened to");
    }
}
