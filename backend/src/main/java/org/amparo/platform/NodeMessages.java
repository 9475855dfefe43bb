package org.amparo.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Short messages between nodes over PostgreSQL's NOTIFY; every node hears them, the sender too. A message can be lost when a connection
 * breaks: whoever depends on one must also look for itself now and then, see {@link #onPulse}. Ids and numbers only, no personal values.
 */
@Component
public class NodeMessages implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeMessages.class);
    private static final Duration PULSE = Duration.ofMillis(500);
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final LaterConnections connections;
    private final Map<String, List<Consumer<String>>> receivers = new ConcurrentHashMap<>();
    private final List<Runnable> pulses = new CopyOnWriteArrayList<>();
    private final LastingSession session;

    NodeMessages(LaterConnections connections) {
        this.connections = connections;
        this.session = new LastingSession("node messages", connections, PULSE, this::listen);
    }

    /**
     * Hears messages of a channel; register before the application has started.
     *
     * @param channel lower case letters and underscores
     */
    public void on(String channel, Consumer<String> receiver) {
        requireName(channel);
        receivers.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(receiver);
    }

    /** Runs about twice a second, and at once after a broken connection is whole again. */
    public void onPulse(Runnable task) {
        pulses.add(task);
    }

    /** Tells all nodes. Never call it in a transaction that appends events: commits with a notice wait for each other. */
    public void tell(String channel, String text) {
        requireName(channel);
        try (Connection connection = connections.open()) {
            tell(connection, channel, text);
        } catch (SQLException failure) {
            throw new IllegalStateException("Other nodes could not be told (" + failure.getSQLState() + ")", failure);
        }
    }

    static void tell(Connection connection, String channel, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, channel);
            statement.setString(2, text);
            statement.execute();
        }
    }

    @Override
    public void start() {
        session.start();
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String channel : receivers.keySet()) {
                statement.execute("listen " + channel);
            }
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long pulse = System.nanoTime();
        while (isRunning()) {
            if (System.nanoTime() - pulse >= 0) {
                pulses.forEach(NodeMessages::runSafely);
                pulse = System.nanoTime() + PULSE.toNanos();
            }
            // 0 would mean without end.
            PGNotification[] heard = postgres.getNotifications((int) Math.max(1, (pulse - System.nanoTime()) / NANOS_IN_MILLI));
            for (PGNotification message : heard == null ? new PGNotification[0] : heard) {
                hear(message.getName(), message.getParameter());
            }
        }
    }

    /** A message that needs no way: what this node itself just told the others, sooner than it comes back. */
    void hear(String channel, String text) {
        receivers.getOrDefault(channel, List.of()).forEach(receiver -> runSafely(() -> receiver.accept(text)));
    }

    /** One receiver's failure must not keep the others from hearing. */
    private static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("A receiver of node messages failed", failure);
        }
    }

    private static void requireName(String channel) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a channel name: " + channel);
        }
    }

    @Override
    public void stop() {
        session.stop(() -> {
            // It looks up by itself at the next pulse.
        });
    }

    @Override
    public boolean isRunning() {
        return session.isRunning();
    }

    /** Before the processors start, after they stop. */
    @Override
    public int getPhase() {
        return -1000;
    }
}
