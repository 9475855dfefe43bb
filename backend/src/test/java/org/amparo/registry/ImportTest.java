package org.amparo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.amparo.access.Areas;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.access.Viewers;
import org.amparo.access.accounts.StaffOfTests;
import org.amparo.casualty.CasualtyCut;
import org.amparo.casualty.CasualtyQueries;
import org.amparo.casualty.CasualtyQuestion;
import org.amparo.casualty.CasualtyTable;
import org.amparo.incident.CasualtyTotals;
import org.amparo.incident.CasualtyTotals.Dimension;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A register is imported as a whole or not at all, can be stopped anywhere, and can be repeated without a trace. */
@AmparoTest
class ImportTest {

    private static final String HEADER = "año,sexo,estado,lugar\n";

    @TempDir
    private Path directory;
    @Autowired
    private ImportJobs jobs;
    @Autowired
    private JobRows rows;
    @Autowired
    private RegisterUploads uploads;
    @Autowired
    private Mappings mappings;
    @Autowired
    private ErrorList errorList;
    @Autowired
    private ImportCommand commandLine;
    @Autowired
    private Commands commands;
    @Autowired
    private Viewers viewers;
    @Autowired
    private Areas areas;
    @Autowired
    private SurvivorQueries survivors;
    @Autowired
    private CasualtyTotals totals;
    @Autowired
    private CasualtyQueries casualties;
    @Autowired
    private StaffOfTests staff;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    private Viewer admin;

