package org.amparo.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Copies lines of logs into their fresh tables while the next events are folded; in short transactions, used by one thread. */
final class LogCopy implements AutoCloseable {

    private final Connection connection;
    private final ExecutorService copier = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("log-copy").factory());
    private Future<?> last;

    LogCopy(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
    }

    /** Hands over lines; waits for those before, so that no more than two lots are in memory. */
    void add(Map<Table, List<byte[]>> lines) {
        await();
        last = lines.isEmpty() ? null : copier.submit(() -> {
            for (Map.Entry<Table, List<byte[]>> log : lines.entrySet()) {
                ShadowTables.fill(connection, log.getKey(), log.getValue());
            }
            return null;
        });
    }

    /** Returns when all that was handed over is copied. */
    void await() {
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    @Override
    public void close() throws SQLException {
        copier.close();
        connection.close();
    }
}
