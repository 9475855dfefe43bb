package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.amparo.access.Role;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.platform.LaterPosition;
import org.amparo.platform.Rebuild;
import org.amparo.platform.RuleBroken;
import org.amparo.registry.ColumnMapping;
import org.amparo.registry.ImportJob;
import org.amparo.registry.ImportJobs;
import org.amparo.registry.Mappings;
import org.amparo.registry.RegisterUpload;
import org.amparo.registry.RegisterUploads;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.testing.TestApplication;
import org.amparo.vocabulary.Sex;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import javax.sql.DataSource;
import org.amparo.access.Commands;
import org.amparo.access.Viewer;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.Alone;
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
@Alone
@AmparoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks {

    private static final String COMMAND = "mvn -pl backend -Dtest=Benchmarks -Damparo.test.durable test";
    private static final int REPETITIONS = Integer.getInteger("amparo.bench.repetitions", 7);
    private static final long WINDOW_MILLIS = Long.getLong("amparo.bench.window", 450);
    private static final long WARM_UP_MILLIS = Long.getLong("amparo.bench.warm-up", 20_000);

    private static final ThreadMXBean CORES = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(20261121);
    private final Viewer viewer = BenchFiles.everyone();
    @Autowired
    private EventStorageEngine engine;
    @Autowired
    private Commands commands;
    @Autowired
    private SurvivorQueries queries;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private ImportJobs imports;
    @Autowired
    private RegisterUploads uploads;
    @Autowired
    private Mappings mappings;
    @Autowired
    private Rebuild rebuild;
    @Autowired
    private LaterPosition later;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Environment environment;
    @Autowired
    private DataSource dataSource;

    @Test
    @Order(1)
    void appending_through_the_store_against_raw_inserts() throws Exception {
        Windows.rate(8, WARM_UP_MILLIS, client -> append());
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
        // 50 to 147 events, so that the snapshot that each file gets every hundred events falls evenly into the run.
        List<UUID> files = registered(64, file -> 48 + file * 3 / 2);
        AtomicInteger next = new AtomicInteger();
        Windows.Work note = client -> note(files.get(next.getAndIncrement() % files.size()));
        Windows.warmUp(8, note);
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
        UUID noteFile = registered(1, 10).getFirst();
        double[] row = new double[200];
        for (int i = 0; i < row.length; i++) {
            note(noteFile);
            long answered = System.nanoTime();
            queries.timeline(viewer, noteFile, Set.of(), null, 1);
            row[i] = (System.nanoTime() - answered) / 1e6;
            Thread.sleep(20);
        }
        report(new Measure("visible.row-after-command.p95", Windows.quantile(row, 0.95), "ms", "<= 60",
                "written in the command's transaction; the figure is the read of the newest entry"));
        double[] visible = new double[100];
        double[] asked = new double[visible.length];
        for (int i = -20; i < visible.length; i++) {
            UUID file = UUID.randomUUID();
            String name = BenchFiles.newName(random);
            String number = queries.nextFileNumber(viewer);
            commands.send(viewer, UUID.randomUUID(), Channel.IN_PERSON, BenchFiles.named(file, number, name, random));
            long answered = System.nanoTime();
            long began = answered;
            while (queries.search(viewer, name, 20).stream().noneMatch(found -> found.survivorId().equals(file))) {
                assertThat(System.nanoTime() - answered).as("nanoseconds until a new name is found").isLessThan(5_000_000_000L);
                Thread.sleep(1);
                began = System.nanoTime();
            }
            if (i >= 0) {
                visible[i] = (System.nanoTime() - answered) / 1e6;
                asked[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        report(new Measure("visible.search-after-command.p95", Windows.quantile(visible, 0.95), "ms", "<= 60",
                "p50 %.1f; from the answer of the command to the answer of the search that finds the name; that search alone p50 %.1f p95 %.1f"
                        .formatted(Windows.quantile(visible, 0.5), Windows.quantile(asked, 0.5), Windows.quantile(asked, 0.95))));
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

    @Test
    @Order(6)
    void importing_the_national_register() throws Exception {
        byte[] register;
        try (InputStream packed = getClass().getResourceAsStream("/registers-2017/colombia-mine-victims-2017.csv.gz")) {
            register = new GZIPInputStream(packed).readAllBytes();
        }
        Viewer admin = staff.viewer(Role.ADMIN, null);
        ColumnMapping mapping = mappings.all(admin).getFirst();
        RegisterUpload upload = uploads.keep(admin, "register.csv", new ByteArrayInputStream(register));
        long began = System.nanoTime();
        UUID job = imports.start(admin, upload, mapping, false, false);
        while (imports.job(admin, job).state().isRunning()) {
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        ImportJob done = imports.job(admin, job);
        assertThat(done.created()).isEqualTo(11_498);
        report(new Measure("import.national-register", done.created() / seconds, "rows/s", "",
                "%.1f s for %d rows as commands; each row checked first".formatted(seconds, done.created())));
    }

    @Test
    @Order(7)
    void a_rebuild_of_a_million_events_and_lists_that_do_not_slow_down() throws Exception {
        int small = Integer.getInteger("amparo.bench.small", 10_000);
        int large = Integer.getInteger("amparo.bench.large", 300_000);
        grow(0, small);
        rebuild.all();
        Reads atSmall = reads();
        grow(small, large);
        // A rebuild does not come while the policies have a million events before them; but it is not waited for them for ever.
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (later.now() < events() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        long events = events();
        long began = System.nanoTime();
        rebuild.all();
        double seconds = (System.nanoTime() - began) / 1e9;
        report(new Measure("rebuild.all-read-models", seconds * 1_000_000 / events, "s", "<= 60",
                "%.1f s for %d events; given for 1 million".formatted(seconds, events)));
        Reads atLarge = reads();
        report(new Measure("search-index.build-at-start", atLarge.indexSeconds(), "s", "", large + " files"));
        compare("list.first-page", small, large, atSmall.page(), atLarge.page(), "");
        compare("list.filter", small, large, atSmall.filter(), atLarge.filter(), "");
        compare("search.misspelt-name", small, large, atSmall.search(), atLarge.search(),
                "; of a core in the asking thread p50 %.1f and at %dk files %.1f".formatted(Windows.quantile(atLarge.searchCore(), 0.5),
                        small / 1000, Windows.quantile(atSmall.searchCore(), 0.5)));
    }

    private void compare(String what, int small, int large, double[] atSmall, double[] atLarge, String note) throws IOException {
        report(new Measure(what + ".%dk-files.p95".formatted(large / 1000), Windows.quantile(atLarge, 0.95), "ms", "<= 100",
                "p50 %.1f; at %dk files p95 %.1f".formatted(Windows.quantile(atLarge, 0.5), small / 1000,
                        Windows.quantile(atSmall, 0.95)) + note));
        report(new Measure(what + ".time-ratio-%dk-to-%dk".formatted(large / 1000, small / 1000),
                Windows.quantile(atLarge, 0.5) / Windows.quantile(atSmall, 0.5), "ratio", "<= 2", "of medians"));
    }

    private record Reads(double[] page, double[] filter, double[] search, double[] searchCore, double indexSeconds) {
    }

    /** Reads through a node of its own that has just started on the same data, so that its index of names is whole. */
    private Reads reads() throws Exception {
        long began = System.nanoTime();
        try (ConfigurableApplicationContext node = new SpringApplicationBuilder(TestApplication.class).run(sameData())) {
            SurvivorQueries fresh = node.getBean(SurvivorQueries.class);
            while (!isReady(fresh)) {
                Thread.sleep(20);
            }
            double index = (System.nanoTime() - began) / 1e9;
            SurvivorFilter women = new SurvivorFilter(null, "CO05", null, Sex.F, null);
            double[] core = new double[200];
            return new Reads(Windows.times(50, 200, i -> fresh.page(viewer, SurvivorFilter.NONE, null, 50)),
                    Windows.times(50, 200, i -> fresh.page(viewer, women, null, 50)), Windows.times(50, 200, i -> {
                        long before = CORES.getCurrentThreadCpuTime();
                        fresh.search(viewer, misspelt(BenchFiles.name(random)), 20);
                        core[i] = (CORES.getCurrentThreadCpuTime() - before) / 1e6;
                    }), core, index);
        }
    }

    private boolean isReady(SurvivorQueries fresh) {
        try {
            return !fresh.search(viewer, "Restrepo", 1).isEmpty();
        } catch (RuleBroken stillBuilding) {
            return false;
        }
    }

    /** Two letters change places. */
    private String misspelt(String name) {
        int at = 1 + random.nextInt(name.length() - 3);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    /** Arguments, because they come before every settings file. */
    private String[] sameData() {
        return Stream.concat(Stream.of("--server.port=0"), Stream.of("spring.datasource.url", "spring.datasource.username",
                "spring.datasource.password", "amparo.vault.url", "amparo.vault.username", "amparo.vault.password", "amparo.data-dir")
                .map(name -> "--" + name + "=" + environment.getProperty(name, ""))).toArray(String[]::new);
    }

    /** Appends the histories of files number {@code from} to {@code to}, on average 3.4 events each, and waits until all are sealed. */
    private void grow(int from, int to) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int at = from; at < to; at += 50) {
                int first = at;
                SplittableRandom own = random.split();
                all.add(pool.submit(() -> {
                    List<DomainEventMessage<?>> events = new ArrayList<>();
                    for (int number = first; number < Math.min(first + 50, to); number++) {
                        events.addAll(BenchFiles.history(number, 2 + own.nextInt(4), own));
                    }
                    engine.appendEvents(events);
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        while (jdbc.sql("select exists (select 1 from es.unsealed)").query(Boolean.class).single()) {
            Thread.sleep(50);
        }
    }

    private long events() {
        return jdbc.sql("select max(position) from es.seal").query(Long.class).single();
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
        return registered(files, file -> notes);
    }

    private List<UUID> registered(int files, IntUnaryOperator notesOf) throws Exception {
        List<UUID> ids = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                UUID id = UUID.randomUUID();
                int notes = notesOf.applyAsInt(i);
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