    /** A power cut: nothing after it is carried out. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void the_national_register_survives_a_power_cut_is_found_again_by_query_and_adds_nothing_the_second_time() throws Exception {
        String register = "Register " + UUID.randomUUID();
        RegisterUpload file = keep(ColombianRegister.bytes());
        UUID jobId = cutPowerAfter(6_000, file, ColombianRegister.mapping(register));
        ImportJob cut = jobs.job(admin(), jobId);
        assertThat(cut.state()).isEqualTo(ImportJob.State.INTERRUPTED);
        assertThat(cut.created()).isGreaterThan(1_000).isLessThan(ColombianRegister.ROWS);

        jobs.resume(admin(), jobId);
        ImportJob done = await(jobId);

        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(done.created()).isEqualTo(ColombianRegister.ROWS);
        assertThat(List.of(done.present(), done.refused(), done.cellsLeftOut())).containsOnly(0L);
        assertThat(done.files()).isEqualTo(ColombianRegister.count(row -> row[11]).get("Herido"));
        assertThat(Files.exists(file.path())).as("the upload is deleted").isFalse();
        assertEveryTotalIsFound(register);
        assertOnlyTheInjuredHaveFiles(register);
        assertNothingOfPlaceOrEthnicGroupLiesInClear();
        assertCasualtyTablesOfAnyYearsEqualTheFile(register);

        long events = events();
        ImportJob again = await(jobs.start(admin(), keep(ColombianRegister.bytes()), ColombianRegister.mapping(register), false, false));
        assertThat(again.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(again.created()).isZero();
        assertThat(again.present()).isEqualTo(ColombianRegister.ROWS);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void two_hundred_malformed_files_are_each_refused_with_a_reason_and_change_nothing() throws Exception {
        ColumnMapping mapping = ColombianRegister.mapping("Register " + UUID.randomUUID());
        long events = events();
        long entries = entries();
        for (MalformedRegisters.Malformed file : MalformedRegisters.some(200, 20261121)) {
            ImportJob job = await(jobs.start(admin(), keep(file.bytes()), mapping, false, false));
            assertThat(job.state()).as(file.kind()).isEqualTo(ImportJob.State.REFUSED);
            assertThat(job.failure()).as(file.kind()).isNotBlank();
            assertThat(job.created()).as(file.kind()).isZero();
            if (job.failure().equals("registry.rows-refused")) {
                assertThat(jobs.errors(admin(), job.jobId(), 0, 10)).as(file.kind()).isNotEmpty()
                        .allSatisfy(error -> assertThat(ErrorList.sentence(error, Locale.ENGLISH)).isNotBlank());
            }
        }
        assertThat(events()).isEqualTo(events);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void rows_that_are_refused_are_left_out_only_when_asked_and_every_row_is_accounted_for() throws Exception {
        ColumnMapping mapping = small("Register " + UUID.randomUUID());
        byte[] file = (HEADER + "2006,F,Herido,a\n2006,F,=Herido,b\n2006,F,Muerto,c\nx,F,Muerto,d\n2006,F,Herido,a\n")
                .getBytes(StandardCharsets.UTF_8);

        ImportJob dry = await(jobs.start(admin(), keep(file), mapping, true, false));
        assertThat(dry.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(dry.refused()).isEqualTo(2);
        assertThat(dry.totals().by("OUTCOME")).isEqualTo(Map.of("INJURED", 2L, "KILLED", 1L));
        assertThat(await(jobs.start(admin(), keep(file), mapping, false, false)).state()).isEqualTo(ImportJob.State.REFUSED);

        ImportJob done = await(jobs.start(admin(), keep(file), mapping, false, true));
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(List.of(done.rowsTotal(), done.created(), done.present(), done.refused(), done.files()))
                .containsExactly(5L, 3L, 0L, 2L, 2L);
        StringWriter list = new StringWriter();
        errorList.write(admin(), done.jobId(), Locale.ENGLISH, list);
        assertThat(list.toString().lines().skip(1)).hasSize(2).first().asString().startsWith("3,estado,row refused,")
                .doesNotContain("=Herido");
        StringWriter translated = new StringWriter();
        errorList.write(admin(), done.jobId(), Locale.forLanguageTag("eo"), translated);
        assertThat(translated.toString().lines().toList()).first().asString().startsWith("vico,kolumno,");
        assertThat(translated.toString()).contains("vico rifuzita").doesNotContain("row refused");
    }

    @Test
    void a_cancelled_import_goes_on_where_it_stopped() throws Exception {
        ColumnMapping mapping = small("Register " + UUID.randomUUID());
        String many = HEADER + "2006,F,Muerto,a\n".repeat(2_000);
        UUID jobId = jobs.start(admin(), keep(many.getBytes(StandardCharsets.UTF_8)), mapping, false, false);
        jobs.cancel(admin(), jobId);
        ImportJob cancelled = await(jobId);
        assertThat(cancelled.state()).isEqualTo(ImportJob.State.CANCELLED);
        assertThat(cancelled.created()).isLessThan(2_000);

        jobs.resume(admin(), jobId);
        assertThat(await(jobId)).extracting(ImportJob::state, ImportJob::created, ImportJob::present)
                .containsExactly(ImportJob.State.DONE, 2_000L, 0L);
    }

    @Test
    void a_mapping_is_saved_by_name_and_taken_for_the_next_edition() {
        ColumnMapping mapping = new ColumnMapping("Mapping " + UUID.randomUUID(), "Register", TextEncoding.WINDOWS_1252,
                Separator.SEMICOLON, small("Register").columns());
        mappings.save(admin(), mapping);
        assertThat(mappings.named(admin(), mapping.name())).contains(mapping);
        assertThat(mappings.fitting(admin(), ColombianRegister.file().header(TextEncoding.UTF_8, null).names()))
                .map(ColumnMapping::name).contains("Colombia, mine victims 2017");
    }

    @Test
    void the_shell_imports_as_a_named_user_prints_the_account_and_says_by_its_exit_code_whether_all_went_well() throws Exception {
        ColumnMapping mapping = new ColumnMapping("Mapping " + UUID.randomUUID(), "Register " + UUID.randomUUID(), TextEncoding.UTF_8,
                null, small("Register").columns());
        mappings.save(admin(), mapping);
        Path file = Files.writeString(directory.resolve("register.csv"), HEADER + "2006,F,Herido,a\n2007,M,Muerto,b\n");

        assertThat(shell("--file=" + file, "--user=" + adminName(), "--mapping=" + mapping.name(), "--dry-run"))
                .contains("0 DRY RUN DONE: 2 rows; 0 created, 0 here already, 0 refused");
        assertThat(shell("--file=" + file, "--user=" + adminName(), "--mapping=" + mapping.name()))
                .contains("0 DONE: 2 rows; 2 created, 0 here already, 0 refused; 1 files made");
        assertThat(shell("--file=" + file, "--user=" + adminName(), "--mapping=" + mapping.name()))
                .contains("0 DONE: 2 rows; 0 created, 2 here");
        assertThat(Files.exists(file)).isTrue();
        assertThat(shell("--file=" + file, "--user=nobody")).startsWith("1 Say who imports");
        assertThat(shell("--file=" + directory.resolve("none.csv"), "--user=" + adminName())).startsWith("1 There is no such file");
        Files.writeString(file, HEADER + "2006,F,Perdido,a\n");
        assertThat(shell("--file=" + file, "--user=" + adminName(), "--mapping=" + mapping.name())).contains("Row 2, column \"estado\"",
                "1 REFUSED: 1 rows; 0 created");
    }

    @Test
    void only_who_may_import_registers_can_see_or_do_anything_here() {
        Viewer stranger = new Viewer(UUID.randomUUID(), Role.CASEWORKER, null, null, Set.of(), Map.of());
        RegisterUpload file = keep(HEADER.getBytes(StandardCharsets.UTF_8));
        assertNotAllowed(() -> uploads.keep(stranger, "x.csv", new ByteArrayInputStream(new byte[0])));
        assertNotAllowed(() -> jobs.start(stranger, file, small("Register"), true, false));
        assertNotAllowed(() -> jobs.history(stranger, 10));
        assertNotAllowed(() -> jobs.job(stranger, UUID.randomUUID()));
        assertNotAllowed(() -> jobs.job(admin(), UUID.randomUUID()));
        assertNotAllowed(() -> jobs.errors(stranger, UUID.randomUUID(), 0, 10));
        assertNotAllowed(() -> mappings.all(stranger));
        assertNotAllowed(() -> RegisterPreview.of(stranger, file, TextEncoding.UTF_8, null));
        assertNotAllowed(() -> totals.count(stranger, List.of(), null));
    }

    private static void assertNotAllowed(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }

    /** Runs the import in this thread until the given number of commands was sent, then stops without a word, like a killed program. */
    private UUID cutPowerAfter(int sent, RegisterUpload file, ColumnMapping mapping) {
        UUID jobId = UUID.randomUUID();
        rows.insert(jobId, file, mapping, false, false, admin().user(), Instant.now());
        AtomicInteger left = new AtomicInteger(sent);
        Commands failing = (Viewer by, UUID commandId, Channel channel, Command command) -> {
            if (left.decrementAndGet() < 0) {
                throw new PowerCut();
            }
            commands.send(by, commandId, channel, command);
        };
        try (var senders = Executors.newFixedThreadPool(4)) {
            var doors = new ImportRun.Doors(rows, failing, viewers, areas, survivors, senders, transaction, () -> false,
                    ZoneId.systemDefault());
            assertThatThrownBy(() -> new ImportRun(doors, rows.work(jobId, true).orElseThrow(), admin().user()).run())
                    .hasRootCauseInstanceOf(PowerCut.class);
        }
        return jobId;
    }

