package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.probe.ProbeCommand;
import org.amparo.testing.probe.ProbeEvent;
import org.amparo.testing.probe.Probes;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Alone
@AmparoTest
class SealingTest {

    private static final int OTHERS = 5;

    @Autowired
    Probes probes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    SealedLeaves seals;

    @Autowired
    LaterConnections connections;

    @Autowired
    NodeMessages messages;

    @Autowired
    AggregateCache cache;

    @Autowired
    Rebuild rebuild;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    ConnectionProvider connectionProvider;

    @Autowired
    TransactionManager axonTransactions;

    @Autowired
    EventSchema schema;

    @Autowired
    SealedEventSource source;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    NamedEventSerializer serializer;

    @AfterEach
    void setClockRight() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @ParameterizedTest(name = "with the clock off by {0} seconds")
    @ValueSource(ints = {0, -90, 90})
    void anEventThatCommitsLateReachesEveryProjectionAndWhoeverElseFollows(int skew) {
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(followers()).allSatisfy(all -> assertThat(all).isEqualTo(seals.head())));
        long before = seals.head();
        clockOff(skew);
        HeldWriter late = new HeldWriter();
        List<UUID> opened = new ArrayList<>(others());
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(inEveryProjection(opened)).isEqualTo(OTHERS));
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(followers()).allSatisfy(all -> assertThat(all).isEqualTo(seals.head())));
        clockOff(0);

        late.commit();
        opened.add(late.probe);

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(inEveryProjection(opened)).isEqualTo(OTHERS + 1));
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(followers()).as("processors that follow the order")
                .hasSizeGreaterThan(0).allSatisfy(position -> assertThat(position).isEqualTo(seals.head())));
        assertThat(source.changed(before, 100)).as("what indices that follow by key are told").extracting(
                SealedEventSource.Changed::aggregateId).containsOnlyOnceElementsOf(opened);
        assertThat(source.after(before, 100)).as("what processors are given").extracting(
                event -> UUID.fromString(((GenericTrackedDomainEventMessage<?>) event).getAggregateIdentifier()))
                .containsOnlyOnceElementsOf(opened);
        assertThat(gaps()).isZero();
    }

    /** How far each processor of this node has come in the sealed order; there is one for all later projections together. */
    private List<Long> followers() {
        return processing.eventProcessors().values().stream().filter(StreamingEventProcessor.class::isInstance)
                .flatMap(processor -> ((StreamingEventProcessor) processor).processingStatus().values().stream())
                .map(status -> status.getCurrentPosition().orElse(-1)).toList();
    }

    /** The control: without the sealed order that very event is lost, so the test above can fail. */
    @Test
    void theStockEngineLosesAnEventThatCommitsLateBehindASlowClock() {
        StockEngine stock = new StockEngine();
        TrackingToken start = stock.createHeadToken();
        clockOff(-90);
        HeldWriter late = new HeldWriter();
        List<UUID> others = others();
        clockOff(0);
        List<String> seen = new ArrayList<>();
        TrackingToken token = follow(stock, start, seen);

        late.commit();
        follow(stock, token, seen);

        assertThat(seen).containsAll(others.stream().map(UUID::toString).toList()).doesNotContain(late.probe.toString());
    }

    /**
     * Fifty writers, each held open for two minutes while others commit every second; the clock stays right, behind or ahead all that
     * time on the node that writes, and is right on the node that reads. Ten writers of one clock are held at once, so that it takes ten minutes and not a hundred. The stock engine follows the same
     * events beside it and must lose some: {@code mvn -pl backend -Dtest=SealingTest -Damparo.drill=late-commit test}.
     */
    @Test
    @EnabledIfSystemProperty(named = "amparo.drill", matches = "late-commit")
    void drillOfFiftyWritersHeldOpenForTwoMinutes() throws InterruptedException {
        Duration held = Duration.ofSeconds(Integer.getInteger("amparo.drill.held-seconds", 120));
        int[] skews = {0, -90, 90, -90, 90};
        List<UUID> all = new ArrayList<>();
        for (int skew : skews) {
            all.addAll(lateCommits(skew, 10, held));
        }
        rebuild.all();
        assertThat(inEveryProjection(all)).as("after a rebuild").isEqualTo(all.size());
    }

    /** @return the probes that were opened */
    private List<UUID> lateCommits(int skew, int writers, Duration held) throws InterruptedException {
        StockEngine stock = new StockEngine();
        List<String> seenByStock = new ArrayList<>();
        TrackingToken token = stock.createHeadToken();
        clockOff(skew);
        List<HeldWriter> late = IntStream.range(0, writers).mapToObj(i -> new HeldWriter()).toList();
        long end = System.nanoTime() + held.toNanos();
        List<UUID> all = new ArrayList<>();
        while (System.nanoTime() < end) {
            all.addAll(others());
            clockOff(0);
            token = follow(stock, token, seenByStock);
            clockOff(skew);
            Thread.sleep(1000);
        }
        clockOff(0);
        List<UUID> committedMeanwhile = List.copyOf(all);
        Eventually.holds(Duration.ofSeconds(60),
                () -> assertThat(inEveryProjection(committedMeanwhile)).isEqualTo(committedMeanwhile.size()));
        late.forEach(HeldWriter::commit);
        late.forEach(writer -> all.add(writer.probe));
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(inEveryProjection(all)).isEqualTo(all.size()));
        assertThat(gaps()).isZero();
        follow(stock, token, seenByStock);
        long lostByStock = all.stream().filter(probe -> !seenByStock.contains(probe.toString())).count();
        System.out.printf("DRILL clock %+d s: %d writers held %d s, %d events committed meanwhile; lost here 0, by the stock engine %d%n",
                skew,
                writers, held.toSeconds(), committedMeanwhile.size(), lostByStock);
        assertThat(lostByStock).as("lost by the stock engine").isEqualTo(skew < 0 ? writers : 0);
        return all;
    }

    @Test
    void whenTheSealersSessionIsKilledAnotherTakesOver() {
        Sealer standby = new Sealer(connections, messages, Duration.ofMillis(250), Duration.ofMillis(10), 1000);
        standby.start();
        try {
            for (int kill = 0; kill < 3; kill++) {
                assertThat(sql.sql("""
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = ?""").param(Sealer.LOCK)
                        .query(Long.class).single()).isEqualTo(1);
                List<UUID> others = others();
                Eventually.holds(Duration.ofSeconds(10), () -> assertThat(inTrail(others)).isEqualTo(OTHERS));
            }
        } finally {
            standby.stop();
        }
        assertThat(gaps()).isZero();
    }

    @Test
    void everySealIsTheHashOfWhatIsStoredAndAChangeOfOneEventShows() {
        UUID probe = probes.open("sealed");
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(inTrail(List.of(probe))).isEqualTo(1));
        long position = sql
                .sql("select s.position from es.seal s join es.event e on e.global_index = s.event_index where e.aggregate_id = ?")
                .param(probe).query(Long.class).single();
        assertThat(brokenFrom(position - 1)).isEmpty();

        pastTheTrigger("update es.event set metadata = metadata || '{\"by\": \"somebody else\"}' where aggregate_id = '" + probe + "'");
        assertThat(brokenFrom(position - 1)).containsExactly(position);
        pastTheTrigger("update es.event set metadata = metadata - 'by' where aggregate_id = '" + probe + "'");
        assertThat(brokenFrom(position - 1)).isEmpty();
    }

    @Test
    void anExceptionOfTheStoreNeverQuotesAPayload() {
        UUID probe = probes.open("first");
        GenericDomainEventMessage<ProbeEvent> second = new GenericDomainEventMessage<>("Probe", probe.toString(), 1,
                new ProbeEvent.Noted(probe, "SECRET", 1));
        new TransactionTemplate(transactions).executeWithoutResult(status -> engine.appendEvents(second));
        GenericDomainEventMessage<ProbeEvent> again = new GenericDomainEventMessage<>("Probe", probe.toString(), 1,
                new ProbeEvent.Noted(probe, "SECRET", 2));

        Throwable refusal = catchThrowable(
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> engine.appendEvents(again)));

        assertThat(refusal).isInstanceOf(ConcurrencyException.class);
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("SECRET");
    }

    @Test
    void otherNodesHearThatAnAggregateIsToBeForgotten() {
        UUID probe = probes.open("cached");
        assertThat(cache.containsKey(probe.toString())).isTrue();

        sql.sql("select pg_notify('amparo_evict', ?)").param(probe.toString()).query().listOfRows();

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(cache.containsKey(probe.toString())).isFalse());
    }

    /** A command whose events are appended while its transaction stays open. */
    private final class HeldWriter {
        private final UUID probe = UUID.randomUUID();
        private final CountDownLatch release = new CountDownLatch(1);
        private final CompletableFuture<Void> work;

        HeldWriter() {
            CountDownLatch appended = new CountDownLatch(1);
            work = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                probes.send(new ProbeCommand.Open(probe, "late", "f", List.of()));
                appended.countDown();
                await(release);
            }), task -> Thread.ofPlatform().start(task));
            await(appended);
        }

        void commit() {
            release.countDown();
            work.join();
        }
    }

    /** Axon's engine as it comes, on the same table. */
    private final class StockEngine extends JdbcEventStorageEngine {
        StockEngine() {
            super(JdbcEventStorageEngine.builder().connectionProvider(connectionProvider).transactionManager(axonTransactions)
                    .schema(schema)
                    .dataType(String.class).eventSerializer(serializer).snapshotSerializer(serializer));
        }

        @Override
        @SuppressWarnings("unchecked")
        protected <T> T readPayload(ResultSet row, String column) throws SQLException {
            return (T) row.getString(column);
        }
    }

    private static TrackingToken follow(EventStorageEngine engine, TrackingToken start, List<String> seen) {
        TrackingToken token = start;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(start, false)) {
            for (TrackedEventMessage<?> event : events.toList()) {
                token = event.trackingToken();
                seen.add(((GenericDomainEventMessage<?>) event).getAggregateIdentifier());
            }
        }
        return token;
    }

    private List<UUID> others() {
        return IntStream.range(0, OTHERS).mapToObj(i -> probes.open("other")).toList();
    }

    private long inTrail(List<UUID> opened) {
        return sql.sql("select count(*) from probe.trail where sequence = 0 and probe_id in (:ids)").param("ids", opened).query(Long.class)
                .single();
    }

    /** How many of these have a place in the order, just one, and are in the inline and in the later read model. */
    private long inEveryProjection(List<UUID> opened) {
        return sql.sql("""
                select count(*) from es.event e
                where e.aggregate_id in (:ids) and e.sequence = 0
                  and (select count(*) from es.seal s where s.event_index = e.global_index) = 1
                  and exists (select from probe.probe p where p.probe_id = e.aggregate_id)
                  and exists (select from probe.trail t where t.probe_id = e.aggregate_id and t.sequence = 0)""").param("ids", opened)
                .query(Long.class).single();
    }

    /** How many positions are missing; sealed events that are missing or doubled would show too. */
    private long gaps() {
        return sql.sql("select coalesce(max(position), 0) - count(*) from es.seal").query(Long.class).single();
    }

    private LongStream broken(long after) {
        return seals.seals(after, 10_000).stream().filter(seal -> !Arrays.equals(seal.stored(), seal.recomputed()))
                .mapToLong(SealedLeaves.Seal::position);
    }

    private List<Long> brokenFrom(long after) {
        return broken(after).boxed().toList();
    }

    private void pastTheTrigger(String change) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            assertThat(sql.sql(change).update()).isEqualTo(1);
        });
    }

    private static void clockOff(int seconds) {
        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
