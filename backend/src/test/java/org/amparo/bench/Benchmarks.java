package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.AmparoTest;
import org.amparo.vocabulary.Channel;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs by hand: {@code mvn -pl backend -Dtest=Benchmarks -Damparo.test.durable test}. Every figure is written as soon as it is measured.
 */
@AmparoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks {

    private static final String COMMAND = "mvn -pl backend -Dtest=Benchmarks -Damparo.test.durable test";
    private static final int REPETITIONS = Integer.getInteger("amparo.bench.repetitions", 7);
    private static final long WINDOW_MILLIS = Long.getLong("amparo.bench.window", 450);

    private final SplittableRandom random = new SplittableRandom(20261121);
    private final Viewer viewer = BenchFiles.everyone();
    @Autowired
    private EventStorageEngine engine;
    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private DataSource dataSource;

    @Test
    @Order(1)
    void appending_through_the_store_against_raw_inserts() throws Exception {
        append();
        RawAppend raw = rawLikeTheLastEvent();
        for (int clients : new int[]{1, 8, 16}) {
            var ratio = Windows.ratio(clients, REPETITIONS, WINDOW_MILLIS, client -> append(), client -> raw.once());
            report(new Measure("append.%d-connections.ratio-to-raw".formatted(clients), ratio.median(), "ratio",
                    clients == 8 ? ">= 0.40" : "",
                    ratio.quartiles() + "; sealing on"));
        }
    }

    @Test
    @Order(2)
    void a_command_with_everything_on_against_raw_inserts() throws Exception {
        List<UUID> files = registered(64, 98);
        AtomicInteger next = new AtomicInteger();
        Windows.Work note = client -> note(files.get(next.getAndIncrement() % files.size()));
        note.once(0);
        RawAppend raw = rawLikeTheLastEvent();
        for (int clients : new int[]{1, 8}) {
            var ratio = Windows.ratio(clients, REPETITIONS, WINDOW_MILLIS, note, client -> raw.once());
            report(new Measure("command.file-of-100.%d-clients.ratio-to-raw".formatted(clients), ratio.median(), "ratio",
                    clients == 8 ? ">= 0.35" : "", ratio.quartiles() + "; guard + encryption + inline projections + sealing on"));
        }
    }

    @Test
    @Order(3)
    void a_command_on_a_long_file_against_a_short_one() throws Exception {
        List<UUID> shortFiles = registered(512, 8);
        List<UUID> longFiles = registered(16, 998);
        AtomicInteger next = new AtomicInteger();
        var ratio = Windows.ratio(8, REPETITIONS, WINDOW_MILLIS, client -> note(longFiles.get(next.getAndIncrement() % longFiles.size())),
                client -> note(shortFiles.get(next.getAndIncrement() % shortFiles.size())));
        report(new Measure("command.rate-at-1000-events.ratio-to-10", ratio.median(), "ratio", ">= 0.9", ratio.quartiles()));
    }

    @Test
    @Order(4)
    void what_was_recorded_is_on_the_screen_at_once() throws Exception {
        UUID file = registered(1, 10).getFirst();
        double[] row = new double[200];
        for (int i = 0; i < row.length; i++) {
            UUID noteFile = file;
            note(noteFile);
            long answered = System.nanoTime();
            queries.timeline(viewer, noteFile, Set.of(), null, 1);
            row[i] = (System.nanoTime() - answered) / 1e6;
            Thread.sleep(20);
        }
        report(new Measure("visible.row-after-command.p95", Windows.quantile(row, 0.95), "ms", "<= 60",
                "written in the command's transaction; the figure is the read of the newest entry"));
        double[] found = new double[60];
        for (int i = 0; i < found.length; i++) {
            String name = "Zz" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
            String number = queries.nextFileNumber(viewer);
            commands.send(viewer, UUID.randomUUID(), Channel.IN_PERSON, BenchFiles.named(UUID.randomUUID(), number, name, random));
            long answered = System.nanoTime();
            while (queries.search(viewer, name, 1).isEmpty()) {
                assertThat(System.nanoTime() - answered).as("nanoseconds until a new name is found").isLessThan(5_000_000_000L);
                Thread.sleep(1);
            }
            found[i] = (System.nanoTime() - answered) / 1e6;
        }
        report(new Measure("visible.search-after-command.p95", Windows.quantile(found, 0.95), "ms", "<= 60", "through the sealed order"));
    }

    @Test
    @Order(5)
    void opening_a_long_file_against_a_short_one() throws Exception {
        UUID shortFile = registered(1, 8).getFirst();
        UUID longFile = registered(1, 9_998).getFirst();
        var ratio = Windows.ratio(1, REPETITIONS, WINDOW_MILLIS, client -> open(shortFile), client -> open(longFile));
        report(new Measure("open.file-of-10000.time-ratio-to-10", ratio.median(), "ratio", "<= 2",
                "%.1f ms against %.1f ms".formatted(1000 / ratio.rateB(), 1000 / ratio.rateA())));
    }

    private void open(UUID file) {
        queries.open(viewer, file);
        queries.timeline(viewer, file, Set.of(), null, 50);
    }

    private void note(UUID file) {
        commands.send(viewer, UUID.randomUUID(), Channel.IN_PERSON, BenchFiles.note(file));
    }

    /** Registers files by commands and gives each so many notes; a file has two events more than notes. */
    private List<UUID> registered(int files, int notes) throws Exception {
        List<UUID> ids = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                UUID id = UUID.randomUUID();
                SplittableRandom own = random.split();
                all.add(pool.submit(() -> {
                    commands.send(viewer, UUID.randomUUID(), Channel.IN_PERSON,
                            BenchFiles.register(id, queries.nextFileNumber(viewer), own));
                    for (int n = 0; n < notes; n++) {
                        note(id);
                    }
                    ids.add(id);
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return ids;
    }

    private void append() {
        engine.appendEvents(List.<DomainEventMessage<?>>of(event()));
    }

    private static DomainEventMessage<?> event() {
        UUID file = UUID.randomUUID();
        return new GenericDomainEventMessage<>("Survivor", file.toString(), 0,
                new SurvivorEvent.ConsentRefused(file, org.amparo.vocabulary.ConsentPurpose.SHARE_FOR_REFERRAL, LocalDate.of(2026, 1, 1)),
                BenchFiles.metadata(),
                UUID.randomUUID().toString(), Instant.now());
    }

    private RawAppend rawLikeTheLastEvent() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement
                        .executeQuery("select payload::text, metadata::text from es.event order by global_index desc limit 1")) {
            last.next();
            return new RawAppend(dataSource, last.getString(1), last.getString(2));
        }
    }

    private static void report(Measure measure) throws IOException {
        new BenchmarkReport(Path.of("..", "docs")).add(measure, COMMAND);
    }
}