    private void assertEveryTotalIsFound(String register) {
        Map<Dimension, Function<String[], String>> inTheFile = Map.of(Dimension.YEAR, row -> row[6].replace(",", ""), Dimension.ADM1,
                row -> "CO" + (row[1].length() == 1 ? "0" : "") + row[1], Dimension.SEX,
                row -> Map.of("Masculino", "M", "Femenino", "F", "Sin Información", "U").get(row[12]), Dimension.AGE_GROUP,
                row -> row[8].startsWith("Mayor") ? "ADULT" : "CHILD", Dimension.CIVIL_STATUS,
                row -> row[10].equals("Civil") ? "CIVILIAN" : "MILITARY_OR_POLICE", Dimension.OUTCOME,
                row -> row[11].equals("Herido") ? "INJURED" : "KILLED", Dimension.DEVICE,
                row -> row[15].endsWith("MAP") ? "MINE_UNSPECIFIED_VICTIM_ACTIVATED" : "OTHER_ERW");
        inTheFile.forEach((dimension, value) -> assertThat(count(register, dimension)).as(dimension.name())
                .isEqualTo(ColombianRegister.count(value)));
        List<Dimension> three = List.of(Dimension.YEAR, Dimension.ADM1, Dimension.OUTCOME);
        assertThat(count(register, three.toArray(Dimension[]::new))).isEqualTo(ColombianRegister
                .count(row -> three.stream().map(dimension -> inTheFile.get(dimension).apply(row)).collect(Collectors.joining(" "))));
        assertThat(totals.count(admin(), List.of(), register).total()).isEqualTo(ColombianRegister.ROWS);
    }

