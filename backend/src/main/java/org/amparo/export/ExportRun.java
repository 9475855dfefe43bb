package org.amparo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.amparo.access.ReadAudit;
import org.amparo.access.Viewer;

/** Writes one file; everything it reads and writes is in the transaction of its caller. */
final class ExportRun {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int PEOPLE_AT_ONCE = 500;

    /** Somebody does not want the file any more. */
    static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super("not wanted any more", null, false, false);
        }
    }

    /** The rows were not those that were counted. */
    static final class NotAsCounted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAsCounted() {
            super("rows are not as counted", null, false, false);
        }
    }

    /** @param rows written @param bytes of the file */
    record Written(long rows, long bytes) {
    }

    private final DownloadRows downloads;
    private final ReadAudit audit;
    private final Viewer viewer;
    private final Download download;
    private final ExportContent content;
    private final ExportWords words;
    private final List<UUID> people = new ArrayList<>();
    private long rows;
    private long expected;

    ExportRun(DownloadRows downloads, ReadAudit audit, Viewer viewer, Download download, ExportContent content, ExportWords words) {
        this.downloads = downloads;
        this.audit = audit;
        this.viewer = viewer;
        this.download = download;
        this.content = content;
        this.words = words;
    }

    /** @param password of the archive; null for a table about nobody */
    Written write(char[] password) {
        PieceStream pieces = new PieceStream(downloads, download.downloadId());
        try {
            switch (content) {
                case ExportTable table -> table(table, pieces, password);
                case ExportDocument document -> document(document, pieces);
                case ExportChart chart -> chart(chart, pieces);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        tell();
        if (rows != expected) {
            throw new NotAsCounted();
        }
        return new Written(rows, pieces.end());
    }

    private void table(ExportTable table, PieceStream pieces, char[] password) throws IOException {
        expected = table.rows().count();
        moved();
        if (table.personal()) {
            archive(table, pieces, password);
        } else {
            table(table, pieces);
        }
    }

    private void document(ExportDocument document, PieceStream pieces) throws IOException {
        expected = document.parts().size();
        moved();
        switch (download.format()) {
            case DOCX -> DocxFile.write(document, words, pieces);
            case PDF -> DocumentPdf.write(document, words, pieces);
            case CSV, XLSX, PNG, SVG -> throw new IllegalStateException("A document is no " + download.format());
        }
        rows = expected;
    }

    private void chart(ExportChart chart, PieceStream pieces) throws IOException {
        expected = 1;
        moved();
        ChartPicture picture = ChartPicture.of(chart, words);
        switch (download.format()) {
            case PNG -> ChartPaint.png(picture, pieces);
            case SVG -> ChartSvg.write(chart, picture, pieces);
            case CSV, XLSX, PDF, DOCX -> throw new IllegalStateException("A chart is no " + download.format());
        }
        rows = expected;
    }

    private void archive(ExportTable table, OutputStream out, char[] password) throws IOException {
        ZipParameters entry = new ZipParameters();
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        String name = download.fileName();
        entry.setFileNameInZip(name.substring(0, name.length() - ExportFormat.ARCHIVE.length()) + download.format().ending());
        try (ZipOutputStream archive = new ZipOutputStream(out, password)) {
            archive.putNextEntry(entry);
            table(table, archive);
            archive.closeEntry();
        }
    }

    private void table(ExportTable table, OutputStream out) throws IOException {
        try (TableWriter writer = writer(new TableWriter.Head(table, expected, words), out)) {
            table.rows().each((about, values) -> row(table, writer, about, values));
        }
    }

    private TableWriter writer(TableWriter.Head head, OutputStream out) throws IOException {
        return switch (download.format()) {
            case CSV -> new CsvFile(head, out);
            case XLSX -> new XlsxFile(head, out);
            case PDF -> new PdfFile(head, out);
            case DOCX, PNG, SVG -> throw new IllegalStateException("A table is no " + download.format());
        };
    }

    private void row(ExportTable table, TableWriter writer, UUID about, List<?> values) {
        if (values.size() != table.columns().size()) {
            throw new IllegalStateException("A row has " + values.size() + " values for " + table.columns().size() + " columns");
        }
        if (about != null) {
            told(table, about);
        }
        try {
            writer.row(values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (++rows % ROWS_AT_ONCE == 0) {
            moved();
        }
    }

    private void told(ExportTable table, UUID person) {
        if (!table.personal()) {
            throw new IllegalStateException("A table with rows about persons must say so");
        }
        people.add(person);
        if (people.size() == PEOPLE_AT_ONCE) {
            tell();
        }
    }

    private void tell() {
        if (!people.isEmpty()) {
            audit.looked(viewer, ReadAudit.Look.EXPORT, List.copyOf(people), null);
            people.clear();
        }
    }

    private void moved() {
        if (!downloads.moved(download.downloadId(), rows, expected)) {
            throw new Unwanted();
        }
    }
}
