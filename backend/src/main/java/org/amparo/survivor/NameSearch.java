package org.amparo.survivor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.platform.PayloadSeal;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.SealedEventSource;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.ErasureListener;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index of names: reads all files once at start, in the background, then follows the sealed order and reads again each
 * file whose name or placement changed. While it is being built a search over names is refused with how far it has come.
 */
@Component
class NameSearch implements SmartLifecycle, ErasureListener {

    private static final Logger LOG = LoggerFactory.getLogger(NameSearch.class);
    private static final int AT_ONCE = 2_000;
    private static final long MILLIS_BEFORE_RETRY = 1_000;
    private static final Set<Class<?>> CHANGING = Set.of(SurvivorEvent.Registered.class, SurvivorEvent.IdentityUpdated.class,
            SurvivorEvent.ContactUpdated.class, SurvivorEvent.Assigned.class, SurvivorEvent.PersonalDataErased.class);
    private static final String ROWS = "select survivor_id, full_name, other_names, caseworker, team, adm1, organisation "
            + "from read.survivor where registered and not erased and ";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final SealedEventSource events;
    private final Object writing = new Object();
    private final Set<UUID> gone = new HashSet<>();
    private volatile NameIndex index;
    private volatile boolean ready;
    private volatile int percent;
    private volatile boolean running;
    private Thread following;

    NameSearch(JdbcClient sql, Envelopes envelopes, PersonalKeys keys, SealedEventSource events) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.keys = keys;
        this.events = events;
    }

    /**
     * Ids of files whose names are like what was typed, best first.
     *
     * @throws RuleBroken {@code form.searchBuilding} while not all names are known yet
     */
    List<UUID> find(Viewer viewer, String typed, int limit) {
        NameIndex current = index;
        RuleBroken.require(ready && current != null, "form.searchBuilding", "words", percent);
        return current.search(viewer, typed, limit);
    }

    @Override
    public void erased(Set<UUID> persons) {
        synchronized (writing) {
            // A batch that was read before and is still to be written must not bring a name back.
            gone.addAll(persons);
            if (index != null) {
                index.evict(persons);
            }
        }
    }

    @Override
    public void start() {
        // Before the thread: one that is quicker than the assignment after it would find itself stopped already.
        running = true;
        following = Thread.ofPlatform().daemon().name("name search").start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try (NameIndex fresh = new NameIndex()) {
                index = fresh;
                TrackingToken before = events.createHeadToken();
                build();
                follow(before);
            } catch (RuntimeException failed) {
                LOG.warn("The index of names is built anew after {}", failed.getClass().getSimpleName());
                pause();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                ready = false;
            }
        }
    }

    private void build() {
        long all = Math.max(1, sql.sql("select count(*) from read.survivor").query(Long.class).single());
        long done = 0;
        percent = 0;
        UUID last = new UUID(0, 0);
        try (PayloadSeal.Held held = keys.holdAll()) {
            for (List<Row> rows = rowsAfter(last); !rows.isEmpty() && isRunning(); rows = rowsAfter(last)) {
                put(rows);
                last = rows.getLast().id();
                done += rows.size();
                percent = (int) Math.min(99, done * 100 / all);
            }
        }
        refresh();
        ready = true;
        LOG.info("The index of names holds {} files", index.size());
    }

    private void follow(TrackingToken from) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(from)) {
            while (isRunning()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    Set<UUID> changed = new HashSet<>();
                    for (int i = 0; i < AT_ONCE && stream.peek().isPresent(); i++) {
                        if (stream.nextAvailable() instanceof DomainEventMessage<?> event && CHANGING.contains(event.getPayloadType())) {
                            changed.add(UUID.fromString(event.getAggregateIdentifier()));
                        }
                    }
                    readAgain(changed);
                }
            }
        }
    }

    private void readAgain(Set<UUID> changed) {
        if (!changed.isEmpty()) {
            synchronized (writing) {
                keys.warm(changed);
                List<Row> rows = sql.sql(ROWS + "survivor_id = any(:ids)").param("ids", changed.toArray(UUID[]::new)).query(Row::of).list();
                rows.forEach(row -> changed.remove(row.id()));
                index.put(rows.stream().map(this::entry).toList());
                index.put(changed.stream().map(id -> new NameIndex.Entry(id, List.of(), new Placement(null, null, null, null))).toList());
                index.refresh();
            }
        }
    }

    private void put(Collection<Row> rows) {
        synchronized (writing) {
            index.put(rows.stream().filter(row -> !gone.contains(row.id())).map(this::entry).toList());
        }
    }

    private void refresh() {
        synchronized (writing) {
            index.refresh();
        }
    }

    private List<Row> rowsAfter(UUID last) {
        return sql.sql(ROWS + "survivor_id > :last order by survivor_id limit :limit").param("last", last).param("limit", AT_ONCE)
                .query(Row::of).list();
    }

    private record Row(UUID id, String fullName, String otherNames, Placement placement) {
        static Row of(java.sql.ResultSet row, int number) throws java.sql.SQLException {
            return new Row(row.getObject("survivor_id", UUID.class), row.getString("full_name"), row.getString("other_names"),
                    FileReader.placement(row));
        }
    }

    private NameIndex.Entry entry(Row row) {
        List<String> names = new ArrayList<>();
        Stream.of(envelopes.open(row.id(), "read.survivor.full_name", row.fullName()),
                envelopes.open(row.id(), "read.survivor.other_names", row.otherNames()))
                .forEach(name -> Personal.value(name).ifPresent(names::add));
        return new NameIndex.Entry(row.id(), names, row.placement());
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BEFORE_RETRY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        following.interrupt();
        try {
            following.join(5_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