    /** The tables as they are reported, for years as chance has them, against the lines of the file itself. */
    private void assertCasualtyTablesOfAnyYearsEqualTheFile(String register) {
        Eventually.holds(Duration.ofMinutes(3), () -> assertThat(jdbc.sql("""
                select count(*) from stat.casualty c join stat.incident i on i.id = c.incident_id where i.register = ?""")
                .param(register).query(Long.class).single()).isEqualTo(ColombianRegister.ROWS));
        Map<CasualtyCut, Function<String[], String>> inTheFile = Map.of(CasualtyCut.YEAR, row -> row[6].replace(",", ""),
                CasualtyCut.ADM1, row -> "CO" + (row[1].length() == 1 ? "0" : "") + row[1], CasualtyCut.SEX,
                row -> Map.of("Masculino", "M", "Femenino", "F", "Sin Información", "UNKNOWN").get(row[12]), CasualtyCut.AGE,
                row -> row[8].startsWith("Mayor") ? "ADULT" : "CHILD", CasualtyCut.CIVIL_STATUS,
                row -> row[10].equals("Civil") ? "CIVILIAN" : "SECURITY", CasualtyCut.OUTCOME,
                row -> row[11].equals("Herido") ? "INJURED" : "KILLED", CasualtyCut.DEVICE,
                row -> row[15].endsWith("MAP") ? "UNSPECIFIED_MINE" : "OTHER_ERW", CasualtyCut.SETTING,
                row -> row[4].equals("Rural") ? "RURAL" : "URBAN");
        List<String[]> file = ColombianRegister.rows();
        Random random = new Random(2_006);
        long known = casualties.knownNow(admin());
        for (int i = 0; i < Integer.getInteger("amparo.ranges", 25); i++) {
            int one = 1985 + random.nextInt(36);
            int other = 1985 + random.nextInt(36);
            List<CasualtyCut> cuts = new ArrayList<>(inTheFile.keySet().stream().sorted().toList());
            Collections.shuffle(cuts, random);
            CasualtyCut[] by = cuts.subList(0, 1 + random.nextInt(3)).toArray(CasualtyCut[]::new);
            CasualtyQuestion question = CasualtyQuestion.ofYears(Math.min(one, other), Math.max(one, other), known, by)
                    .with(CasualtyCut.REGISTER, register);
            CasualtyTable table = casualties.table(admin(), question);
            List<String[]> ofYears = file.stream().filter(row -> {
                int year = Integer.parseInt(inTheFile.get(CasualtyCut.YEAR).apply(row));
                return year >= Math.min(one, other) && year <= Math.max(one, other);
            }).toList();
            assertThat(table.cells().stream().collect(Collectors.toMap(CasualtyTable.Cell::values, CasualtyTable.Cell::people)))
                    .as(question.stamp()).isEqualTo(ofYears.stream().collect(Collectors.groupingBy(
                            row -> Arrays.stream(by).map(cut -> inTheFile.get(cut).apply(row)).toList(), Collectors.counting())));
            assertThat(List.of(table.total(), table.undated(), table.tooCoarse(), table.otherDevices()))
                    .containsExactly((long) ofYears.size(), 0L, 0L, 0L);
        }
    }

