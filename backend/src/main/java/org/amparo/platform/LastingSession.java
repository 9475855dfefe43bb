package org.amparo.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that holds one database session as long as the application runs, on a thread of its own; a session that breaks is opened anew. */
final class LastingSession {

    private static final Logger LOG = LoggerFactory.getLogger(LastingSession.class);

    /** Returns when {@link #isRunning} is false. */
    @FunctionalInterface
    interface Work {
        void on(Connection session) throws SQLException;
    }

    private final String name;
    private final LaterConnections connections;
    private final Duration pause;
    private final Work work;
    private volatile boolean running;
    private Thread thread;

    /**
     * @param name of the thread, and in the log
     * @param pause between a failure and the next try
     */
    LastingSession(String name, LaterConnections connections, Duration pause, Work work) {
        this.name = name;
        this.connections = connections;
        this.pause = pause;
        this.work = work;
    }

    void start() {
        // Before the thread: one that is quicker than the assignment after it would find itself stopped already.
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::workAgainAndAgain);
    }

    private void workAgainAndAgain() {
        while (running) {
            try (Connection session = connections.open()) {
                work.on(session);
            } catch (SQLException broken) {
                if (running) {
                    LOG.warn("The {} lost its session ({}) and opens another", name, broken.getSQLState());
                    Pause.of(pause);
                }
            } catch (RuntimeException unexpected) {
                LOG.error("The {} failed and tries again; it passes over nothing", name, unexpected);
                Pause.of(pause);
            }
        }
    }

    /** Asks the work to end, then waits for it. */
    void stop(Runnable wake) {
        running = false;
        wake.run();
        Pause.untilEnded(thread);
    }

    boolean isRunning() {
        return running;
    }
}
