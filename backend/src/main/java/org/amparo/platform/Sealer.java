package org.amparo.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives every committed event its place in the one gapless order. On all nodes together one sealer works at a time: the session that
 * holds the lock is the session that writes, so a sealer that lost its session cannot write any more. It takes what is committed and
 * queued, in the order of the raw index, and never looks at a clock; an event whose commit came late simply gets a later place.
 */
@Component
public class Sealer implements SmartLifecycle {

    /** Channel on which the sealer tells how far the order has come. */
    static final String SEALED = "amparo_sealed";
    private static final String UNSEALED = "amparo_unsealed";
    /** Advisory lock that the one working sealer holds. */
    static final long LOCK = 0x616d7061726fL;
    /** Each event by its key, one by one: the server would keep a plan from when there were few events, and read all of them each time. */
    private static final String TAKE = """
            with taken as (
                delete from es.unsealed
                where event_index in (select event_index from es.unsealed order by event_index limit ?)
                returning event_index)
            select e.* from taken cross join lateral (
                select e.global_index, e.event_id, e.event_name, e.event_version, e.aggregate_id, e.sequence, e.recorded_at,
                       e.payload::text as payload, e.metadata::text as metadata
                from es.event e where e.global_index = taken.event_index offset 0) e
            order by e.global_index""";
    private static final String SEAL = """
            with sealed as (
                insert into es.seal (position, event_index, leaf)
                select * from unnest(?::bigint[], ?::bigint[], ?::bytea[]))
            select pg_notify(?, ?)""";
    /** Rows leave the queue as fast as they come; what is left of them must not lie in the way of the next look until autovacuum comes by. */
    private static final int CLEARED_EVERY = 10_000;
    private static final String NAME = "insert into es.event_name (name, version) values (?, ?) on conflict do nothing";

    private record Name(String name, String version) {
    }

    private final LastingSession session;
    private final NodeMessages messages;
    private final Duration poll;
    private final Duration gather;
    private final int batch;
    private final Semaphore work = new Semaphore(0);
    private final Set<Name> knownNames = new HashSet<>();

    Sealer(LaterConnections connections, NodeMessages messages, @Value("${amparo.sealing.poll}") Duration poll,
            @Value("${amparo.sealing.gather}") Duration gather, @Value("${amparo.sealing.batch}") int batch) {
        this.session = new LastingSession("sealer", connections, poll, this::takeTurns);
        this.messages = messages;
        this.poll = poll;
        this.gather = gather;
        this.batch = batch;
        messages.on(UNSEALED, text -> wake());
    }

    /** There may be events to seal; called after each commit. Cheap: many calls are folded into one look. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        session.start();
    }

    /** Seals while this session holds the lock; otherwise passes on that there is work and tries for the lock now and then. */
    private void takeTurns(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        while (isRunning() && !lock(connection)) {
            if (waitForWork()) {
                NodeMessages.tell(connection, UNSEALED, "");
            }
        }
        try {
            sealUntilStopped(connection);
        } finally {
            if (!connection.isClosed()) {
                unlock(connection);
            }
        }
    }

    private void sealUntilStopped(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        long head = head(connection);
        long cleared = head;
        while (isRunning()) {
            long began = System.nanoTime();
            long before = head;
            head = sealSome(connection, before);
            if (head - cleared >= CLEARED_EVERY) {
                clear(connection);
                cleared = head;
            }
            if (head - before < batch) {
                waitForWork();
                gather(began);
            }
        }
    }

    /** After a quiet moment an event is sealed at once; in busy times those of a few milliseconds share one commit. */
    private void gather(long began) {
        long left = gather.toNanos() - (System.nanoTime() - began);
        if (left > 0 && isRunning()) {
            Pause.of(Duration.ofNanos(left));
        }
    }

    private static void clear(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (truncate off) es.unsealed");
        }
        connection.setAutoCommit(false);
    }

    /** @return the new head of the order */
    private long sealSome(Connection connection, long head) throws SQLException {
        List<Long> indices = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        take(connection, head, indices, leaves);
        if (leaves.isEmpty()) {
            connection.rollback();
            return head;
        }
        Set<Name> names = newNames(leaves);
        remember(connection, names);
        long newHead = leaves.getLast().position();
        write(connection, indices, leaves, newHead);
        connection.commit();
        messages.hear(SEALED, Long.toString(newHead));
        knownNames.addAll(names);
        return newHead;
    }

    private void take(Connection connection, long head, List<Long> indices, List<Leaf> leaves) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, batch);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    indices.add(row.getLong("global_index"));
                    leaves.add(SealedLeaves.leaf(head + indices.size(), row));
                }
            }
        }
    }

    private static void write(Connection connection, List<Long> indices, List<Leaf> leaves, long newHead) throws SQLException {
        Array positions = connection.createArrayOf("bigint", leaves.stream().map(Leaf::position).toArray(Long[]::new));
        Array events = connection.createArrayOf("bigint", indices.toArray(Long[]::new));
        Array hashes = connection.createArrayOf("bytea", leaves.stream().map(Leaf::hash).toArray(byte[][]::new));
        try (PreparedStatement statement = connection.prepareStatement(SEAL)) {
            statement.setArray(1, positions);
            statement.setArray(2, events);
            statement.setArray(3, hashes);
            statement.setString(4, SEALED);
            statement.setString(5, Long.toString(newHead));
            statement.execute();
        }
    }

    private Set<Name> newNames(List<Leaf> leaves) {
        Set<Name> names = new HashSet<>();
        leaves.forEach(leaf -> names.add(new Name(leaf.eventName(), leaf.eventVersion())));
        names.removeAll(knownNames);
        return names;
    }

    private static void remember(Connection connection, Set<Name> names) throws SQLException {
        for (Name name : names) {
            try (PreparedStatement statement = connection.prepareStatement(NAME)) {
                statement.setString(1, name.name());
                statement.setString(2, name.version());
                statement.executeUpdate();
            }
        }
    }

    /** Read after the lock was taken, so that it is the last word of the sealer before. */
    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(position), 0) from es.seal")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        return askLock(connection, "select pg_try_advisory_lock(?)");
    }

    private static void unlock(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        askLock(connection, "select pg_advisory_unlock(?)");
    }

    private static boolean askLock(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** @return true when woken, false when it was time to look anyway */
    private boolean waitForWork() {
        try {
            boolean woken = work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
            return woken;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        session.stop(this::wake);
    }

    @Override
    public boolean isRunning() {
        return session.isRunning();
    }

    @Override
    public int getPhase() {
        return -900;
    }
}