    private Map<String, Long> count(String register, Dimension... by) {
        return totals.count(admin(), List.of(by), register).cells().stream()
                .collect(Collectors.toMap(cell -> String.join(" ", cell.values()), CasualtyTotals.Cell::count));
    }

    private void assertOnlyTheInjuredHaveFiles(String register) {
        Map<String, Long> byOutcome = new HashMap<>();
        jdbc.sql("""
                select c.outcome, count(s.survivor_id) as files, count(*) as people from read.casualty c
                join read.incident i on i.incident_id = c.incident_id left join read.survivor s on s.survivor_id = c.survivor_id
                where i.register = ? group by 1
                """).param(register).query((row, n) -> byOutcome.put(row.getString(1), row.getLong(2))).list();
        assertThat(byOutcome).isEqualTo(Map.of("KILLED", 0L, "INJURED", ColombianRegister.count(row -> row[11]).get("Herido")));
    }

    private void assertNothingOfPlaceOrEthnicGroupLiesInClear() {
        for (String words : List.of("ndigena", "frodescendiente", "GRANADA", "Vereda", "6.143703")) {
            for (String table : List.of("es.event", "read.incident", "read.survivor", "registry.entry", "registry.job",
                    "registry.row_error")) {
                assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like ?").param("%" + words + "%")
                        .query(Long.class).single()).as(words + " in " + table).isZero();
            }
        }
    }

    private String shell(String... arguments) throws InterruptedException {
        var out = new ByteArrayOutputStream();
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("import"), Arrays.stream(arguments))
                .toArray(String[]::new);
        int code = commandLine.carryOut(new DefaultApplicationArguments(all), new PrintStream(out, true, StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return String.join("\n", lines.subList(0, lines.size() - 1)) + (lines.size() > 1 ? "\n" : "") + code + " " + lines.getLast();
    }

    private RegisterUpload keep(byte[] bytes) {
        return uploads.keep(admin(), "register.csv", new ByteArrayInputStream(bytes));
    }

    /** A real account, because a run asks again and again what its user may do. */
    private Viewer admin() {
        if (admin == null) {
            admin = staff.viewer(Role.ADMIN, null);
        }
        return admin;
    }

    private String adminName() {
        return jdbc.sql("select user_name from access.app_user where id = ?").param(admin().user()).query(String.class).single();
    }

    /** Events of this test's administrator, who records nothing but imports. */
    private long events() {
        return jdbc.sql("select count(*) from es.event where metadata ->> 'by' = ?").param(admin().user().toString()).query(Long.class)
                .single();
    }

    private long entries() {
        return jdbc.sql("select count(*) from registry.entry e join registry.job j using (job_id) where j.started_by = ?")
                .param(admin().user()).query(Long.class).single();
    }

    private ImportJob await(UUID jobId) throws InterruptedException {
        for (int i = 0; i < 6_000; i++) {
            ImportJob job = jobs.job(admin(), jobId);
            if (!job.state().isRunning()) {
                return job;
            }
            Thread.sleep(i < 100 ? 5 : 50);
        }
        throw new AssertionError("The import did not end");
    }

    private static ColumnMapping small(String register) {
        return new ColumnMapping("small", register, TextEncoding.UTF_8, null,
                Map.of(RegisterField.YEAR, ColumnMapping.Column.of("año"), RegisterField.SEX,
                        new ColumnMapping.Column("sexo", null, null, null, 0, Map.of("F", "F", "M", "M")), RegisterField.OUTCOME,
                        new ColumnMapping.Column("estado", null, null, null, 0, Map.of("Herido", "INJURED", "Muerto", "KILLED")),
                        RegisterField.PLACE, ColumnMapping.Column.of("lugar")));
    }
}
