package org.amparo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.probe.ProbeCommand;
import org.amparo.testing.probe.Probes;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Order(2)
@Alone
@AmparoTest
class RebuildTest {

    /** Some hundred commands in each rebuild; without it tens of thousands of events, which every rebuild after it has to read. */
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String ODD = "tab\t newline\n back\\slash \"quotes\" {braces}, عربي";

    @Autowired
    Rebuild rebuild;

    @Autowired
    List<ReadModel> models;

    @Autowired
    Probes probes;

    @Autowired
    NamedEvents events;

    @Autowired
    EventBus bus;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    SealedLeaves seals;

    @Autowired
    LaterPosition later;

    @Autowired
    VaultDatabase vault;

    private final Random random = new Random(20261121);

    @Test
    void theRebuiltTablesEqualTheLiveOnesRowForRow() {
        act(150);
        RandomEvents histories = new RandomEvents(random, events);
        Map<String, List<String>> live;
        int rounds = 0;
        do { // chance may leave a table empty, which would then say nothing
            histories.publish(bus, transactions, 25, 20);
            caughtUp();
            live = dump();
        } while (!emptyTables(live).isEmpty() && ++rounds < 4);

        rebuild.all();

        assertThat(emptyTables(live)).isEmpty();

        assertThat(live.get("probe.probe")).hasSizeGreaterThan(20);
        assertThat(live.get("probe.trail")).hasSizeGreaterThan(100);
        Map<String, List<String>> rebuilt = dump();
        live.forEach((table, rows) -> assertThat(rebuilt.get(table)).as(table).isEqualTo(rows));
    }

    /** Tables in which a random history left nothing; it may have ended all that was waited for, so timers do not count. */
    private static List<String> emptyTables(Map<String, List<String>> dump) {
        return dump.keySet().stream().filter(table -> !table.endsWith("_timer") && dump.get(table).isEmpty()).toList();
    }

    @Test
    void aTableThatWentWrongIsRightAfterARebuild() {
        UUID probe = probes.open("right");
        sql.sql("update probe.probe set label = 'wrong' where probe_id = ?").param(probe).update();

        rebuild.of(models.stream().filter(model -> model.tables().getFirst().name().equals("probe.probe")).toList());

        assertThat(sql.sql("select label from probe.probe where probe_id = ?").param(probe).query(String.class).single())
                .isEqualTo("right");
        assertThat(
                sql.sql("select indexname from pg_indexes where schemaname = 'probe' and tablename = 'probe'").query(String.class).list())
                .containsExactlyInAnyOrder("probe_pkey", "probe_family");
    }

    @Test
    void nothingIsLostWhileCommandsGoOnDuringARebuild() throws Exception {
        act(50);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Integer> busy = CompletableFuture.supplyAsync(() -> {
            int sent = 0;
            while (!stop.get()) {
                probes.send(new ProbeCommand.Note(probes.open("busy"), ODD, 2));
                sent++;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return sent;
        }, task -> Thread.ofPlatform().name("busy").start(task)); // not in the common pool, whose only worker a rebuild needs on two cores
        for (int i = 0; i < 3; i++) {
            rebuild.all();
        }
        stop.set(true);
        assertThat(busy.get()).as("commands during three rebuilds").isGreaterThan(50);
        caughtUp();
        Map<String, List<String>> live = dump();

        rebuild.all();

        assertThat(dump()).isEqualTo(live);
    }

    private void act(int times) {
        List<UUID> open = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            if (open.isEmpty() || random.nextInt(3) == 0) {
                UUID probe = UUID.randomUUID();
                probes.send(new ProbeCommand.Open(probe, ODD + i, "family " + i % 5, List.of(ODD, "", "NULL")));
                open.add(probe);
            }
            UUID probe = open.get(random.nextInt(open.size()));
            switch (random.nextInt(6)) {
                case 0 -> probes.send(new ProbeCommand.RenameFamily(probe, "renamed " + i));
                case 1 -> {
                    probes.send(new ProbeCommand.Close(probe));
                    open.remove(probe);
                }
                case 2 -> probes.send(new ProbeCommand.Remove(probe));
                default -> probes.send(new ProbeCommand.Note(probe, ODD + random.nextInt(4), 1 + random.nextInt(3)));
            }
        }
    }

    private void caughtUp() {
        Eventually.holds(Duration.ofSeconds(20), () -> {
            assertThat(seals.unsealed()).isZero();
            assertThat(later.now()).isEqualTo(seals.head());
        });
    }

    /**
     * All rows of all read models as text, sorted. An envelope is told by its key and length, since each sealing draws a new nonce; one
     * whose key was destroyed says no more than the word that stands for it when it is written again.
     */
    private Map<String, List<String>> dump() {
        Set<UUID> destroyed = destroyedKeys();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        models.stream().flatMap(model -> model.tables().stream()).map(Table::name).sorted().forEach(table -> tables.put(table,
                sql.sql("select t::text from " + table + " t").query(String.class).list().stream()
                        .map(row -> withoutNonces(row, destroyed)).sorted().toList()));
        return tables;
    }

    private static String withoutNonces(String row, Set<UUID> destroyed) {
        return Pattern.compile("(A[Q-Za-f][A-Za-z0-9_-]{20})([A-Za-z0-9_-]{60,})").matcher(row)
                .replaceAll(found -> destroyed.contains(keyOf(found.group())) ? "erased" : found.group(1) + "+" + found.group(2).length());
    }

    private static UUID keyOf(String envelope) {
        ByteBuffer head = ByteBuffer.wrap(Base64.getUrlDecoder().decode(envelope.substring(0, 24)), 1, 16);
        return new UUID(head.getLong(), head.getLong());
    }

    private Set<UUID> destroyedKeys() {
        var keys = new DriverManagerDataSource(vault.url(), vault.username(), vault.password());
        return Set.copyOf(
                JdbcClient.create(keys).sql("select key_id from person_key where destroyed_at is not null").query(UUID.class).list());
    }
}
