package org.amparo.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.platform.RuleBroken;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that people take out; {@code -Damparo.export.rows=1000000} for the long run. */
@AmparoTest
class ExportTest {

    private static final int FIRST_ROWS = 1_000;
    private static final int LONG_RUN = 1_000_000;
    private static final String PASSWORD = "four horses and a bridge";
    private static final List<String> FORMULAS = List.of("=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0",
            "=HYPERLINK(\"x\")", "%0A=1", "|calc");
    private static final List<ExportTable.Column> COLUMNS = List.of(ExportTable.text("Area", "#adm1+code+v_pcode"),
            ExportTable.number("People", "#affected+ind"), ExportTable.day("Day", "#date"));

    @Autowired
    Downloads downloads;
    @Autowired
    DownloadRows rows;
    @Autowired
    JdbcClient sql;

    private final Viewer manager = viewer(Permission.REPORT_EXPORT, Permission.FILE_EXPORT);

    private static Viewer viewer(Permission... permissions) {
        Map<Permission, Scope> grants = new HashMap<>();
        for (Permission permission : permissions) {
            grants.put(permission, Scope.ALL);
        }
        return new Viewer(UUID.randomUUID(), Role.MANAGER, null, UUID.randomUUID(), java.util.Set.of(), grants);
    }

    private static ExportTable table(boolean personal, List<List<?>> lines) {
        return new ExportTable("Open needs", "G07.1 2026-01-01/2026-03-31 @4711", List.of("Area: Uige"), COLUMNS, personal,
                ExportTable.rows(lines));
    }

