package org.amparo.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV in UTF-8 as HXL 1.1 reads it: lines about the table, an empty line, headers, tags right under them, rows. A text that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
final class CsvFile implements TableWriter {

    private static final String FORMULA = "=+-@\t\r\n|%";

    private final CsvWriter csv;

    CsvFile(Head head, OutputStream out) {
        this(head.lines(), head.table().columns(), out);
    }

    /** @param lines what stands above the table */
    CsvFile(List<String> lines, List<ExportTable.Column> columns, OutputStream out) {
        this.csv = CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                flush();
            }
        }));
        lines.forEach(line -> csv.writeRecord(safe(line)));
        csv.writeRecord("");
        csv.writeRecord(columns.stream().map(column -> safe(column.header())).toList());
        csv.writeRecord(columns.stream().map(ExportTable.Column::hxl).toList());
    }

    @Override
    public void row(List<?> values) {
        csv.writeRecord(values.stream().map(value -> value instanceof CharSequence ? safe(value.toString()) : ExportTable.word(value))
                .toList());
    }

    /** The apostrophe also goes before one that hides behind spaces. */
    static String safe(String text) {
        String stripped = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || (!stripped.isEmpty() && FORMULA.indexOf(stripped.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
