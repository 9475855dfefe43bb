package org.amparo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.export.Download;
import org.amparo.export.Downloads;
import org.amparo.export.ExportFormat;
import org.amparo.export.ExportTable;
import org.amparo.testing.Alone;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables of ten columns that come from a cursor of the database and lie in the tray at the end. What is alive on the heap is looked at ten
 * times while a file is written, after the garbage was collected; its most with a million rows stands against its most with a tenth of them.
 * Times are those of another run without a look. {@code -Damparo.bench.rows=100000} for a small one.
 */
@Alone
@AmparoTest
class ExportBenchmark {

    private static final String COMMAND = "mvn -pl backend -Dtest=ExportBenchmark -Damparo.test.durable test";
    private static final int ROWS = Integer.getInteger("amparo.bench.rows", 1_000_000);
    /** As many as a PDF holds. */
    private static final int PRINTED = 20_000;
    private static final int LOOKS = 10;
    private static final int FETCHED_AT_ONCE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String PASSWORD = "four horses and a bridge";
    private static final List<ExportTable.Column> COLUMNS = List.of(ExportTable.text("File", "#meta+id"),
            ExportTable.text("Area", "#adm1+code"), ExportTable.text("District", "#adm2+name"), ExportTable.text("Sex", "#meta+sex"),
            ExportTable.text("Pillar", "#sector"), ExportTable.text("Service", "#service"), ExportTable.text("Standing", "#status"),
            ExportTable.day("Since", "#date+start"), ExportTable.number("Days", "#indicator+days"),
            ExportTable.number("Kilometres", "#indicator+km"));
    private static final String LINES = """
            select md5('person ' || n)::uuid as person, 'B-' || n as file, 'AO' || lpad((n %% 18)::text, 2, '0') as area,
                   'District ' || n %% 160 as district, case n %% 2 when 0 then 'F' else 'M' end as sex, 'REHABILITATION' as pillar,
                   'PROSTHETICS' as service, 'UNMET' as standing, date '2021-01-01' + (n %% 1850)::int as since, n %% 400 as days,
                   n %% 90 as km
            from generate_series(1, %d) n""";

    @Autowired
    private Downloads downloads;
    @Autowired
    private JdbcClient sql;

    private final Viewer manager = new Viewer(UUID.randomUUID(), Role.MANAGER, null, UUID.randomUUID(), Set.of(),
            Map.of(Permission.REPORT_EXPORT, Scope.ALL, Permission.FILE_EXPORT, Scope.ALL));
    private final AtomicLong alive = new AtomicLong();

    @Test
    void many_rows_against_a_tenth_of_them() throws Exception {
        BenchmarkReport report = new BenchmarkReport(Path.of("..", "docs"));
        for (boolean personal : List.of(false, true)) {
            for (ExportFormat format : personal ? List.of(ExportFormat.CSV) : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
                written(ROWS / 100, format, personal, false);
                double seconds = written(ROWS, format, personal, false);
                written(ROWS / 10, format, personal, true);
                long few = alive.get();
                written(ROWS, format, personal, true);
                long many = alive.get();
                String name = "export.%s%s.%dk-rows.live-heap-ratio-to-a-tenth".formatted(format.ending(), personal ? "-locked" : "",
                        ROWS / 1_000);
                report.add(new Measure(name, (double) many / few, "ratio", "<= 1.1",
                        "most of %d looks after garbage was collected: %.0f MB against %.0f; written in %.1f s; %.0f rows/s; ten columns%s"
                                .formatted(LOOKS, many / 1e6, few / 1e6, seconds, ROWS / seconds,
                                        personal ? "; in an archive with a password and each person told to the read audit" : "")),
                        COMMAND);
            }
        }
        written(PRINTED / 10, ExportFormat.PDF, false, false);
        double[] seconds = Windows.times(0, 3, i -> written(PRINTED, ExportFormat.PDF, false, false));
        written(PRINTED, ExportFormat.PDF, false, true);
        report.add(new Measure("export.pdf.20k-rows", Windows.quantile(seconds, 0.5) / 1e3, "s", "",
                "as many rows as a PDF may hold; more are refused with a sentence; at most %.0f MB alive while it is written; ten columns"
                        .formatted(alive.get() / 1e6)),
                COMMAND);
    }

    /** @return seconds from the order to the file in the tray */
    private double written(int rows, ExportFormat format, boolean personal, boolean looked) {
        alive.set(0);
        long began = System.nanoTime();
        UUID id = downloads.start(manager, new ExportTable("Open needs", "G07.1 2026-01-01/2026-03-31 @4711", List.of(), COLUMNS, personal,
                lines(rows, personal, looked)), format, personal ? PASSWORD : null, Locale.ENGLISH);
        Eventually.holds(LONGEST, () -> assertThat(downloads.one(manager, id).orElseThrow().state()).isNotEqualTo(Download.State.RUNNING));
        double seconds = (System.nanoTime() - began) / 1e9;
        Download done = downloads.one(manager, id).orElseThrow();
        assertThat(done.state()).as(String.valueOf(done.failure())).isEqualTo(Download.State.READY);
        assertThat(done.rows()).isEqualTo(rows);
        downloads.remove(manager, id);
        return seconds;
    }

    private ExportTable.Rows lines(int rows, boolean personal, boolean looked) {
        return new ExportTable.Rows() {
            @Override
            public long count() {
                return rows;
            }

            @Override
            public void each(ExportTable.Sink sink) {
                AtomicLong at = new AtomicLong();
                sql.sql(LINES.formatted(rows)).withFetchSize(FETCHED_AT_ONCE).query((RowCallbackHandler) row -> {
                    sink.row(personal ? row.getObject("person", UUID.class) : null,
                            List.of(row.getString("file"), row.getString("area"), row.getString("district"), row.getString("sex"),
                                    row.getString("pillar"), row.getString("service"), row.getString("standing"),
                                    row.getObject("since", LocalDate.class), row.getLong("days"), row.getLong("km")));
                    if (at.incrementAndGet() % (rows / LOOKS) == 0 && looked) {
                        look();
                    }
                });
            }
        };
    }

    private void look() {
        System.gc();
        alive.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
    }
}