    private static List<List<?>> lines(int count) {
        List<List<?>> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(List.of("AO-UIG", i, LocalDate.of(2026, 3, 31)));
        }
        return lines;
    }

    private Download done(Viewer viewer, UUID id) {
        Eventually.holds(Duration.ofSeconds(60),
                () -> assertThat(downloads.one(viewer, id).orElseThrow().state()).isNotEqualTo(Download.State.RUNNING));
        return downloads.one(viewer, id).orElseThrow();
    }

    private byte[] fetched(Viewer viewer, UUID id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        downloads.fetch(viewer, id, out);
        return out.toByteArray();
    }

    private byte[] file(ExportTable table, ExportFormat format) throws IOException {
        UUID id = downloads.start(manager, table, format, table.personal() ? PASSWORD : null, Locale.ENGLISH);
        Download download = done(manager, id);
        assertThat(download.state()).as(String.valueOf(download.failure())).isEqualTo(Download.State.READY);
        byte[] bytes = fetched(manager, id);
        assertThat(download.bytes()).isEqualTo(bytes.length);
        return bytes;
    }

    @Test
    void a_csv_file_tells_its_stamp_filter_and_count_and_has_its_tags_right_under_the_headers() throws IOException {
        assertThat(new String(file(table(false, lines(2)), ExportFormat.CSV), StandardCharsets.UTF_8).split("\r?\n")).containsExactly(
                "Open needs", "Stamp: G07.1 2026-01-01/2026-03-31 @4711", "Area: Uige", "Rows: 2",
                "Internal. Not to be published or passed on.", "", "Area,People,Day", "\"#adm1+code+v_pcode\",#affected+ind,#date",
                "AO-UIG,0,2026-03-31", "AO-UIG,1,2026-03-31");
    }

    @Test
    void no_text_ever_becomes_a_formula() throws IOException {
        List<List<?>> lines = FORMULAS.stream().<List<?>>map(text -> List.of(text, 1, LocalDate.EPOCH)).toList();
        ExportTable table = new ExportTable("=1+1", null, FORMULAS, COLUMNS, false, ExportTable.rows(lines));

        List<List<String>> read = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(new String(file(table, ExportFormat.CSV), StandardCharsets.UTF_8)).stream().map(CsvRecord::getFields).toList();
        assertThat(read).hasSizeGreaterThan(20).allSatisfy(record -> assertThat(record).noneMatch(
                field -> field.strip().matches("(?s)[=+@|%-].*") || field.startsWith("\t") || field.startsWith("\r")));
        String sheets = String.join("", unzipped(file(table, ExportFormat.XLSX), null).values());
        assertThat(sheets).doesNotContain("<f>").contains("t=\"inlineStr\"");
    }

    @Test
    void a_workbook_holds_numbers_as_numbers_and_days_as_days_on_as_many_sheets_as_they_need() throws IOException {
        Map<String, String> parts = unzipped(file(table(false, lines(1_200)), ExportFormat.XLSX), null);
        String data = parts.get("xl/worksheets/sheet2.xml");

        assertThat(data.split("<row ", -1)).hasSize(1_200 + 2 + 1);
        assertThat(data).contains("<v>1199</v>", "#affected+ind", "pane", "<autoFilter ref=\"A2:C1202\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("Rows: 1,200", "Stamp: G07.1");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.Head head = new TableWriter.Head(table(false, List.of()), 25, new ExportWords(Locale.ENGLISH));
        try (XlsxFile small = new XlsxFile(head, out, 12)) {
            for (List<?> line : lines(25)) {
                small.row(line);
            }
        }
        assertThat(unzipped(out.toByteArray(), null).keySet()).contains("xl/worksheets/sheet4.xml");
    }

    @Test
    void a_pdf_repeats_its_headers_on_each_page_and_refuses_more_than_it_can_hold() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(table(false, lines(60)), ExportFormat.PDF))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(2);
            assertThat(text.getText(pdf)).contains("Area", "People", "Page 2");
            text.setStartPage(1);
            text.setEndPage(1);
            assertThat(text.getText(pdf)).contains("Rows: 60", "Stamp: G07.1", "Internal.");
        }
        String stamp = "G07.1 2026-01-01/2026-03-31 @4711 only TEAM=" + "3f9a".repeat(90) + " END";
        try (PDDocument pdf = Loader.loadPDF(file(
                new ExportTable("Open needs", stamp, List.of("Area: " + "Uige and its places, ".repeat(30) + "END"), COLUMNS, false,
                        ExportTable.rows(lines(1))),
                ExportFormat.PDF))) {
            String read = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(read).as("stamp and filter are never cut").contains(stamp.replace(" ", ""),
                    "Uigeanditsplaces,".repeat(30) + "END").doesNotContain("…");
        }
        UUID id = downloads.start(manager, table(false, lines(PdfFile.MOST_ROWS + 1)), ExportFormat.PDF, null, Locale.ENGLISH);
        assertThat(done(manager, id).failure()).isEqualTo("export.too-long");
    }

    @Test
    void rows_about_persons_lie_in_an_archive_that_only_the_password_opens_and_each_person_is_told_to_the_read_audit()
            throws IOException {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        byte[] archive = file(new ExportTable("Files", null, List.of(), COLUMNS, true, new ExportTable.Rows() {
            @Override
            public long count() {
                return 2;
            }

            @Override
            public void each(ExportTable.Sink sink) {
                sink.row(one, List.of("AO-UIG", 1, LocalDate.EPOCH));
                sink.row(other, List.of("AO-LUA", 1, LocalDate.EPOCH));
            }
        }), ExportFormat.CSV);

        assertThat(new String(archive, StandardCharsets.ISO_8859_1)).doesNotContain("AO-UIG");
        assertThat(unzipped(archive, PASSWORD).get("Files.csv")).contains("AO-UIG", "AO-LUA");
        assertThatThrownBy(() -> unzipped(archive, "four horses and a tunnel")).isInstanceOf(ZipException.class);
        for (UUID person : List.of(one, other)) {
            assertThat(sql.sql("select count(*) from audit.file_read where subjects @> array[cast(? as uuid)] and look = 'EXPORT' "
                    + "and actor = ?").param(person).param(manager.user()).query(Long.class).single()).isEqualTo(1);
        }
        assertThat(sql.sql("select count(*) from audit.file_read where subjects = '{}' and look = 'EXPORT' and actor = ?")
                .param(manager.user()).query(Long.class).single()).as("that it was fetched").isEqualTo(1);
    }

    @Test
    void a_table_about_persons_is_refused_without_a_password_without_the_permission_and_more_than_thrice_a_day() {
        assertThatThrownBy(() -> downloads.start(manager, table(true, lines(1)), ExportFormat.CSV, "short", Locale.ENGLISH))
                .isInstanceOf(RuleBroken.class).extracting(refused -> ((RuleBroken) refused).rule()).isEqualTo("export.password");
        Viewer countsOnly = viewer(Permission.REPORT_EXPORT);
        assertThatThrownBy(() -> downloads.start(countsOnly, table(true, lines(1)), ExportFormat.CSV, PASSWORD, Locale.ENGLISH))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> downloads.tray(viewer(Permission.REPORT_READ), 10)).isInstanceOf(NotAllowed.class);
        for (int i = 0; i < 3; i++) {
            done(manager, downloads.start(manager, table(true, lines(1)), ExportFormat.CSV, PASSWORD, Locale.ENGLISH));
        }
        assertThatThrownBy(() -> downloads.start(manager, table(true, lines(1)), ExportFormat.CSV, PASSWORD, Locale.ENGLISH))
                .isInstanceOf(RuleBroken.class).extracting(refused -> ((RuleBroken) refused).rule()).isEqualTo("export.often");
    }

    @Test
    void a_file_that_breaks_off_says_why_and_leaves_nothing_and_nobody_else_sees_or_fetches_it() throws IOException {
        UUID broken = downloads.start(manager, new ExportTable("Broken", null, List.of(), COLUMNS, false, new ExportTable.Rows() {
            @Override
            public long count() {
                return 3;
            }

            @Override
            public void each(ExportTable.Sink sink) {
                sink.row(null, List.of("AO-UIG", 1, LocalDate.EPOCH));
            }
        }), ExportFormat.CSV, null, Locale.ENGLISH);
        assertThat(done(manager, broken).failure()).isEqualTo("export.changed");
        assertThat(rows.piece(broken, 0)).isEmpty();

        UUID good = downloads.start(manager, table(false, lines(1)), ExportFormat.CSV, null, Locale.ENGLISH);
        done(manager, good);
        Viewer colleague = viewer(Permission.REPORT_EXPORT);
        assertThat(downloads.tray(colleague, 10)).isEmpty();
        assertThatThrownBy(() -> fetched(colleague, good)).isInstanceOf(NotAllowed.class);

        sql.sql("update export.download set expires_at = now() - interval '1 second' where download_id = ?").param(good).update();
        rows.sweep();
        assertThat(rows.piece(good, 0)).isEmpty();
        assertThat(downloads.tray(manager, 10)).extracting(Download::downloadId).containsExactly(broken);
    }

    /** Of the first rows nothing is held any more when the last is written; in the long run, alone in its process, the heap is looked at too. */
    @Test
    void many_rows_need_no_more_memory_than_few() {
        int many = Integer.getInteger("amparo.export.rows", 30_000);
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
            List<Long> used = new ArrayList<>();
            List<WeakReference<String>> first = new ArrayList<>();
            AtomicLong held = new AtomicLong();
            UUID id = downloads.start(manager, new ExportTable("Many", null, List.of(), COLUMNS, false, new ExportTable.Rows() {
                @Override
                public long count() {
                    return many;
                }

                @Override
                public void each(ExportTable.Sink sink) {
                    for (int i = 0; i < many; i++) {
                        if (i == many / 10 || i == many - 1) {
                            System.gc();
                            used.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
                            held.set(first.stream().filter(row -> row.get() != null).count());
                        }
                        String area = "AO-" + i;
                        if (i < FIRST_ROWS) {
                            first.add(new WeakReference<>(area));
                        }
                        sink.row(null, List.of(area, i, LocalDate.EPOCH));
                    }
                }
            }), format, null, Locale.ENGLISH);
            Download done = done(manager, id);
            assertThat(done.state()).isEqualTo(Download.State.READY);
            assertThat(done.rows()).isEqualTo(many);
            assertThat(first).hasSize(FIRST_ROWS);
            assertThat(held.get()).as(format + ": rows of the first that are held at the last").isZero();
            if (many >= LONG_RUN) {
                assertThat(used.get(1) - used.get(0)).as(format + ": bytes more after all rows than after a tenth").isLessThan(8_000_000);
            }
        }
    }

    private static Map<String, String> unzipped(byte[] archive, String password) throws IOException {
        Map<String, String> parts = new HashMap<>();
        if (password == null) {
            Path file = Files.createTempFile("export", ".xlsx");
            Files.write(file, archive);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return parts;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), password.toCharArray())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getFileName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
