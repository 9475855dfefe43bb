package org.amparo.survivor;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.NamedEvents;
import org.amparo.platform.PayloadSeal;
import org.amparo.platform.Recorded;
import org.amparo.platform.RuleBroken;
import org.amparo.platform.SealedEventSource;
import org.amparo.privacy.Envelopes;
import org.amparo.privacy.ErasureListener;
import org.amparo.privacy.Personal;
import org.amparo.privacy.PersonalKeys;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps this node's index of names: reads all files once at start, in the background, and then again each file whose name or placement
 * changed. What was changed on this node it reads at once after the commit, what was changed on others when it comes by in the sealed
 * order; that order is the one on which it relies. While it is being built a search over names is refused with how far it has come.
 */
@InlineProjection
class NameSearch implements SmartLifecycle, ErasureListener {

    private static final Logger LOG = LoggerFactory.getLogger(NameSearch.class);
    private static final int AT_ONCE = 2_000;
    private static final long MILLIS_BEFORE_RETRY = 1_000;
    private static final int MILLIS_TO_GATHER = 10;
    private static final int REMEMBERED = 10_000;
    private static final Set<String> CHANGING = Stream.of(SurvivorEvent.Registered.class, SurvivorEvent.IdentityUpdated.class,
            SurvivorEvent.ContactUpdated.class, SurvivorEvent.Assigned.class, SurvivorEvent.PersonalDataErased.class)
            .map(NamedEvents::nameOf).collect(Collectors.toUnmodifiableSet());
    private static final String ROWS = "select survivor_id, full_name, other_names, caseworker, team, adm1, organisation, version "
            + "from read.survivor where registered and not erased and ";

    private final JdbcClient sql;
    private final Envelopes envelopes;
    private final PersonalKeys keys;
    private final SealedEventSource events;
    private final Object writing = new Object();
    private final Set<UUID> gone = new HashSet<>();
    private final Set<UUID> changedHere = ConcurrentHashMap.newKeySet();
    private final Semaphore work = new Semaphore(0);
    /** Up to which event a file was read lately, so that the sealed order does not make this node read again what it changed itself. */
    private final Map<UUID, Long> readUpTo = Caffeine.newBuilder().maximumSize(REMEMBERED).<UUID, Long>build().asMap();
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

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded) {
        if (CHANGING.contains(recorded.eventName()) && CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().afterCommit(committed -> changedHere(event.survivorId()));
        }
    }

    private void changedHere(UUID survivor) {
        if (ready) {
            changedHere.add(survivor);
            work.release();
        }
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
                long before = events.head();
                changedHere.clear();
                readUpTo.clear();
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
        synchronized (writing) {
            index.merge();
            index.refresh();
        }
        ready = true;
        LOG.info("The index of names holds {} files", index.size());
    }

    private void follow(long from) throws InterruptedException {
        Runnable more = work::release;
        events.await(more);
        try {
            long position = from;
            long lastRead = System.nanoTime();
            while (isRunning()) {
                Set<UUID> here = takeChangedHere();
                lastRead = here.isEmpty() ? lastRead : System.nanoTime();
                readAgain(here);
                position = readAgainBehind(position);
                if (position >= events.knownHead()) {
                    waitForWork(lastRead);
                }
            }
        } finally {
            events.forget(more);
        }
    }

    private Set<UUID> takeChangedHere() {
        Set<UUID> taken = new HashSet<>(changedHere);
        changedHere.removeAll(taken);
        return taken;
    }

    /** @return how far the sealed order was followed */
    private long readAgainBehind(long position) {
        if (position >= events.knownHead()) {
            return position;
        }
        List<SealedEventSource.Changed> behind = events.changed(position, AT_ONCE);
        readAgain(behind.stream().filter(event -> CHANGING.contains(event.eventName()) && isNews(event))
                .map(SealedEventSource.Changed::aggregateId).collect(Collectors.toCollection(HashSet::new)));
        return behind.isEmpty() ? position : behind.getLast().position();
    }

    private boolean isNews(SealedEventSource.Changed event) {
        return readUpTo.getOrDefault(event.aggregateId(), -1L) < event.sequence();
    }

    /** At once after a quiet moment; in busy times several changes are read and shown together. */
    private void waitForWork(long lastRead) throws InterruptedException {
        work.tryAcquire(1, TimeUnit.SECONDS);
        long left = TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_GATHER) - (System.nanoTime() - lastRead);
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
        work.drainPermits();
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
                rows.forEach(row -> readUpTo.put(row.id(), row.version()));
            }
        }
    }

    private void put(Collection<Row> rows) {
        synchronized (writing) {
            index.put(rows.stream().filter(row -> !gone.contains(row.id())).map(this::entry).toList());
        }
    }

    private List<Row> rowsAfter(UUID last) {
        return sql.sql(ROWS + "survivor_id > :last order by survivor_id limit :limit").param("last", last).param("limit", AT_ONCE)
                .query(Row::of).list();
    }

    private record Row(UUID id, String fullName, String otherNames, Placement placement, long version) {
        static Row of(java.sql.ResultSet row, int number) throws java.sql.SQLException {
            return new Row(row.getObject("survivor_id", UUID.class), row.getString("full_name"), row.getString("other_names"),
                    Placement.of(row), row.getLong("version"));
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
