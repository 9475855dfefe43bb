package org.amparo.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.platform.VaultDatabase;
import org.amparo.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One application node's share of privacy, put together by hand: several of them can share a vault, a clock and the two databases. */
final class Node implements AutoCloseable {

    final Vault vault;
    final EpochKeys epochs;
    final VaultKeys keys;
    final EventPayloadSeal seal;
    final RowEnvelopes envelopes;
    final ErasureLedger ledger;
    final Erasure erasure;
    final ErasureNews news;
    final Set<UUID> toldOf = java.util.concurrent.ConcurrentHashMap.newKeySet();

    /** What nodes of one installation share. */
    static final class Place implements AutoCloseable {
        final TestDatabase vault = TestDatabase.fresh();
        final TestDatabase events = TestDatabase.migrated();
        final Path keys;
        final Path witness;
        final SetClock clock = new SetClock();
        final HikariDataSource pool = new HikariDataSource();
        private final List<Node> nodes = new ArrayList<>();

        Place() throws Exception {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-node-");
            keys = home.resolve("keys");
            witness = home.resolve("witness");
            pool.setJdbcUrl(events.url());
            pool.setUsername(events.username());
            pool.setPassword(events.password());
            pool.setMaximumPoolSize(4);
        }

        Node node() {
            Node node = new Node(this);
            nodes.add(node);
            return node;
        }

        @Override
        public void close() {
            nodes.forEach(Node::close);
            pool.close();
            vault.drop();
            events.drop();
        }
    }

    private Node(Place place) {
        vault = new Vault(new VaultDatabase(place.vault.url(), place.vault.username(), place.vault.password()), 3);
        epochs = new EpochKeys(vault, new RootKeyFiles(place.keys), place.clock, Duration.ofDays(7), Duration.ofDays(8));
        keys = new VaultKeys(vault, epochs, 1_000);
        seal = new EventPayloadSeal(keys);
        envelopes = new RowEnvelopes(keys);
        ledger = new ErasureLedger(vault, JdbcClient.create(place.pool), new SigningKeyFile(place.keys.resolve("signing.key")),
                place.witness);
        erasure = new Erasure(ledger, keys, vault, place.clock, List.of(toldOf::addAll));
        news = new ErasureNews(vault, keys, ledger, erasure);
    }

    Set<UUID> erase(UUID... persons) {
        Set<UUID> all = new HashSet<>(List.of(persons));
        erasure.erase(UUID.randomUUID(), all, "REQUEST", UUID.randomUUID(), UUID.randomUUID());
        return all;
    }

    @Override
    public void close() {
        news.stop();
        vault.close();
    }

    /** A clock that stands still until it is moved. */
    static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-21T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
