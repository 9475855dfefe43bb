package org.amparo.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Builds the tables of read models anew from all events: one pass along the sealed order through the read models' own handlers into
 * memory, a copy into fresh tables, then a swap. The old tables answer until the swap. Commands wait only while the last events are
 * caught up with and the tables change places, for some milliseconds; a rebuild that cannot get its locks quickly lets the
 * commands go first and tries again.
 */
@Component
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int READ_AT_ONCE = 2000;
    private static final int CLOSE_ENOUGH = 500;
    /** So many passes one after another that do not come nearer to the end than one before. */
    private static final int PASSES_IN_VAIN = 10;
    private static final int TRIES = 100;
    /** Lock not to be had in time, deadlock, serialization failure. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "40001");
    private static final long LOCK = 0x7265626c64L;

    private final List<ReadModel> models;
    private final ObjectProvider<RebuildProgress> listeners;
    private final SealedEventSource source;
    private final SealedLeaves seals;
    private final LaterConnections connections;
    private final PayloadSeal personal;
    private final ParameterResolverFactory parameters;
    private final LaterPosition laterPosition;
    private final AtomicBoolean running = new AtomicBoolean();

    Rebuild(ObjectProvider<ReadModel> models, ObjectProvider<RebuildProgress> listeners, SealedEventSource source, SealedLeaves seals,
            LaterConnections connections, PayloadSeal personal, ParameterResolverFactory parameters, LaterPosition laterPosition) {
        this.models = models.orderedStream().toList();
        this.listeners = listeners;
        this.source = source;
        this.seals = seals;
        this.connections = connections;
        this.personal = personal;
        this.parameters = parameters;
        this.laterPosition = laterPosition;
    }

    /** Rebuilds every read model. */
    public void all() {
        of(models);
    }

    /**
     * Rebuilds some read models.
     *
     * @throws IllegalStateException when a rebuild is running already, on this node or another
     */
    public void of(List<ReadModel> chosen) {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("A rebuild is running already");
        }
        try (Connection connection = connections.open(); PayloadSeal.Held keys = personal.hold()) {
            new Run(chosen, connection).go();
        } catch (SQLException failure) {
            tell(RebuildProgress.Step.FAILED, 0, 0, "");
            throw new IllegalStateException("The rebuild failed (" + failure.getSQLState() + "); the old tables stay in use", failure);
        } catch (RuntimeException failure) {
            tell(RebuildProgress.Step.FAILED, 0, 0, "");
            throw failure;
        } finally {
            running.set(false);
        }
    }

    private void tell(RebuildProgress.Step step, long done, long total, String table) {
        RebuildProgress.State state = new RebuildProgress.State(step, done, total, table);
        LOG.info("Rebuild: {} {} of {} events {}", step, done, total, table);
        listeners.forEach(listener -> listener.at(state));
    }

    /** Read models of one kind: how far they may be built, how far they are. */
    private final class Group {
        private final List<Table> tables;
        private final ReadModelHandlers folding;
        private final ReadModelHandlers catchingUp;
        private final boolean inline;
        private long done;

        Group(List<ReadModel> members, boolean inline, Rows folded, JdbcTemplate sql) {
            this.inline = inline;
            this.tables = members.stream().flatMap(model -> model.tables().stream()).sorted(Comparator.comparing(Table::name)).toList();
            this.folding = new ReadModelHandlers(members, parameters, folded);
            this.catchingUp = new ReadModelHandlers(members, parameters, new ShadowRows(new SqlRows(sql)));
        }

        /** Inline tables hold all that is committed; later tables what their processor has handled. */
        long target() {
            return inline ? seals.head() : laterPosition.ofReadModels();
        }
    }

    private final class Run {
        private final Connection connection;
        private final JdbcTemplate sql;
        private final FoldedRows folded = new FoldedRows();
        private final List<Group> groups;

        Run(List<ReadModel> chosen, Connection connection) {
            this.connection = connection;
            this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            this.groups = List.of(true, false).stream()
                    .map(inline -> new Group(chosen.stream().filter(model -> ReadModelHandlers.isInline(model) == inline).toList(), inline,
                            folded, sql))
                    .filter(group -> !group.tables.isEmpty()).toList();
        }

        void go() throws SQLException {
            connection.setAutoCommit(true);
            if (!sql.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LOCK)) {
                throw new IllegalStateException("A rebuild is running already on another node");
            }
            try {
                eachTable(table -> ShadowTables.create(sql, table));
                fold();
                copy();
                catchUpRoughly();
                swap();
                tell(RebuildProgress.Step.DONE, done(), done(), "");
            } finally {
                connection.setAutoCommit(true);
                eachTable(table -> ShadowTables.drop(sql, table));
                sql.queryForObject("select pg_advisory_unlock(?)", Boolean.class, LOCK);
            }
        }

        private void fold() throws SQLException {
            for (Group group : groups) {
                group.done = 0;
            }
            long told = 0;
            try (ReadAhead ahead = new ReadAhead(this::read); LogCopy logs = new LogCopy(connections.open())) {
                while (isBehind(0)) {
                    pass(true, ahead::after);
                    logs.add(folded.takeLogs());
                    if (System.nanoTime() - told > Duration.ofMillis(300).toNanos()) {
                        told = System.nanoTime();
                        tell(RebuildProgress.Step.READING, done(), seals.head(), "");
                    }
                }
                logs.await();
            }
        }

        /** The tables with the most rows first, and two side by side: while the server builds the indexes of one, the other is copied. */
        private void copy() throws SQLException {
            Queue<Table> left = new ConcurrentLinkedQueue<>(groups.stream().flatMap(group -> group.tables.stream())
                    .sorted(Comparator.comparingInt((Table table) -> table.isLog() ? Integer.MAX_VALUE : folded.of(table).size())
                            .reversed())
                    .toList());
            try (ExecutorService side = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rebuild-copy").factory());
                    Connection other = connections.open()) {
                Future<Void> beside = side.submit(() -> copy(other, left));
                try {
                    copy(connection, left);
                } finally {
                    left.clear();
                    await(beside);
                }
            }
        }

        private Void copy(Connection own, Queue<Table> left) throws SQLException {
            JdbcTemplate statements = new JdbcTemplate(new SingleConnectionDataSource(own, true));
            for (Table table = left.poll(); table != null; table = left.poll()) {
                own.setAutoCommit(false);
                tell(RebuildProgress.Step.COPYING, done(), seals.head(), table.name());
                if (!table.isLog()) {
                    ShadowTables.fill(own, table, folded.of(table));
                }
                ShadowTables.index(statements, table);
                own.commit();
                own.setAutoCommit(true);
                statements.execute("analyze " + ShadowTables.of(table).name());
            }
            return null;
        }

        private static void await(Future<?> work) throws SQLException {
            try {
                work.get();
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case SQLException refused -> throw refused;
                    case RuntimeException refused -> throw refused;
                    default -> throw new IllegalStateException(failed.getCause());
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }

        /** Where commands come as fast as they are caught up with, it would never end: then they wait for the rest. */
        private void catchUpRoughly() throws SQLException {
            connection.setAutoCommit(false);
            long least = Long.MAX_VALUE;
            int inVain = 0;
            while (isBehind(CLOSE_ENOUGH) && inVain < PASSES_IN_VAIN) {
                pass(false, this::read);
                connection.commit();
                long behind = groups.stream().mapToLong(group -> group.target() - group.done).max().orElse(0);
                inVain = behind < least ? 0 : inVain + 1;
                least = Math.min(least, behind);
            }
            if (isBehind(CLOSE_ENOUGH)) {
                LOG.info("Rebuild: commands come as fast as they are caught up with, and wait now until it is done");
            }
        }

        private boolean isBehind(long allowed) {
            return groups.stream().anyMatch(group -> group.target() - group.done > allowed);
        }

        /** One read of the order; each group takes what it has not had yet and may have. */
        private void pass(boolean folding, LongFunction<List<TrackedEventMessage<?>>> reading) {
            long from = groups.stream().filter(group -> group.done < group.target()).mapToLong(group -> group.done).min()
                    .orElse(Long.MAX_VALUE);
            if (from == Long.MAX_VALUE) {
                return;
            }
            List<TrackedEventMessage<?>> events = reading.apply(from);
            for (Group group : groups) {
                long target = group.target();
                for (int i = (int) Math.max(0, group.done - from); i < events.size() && from + i < target && group.done >= from; i++) {
                    (folding ? group.folding : group.catchingUp).handle(events.get(i));
                    group.done = from + i + 1;
                }
            }
        }

        /** The next events, opened already: that is most of the work, and can be done side by side. */
        private List<TrackedEventMessage<?>> read(long from) {
            List<TrackedEventMessage<?>> events = source.after(from, READ_AT_ONCE);
            events.parallelStream().forEach(event -> {
                event.getPayload();
                event.getMetaData();
            });
            return events;
        }

        private void swap() throws SQLException {
            for (int attempt = 1;; attempt++) {
                long[] before = groups.stream().mapToLong(group -> group.done).toArray();
                try {
                    trySwap();
                    return;
                } catch (DataAccessException | SQLTimeoutException busy) {
                    refuseUnlessBusy(busy);
                    connection.rollback();
                    for (int i = 0; i < before.length; i++) {
                        groups.get(i).done = before[i];
                    }
                    if (attempt == TRIES) {
                        throw new IllegalStateException("The tables were too busy to be swapped; the old ones stay in use", busy);
                    }
                    Pause.of(Duration.ofMillis(50L + attempt * 10L));
                    catchUpRoughly();
                }
            }
        }

        private void refuseUnlessBusy(Exception failure) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            if (cause instanceof SQLException refused && !(cause instanceof SQLTimeoutException) && !BUSY.contains(refused.getSQLState())) {
                throw new IllegalStateException("The fresh tables could not be put in place; the old ones stay in use", failure);
            }
        }

        /** Gives way after a short wait, before PostgreSQL would take it for a deadlock. */
        private void trySwap() throws SQLException {
            sql.execute("set local lock_timeout = '300ms'");
            if (groups.stream().anyMatch(group -> group.inline)) {
                sql.execute("lock table es.event in share mode");
                waitUntilAllIsSealed();
            }
            eachTable(table -> sql.execute("lock table " + table.name() + " in access exclusive mode"));
            while (isBehind(0)) {
                pass(false, this::read);
            }
            for (Group group : groups) {
                for (Table table : group.tables) {
                    tell(RebuildProgress.Step.SWAPPING, done(), done(), table.name());
                    ShadowTables.swap(sql, table);
                }
            }
            connection.commit();
        }

        private void waitUntilAllIsSealed() throws SQLTimeoutException {
            for (int waited = 0; seals.unsealed() > 0; waited++) {
                if (waited == 500) {
                    throw new SQLTimeoutException("Events stay unsealed");
                }
                Pause.of(Duration.ofMillis(2));
            }
        }

        private long done() {
            return groups.stream().mapToLong(group -> group.done).max().orElse(0);
        }

        private void eachTable(Consumer<Table> work) {
            groups.forEach(group -> group.tables.forEach(work));
        }
    }

    /** Writes to the fresh tables what is meant for the ones in use. */
    private record ShadowRows(Rows rows) implements Rows {
        @Override
        public void put(Table table, Map<String, ?> values) {
            rows.put(ShadowTables.of(table), values);
        }

        @Override
        public void change(Table table, Object[] key, Map<String, ?> values) {
            rows.change(ShadowTables.of(table), key, values);
        }

        @Override
        public void remove(Table table, Object... key) {
            rows.remove(ShadowTables.of(table), key);
        }

        @Override
        public void changeAll(Table table, String column, Object value, Map<String, ?> values) {
            rows.changeAll(ShadowTables.of(table), column, value, values);
        }

        @Override
        public List<Map<String, String>> rowsWith(Table table, String column, Object value) {
            return rows.rowsWith(ShadowTables.of(table), column, value);
        }

        @Override
        public void removeAll(Table table, String column, Object value) {
            rows.removeAll(ShadowTables.of(table), column, value);
        }
    }
}
