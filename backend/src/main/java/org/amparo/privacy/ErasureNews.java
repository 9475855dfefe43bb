package org.amparo.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of erasures on other nodes and forgets those persons here at once. After a broken connection it forgets every key it knows and
 * asks for the erasures it may have missed.
 */
@Component
class ErasureNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureNews.class);
    private static final int MILLIS_TO_LISTEN = 5_000;
    private static final long MILLIS_BEFORE_RETRY = 1_000;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final long SECONDS_OF_GRACE = 60;

    private final Vault vault;
    private final VaultKeys keys;
    private final ErasureLedger ledger;
    private final Erasure erasure;
    private volatile boolean running;
    private Thread listening;
    private long lastHeard = System.nanoTime();

    ErasureNews(Vault vault, VaultKeys keys, ErasureLedger ledger, Erasure erasure) {
        this.vault = vault;
        this.keys = keys;
        this.ledger = ledger;
        this.erasure = erasure;
    }

    @Override
    public void start() {
        running = true;
        listening = Thread.ofVirtual().name("erasure news").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = vault.connect(); Statement statement = connection.createStatement()) {
                statement.execute("listen " + ErasureLedger.CHANNEL);
                catchUp();
                listen(connection);
            } catch (SQLException | VaultUnavailable lost) {
                if (running) {
                    LOG.warn("The vault is not heard: {}", lost.getClass().getSimpleName());
                    keys.evictAll();
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        while (running) {
            PGNotification[] news = connection.unwrap(PGConnection.class).getNotifications(MILLIS_TO_LISTEN);
            if (news != null) {
                Arrays.stream(news).forEach(this::heard);
            } else if (!connection.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("The connection to the vault does not answer");
            }
            lastHeard = System.nanoTime();
        }
    }

    private void heard(PGNotification news) {
        String[] parts = news.getParameter().split(" ");
        if (!parts[0].equals(ledger.node().toString())) {
            erasure.forget(Arrays.stream(parts[1].split(",")).map(UUID::fromString).collect(Collectors.toSet()));
        }
    }

    private void catchUp() {
        long silence = (System.nanoTime() - lastHeard) / 1_000_000_000L + SECONDS_OF_GRACE;
        Set<UUID> missed = ledger.erasedInTheLast(silence);
        if (!missed.isEmpty()) {
            erasure.forget(missed);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BEFORE_RETRY);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
